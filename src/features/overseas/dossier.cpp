#include "features/overseas/dossier.h"

#include <algorithm>

namespace baeumgil {
namespace {

bool is_leader(Actor const& actor, Trip const& trip) { return actor.is_signed_in() && trip.leader == actor.person; }
bool is_in(TripState state, std::initializer_list<TripState> states) { return std::ranges::find(states, state) != states.end(); }

}  // namespace

bool Dossier::is_consulted(Consulted kind) const {
  return std::ranges::find(consultations, kind, &Consultation::kind) != consultations.end();
}
bool Dossier::are_all_consulted() const {
  auto const kinds = all_of<Consulted>();
  return std::ranges::all_of(kinds, [&](Consulted kind) { return is_consulted(kind); });
}
PlanChange const* Dossier::open_change() const {
  auto const found = std::ranges::find_if(
      changes, [](PlanChange const& change) { return change.state == ChangeState::to_decide || change.state == ChangeState::to_review; });
  return found == changes.end() ? nullptr : &*found;
}
PlanChange const* Dossier::owed_review() const {
  auto const found = std::ranges::find_if(changes, owes_review);
  return found == changes.end() ? nullptr : &*found;
}
PlanChange const* Dossier::under_review() const { return trip.state == TripState::review_requested ? open_change() : owed_review(); }
bool Dossier::is_up_for_review() const {
  auto const is_back = is_in(trip.state, {TripState::came_back, TripState::reported});
  return trip.state == TripState::review_requested || (is_back && owed_review() != nullptr);
}
bool Dossier::has_declared(PersonId person) const { return std::ranges::find(mileage, person, &MileageEntry::person) != mileage.end(); }

bool may_write_plan(Actor const& actor, Dossier const& dossier) { return may_edit_trip(actor, dossier.trip); }

bool may_start_consultation(Actor const& actor, Dossier const& dossier) {
  return actor.has(Role::programme_officer) && dossier.trip.state == TripState::dept_approved;
}
bool may_consult(Actor const& actor, Dossier const& dossier) {
  return actor.has(Role::programme_officer) && dossier.trip.state == TripState::preconsult;
}
bool may_request_review(Actor const& actor, Dossier const& dossier) {
  if (dossier.trip.state == TripState::held) return actor.has(Role::programme_officer) || actor.has(Role::committee_secretary);
  return may_consult(actor, dossier) && dossier.are_all_consulted();
}
bool may_return_from_consultation(Actor const& actor, Dossier const& dossier) { return may_consult(actor, dossier); }

bool may_answer_conditions(Actor const& actor, Dossier const& dossier) {
  return is_leader(actor, dossier.trip) && dossier.trip.state == TripState::conditional;
}
bool may_accept_conditions(Actor const& actor, Dossier const& dossier) {
  auto const is_answered = [](Condition const& condition) { return condition.answered_at.has_value(); };
  return actor.has(Role::committee_secretary) && dossier.trip.state == TripState::conditional &&
         std::ranges::all_of(dossier.conditions, is_answered);
}

bool may_propose_change(Actor const& actor, Dossier const& dossier) {
  return is_leader(actor, dossier.trip) && dossier.open_change() == nullptr &&
         is_in(dossier.trip.state, {TripState::reviewed_ok, TripState::permitted, TripState::ready, TripState::in_progress});
}
bool may_decide_change(Actor const& actor, Dossier const& dossier) {
  auto const* change = dossier.open_change();
  if (change == nullptr || change->state != ChangeState::to_decide || !actor.is_signed_in()) return false;
  if (is_leader(actor, dossier.trip) || dossier.trip.has_traveler(actor.person)) return false;
  return actor.heads(dossier.trip.leader_department) || std::ranges::find(dossier.deciders, actor.person) != dossier.deciders.end();
}

bool may_prepare_departure(Actor const& actor, Dossier const& dossier) {
  return (is_leader(actor, dossier.trip) || actor.has(Role::programme_officer)) &&
         is_in(dossier.trip.state, {TripState::reviewed_ok, TripState::permitted, TripState::ready});
}
bool may_declare_mileage(Actor const& actor, Dossier const& dossier) {
  return dossier.trip.has_traveler(actor.person) && is_in(dossier.trip.state, {TripState::came_back, TripState::reported}) &&
         !dossier.has_declared(actor.person);
}
bool may_publish_plan(Actor const& actor, Dossier const& dossier) {
  return (actor.has(Role::committee_secretary) || actor.has(Role::programme_officer)) && dossier.plan.resolved_on &&
         !dossier.plan.published_on;
}
bool may_register_report(Actor const& actor, Dossier const& dossier) {
  return actor.has(Role::programme_officer) && dossier.trip.state == TripState::reported && !dossier.plan.registered_on;
}
bool may_edit_candidates(Actor const& actor) { return actor.has(Role::programme_officer); }
bool may_see_exceptions(Actor const& actor) {
  return actor.has(Role::auditor) || actor.has(Role::programme_officer) || actor.has(Role::committee_secretary) ||
         actor.has(Role::executive);
}

}  // namespace baeumgil
