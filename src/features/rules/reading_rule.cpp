#include "features/rules/reading_rule.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace baeumgil {
namespace {

// Facts no use case states.
constexpr std::array<std::string_view, 8> kOutsideFacts{"award.grade",         "award.incentives",       "award.is_dispatched",
                                                        "award.leave_days",    "award.resolutions",      "award.selections_in_year",
                                                        "committee.civilians", "committee.named_members"};
// Words no use case gives a fact it states.
constexpr std::array<std::string_view, 3> kOutsideConditions{"award.instrument=proposal_prize", "award.instrument=proactive",
                                                             "committee.kind=proactive"};

// Rows that say which law or boundary counts, what may be forbidden, or in dollars what is reckoned as a share of the cap.
constexpr std::array<std::string_view, 3> kOutsideCodes{"allowance.local_ordinance", "allowance.merged_province", "overseas.restricted"};
constexpr auto kFlatInDollars = std::string_view{".flat_lodging.tier_"};

bool is_outside_code(std::string_view code) {
  return std::ranges::find(kOutsideCodes, code) != kOutsideCodes.end() || code.find(kFlatInDollars) != std::string_view::npos;
}

bool is_outside_fact(std::string_view name) { return std::ranges::find(kOutsideFacts, name) != kOutsideFacts.end(); }

}  // namespace

bool is_for_reading(Rule const& rule) {
  if (is_outside_fact(rule.fact) || is_outside_code(rule.code)) return true;
  if (rule.condition.empty()) return false;
  return std::ranges::any_of(split(rule.condition, ';'), [](std::string_view condition) {
    auto const asked = trimmed(condition);
    auto const is_outside_word = std::ranges::find(kOutsideConditions, asked) != kOutsideConditions.end();
    return is_outside_word || is_outside_fact(trimmed(asked.substr(0, asked.find_first_of("!="))));
  });
}

}  // namespace baeumgil
