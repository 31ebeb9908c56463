#pragma once
// What the pages show of holidays and closed days: those of one year, and the end of one.

#include <string>
#include <vector>

#include "features/rules/rule_views.h"

namespace baeumgil {

struct ShownDay {
  std::string day{};
  std::string name{};
  Badge kind{};
  std::string source{};
  std::string who{};       // empty: carried
  std::string end_path{};  // of the institution's own; empty: not for this reader
  std::string off_path{};  // of a carried one: the form, ready to take it off
};

struct DaysView {
  ErrorSummary errors{};
  std::string year{};
  std::string previous{};
  std::string next{};
  bool is_known{false};  // the list of that year is there
  bool can_write{false};
  std::vector<ShownDay> days{};
  EmptyState nothing{};
  std::vector<RuleRow> moved{};  // rules whose last day these days may move
  TextField day{};
  RadioField kind{};
  TextField name{};
  TextField source{};
};

struct DayEndView {
  ErrorSummary errors{};
  ShownDay shown{};
  std::string path{};
  std::string back{};
  std::string version{};
  TextField reason{};
};

void render(Html&, DaysView const&);
void render(Html&, DayEndView const&);

}  // namespace baeumgil
