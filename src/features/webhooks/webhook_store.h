#pragma once
// Every SQL statement about webhooks and what was sent to them.

#include <cstdint>

#include "base/result.h"
#include "features/webhooks/webhook.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// What happened, as it is told.
struct ToldEvent {
  EventId id{};
  Instant at{};
  std::string verb{};
  std::string noun{};
  std::optional<Uuid> noun_id{};
};

void insert_webhook(Tx&, Webhook const&, PersonId added_by);
Result<Done> update_webhook(Tx&, Webhook const&);  // secret, state, failures
void move_cursor(Tx&, WebhookId, EventId told_until);
Result<Webhook> find_webhook(Tx&, WebhookId);  // not_found once it is removed
std::vector<Webhook> list_webhooks(Tx&);       // without those removed
bool has_active_webhook(Tx&);

// At most 500 after that one, in order.
std::vector<ToldEvent> list_events_after(Tx&, EventId);

// False: it was queued already.
bool insert_delivery(Tx&, WebhookDelivery const&, EventId);
void update_delivery(Tx&, WebhookDelivery const&);
Result<WebhookDelivery> find_delivery(Tx&, WebhookDeliveryId);
std::vector<WebhookDelivery> list_deliveries(Tx&, WebhookId, int limit);  // newest first
std::int64_t remove_old_deliveries(Tx&, Instant before);

}  // namespace baeumgil
