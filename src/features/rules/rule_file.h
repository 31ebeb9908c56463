#pragma once
// Rules and holidays as the files in data/ write them. Pure: text in, rows out.

#include <string_view>
#include <vector>

#include "features/rules/rule.h"

namespace baeumgil {

struct HolidayRow {
  Date day{};
  std::string name{};
  std::string kind{};
};

// The same row has the same id in every installation. Invalid names the line and the column.
Result<std::vector<Rule>> read_rules(std::string_view csv);
Result<std::vector<HolidayRow>> read_holidays(std::string_view csv);

// What the program carries, without a database.
Result<RuleBook> carried_rule_book();

}  // namespace baeumgil
