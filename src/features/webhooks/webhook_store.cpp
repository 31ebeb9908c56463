#include "features/webhooks/webhook_store.h"

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr Sql kHooks{
    "SELECT id, url, nouns, note, secret, state, told_from, told_until, failures, added_at, version FROM webhooks "
    "WHERE institution_id = $institution AND state <> 'removed'"};
constexpr Sql kDeliveries{
    "SELECT id, webhook_id, verb, body, state, attempts, status, problem, queued_at, tried_at FROM webhook_deliveries "
    "WHERE institution_id = $institution"};

Webhook read_webhook(Row& row) {
  auto hook = Webhook{.id = row.next<WebhookId>(), .url = row.next<std::string>()};
  auto const nouns = row.next<std::string>();
  for (auto const noun : split(nouns, ','))
    if (!noun.empty()) hook.nouns.emplace_back(noun);
  hook.note = row.next<std::string>();
  hook.secret = row.next<std::string>();
  hook.state = row.next<WebhookState>();
  hook.told_from = row.next<EventId>();
  hook.told_until = row.next<EventId>();
  hook.failures = row.next<int>();
  hook.added_at = row.next<Instant>();
  hook.version = row.next<int>();
  return hook;
}

WebhookDelivery read_delivery(Row& row) {
  auto delivery = WebhookDelivery{.id = row.next<WebhookDeliveryId>(), .webhook = row.next<WebhookId>()};
  delivery.verb = row.next<std::string>();
  delivery.body = row.next<std::string>();
  delivery.state = row.next<DeliveryState>();
  delivery.attempts = row.next<int>();
  delivery.status = row.next<int>();
  delivery.problem = row.next<std::string>();
  delivery.queued_at = row.next<Instant>();
  delivery.tried_at = row.next<std::optional<Instant>>();
  return delivery;
}

}  // namespace

void insert_webhook(Tx& tx, Webhook const& hook, PersonId added_by) {
  tx.change(
      "INSERT INTO webhooks (institution_id, id, url, nouns, note, secret, state, told_from, told_until, added_by_id, added_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
      hook.id, hook.url, join(hook.nouns, ","), hook.note, hook.secret, hook.state, hook.told_from, added_by, tx.now());
}

Result<Done> update_webhook(Tx& tx, Webhook const& hook) {
  auto const changed = tx.change(
      "UPDATE webhooks SET secret = $3, state = $4, failures = $5, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      hook.id, hook.version, hook.secret, hook.state, hook.failures);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void move_cursor(Tx& tx, WebhookId id, EventId told_until) {
  tx.change("UPDATE webhooks SET told_until = $2 WHERE institution_id = $institution AND id = $1", id, told_until);
}

Result<Webhook> find_webhook(Tx& tx, WebhookId id) {
  auto found = tx.find(Query{kHooks}.add(" AND id = $?", id), read_webhook);
  if (!found) return not_found();
  return *std::move(found);
}

std::vector<Webhook> list_webhooks(Tx& tx) { return tx.list(Query{kHooks}.add(" ORDER BY id"), read_webhook); }

bool has_active_webhook(Tx& tx) {
  return tx.value<std::int64_t>("SELECT COUNT(*) FROM webhooks WHERE institution_id = $institution AND state = 'active'") > 0;
}

std::vector<ToldEvent> list_events_after(Tx& tx, EventId after) {
  return tx.list(
      "SELECT id, at, verb, noun, noun_id FROM events WHERE institution_id = $institution AND id > $1 ORDER BY id LIMIT 500",
      [](Row& row) {
        auto event = ToldEvent{.id = row.next<EventId>(), .at = row.next<Instant>()};
        event.verb = row.next<std::string>();
        event.noun = row.next<std::string>();
        event.noun_id = row.next<std::optional<Uuid>>();
        return event;
      },
      after);
}

bool insert_delivery(Tx& tx, WebhookDelivery const& delivery, EventId event) {
  return tx.change(
             "INSERT INTO webhook_deliveries (institution_id, id, webhook_id, event_id, verb, body, state, queued_at) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution_id, webhook_id, event_id) DO NOTHING",
             delivery.id, delivery.webhook, event, delivery.verb, delivery.body, delivery.state, tx.now()) > 0;
}

void update_delivery(Tx& tx, WebhookDelivery const& delivery) {
  tx.change(
      "UPDATE webhook_deliveries SET state = $2, attempts = $3, status = $4, problem = $5, tried_at = $6 "
      "WHERE institution_id = $institution AND id = $1",
      delivery.id, delivery.state, delivery.attempts, delivery.status, delivery.problem, delivery.tried_at);
}

Result<WebhookDelivery> find_delivery(Tx& tx, WebhookDeliveryId id) {
  auto found = tx.find(Query{kDeliveries}.add(" AND id = $?", id), read_delivery);
  if (!found) return not_found();
  return *std::move(found);
}

std::vector<WebhookDelivery> list_deliveries(Tx& tx, WebhookId hook, int limit) {
  return tx.list(Query{kDeliveries}.add(" AND webhook_id = $? ORDER BY id DESC LIMIT $?", hook, limit), read_delivery);
}

std::int64_t remove_old_deliveries(Tx& tx, Instant before) {
  return tx.change(
      "DELETE FROM webhook_deliveries WHERE institution_id = $institution AND id IN (SELECT id FROM webhook_deliveries "
      "WHERE institution_id = $institution AND queued_at < $1 ORDER BY queued_at LIMIT 500)",
      before);
}

}  // namespace baeumgil
