#include "features/rules/rule_filter.h"

#include "base/text.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

bool shows(Rule const& rule, RuleFilter const& filter, std::string const& key) {
  if (filter.topic && rule.topic != *filter.topic) return false;
  if (filter.applies_to && rule.applies_to != *filter.applies_to && rule.applies_to != AppliesTo::everything) return false;
  return key.empty() || folded_key(rule.words_ko + rule.words_en + rule.source + rule.article + rule.code).find(key) != std::string::npos;
}

}  // namespace

RuleFilter read_rule_filter(Request const& request, Date today) {
  return {.topic = enum_from_word<RuleTopic>(request.query_value("topic")),
          .applies_to = enum_from_word<AppliesTo>(request.query_value("applies_to")),
          .words = first_characters(trimmed(request.query_value("q")), 100),
          .day = date_from_text(request.query_value("on")).value_or(today)};
}

std::vector<Rule> filtered_rules(RuleBook const& book, RuleFilter const& filter) {
  auto const key = folded_key(filter.words);
  auto found = std::vector<Rule>{};
  for (auto const* rule : book.all_in_force(filter.day))
    if (shows(*rule, filter, key)) found.push_back(*rule);
  return found;
}

}  // namespace baeumgil
