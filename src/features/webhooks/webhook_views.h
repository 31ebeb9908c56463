#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct WebhookRowView {
  std::string path{};
  std::string url{};
  std::string note{};
  std::string nouns{};
  Badge state{};
};
struct WebhookListView {
  std::string title{};
  ErrorSummary summary{};
  std::vector<WebhookRowView> rows{};
  EmptyState nothing{};
  TextField url{};
  CheckField nouns{};
  TextField note{};
};

struct DeliveryRowView {
  std::string at{};
  std::string what{};
  Badge state{};
  std::string answer{};
  std::optional<ActionButton> again{};
};
struct WebhookShowView {
  WebhookRowView hook{};
  std::string secret{};
  std::vector<ActionButton> actions{};
  std::vector<DeliveryRowView> deliveries{};
};

void render(Html&, WebhookListView const&);
void render(Html&, WebhookShowView const&);

}  // namespace baeumgil
