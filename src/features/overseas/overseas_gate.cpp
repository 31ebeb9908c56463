#include "features/overseas/overseas_gate.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/make_backpack_trip.h"
#include "features/overseas/overseas_facts.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

Actor system_of(Tx& tx) { return {.institution = tx.institution(), .via = Via::job}; }

Problem incomplete(std::vector<std::string> const& missing) {
  auto problem = Problem{.kind = Kind::invalid, .key = "overseas.submit.incomplete"};
  for (auto const& field : missing) problem.fields.push_back({.field = "overseas." + field, .key = "overseas.missing." + field});
  return problem;
}

std::optional<Problem> barred_problem(Tx& tx, RuleBook const& book, Language language, Traveler const& traveler, std::string const& field) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  auto const owed = barring_trips(tx, book, traveler.person);
  facts.set("traveler.barring_reports", static_cast<int>(owed.size()));
  auto refusal = first_refusal(evaluate(book, facts, tx.today()), field);
  if (!refusal) return std::nullopt;
  auto const person = find_person(tx, traveler.person);
  refusal->fields.front().key = "overseas.submit.barred";
  refusal->fields.front().arguments = {person ? person->name : traveler.name, join(owed, ", ")};
  return refusal;
}

// By its plan, or because it was made of a proposal that was chosen.
bool is_backpack(Tx& tx, TripId trip, OverseasPlan const& plan) {
  return plan.track == Track::backpack || find_proposal_of_trip(tx, trip).has_value();
}

// Who has been on a backpack trip too often is not chosen, nor comes along in the place of one who was.
std::optional<Problem> repeater_problem(Tx& tx, RuleBook const& book, Language language, Traveler const& traveler,
                                        std::string const& field) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  facts.set("traveler.backpack_trips", count_backpack_trips(tx, traveler.person));
  auto refusal = first_refusal(evaluate(book, facts, tx.today()), field);
  if (!refusal) return std::nullopt;
  auto const person = find_person(tx, traveler.person);
  refusal->fields.front().key = "overseas.submit.repeater";
  refusal->fields.front().arguments = {person ? person->name : traveler.name};
  return refusal;
}

std::optional<Problem> lateness(Tx& tx, RuleBook const& book, Language language, Trip const& trip, std::string_view is_urgent) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  facts.set("trip.submitted_on", tx.today()).set("trip.departs_on", trip.starts_on).set("trip.is_urgent", is_urgent);
  return first_refusal(evaluate(book, facts, trip.starts_on), "starts_on");
}

std::string_view is_long(OverseasPlan const& plan) { return plan.track == Track::training ? "yes" : "no"; }  // as long as its course

std::optional<Problem> rule_problem(Tx& tx, RuleBook const& book, Language language, Trip const& trip, OverseasPlan const& plan) {
  if (auto problem = lateness(tx, book, language, trip, plan.is_urgent() ? "yes" : "no")) return problem;
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  facts.set("trip.days", trip.days()).set("trip.alert_level", static_cast<int>(plan.travel_alert)).set("trip.is_long", is_long(plan));
  if (auto problem = first_refusal(evaluate(book, facts, trip.starts_on), "overseas")) return problem;
  auto hours = Situation{.about = {AppliesTo::overseas}, .language = language};
  hours.set("trip.least_visits_a_day", least_visits_a_day(trip));
  return first_refusal(evaluate(book, hours, trip.starts_on), "stops");
}

// Training is asked for by a rule, which is cited; insurance by the form of the plan.
std::optional<Problem> preparation_problem(RuleBook const& book, Language language, Trip const& trip, OverseasPlan const& plan) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  facts.set("trip.untrained_travelers", static_cast<int>(std::ranges::count_if(plan.travelers, std::not_fn(is_trained))));
  if (auto refusal = first_refusal(evaluate(book, facts, trip.starts_on), "accepted_risk")) {
    refusal->fields.front().key = "overseas.depart.untrained";
    refusal->fields.front().arguments = {std::ranges::find_if_not(plan.travelers, is_trained)->name};
    return refusal;
  }
  auto const uninsured = std::ranges::find_if(plan.travelers, [](OverseasTraveler const& one) { return one.insurance.empty(); });
  if (uninsured == plan.travelers.end()) return std::nullopt;
  return invalid("accepted_risk", "overseas.depart.uninsured", {uninsured->name});
}

}  // namespace

std::optional<Problem> overseas_submission_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.kind != TripKind::overseas) return std::nullopt;
  auto const plan = find_overseas_plan(tx, trip);
  if (!plan.is_written()) return invalid("overseas", "overseas.submit.no_plan");
  if (auto const missing = missing_in(plan, trip); !missing.empty()) return incomplete(missing);
  if (plan.similar_answer.empty() && !list_similar_trips(tx, actor, trip, plan).empty())
    return invalid("overseas", "overseas.submit.similar_unanswered");
  auto const book = load_rule_book(tx);
  if (auto problem = rule_problem(tx, book, actor.language, trip, plan)) return problem;
  if (auto problem = support_problem(tx, actor, trip)) return problem;
  auto const is_of_a_call = is_backpack(tx, trip.id, plan);
  for (auto i = std::size_t{0}; i < trip.travelers.size(); ++i) {
    auto const field = "travelers." + std::to_string(i) + ".person";
    if (auto problem = barred_problem(tx, book, actor.language, trip.travelers[i], field)) return problem;
    if (!is_of_a_call) continue;
    if (auto problem = repeater_problem(tx, book, actor.language, trip.travelers[i], field)) return problem;
  }
  return std::nullopt;
}

std::optional<Problem> overseas_change_problem(Tx& tx, Actor const& actor, Trip const& before, Trip const& changed,
                                               OverseasPlan const& plan) {
  auto const book = load_rule_book(tx);
  auto const is_of_a_call = is_backpack(tx, before.id, plan);
  for (auto const& traveler : changed.travelers) {
    if (before.has_traveler(traveler.person)) continue;
    if (auto problem = barred_problem(tx, book, actor.language, traveler, "travelers")) return problem;
    if (!is_of_a_call) continue;
    if (auto problem = repeater_problem(tx, book, actor.language, traveler, "travelers")) return problem;
  }
  auto length = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  length.set("trip.days", changed.days()).set("trip.is_long", is_long(plan));
  if (auto problem = first_refusal(evaluate(book, length, changed.starts_on), "ends_on")) return problem;
  if (changed.state == TripState::in_progress) return std::nullopt;  // who is there already must be able to leave
  auto alert = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  alert.set("trip.alert_level", static_cast<int>(plan.travel_alert));
  return first_refusal(evaluate(book, alert, changed.starts_on), "travel_alert");
}

void note_urgency(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.kind != TripKind::overseas) return;
  auto const plan = find_overseas_plan(tx, trip);
  if (!plan.is_urgent() || !lateness(tx, load_rule_book(tx), actor.language, trip, "no")) return;
  note_exception(tx, actor, trip, {.rule = "overseas.apply.urgent", .reason = plan.urgent_reason});
}

std::optional<Problem> overseas_permit_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.kind != TripKind::overseas) return std::nullopt;
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  facts.set("overseas.published_on", find_overseas_plan(tx, trip).published_on.value_or(tx.today())).set("trip.departs_on", trip.starts_on);
  return first_refusal(evaluate(load_rule_book(tx), facts, trip.starts_on), "approver");
}

std::optional<Problem> overseas_departure_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.kind != TripKind::overseas) return std::nullopt;
  auto const dossier = find_dossier(tx, system_of(tx), trip.id);
  if (!dossier) return dossier.error();
  if (dossier->open_change() != nullptr) return invalid("accepted_risk", "overseas.depart.change_open");
  return preparation_problem(load_rule_book(tx), actor.language, trip, dossier->plan);
}

std::optional<Problem> overseas_closing_problem(Tx& tx, Trip const& trip) {
  if (trip.kind != TripKind::overseas) return std::nullopt;
  auto const dossier = find_dossier(tx, system_of(tx), trip.id);
  if (!dossier) return dossier.error();
  if (dossier->owed_review() != nullptr) return conflict("overseas.close.unreviewed_change");
  if (!dossier->plan.registered_on) return conflict("overseas.close.unregistered");
  auto const has_declared = [&](Traveler const& traveler) { return dossier->has_declared(traveler.person); };
  if (!std::ranges::all_of(trip.travelers, has_declared)) return conflict("overseas.close.mileage");
  return std::nullopt;
}

void expect_registration(Tx& tx, TripId id) {
  auto const trip = find_trip(tx, system_of(tx), id);
  if (!trip || trip->kind != TripKind::overseas) return;
  auto plan = find_overseas_plan(tx, *trip);
  if (!plan.is_written()) return;
  plan.register_by = deadline(load_rule_book(tx), "report.register.due", tx.today());
  auto const saved = save_overseas_plan(tx, plan);
  static_cast<void>(saved);  // the row was read in this transaction: nobody can have saved first
}

}  // namespace baeumgil
