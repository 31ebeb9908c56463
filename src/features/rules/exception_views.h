#pragma once
// What the auditor sees of exceptions used and of what rules refused.

#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct TallyRow {
  std::string label{};
  std::string path{};  // the same page, narrowed to this row
  std::int64_t used{0};
  std::int64_t refused{0};
};

struct ExceptionTally {
  std::string label_key{};
  std::string anchor{};
  std::vector<TallyRow> rows{};
};

struct UsedRow {
  std::string title{};
  std::string path{};
  std::string rule{};
  std::string rule_path{};
  std::string department{};
  std::string day{};
  std::string who{};
  std::string reason{};
};

struct RefusedRow {
  std::string rule{};
  std::string rule_path{};
  std::string department{};
  std::string month{};
  std::int64_t count{0};
};

struct ExceptionsView {
  TextField from{};
  TextField until{};
  SelectField rule{};
  SelectField department{};
  std::int64_t used{0};
  std::int64_t refused{0};
  std::vector<ExceptionTally> tallies{};
  std::vector<UsedRow> uses{};
  std::vector<RefusedRow> refusals{};
  EmptyState nothing{};
};

void render(Html&, ExceptionsView const&);

}  // namespace baeumgil
