#pragma once
// What the pages of calls show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct CallAnswerView {
  std::string name{};
  std::string department{};
  std::string message{};
  Badge state{};
  std::vector<ActionButton> buttons{};
};

struct CallView {
  std::string team{};
  std::string team_path{};
  std::string issue{};
  std::string role{};
  std::string duties{};
  Badge state{};
  std::vector<CallAnswerView> answers{};
  std::vector<ActionButton> buttons{};
  std::string answer_path{};  // empty: not for this reader
  TextArea message{};
};

struct CallListView {
  std::string title{};
  std::string lead{};
  ErrorSummary summary{};
  std::vector<CallView> calls{};
  EmptyState nothing{};
  std::string open_path{};  // empty: not for this reader
  TextField role{};
  TextArea duties{};
};

void render(Html&, CallListView const&);

}  // namespace baeumgil
