#include "features/rules/rule_filter.h"

#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

bool shows(Rule const& rule, RuleFilter const& filter, std::string const& key) {
  if (filter.topic && rule.topic != *filter.topic) return false;
  if (filter.applies_to && rule.applies_to != *filter.applies_to && rule.applies_to != AppliesTo::everything) return false;
  return key.empty() || folded_key(rule.words_ko + rule.words_en + rule.source + rule.article + rule.code).find(key) != std::string::npos;
}

}  // namespace

std::vector<Rule> filtered_rules(RuleBook const& book, RuleFilter const& filter) {
  auto const key = folded_key(filter.words);
  auto found = std::vector<Rule>{};
  for (auto const* rule : book.all_in_force(filter.day))
    if (shows(*rule, filter, key)) found.push_back(*rule);
  return found;
}

}  // namespace baeumgil
