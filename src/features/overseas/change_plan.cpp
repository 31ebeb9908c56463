#include "features/overseas/change_plan.h"

#include <algorithm>

#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_gate.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/overseas/write_plan.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

// Trip and plan as they would be; stops move with the first day and those that fall outside go.
Dossier changed_dossier(Dossier dossier, PlanValues const& values) {
  auto const starts_on = dossier.trip.starts_on;
  for (auto const& [field, value] : values) set_value(dossier.plan, dossier.trip, field, value);
  drop_empty_rows(dossier.plan);
  auto& trip = dossier.trip;
  for (auto& stop : trip.stops) stop.on = stop.on + (trip.starts_on - starts_on);
  std::erase_if(trip.stops, [&](Stop const& stop) { return stop.on < trip.starts_on || trip.ends_on < stop.on; });
  return dossier;
}

std::optional<Problem> changed_problem(Dossier const& changed, Team const& team, Date today) {
  auto const& trip = changed.trip;
  if (trip.ends_on < trip.starts_on) return invalid("ends_on", "trip.ends_before_start");
  if (trip.state != TripState::in_progress && trip.starts_on < today) return invalid("starts_on", "overseas.change.past");
  if (trip.travelers.empty()) return invalid("travelers", "field.required");
  auto const is_member = [&](Traveler const& traveler) {
    auto const* member = team.member(traveler.person);
    return member != nullptr && may_be_traveler(*member);
  };
  if (!std::ranges::all_of(trip.travelers, is_member)) return invalid("travelers", "trip.traveler.not_member");
  return plan_text_problem(changed.plan);
}

// The plan as the committee last had it before it, or as it was at first where no committee was asked: what was applied since is
// taken back, the newest first. Many small changes are judged as the one they add up to.
PlanValues voted_values(Dossier const& dossier) {
  auto values = values_of(dossier.plan, dossier.trip);
  for (auto const& change : dossier.changes) {
    if (change.state != ChangeState::applied || change.reviewed_at) continue;
    for (auto const& field : change.fields) {
      auto const found = std::ranges::find(values, field.field, &PlanValues::value_type::first);
      if (found == values.end())
        values.emplace_back(field.field, field.before);
      else
        found->second = field.before;
    }
  }
  return values;
}

// All that differs from the vote, and what goes back to it.
std::vector<PlanFieldChange> joined_changes(std::vector<PlanFieldChange> since_vote, std::vector<PlanFieldChange> const& own) {
  for (auto const& change : own)
    if (std::ranges::find(since_vote, change.field, &PlanFieldChange::field) == since_vote.end()) since_vote.push_back(change);
  return since_vote;
}

// What is under way cannot wait for the committee: it is reported at once, the head answers, and the committee has it before it
// once the trip is back.
ChangeState first_state(ChangeVerdict const& verdict, TripState state) {
  return verdict.needs_review && state != TripState::in_progress ? ChangeState::to_review : ChangeState::to_decide;
}

// The committee is passed over for now: counted where the auditor looks, and told to its secretary.
void owe_review(Tx& tx, Actor const& actor, Dossier const& dossier, PlanChange const& change) {
  if (dossier.owed_review() != nullptr) return;
  note_exception(tx, actor, dossier.trip, {.rule = "overseas.change.on_the_way", .reason = change.reason});
  tell_all_with(tx, actor, Role::committee_secretary, dossier.trip, "notice.overseas.changed_on_the_way");
}

}  // namespace

Result<TripId> propose_change(Database& db, Actor const& actor, ChangeInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, input.trip));
    if (dossier.open_change() != nullptr) return conflict("overseas.change.open");
    if (!may_propose_change(actor, dossier)) return forbidden("overseas.change.not_allowed");
    auto const team = TRY(find_team(tx, actor, dossier.trip.team));
    auto const changed = changed_dossier(dossier, input.values);
    if (auto problem = changed_problem(changed, team, tx.today())) return std::move(*problem);
    if (auto problem = overseas_change_problem(tx, actor, dossier.trip, changed.trip, changed.plan)) return *std::move(problem);
    if (trimmed(input.reason).empty()) return invalid("reason", "field.reason_required");
    auto change = PlanChange{.id = PlanChangeId::make(), .trip = input.trip, .reason = std::string{trimmed(input.reason)}};
    auto const values = values_of(changed.plan, changed.trip);
    change.fields = difference(values_of(dossier.plan, dossier.trip), values);
    if (change.fields.empty()) return conflict("overseas.change.nothing");
    auto const since_vote = difference(voted_values(dossier), values);
    auto const verdict = judge_change(since_vote, load_rule_book(tx), tx.today(), actor.language);
    change.needs_review = verdict.needs_review;
    if (verdict.needs_review) change.fields = joined_changes(since_vote, change.fields);
    if (verdict.rule) change.why = verdict.rule->words + " (" + verdict.rule->source + " " + verdict.rule->article + ")";
    change.state = first_state(verdict, dossier.trip.state);
    change.from_state = dossier.trip.state;
    change.proposed_by = actor.person;
    change.proposed_at = tx.now();
    insert_change(tx, change);
    record_step(tx, actor, dossier.trip,
                {.verb = "overseas.change_proposed", .reason = change.reason, .after = change_json(change.fields)});
    if (change.state == ChangeState::to_review) {
      move_trip(tx, actor, input.trip, {.to = TripState::review_requested, .verb = "trip.rereview_requested", .reason = change.reason});
      tell_all_with(tx, actor, Role::committee_secretary, dossier.trip, "notice.overseas.to_review");
    } else {
      tell_deciders(tx, actor, dossier.trip, "notice.overseas.change_to_decide");
    }
    return input.trip;
  });
}

Result<Done> apply_change(Tx& tx, Actor const& actor, Dossier const& dossier, PlanChange change) {
  auto values = PlanValues{};
  for (auto const& field : change.fields) values.emplace_back(field.field, field.after);
  auto const changed = changed_dossier(dossier, values);
  TRY(reschedule_trip(tx, actor, changed.trip));
  auto plan = changed.plan;
  std::erase_if(plan.travelers, [&](OverseasTraveler const& traveler) { return !changed.trip.has_traveler(traveler.person); });
  TRY(save_overseas_plan(tx, plan));
  change.state = ChangeState::applied;
  change.decided_by = actor.person;
  change.decided_at = tx.now();
  TRY(update_change(tx, change));
  record_step(tx, actor, dossier.trip, {.verb = "overseas.change_applied", .after = change_json(change.fields)});
  return Done{};
}

Result<Done> refuse_change(Tx& tx, Actor const& actor, PlanChange change, std::string const& reason) {
  change.state = ChangeState::refused;
  change.decided_by = actor.person;
  change.decided_at = tx.now();
  change.decision_reason = reason;
  return update_change(tx, change);
}

Result<TripId> decide_change(Database& db, Actor const& actor, TripId id, std::optional<ChangeDecision> decision,
                             std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_decide_change(actor, dossier)) return forbidden("overseas.change.not_head");
    if (!decision) return invalid("decision", "field.required");
    auto const& change = *dossier.open_change();
    if (*decision == ChangeDecision::apply) {
      TRY(apply_change(tx, actor, dossier, change));
      if (change.needs_review) owe_review(tx, actor, dossier, change);
    } else {
      if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
      TRY(refuse_change(tx, actor, change, std::string{trimmed(reason)}));
      record_step(tx, actor, dossier.trip, {.verb = "overseas.change_refused", .reason = std::string{trimmed(reason)}});
    }
    tell_leader(tx, actor, dossier.trip, "notice.overseas.change_decided");
    return id;
  });
}

}  // namespace baeumgil
