#pragma once
// Follows the log of changes and tells those who asked, each thing once, again while nobody answers.

#include <string_view>

#include "base/result.h"
#include "features/webhooks/webhook_store.h"

namespace baeumgil {

class Database;
struct Job;

inline constexpr std::string_view kDeliverWebhookJob = "webhook.deliver";

// What the other side checks a message by: "t=1790000000,v1=…", the second part being HMAC-SHA256 of "1790000000." and the body, in hex.
std::string webhook_signature(std::string_view secret, Instant at, std::string_view body);

bool queue_delivery(Tx&, Webhook const&, ToldEvent const&);  // false: it was queued before
void queue_delivery_job(Tx&, WebhookDeliveryId);

// What happened since the last look, in every institution that has webhooks.
void follow_log_for_webhooks(Database&);

// One try. A Problem when it has to be tried again.
Result<Done> deliver_webhook(Database&, Job const&, bool may_be_local = false);

}  // namespace baeumgil
