#pragma once
// A program elsewhere that is told what happens here: which row changed and how, never what stands in it. It asks the API for that,
// with a token of its own, so that what it may see is decided in one place.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using WebhookId = Id<struct WebhookTag>;
using WebhookDeliveryId = Id<struct WebhookDeliveryTag>;

enum class WebhookState { active, stopped, removed };
constexpr auto enum_words(WebhookState) { return std::array<std::string_view, 3>{"active", "stopped", "removed"}; }

enum class DeliveryState { waiting, delivered, failed };
constexpr auto enum_words(DeliveryState) { return std::array<std::string_view, 3>{"waiting", "delivered", "failed"}; }

// What may be told of; the nouns of the log of changes.
constexpr auto webhook_nouns() {
  return std::array<std::string_view, 10>{"program", "issue", "team", "trip", "visit", "report", "case", "adoption", "award", "suggestion"};
}

struct Webhook {
  WebhookId id{};
  std::string url{};
  std::vector<std::string> nouns{};  // empty: all
  std::string note{};
  std::string secret{};  // what is told is signed with it
  WebhookState state{WebhookState::active};
  EventId told_from{};  // what had happened when it was added is not told
  EventId told_until{};
  int failures{0};  // in a row
  Instant added_at{};
  int version{1};
};

struct WebhookDelivery {
  WebhookDeliveryId id{};
  WebhookId webhook{};
  std::string verb{};  // "trip.approved"
  std::string body{};
  DeliveryState state{DeliveryState::waiting};
  int attempts{0};
  int status{0};  // of the last answer; 0: none came
  std::string problem{};
  Instant queued_at{};
  std::optional<Instant> tried_at{};
};

// After this many failures in a row nothing more is sent until an administrator says so.
constexpr int kMostWebhookFailures = 20;

bool may_keep_webhooks(Actor const&);

}  // namespace baeumgil
