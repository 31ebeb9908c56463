#pragma once
// What of an adoption under way is late: milestones whose day has passed, and the progress card of a quarter that is over.

#include <optional>
#include <string>
#include <vector>

#include "features/adoptions/adoption.h"

namespace baeumgil {

struct RuleBook;

struct Quarter {
  int year{0};
  int number{0};  // 1 to 4

  Date first_day() const { return Date::of(year, number * 3 - 2, 1); }
  Date last_day() const;
  bool operator==(Quarter const&) const = default;
};
Quarter quarter_of(Date);
Quarter quarter_before(Date);  // the last one that was over that day
// The last day for its card, by the rule of that day.
std::optional<Date> card_due(RuleBook const&, Quarter);

struct Lateness {
  std::vector<std::string> milestones{};  // their titles
  std::optional<Quarter> card{};
  std::optional<Date> card_due{};

  bool is_late() const { return !milestones.empty() || card; }
};
Lateness lateness_of(Adoption const&, std::vector<ProgressCard> const& newest_first, RuleBook const&, Date today);

// Late: delayed. No longer late: in progress again, unless the newest card itself says delayed. Any other state stays.
AdoptionState state_by(Lateness const&, Adoption const&, std::vector<ProgressCard> const& newest_first);

}  // namespace baeumgil
