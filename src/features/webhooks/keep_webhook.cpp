#include "features/webhooks/keep_webhook.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/event_order.h"
#include "features/audit/record_event.h"
#include "features/webhooks/tell_webhooks.h"
#include "features/webhooks/webhook_store.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/http/http_post.h"

namespace baeumgil {
namespace {

constexpr std::size_t kNote = 200;
constexpr std::size_t kMostHooks = 20;

std::string to_json(Webhook const& hook) {
  auto json = JsonWriter{};
  json.begin_object().field("url", hook.url).field("nouns", join(hook.nouns, ",")).field("note", hook.note);
  return json.field("state", to_word(hook.state)).end_object().take();
}

std::optional<Problem> problem_of(WebhookDraft const& draft) {
  if (draft.url.empty()) return invalid("url", "field.required");
  if (!is_http_address(draft.url)) return invalid("url", "webhook.not_an_address");
  auto const known = webhook_nouns();
  for (auto const& noun : draft.nouns)
    if (std::ranges::find(known, noun) == known.end()) return invalid("nouns", "field.unknown_choice");
  if (character_count(draft.note) > kNote) return invalid("note", "field.too_long", {std::to_string(kNote)});
  return std::nullopt;
}

void record(Tx& tx, Actor const& actor, std::string_view verb, Webhook const& hook, std::string before) {
  record_event(tx, actor,
               {.verb = verb,
                .subject = {.noun = "webhook", .id = hook.id.value, .title = hook.url},
                .before = std::move(before),
                .after = to_json(hook)});
}

using Change = Result<Done> (*)(Webhook&);

Result<WebhookId> change(Database& db, Actor const& actor, WebhookId id, std::string_view verb, Change body) {
  return db.write(actor, [&](Tx& tx) -> Result<WebhookId> {
    if (!may_keep_webhooks(actor)) return not_found();
    auto hook = TRY(find_webhook(tx, id));
    auto before = to_json(hook);
    TRY(body(hook));
    TRY(update_webhook(tx, hook));
    record(tx, actor, verb, hook, std::move(before));
    return id;
  });
}

}  // namespace

bool may_keep_webhooks(Actor const& actor) { return actor.has(Role::administrator); }

Result<WebhookId> add_webhook(Database& db, Actor const& actor, WebhookDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<WebhookId> {
    if (!may_keep_webhooks(actor)) return not_found();
    if (auto problem = problem_of(draft)) return *std::move(problem);
    if (list_webhooks(tx).size() >= kMostHooks) return conflict("webhook.too_many");
    auto const hook = Webhook{.id = WebhookId::make(),
                              .url = draft.url,
                              .nouns = draft.nouns,
                              .note = draft.note,
                              .secret = random_token(),
                              .told_from = newest_event(tx)};
    insert_webhook(tx, hook, actor.person);
    record(tx, actor, "webhook.added", hook, {});
    return hook.id;
  });
}

Result<WebhookId> remove_webhook(Database& db, Actor const& actor, WebhookId id) {
  return change(db, actor, id, "webhook.removed", [](Webhook& hook) -> Result<Done> {
    hook.state = WebhookState::removed;
    hook.secret.clear();
    return Done{};
  });
}

Result<WebhookId> renew_webhook_secret(Database& db, Actor const& actor, WebhookId id) {
  return change(db, actor, id, "webhook.secret_renewed", [](Webhook& hook) -> Result<Done> {
    hook.secret = random_token();
    return Done{};
  });
}

Result<WebhookId> wake_webhook(Database& db, Actor const& actor, WebhookId id) {
  return change(db, actor, id, "webhook.woken", [](Webhook& hook) -> Result<Done> {
    if (hook.state != WebhookState::stopped) return conflict("webhook.not_stopped");
    hook.state = WebhookState::active;
    hook.failures = 0;
    return Done{};
  });
}

Result<WebhookId> try_webhook(Database& db, Actor const& actor, WebhookId id) {
  return db.write(actor, [&](Tx& tx) -> Result<WebhookId> {
    if (!may_keep_webhooks(actor)) return not_found();
    auto const hook = TRY(find_webhook(tx, id));
    record(tx, actor, "webhook.tried", hook, to_json(hook));
    queue_delivery(tx, hook, {.id = EventId::make(), .at = tx.now(), .verb = "webhook.tried", .noun = "webhook", .noun_id = id.value});
    return id;
  });
}

Result<WebhookDeliveryId> send_again(Database& db, Actor const& actor, WebhookDeliveryId id) {
  return db.write(actor, [&](Tx& tx) -> Result<WebhookDeliveryId> {
    if (!may_keep_webhooks(actor)) return not_found();
    auto delivery = TRY(find_delivery(tx, id));
    auto const hook = TRY(find_webhook(tx, delivery.webhook));
    if (delivery.state == DeliveryState::waiting) return conflict("webhook.still_waiting");
    delivery.state = DeliveryState::waiting;
    update_delivery(tx, delivery);
    queue_delivery_job(tx, id);
    record(tx, actor, "webhook.sent_again", hook, to_json(hook));
    return id;
  });
}

}  // namespace baeumgil
