#include "features/adoptions/adoption.h"

#include <algorithm>

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
  if (adoption.state != AdoptionState::assigned) return false;
  if (!adoption.dispute) return actor.has(Role::programme_officer) || actor.has(Role::executive);
  return actor.is_signed_in() && (actor.has(Role::executive) || actor.person == adoption.dispute->superior);
}

bool may_contest_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::assigned && !adoption.dispute && is_owner(actor, adoption);
}

bool may_review_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_open = adoption.state == AdoptionState::assigned || adoption.state == AdoptionState::under_review ||
                       adoption.state == AdoptionState::consulting || adoption.state == AdoptionState::deferred;
  return is_open && !adoption.dispute && is_owner(actor, adoption);
}

bool may_decide_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_ready = adoption.state == AdoptionState::under_review || adoption.state == AdoptionState::consulting;
  if (!is_ready || adoption.owner_department.is_nil()) return false;
  return actor.heads(adoption.owner_department) || actor.has(Role::executive);
}

bool may_consult_on_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_open = adoption.state == AdoptionState::under_review || adoption.state == AdoptionState::consulting;
  return is_open && is_owner(actor, adoption);
}

bool may_answer_consultation(Actor const& actor, AdoptionConsultation const& consultation) {
  auto const works_there = actor.is_signed_in() && actor.department == consultation.department;
  return !consultation.opinion && works_there && (actor.has(Role::department_head) || actor.has(Role::owner_officer));
}

bool may_put_off_opinion(Actor const& actor, AdoptionConsultation const& consultation) {
  return consultation.kind == ConsultationKind::preaudit && consultation.put_off_for.empty() &&
         may_answer_consultation(actor, consultation);
}

bool may_put_off_an_opinion(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::consulting &&
         std::ranges::any_of(adoption.consultations, [&](AdoptionConsultation const& one) { return may_put_off_opinion(actor, one); });
}

bool may_give_opinion(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::consulting &&
         std::ranges::any_of(adoption.consultations, [&](AdoptionConsultation const& one) { return may_answer_consultation(actor, one); });
}

bool may_pass_gate(Actor const& actor, Adoption const& adoption) {
  auto const has_cost = adoption.budget || adoption.expected_cost || (adoption.plan_change && adoption.plan_change->after.budget);
  auto const is_before_money = adoption.state == AdoptionState::under_review || adoption.state == AdoptionState::consulting ||
                               adoption.state == AdoptionState::decided_yes || adoption.state == AdoptionState::planned;
  return has_cost && (is_before_money || adoption.plan_change) && is_owner(actor, adoption);
}

bool may_plan_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::decided_yes && is_owner(actor, adoption);
}

bool may_fund_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::planned && is_owner(actor, adoption);
}

bool may_start_adoption(Actor const& actor, Adoption const& adoption) {
  return adoption.state == AdoptionState::funded && is_owner(actor, adoption);
}

bool may_file_card(Actor const& actor, Adoption const& adoption) { return is_under_way(adoption.state) && is_owner(actor, adoption); }

bool may_mark_milestone(Actor const& actor, Adoption const& adoption) {
  return has_open_plan(adoption.state) && !adoption.milestones.empty() && is_owner(actor, adoption);
}

bool may_ask_to_change_plan(Actor const& actor, Adoption const& adoption) {
  return has_open_plan(adoption.state) && !adoption.plan_change && is_owner(actor, adoption);
}

bool may_accept_plan_change(Actor const& actor, Adoption const& adoption) {
  if (!adoption.plan_change || !has_open_plan(adoption.state) || !actor.is_signed_in()) return false;
  auto const decides = actor.heads(adoption.owner_department) || actor.has(Role::executive);
  return decides && actor.person != adoption.plan_change->asked_by;
}

bool may_refuse_plan_change(Actor const& actor, Adoption const& adoption) {
  auto const asked = adoption.plan_change && actor.is_signed_in() && actor.person == adoption.plan_change->asked_by;
  return asked || may_accept_plan_change(actor, adoption);
}

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

bool may_ask_to_drop(Actor const& actor, Adoption const& adoption) {
  return leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped) && !adoption.drop_request && actor.is_signed_in() &&
         actor.heads(adoption.owner_department);
}

bool may_drop_adoption(Actor const& actor, Adoption const& adoption) {
  if (!leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped) || !adoption.drop_request) return false;
  return actor.has(Role::executive) && actor.is_signed_in() && actor.person != adoption.drop_request->asked_by;
}

bool may_keep_adoption_going(Actor const& actor, Adoption const& adoption) {
  if (may_drop_adoption(actor, adoption)) return true;
  if (!leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped) || !adoption.drop_request || !actor.is_signed_in()) return false;
  return actor.heads(adoption.owner_department) || actor.person == adoption.drop_request->asked_by;
}

bool may_reopen_adoption(Actor const& actor, Adoption const& adoption) {
  return is_not_taken(adoption.state) && actor.has(Role::programme_officer);
}

bool may_ask_again(Actor const& actor, Adoption const& adoption) {
  return is_not_taken(adoption.state) && actor.is_signed_in() && actor.person == adoption.proposer;
}

bool may_check_adoption(Actor const& actor, Adoption const& adoption) {
  auto const is_decided = adoption.decision && is_yes(*adoption.decision) && adoption.state != AdoptionState::dropped;
  return is_decided && actor.has(Role::programme_officer);
}

bool has_open_plan(AdoptionState state) {
  return is_under_way(state) || state == AdoptionState::planned || state == AdoptionState::funded || state == AdoptionState::implemented;
}

bool is_not_taken(AdoptionState state) { return state == AdoptionState::rejected || state == AdoptionState::already_in_force; }

bool is_promised(AdoptionState state) {
  switch (state) {
    case AdoptionState::proposed:
    case AdoptionState::rejected:
    case AdoptionState::already_in_force:
    case AdoptionState::measured:
    case AdoptionState::closed_success:
    case AdoptionState::closed_no_effect:
    case AdoptionState::dropped:
      return false;
    default:
      return true;
  }
}

Date received_on(Adoption const& adoption) { return adoption.opened_on.value_or(adoption.proposed_on); }

std::optional<Date> next_due(Adoption const& adoption) {
  switch (adoption.state) {
    case AdoptionState::proposed:
    case AdoptionState::assigned:
    case AdoptionState::under_review:
    case AdoptionState::consulting:
      return adoption.decide_by;
    case AdoptionState::decided_yes:
      return adoption.plan_due_on;
    case AdoptionState::deferred:
      return adoption.next_review_on;
    case AdoptionState::implemented:
      return adoption.kpi_measure_on;
    default:
      return std::nullopt;
  }
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
