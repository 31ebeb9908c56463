#include "features/trips/judge_trip.h"

#include <algorithm>

#include "features/conduct/conduct_facts.h"
#include "features/expenses/find_expense.h"
#include "features/overseas/find_overseas_plan.h"
#include "features/overseas/overseas_facts.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/reports/find_report.h"
#include "features/rules/ladder.h"
#include "features/trips/change_flag.h"
#include "features/trips/elsewhere.h"
#include "features/trips/find_approver.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_facts.h"
#include "features/trips/trip_store.h"

namespace baeumgil {
namespace {

// The person with the most other trips on these days: a rule that he keeps everybody keeps.
void set_travelers(Tx& tx, Trip const& trip, Situation& situation) {
  auto const elsewhere = list_elsewhere(tx, trip);
  auto most = std::ptrdiff_t{0};
  for (auto const& traveler : trip.travelers)
    most = std::max(most, std::ranges::count(elsewhere, traveler.person, &TravelerElsewhere::person));
  situation.set("traveler.other_trips", static_cast<int>(most));
}

void set_approval(Tx& tx, Trip const& trip, RuleBook const& rules, Situation& situation) {
  if (trip.approver.is_nil()) return;
  auto const is_overseas = trip.kind == TripKind::overseas;
  auto const highest = highest_post(tx, trip.id);
  situation.set("approval.approver_is_traveler", trip.has_traveler(trip.approver) ? 1 : 0);
  situation.set("approval.highest_post", to_word(highest));
  auto const ladder = is_overseas ? permit_ladder(rules, trip.starts_on) : ladder_for(rules, highest, trip.starts_on);
  if (!ladder) return;
  // Who acts in a vacant post decides by another rule (approval.acting), not by the own post.
  auto const holders = list_holders(tx, ladder->approver, trip.leader_department);
  if (std::ranges::find(holders, trip.approver) == holders.end()) return;
  situation.set(is_overseas ? "approval.permit_post" : "approval.approver_post", to_word(ladder->approver));
}

Date visit_day(Visit const& visit) { return day_in_seoul(visit.agreed_at.value_or(visit.first_choice_at)); }

// The letter that left its host the least time, and how often the one was asked again that was asked most.
void set_letters(Tx& tx, TripId trip, Situation& situation) {
  auto visits = list_visits_of(tx, trip);
  std::erase_if(visits, [](Visit const& visit) { return !visit.sent_at; });
  if (visits.empty()) return;
  auto const lead = [](Visit const& visit) { return visit_day(visit) - day_in_seoul(*visit.sent_at); };
  auto const shortest = std::ranges::min_element(visits, {}, lead);
  situation.about.push_back(AppliesTo::host);
  situation.set("visit.letter_sent_on", day_in_seoul(*shortest->sent_at))
      .set("visit.sent_on", day_in_seoul(*shortest->sent_at))
      .set("visit.starts_on", visit_day(*shortest))
      .set("visit.times_resent", std::ranges::max_element(visits, {}, &Visit::reminders)->reminders);
}

void set_report(Tx& tx, Actor const& actor, TripId trip, Situation& situation) {
  auto const report = find_report_of_trip(tx, actor, trip);
  situation.set("report.is_oral", report && report->told_on ? "yes" : "no");
  if (report && report->submitted_at) situation.set("report.submitted_on", day_in_seoul(*report->submitted_at));
  if (report && report->accepted_at) situation.set("report.received_on", day_in_seoul(*report->accepted_at));
}

void set_changes(Tx& tx, Trip const& trip, Situation& situation) {
  auto const unreported = count_unreported_changes(tx, trip.id);
  if (trip.state >= TripState::in_progress || unreported > 0) situation.set("trip.unreported_changes", unreported);
}

// What was spent beyond the plan that was voted; sums without names are not for everybody.
void set_spending(Tx& tx, Actor const& actor, OverseasPlan const& plan, Situation& situation) {
  if (!may_see_totals(actor) || !plan.resolved_on) return;
  auto const beyond = claimed_for_trip(tx, plan.trip) - plan.total();
  situation.set("trip.off_plan_won", static_cast<double>(std::max<std::int64_t>(0, beyond.amount)));
}

}  // namespace

Result<JudgedTrip> judge_trip(Tx& tx, Actor const& actor, TripId id) {
  auto judged = JudgedTrip{.trip = TRY(find_trip(tx, actor, id))};
  auto const& trip = judged.trip;
  auto const program = TRY(find_program(tx, actor, trip.program));
  auto rules = rules_of(tx, program);
  auto situation = situation_of(facts_of(trip), actor.language);
  set_travelers(tx, trip, situation);
  set_approval(tx, trip, rules, situation);
  set_letters(tx, id, situation);
  set_report(tx, actor, id, situation);
  set_changes(tx, trip, situation);
  set_conduct_facts(tx, actor, trip, find_trip_conduct(tx, actor, trip), situation);
  if (trip.kind == TripKind::overseas) {
    auto const plan = find_overseas_plan(tx, trip);
    set_overseas_facts(tx, trip, plan, situation);
    set_spending(tx, actor, plan, situation);
    // How long a programme lets its trips be is said of domestic ones (trip_plan.cpp).
    std::erase_if(rules.rows, [](Rule const& rule) {
      return rule.scope == RuleScope::program && (rule.fact == "trip.days" || rule.fact == "trip.nights");
    });
  }
  judged.verdicts = evaluate(rules, situation, trip.starts_on);
  return judged;
}

}  // namespace baeumgil
