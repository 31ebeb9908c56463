#include "features/adoptions/close_issue.h"

#include <algorithm>

#include "features/adoptions/find_adoption.h"
#include "features/issues/find_issue.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"

namespace baeumgil {
namespace {

bool is_worked_on_elsewhere(Tx& tx, Actor const& actor, Adoption const& closed) {
  auto const others = list_adoptions_of_issue(tx, actor, closed.issue);
  return std::ranges::any_of(others, [&](Adoption const& other) {
    auto const is_over = other.state == AdoptionState::dropped || other.state == AdoptionState::closed_no_effect;
    return other.id != closed.id && !is_over && other.decision && is_yes(*other.decision);
  });
}

}  // namespace

void follow_issue_of(Tx& tx, Actor const& actor, Adoption const& closed) {
  if (closed.state != AdoptionState::closed_success) {
    if (!is_worked_on_elsewhere(tx, actor, closed)) move_issue(tx, actor, closed.issue, IssueState::matched);
    return;
  }
  auto const issue = find_issue(tx, actor, closed.issue);
  if (!issue || issue->state != IssueState::being_solved) return;
  auto const head = find_department_head(tx, issue->owner_department);
  if (!head) return;
  notify(tx,
         {.to = head->id,
          .key = "notice.adoption.issue_to_solve",
          .arguments = {closed.number, issue->title},
          .path = "/issues/" + to_text(issue->id)},
         actor.person);
}

}  // namespace baeumgil
