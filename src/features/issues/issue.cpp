#include "features/issues/issue.h"

namespace baeumgil {
namespace {

bool may_move(Issue const& issue, IssueState to) { return leads(kIssueTransitions, issue.state, to); }

bool is_of_owner_department(Actor const& actor, Issue const& issue) {
  return actor.department == issue.owner_department && (actor.has(Role::owner_officer) || actor.has(Role::department_head));
}

}  // namespace

bool may_register_issue(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::owner_officer) || actor.has(Role::department_head) || actor.has(Role::programme_officer));
}

bool may_edit_issue(Actor const& actor, Issue const& issue) {
  if (!actor.is_signed_in() || issue.state == IssueState::solved || issue.state == IssueState::dropped) return false;
  return actor.has(Role::programme_officer) || issue.registered_by == actor.person || is_of_owner_department(actor, issue);
}

bool may_accept_issue(Actor const& actor, Issue const& issue) {
  return actor.has(Role::programme_officer) && may_move(issue, IssueState::accepted);
}

bool may_open_issue(Actor const& actor, Issue const& issue) {
  return actor.has(Role::programme_officer) && issue.state == IssueState::accepted;
}

bool may_drop_issue(Actor const& actor, Issue const& issue) {
  return (actor.has(Role::programme_officer) || actor.heads(issue.owner_department)) && may_move(issue, IssueState::dropped);
}

bool may_solve_issue(Actor const& actor, Issue const& issue) {
  return actor.heads(issue.owner_department) && may_move(issue, IssueState::solved);
}

bool is_scouting_wish(Issue const& issue, Date wished_before) {
  auto const is_unmatched = issue.state == IssueState::accepted || issue.state == IssueState::open;
  return is_unmatched && issue.registered_on < wished_before;
}

bool takes_trips(IssueState state) {
  return state == IssueState::accepted || state == IssueState::open || state == IssueState::matched || state == IssueState::being_solved;
}

}  // namespace baeumgil
