#include <algorithm>
#include <array>

#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/yearbook/year_steps.h"

namespace baeumgil {
namespace {

// What a step still has to do: a count with the year it is for, and the page where it is done.
struct YearStepSql {
  std::string_view code{};
  std::string_view path{};
  std::int64_t (*count)(Tx&, Date day){nullptr};  // null: nothing is counted
};

// Adoptions whose indicator was to be measured by then and has not been.
std::int64_t count_unmeasured(Tx& tx, Date day) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state = 'implemented' AND kpi_measure_on <= $1", day);
}

// Money of the year in adoptions that are not finished with it.
std::int64_t count_to_carry_over(Tx& tx, Date day) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions a WHERE a.institution_id = $institution AND a.state IN ('funded', 'in_progress', 'delayed', "
      "'on_hold') "
      "AND EXISTS (SELECT 1 FROM adoption_budget_years y WHERE y.institution_id = a.institution_id AND y.adoption_id = a.id "
      "AND y.year = $1 AND y.amount_won > 0)",
      day.year());
}

// Decided, and neither planned nor funded: what next year's work starts from.
std::int64_t count_for_next_plan(Tx& tx, Date) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state IN ('decided_yes', 'planned')");
}

std::int64_t count_undecided(Tx& tx, Date) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state IN ('proposed', 'assigned', 'under_review', "
      "'consulting')");
}

// Planned and waiting for nothing but its money.
std::int64_t count_unfunded(Tx& tx, Date) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state = 'planned' AND budget_won > 0");
}

std::int64_t count_open_rounds(Tx& tx, Date) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM award_rounds WHERE institution_id = $institution AND state NOT IN ('planned', 'closed')");
}

std::int64_t count_unwritten_reports(Tx& tx, Date) {
  return tx.value<std::int64_t>("SELECT count(*) FROM reports WHERE institution_id = $institution AND state <> 'accepted'");
}

std::int64_t count_unsolved_issues(Tx& tx, Date) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM issues WHERE institution_id = $institution AND state IN ('accepted', 'open', 'matched')");
}

// One, as long as the year has a book and no edition of its end.
std::int64_t count_unmade_books(Tx& tx, Date day) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM (SELECT DISTINCT fiscal_year FROM programs WHERE institution_id = $institution AND fiscal_year = $1 "
      "AND state <> 'draft') y WHERE NOT EXISTS (SELECT 1 FROM yearbook_editions e WHERE e.institution_id = $institution "
      "AND e.fiscal_year = $1 AND e.kind = 'year_end' AND e.state = 'ready')",
      day.year());
}

constexpr auto kYearSteps = std::to_array<YearStepSql>({
    {"year.overseas_plan", "/overseas", nullptr},
    {"year.measure", "/adoptions?state=implemented", count_unmeasured},
    {"year.awards", "/awards", count_open_rounds},
    {"award.budget_bonus.apply.due", "/awards", nullptr},
    {"year.supplementary_budget", "/adoptions?state=planned", count_unfunded},
    {"year.program_plan", "/issues", count_unsolved_issues},
    {"year.cases", "/reports", count_unwritten_reports},
    {"adoption.season.decide_by", "/adoptions/calendar", count_undecided},
    {"adoption.season.budget_bill", "/year/budget-request.xlsx", count_unfunded},
    {"year.council_audit", "/funnel", nullptr},
    {"year.presentation", "/awards", nullptr},
    {"year.carry_over", "/adoptions?state=in_progress", count_to_carry_over},
    {"year.next_plan", "/adoptions?state=planned", count_for_next_plan},
    {"year.book", "/yearbook", count_unmade_books},
});

// How many days before and after its day a step is brought to who runs the programme.
int days_around(RuleBook const& rules, Date today) {
  auto const* rule = rules.in_force("year.steps.ahead", today);
  return rule == nullptr ? 0 : static_cast<int>(rule->value.value_or(0));
}

enum class StepsAsked { all, now };

std::vector<YearStep> list_steps(Tx& tx, Language language, StepsAsked asked) {
  auto const rules = load_rule_book(tx);
  auto const today = tx.today();
  auto const around = days_around(rules, today);
  auto const is_too_far = [&](Date day) { return asked == StepsAsked::now && day > today + around; };
  auto steps = std::vector<YearStep>{};
  for (auto const& one : kYearSteps) {
    auto const* rule = rules.in_force(one.code, today);
    if (rule == nullptr) continue;
    auto step = YearStep{.code = std::string{one.code}, .rule = citation_of(*rule, language), .path = std::string{one.path}};
    step.is_counted = one.count != nullptr;
    // A day that has just passed counts on as long as something is open for it.
    step.day = due_date(*rule, today - around, rules.holidays);
    if (is_too_far(step.day)) continue;
    if (step.is_counted) step.open = one.count(tx, step.day);
    if (step.day < today && step.open == 0) {
      step.day = due_date(*rule, today - 1, rules.holidays);
      if (is_too_far(step.day)) continue;
      if (step.is_counted) step.open = one.count(tx, step.day);
    }
    if (asked == StepsAsked::all || step.open > 0) steps.push_back(std::move(step));
  }
  std::ranges::stable_sort(steps, {}, &YearStep::day);
  return steps;
}

}  // namespace

std::vector<YearStep> list_year_steps(Tx& tx, Language language) { return list_steps(tx, language, StepsAsked::all); }
std::vector<YearStep> list_year_steps_now(Tx& tx, Language language) { return list_steps(tx, language, StepsAsked::now); }

std::string year_step_key(std::string_view code) {
  auto name = std::string{code.starts_with("year.") ? code.substr(5) : code};
  std::ranges::replace(name, '.', '_');
  return "year_step." + name;
}

}  // namespace baeumgil
