#include "features/trips/trip_plan.h"

#include <algorithm>
#include <set>

#include "features/rules/evaluate.h"
#include "features/trips/trip_facts.h"

namespace baeumgil {
namespace {

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void missing(std::string_view field) { wrong(field, "field.required"); }
  void wrong(std::string_view field, std::string_view key) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}});
  }
  void take(std::optional<Problem> found) {
    if (!found) return;
    for (auto& field : found->fields) problem.fields.push_back(std::move(field));
    if (!problem.rule) problem.rule = std::move(found->rule);
  }
};

AppliesTo kind_of(Trip const& trip) { return trip.kind == TripKind::overseas ? AppliesTo::overseas : AppliesTo::domestic; }

Situation about(Trip const& trip, PlanSituation const& situation) {
  return Situation{.about = {AppliesTo::trip, kind_of(trip)}, .language = situation.language};
}

// Facts are judged in groups so that each refusal stands at the field that caused it.
void judge_rules(Trip const& trip, PlanSituation const& situation, Findings& findings) {
  auto judge = [&](Situation const& facts, std::string_view field) {
    auto refusal = first_refusal(evaluate(situation.rules, facts, trip.starts_on), field);
    auto const passed = !refusal;
    findings.take(std::move(refusal));
    return passed;
  };
  judge(about(trip, situation).set("trip.issue_count", trip.issue.is_nil() ? 0 : 1), "issue");
  // A night too many is a day too many as well: that is said once. A programme's nights are those of its domestic trips.
  if (trip.kind == TripKind::domestic && judge(about(trip, situation).set("trip.nights", trip.nights()), "ends_on"))
    judge(about(trip, situation).set("trip.days", trip.days()), "ends_on");
  judge(about(trip, situation).set("trip.starts_on", trip.starts_on), "starts_on");
  judge(about(trip, situation).set("trip.ends_on", trip.ends_on), "ends_on");
  judge(about(trip, situation).set("trip.questions", static_cast<int>(trip.questions.size())), "questions");
  for (auto i = std::size_t{0}; i < trip.travelers.size(); ++i) {
    auto const others = std::ranges::count(situation.elsewhere, trip.travelers[i].person, &TravelerElsewhere::person);
    judge(about(trip, situation).set("traveler.other_trips", static_cast<int>(others)), "travelers." + std::to_string(i) + ".person");
  }
}

void check_texts(Trip const& trip, Findings& findings) {
  if (trip.purpose.empty()) findings.missing("purpose");
  if (trip.destination.empty()) findings.missing("destination");
  if (trip.our_status.empty()) findings.missing("our_status");
  if (trip.our_figure.empty()) findings.missing("our_figure");
  if (!trip.our_figure_on) findings.missing("our_figure_on");
  if (trip.our_figure_source.empty()) findings.missing("our_figure_source");
  if (trip.gap.empty()) findings.missing("gap");
  if (trip.desk_findings.empty()) findings.missing("desk_findings");
  auto const is_judged = std::ranges::any_of(findings.problem.fields, [](FieldProblem const& field) { return field.field == "questions"; });
  if (trip.questions.empty() && !is_judged) findings.missing("questions");
}

void check_travelers(Trip const& trip, PlanSituation const& situation, Findings& findings) {
  if (trip.travelers.empty()) return findings.missing("travelers");
  auto tasks = std::set<std::string>{};
  auto const* tasks_are_asked = tasks_rule(situation.rules, trip);
  for (auto i = std::size_t{0}; i < trip.travelers.size(); ++i) {
    auto const& traveler = trip.travelers[i];
    auto const row = "travelers." + std::to_string(i);
    if (traveler.deputy.is_nil())
      findings.missing(row + ".deputy");
    else if (trip.has_traveler(traveler.deputy))
      findings.wrong(row + ".deputy", "trip.submit.deputy_travels");
    if (tasks_are_asked == nullptr) continue;
    if (traveler.task.empty())
      findings.missing(row + ".task");
    else if (!tasks.insert(traveler.task).second)
      findings.wrong(row + ".task", "trip.submit.same_task");
    else
      continue;
    if (!findings.problem.rule) findings.problem.rule = citation_of(*tasks_are_asked, situation.language);
  }
}

void check_stops(Trip const& trip, Findings& findings) {
  auto const is_official = [](Stop const& stop) { return stop.activity == Activity::official; };
  if (std::none_of(trip.stops.begin(), trip.stops.end(), is_official)) findings.wrong("stops", "trip.submit.no_official_stop");
  for (auto i = std::size_t{0}; i < trip.stops.size(); ++i) {
    auto const& stop = trip.stops[i];
    auto const row = "stops." + std::to_string(i);
    if (stop.on < trip.starts_on || trip.ends_on < stop.on) findings.wrong(row + ".on", "trip.submit.stop_outside");
    if (!stop.until_time.empty() && stop.until_time <= stop.from_time) findings.wrong(row + ".until_time", "trip.submit.stop_ends_early");
    if (stop.place.empty()) findings.missing(row + ".place");
  }
}

}  // namespace

std::optional<Problem> plan_problem(Trip const& trip, PlanSituation const& situation) {
  auto findings = Findings{};
  judge_rules(trip, situation, findings);
  check_texts(trip, findings);
  check_travelers(trip, situation, findings);
  check_stops(trip, findings);
  if (situation.has_earlier_visits && trip.earlier_visits_answer.empty())
    findings.wrong("earlier_visits_answer", "trip.submit.earlier_visits");
  if (findings.problem.fields.empty()) return std::nullopt;
  return std::move(findings.problem);
}

std::optional<Citation> traveler_exclusion(RuleBook const& rules, Date day, Language language) {
  auto const* rule = rules.in_force("approval.traveler_excluded", day);
  if (rule == nullptr) return std::nullopt;
  return citation_of(*rule, language);
}

}  // namespace baeumgil
