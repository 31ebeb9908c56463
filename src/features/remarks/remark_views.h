#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct RemarkRowView {
  std::string id{};
  Badge kind{};
  std::string who{};
  std::string body{};
  std::string answered{};
  std::string answer{};
  std::vector<TextArea> reply{};  // one, while it is open and the reader may
  std::optional<ActionButton> withdraw{};
};

struct RemarksView {
  std::string path{};  // of the case
  std::string title{};
  ErrorSummary summary{};
  std::vector<RemarkRowView> rows{};
  std::optional<RadioField> kind{};
  TextArea body{};
};

void render(Html&, RemarksView const&);

}  // namespace baeumgil
