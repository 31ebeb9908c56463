#pragma once
// Administrators add webhooks, take them back, give them another secret, wake those that were stopped, and try one out.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/webhooks/webhook.h"

namespace baeumgil {

class Database;

struct WebhookDraft {
  std::string url{};
  std::vector<std::string> nouns{};
  std::string note{};
};

// not_found for who may not keep them. invalid at "url", "nouns" or "note".
Result<WebhookId> add_webhook(Database&, Actor const&, WebhookDraft const&);
Result<WebhookId> remove_webhook(Database&, Actor const&, WebhookId);
Result<WebhookId> renew_webhook_secret(Database&, Actor const&, WebhookId);
Result<WebhookId> wake_webhook(Database&, Actor const&, WebhookId);  // conflict: it was not stopped
// Sends something to it at once that is about nothing.
Result<WebhookId> try_webhook(Database&, Actor const&, WebhookId);
// Sends it once more; what went wrong before is forgotten.
Result<WebhookDeliveryId> send_again(Database&, Actor const&, WebhookDeliveryId);

}  // namespace baeumgil
