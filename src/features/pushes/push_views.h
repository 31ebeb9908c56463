#pragma once
// What the list of a department and what one's finds became show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct PushRowView {
  std::string id{};
  std::string title{};
  std::string path{};
  std::string issue{};
  std::string issue_path{};
  std::string meta{};
  Badge noun{};
  Badge state{};
  std::string reason{};
  std::string answered{};
  std::optional<ActionButton> accept{};
  std::vector<TextArea> decline{};  // one, while it may be answered
  std::string adopt_path{};
};

struct PushListView {
  std::string title{};
  std::string lead{};
  bool is_name{false};  // the title holds somebody's name
  ErrorSummary summary{};
  std::vector<PushRowView> rows{};
  EmptyState nothing{};
};

void render(Html&, PushListView const&);

}  // namespace baeumgil
