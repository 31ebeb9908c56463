#include "features/adoptions/lateness.h"

#include <algorithm>

#include "features/rules/working_days.h"

namespace baeumgil {

Date Quarter::last_day() const { return plus_months(first_day(), 3) - 1; }

Quarter quarter_of(Date day) { return {day.year(), (day.month() + 2) / 3}; }
Quarter quarter_before(Date day) { return quarter_of(quarter_of(day).first_day() - 1); }

std::optional<Date> card_due(RuleBook const& rules, Quarter quarter) {
  return deadline(rules, "adoption.quarter_card.due", quarter.last_day());
}

Lateness lateness_of(Adoption const& adoption, std::vector<ProgressCard> const& newest_first, RuleBook const& rules, Date today) {
  auto late = Lateness{};
  if (adoption.state != AdoptionState::in_progress && adoption.state != AdoptionState::delayed) return late;
  for (auto const& milestone : adoption.milestones)
    if (!milestone.done_on && milestone.due_on < today) late.milestones.push_back(milestone.title);
  // Until the card of the last quarter is due, the one before is the one to ask for.
  auto quarter = quarter_before(today);
  auto due = card_due(rules, quarter);
  if (due && today <= *due) {
    quarter = quarter_before(quarter.first_day());
    due = card_due(rules, quarter);
  }
  auto const was_under_way = adoption.started_on && *adoption.started_on <= quarter.last_day();
  auto const is_filed = std::ranges::any_of(newest_first, [&](ProgressCard const& card) {
    return Quarter{card.year, card.quarter} == quarter;
  });
  if (!due || !was_under_way || is_filed) return late;
  late.card = quarter;
  late.card_due = due;
  return late;
}

AdoptionState state_by(Lateness const& late, Adoption const& adoption, std::vector<ProgressCard> const& newest_first) {
  if (adoption.state == AdoptionState::in_progress && late.is_late()) return AdoptionState::delayed;
  auto const says_delayed = !newest_first.empty() && newest_first.front().status == CardStatus::delayed;
  if (adoption.state == AdoptionState::delayed && !late.is_late() && !says_delayed) return AdoptionState::in_progress;
  return adoption.state;
}

}  // namespace baeumgil
