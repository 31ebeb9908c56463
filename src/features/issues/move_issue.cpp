#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"

namespace baeumgil {

void move_issue(Tx& tx, Actor const& actor, IssueId id, IssueState to) {
  auto found = find_issue(tx, actor, id);
  if (!found || found->state == to || !leads(kIssueTransitions, found->state, to)) return;
  auto issue = *std::move(found);
  auto const is_back = issue.state > to;
  auto const before = event_json(issue);
  issue.state = to;
  if (!update_issue(tx, issue)) return;  // read in this transaction: nobody can have saved in between
  auto const verb = is_back ? "issue.reopened" : to == IssueState::matched ? "issue.matched" : "issue.adopted";
  record_event(tx, actor, {.verb = verb, .subject = subject_of(issue), .before = before, .after = event_json(issue)});
}

}  // namespace baeumgil
