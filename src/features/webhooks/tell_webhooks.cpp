#include "features/webhooks/tell_webhooks.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/event_order.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/db/tenants.h"
#include "platform/http/http_post.h"
#include "platform/jobs/jobs.h"
#include "platform/log/log.h"
#include "platform/text/hex.h"

namespace baeumgil {
namespace {

std::string body_of(InstitutionId institution, ToldEvent const& event) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(event.id)).field("event", event.verb).field("at", to_text(event.at));
  json.field("institution_id", to_text(institution)).field("noun", event.noun);
  json.field("noun_id", event.noun_id ? std::optional{to_text(*event.noun_id)} : std::nullopt);
  return json.end_object().take();
}

bool wants(Webhook const& hook, ToldEvent const& event) {
  auto const known = webhook_nouns();
  if (hook.nouns.empty()) return std::ranges::find(known, event.noun) != known.end();
  return std::ranges::find(hook.nouns, event.noun) != hook.nouns.end();
}

void follow(Tx& tx, Webhook const& hook) {
  auto const seen = hook.told_until;
  auto last = seen;
  auto from = a_little_before(seen);
  for (auto events = list_events_after(tx, from); !events.empty(); events = list_events_after(tx, from)) {
    for (auto const& event : events)
      if (wants(hook, event) && hook.told_from < event.id) queue_delivery(tx, hook, event);
    from = events.back().id;
    if (last < from) last = from;
  }
  if (last != seen) move_cursor(tx, hook.id, last);
}

Actor teller_of(InstitutionId institution) { return {.institution = institution, .name = "webhook", .via = Via::job}; }

struct ToSend {
  Webhook hook{};
  WebhookDelivery delivery{};
};

bool is_taken(HttpOutcome const& outcome) { return outcome.status >= 200 && outcome.status < 300; }

void tell_administrators(Tx& tx, Webhook const& hook) {
  for (auto const& one : list_people_with(tx, Role::administrator))
    notify(tx, {.to = one.id, .key = "notice.webhook.stopped", .arguments = {hook.url}, .path = "/webhooks/" + to_text(hook.id)});
}

// How it went, and whether the other side has been away too long.
Result<Done> keep(Tx& tx, Actor const& actor, ToSend const& sent, HttpOutcome const& outcome, bool is_last) {
  auto delivery = sent.delivery;
  delivery.attempts += 1;
  delivery.status = outcome.status;
  delivery.problem = outcome.problem;
  delivery.tried_at = tx.now();
  delivery.state = is_taken(outcome) ? DeliveryState::delivered : is_last ? DeliveryState::failed : DeliveryState::waiting;
  update_delivery(tx, delivery);
  auto hook = TRY(find_webhook(tx, delivery.webhook));
  hook.failures = is_taken(outcome) ? 0 : hook.failures + 1;
  if (hook.failures >= kMostWebhookFailures && hook.state == WebhookState::active) {
    hook.state = WebhookState::stopped;
    record_event(tx, actor, {.verb = "webhook.stopped", .subject = {.noun = "webhook", .id = hook.id.value, .title = hook.url}});
    tell_administrators(tx, hook);
  }
  return update_webhook(tx, hook);
}

}  // namespace

std::string webhook_signature(std::string_view secret, Instant at, std::string_view body) {
  auto const seconds = std::to_string(at.seconds);
  return "t=" + seconds + ",v1=" + hex(hmac_sha256(secret, seconds + "." + std::string{body}));
}

bool queue_delivery(Tx& tx, Webhook const& hook, ToldEvent const& event) {
  auto const delivery =
      WebhookDelivery{.id = WebhookDeliveryId::make(), .webhook = hook.id, .verb = event.verb, .body = body_of(tx.institution(), event)};
  if (!insert_delivery(tx, delivery, event.id)) return false;
  queue_delivery_job(tx, delivery.id);
  return true;
}

void queue_delivery_job(Tx& tx, WebhookDeliveryId id) { queue_job(tx, kDeliverWebhookJob, to_text(id), tx.now(), to_text(id)); }

void follow_log_for_webhooks(Database& db) {
  for (auto const tenant : db.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) {
    if (!db.read(tenant, [](Tx& tx) { return has_active_webhook(tx); })) continue;
    auto const followed = db.write(teller_of(tenant), [](Tx& tx) -> Result<Done> {
      for (auto const& hook : list_webhooks(tx))
        if (hook.state == WebhookState::active) follow(tx, hook);
      return Done{};
    });
    if (!followed) log_warning("webhooks not told", {{"problem", followed.error().key}});
  }
}

Result<Done> deliver_webhook(Database& db, Job const& job, bool may_be_local) {
  auto const id = id_from_text<WebhookDeliveryId>(job.payload);
  if (!id) return Done{};
  auto const actor = teller_of(job.institution);
  auto const found = db.read(actor, [&](Tx& tx) -> Result<ToSend> {
    auto sent = ToSend{.delivery = TRY(find_delivery(tx, *id))};
    sent.hook = TRY(find_webhook(tx, sent.delivery.webhook));
    return sent;
  });
  if (!found) return Done{};  // taken back meanwhile
  if (found->delivery.state != DeliveryState::waiting || found->hook.state != WebhookState::active) return Done{};
  auto const now = db.now();
  auto const outcome = http_post({.url = found->hook.url,
                                  .headers = {{"Content-Type", "application/json; charset=utf-8"},
                                              {"User-Agent", "baeumgil-webhook/1"},
                                              {"X-Baeumgil-Event", found->delivery.verb},
                                              {"X-Baeumgil-Delivery", to_text(*id)},
                                              {"X-Baeumgil-Signature", webhook_signature(found->hook.secret, now, found->delivery.body)}},
                                  .body = found->delivery.body,
                                  .may_be_local = may_be_local});
  TRY(db.write(actor, [&](Tx& tx) { return keep(tx, actor, *found, outcome, job.attempt >= kMaximumJobAttempts); }));
  if (!is_taken(outcome)) return Problem{.kind = Kind::busy, .key = "webhook.not_taken"};
  return Done{};
}

}  // namespace baeumgil
