#pragma once
// What the page of overdue matters shows.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct EscalationRowView {
  std::string noun{};  // text
  std::string path{};
  std::string number{};
  std::string title{};
  Badge stage{};
  std::string person{};
  std::string due_on{};
  std::string told_on{};
  std::string ended_on{};
  std::string rule_path{};
  std::string rule{};
};

struct EscalationListView {
  std::string title{};
  Tabs tabs{};
  std::vector<EscalationRowView> rows{};
  EmptyState nothing{};
};

void render(Html&, EscalationListView const&);

}  // namespace baeumgil
