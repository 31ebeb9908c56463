#include "features/adoptions/adoption_calendar.h"

#include <algorithm>

#include "features/adoptions/adoption_season.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/lateness.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

constexpr auto kMonthsAhead = 12;

class Calendar {
 public:
  Calendar(RuleBook const& rules, Date today) : rules_{rules}, today_{today} {}

  void add(Adoption const& adoption) {
    auto const put = [&](AdoptionDayKind kind, std::optional<Date> day, std::string detail = {}) {
      auto const title = adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
      if (day) keep({*day, kind, std::move(detail), adoption.id, adoption.number, title, adoption.owner_department_name});
    };
    if (is_undecided(adoption.state)) put(AdoptionDayKind::decision, adoption.decide_by);
    if (adoption.state == AdoptionState::deferred) put(AdoptionDayKind::look_again, adoption.next_review_on);
    if (adoption.state == AdoptionState::decided_yes) put(AdoptionDayKind::plan, adoption.plan_due_on);
    if (is_not_taken(adoption.state)) put(AdoptionDayKind::memory_ends, adoption.keep_until);
    if (adoption.kpi_measure_on && is_promised(adoption.state)) put(AdoptionDayKind::measurement, adoption.kpi_measure_on);
    for (auto const& milestone : adoption.milestones)
      if (!milestone.done_on && is_promised(adoption.state)) put(AdoptionDayKind::milestone, milestone.due_on, milestone.title);
    auto const is_under_way = adoption.state == AdoptionState::in_progress || adoption.state == AdoptionState::delayed ||
                              adoption.state == AdoptionState::on_hold;
    if (is_under_way) {
      auto const quarter = quarter_of(today_);
      put(AdoptionDayKind::card, card_due(rules_, quarter), std::to_string(quarter.year) + " " + std::to_string(quarter.number) + "/4");
    }
    for (auto const& check : due_checks(rules_, adoption))
      if (!check.made) put(AdoptionDayKind::check, check.due_on, std::to_string(check.months));
  }

  // The days that hold for all: what is decided after them stands in no budget of next year.
  void add_season() {
    auto const clock = season_clock(rules_, Adoption{.proposed_on = today_}, Language::ko);
    if (!clock) return;
    keep({.day = clock->decide_by, .kind = AdoptionDayKind::season});
    if (auto const bill = deadline(rules_, "adoption.season.budget_bill", today_))
      keep({.day = *bill, .kind = AdoptionDayKind::budget_bill});
  }

  std::vector<AdoptionDay> take() {
    std::ranges::stable_sort(entries_, {}, [](AdoptionDay const& entry) { return std::pair{entry.day, entry.kind}; });
    return std::move(entries_);
  }

 private:
  void keep(AdoptionDay entry) {
    if (entry.day <= plus_months(today_, kMonthsAhead)) entries_.push_back(std::move(entry));
  }

  RuleBook const& rules_;
  Date today_{};
  std::vector<AdoptionDay> entries_{};
};

}  // namespace

std::vector<AdoptionDay> calendar_of(RuleBook const& rules, std::vector<Adoption> const& adoptions, Date today) {
  auto calendar = Calendar{rules, today};
  for (auto const& adoption : adoptions) calendar.add(adoption);
  calendar.add_season();
  return calendar.take();
}

}  // namespace baeumgil
