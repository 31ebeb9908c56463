#include "features/adoptions/adoption.h"

namespace baeumgil {
namespace {

bool is_owner(Actor const& actor, Adoption const& adoption) {
  auto const works_there = actor.is_signed_in() && !adoption.owner_department.is_nil() && actor.department == adoption.owner_department;
  return works_there && (actor.has(Role::owner_officer) || actor.has(Role::department_head) || adoption.officer == actor.person);
}

bool is_under_way(AdoptionState state) {
  return state == AdoptionState::in_progress || state == AdoptionState::delayed || state == AdoptionState::on_hold;
}

}  // namespace

bool may_assign_adoption(Actor const& actor, Adoption const& adoption) {
  if (adoption.state == AdoptionState::proposed) return actor.has(Role::programme_officer);
  return adoption.state == AdoptionState::assigned && (actor.has(Role::programme_officer) || actor.has(Role::executive));
}

bool may_review_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_open = adoption.state == AdoptionState::assigned || adoption.state == AdoptionState::under_review ||
                       adoption.state == AdoptionState::consulting || adoption.state == AdoptionState::deferred;
  return is_open && is_owner(actor, adoption);
}

bool may_decide_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_ready = adoption.state == AdoptionState::under_review || adoption.state == AdoptionState::consulting;
  if (!is_ready || adoption.owner_department.is_nil()) return false;
  return actor.heads(adoption.owner_department) || actor.has(Role::executive);
}

bool may_plan_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_ahead =
      adoption.state == AdoptionState::decided_yes || adoption.state == AdoptionState::planned || adoption.state == AdoptionState::funded;
  return is_ahead && is_owner(actor, adoption);
}

bool may_file_card(Actor const& actor, Adoption const& adoption) { return is_under_way(adoption.state) && is_owner(actor, adoption); }

bool may_implement_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_running = adoption.state == AdoptionState::in_progress || adoption.state == AdoptionState::delayed;
  return is_running && actor.heads(adoption.owner_department);
}

bool may_measure_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::implemented && is_owner(actor, adoption);
}

bool may_close_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::measured && actor.has(Role::programme_officer);
}

bool may_drop_adoption(Actor const& actor, Adoption const& adoption) {
  if (!leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped)) return false;
  return actor.heads(adoption.owner_department) || actor.has(Role::executive);
}

bool may_reopen_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::rejected && actor.has(Role::programme_officer);
}

AdoptionState state_after(Decision decision) {
  switch (decision) {
    case Decision::defer:
      return AdoptionState::deferred;
    case Decision::reject:
      return AdoptionState::rejected;
    case Decision::already_in_force:
      return AdoptionState::already_in_force;
    case Decision::adopt:
    case Decision::adapt:
    case Decision::pilot:
      break;
  }
  return AdoptionState::decided_yes;
}

}  // namespace baeumgil
