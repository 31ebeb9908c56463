#include "features/issues/edit_issue.h"

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {

std::optional<Problem> problem_of_edit(Tx& tx, Actor const& actor, Issue const& issue, IssueDraft const& draft) {
  if (!may_edit_issue(actor, issue)) return forbidden("issue.edit.not_allowed");
  if (draft.version && *draft.version != issue.version) return conflict("problem.saved_first");
  if (auto problem = problem_of(draft, tx.today())) return problem;
  if (issue.state != IssueState::registered)
    if (auto problem = problem_of(draft.baseline, BaselineNeed::needed, tx.today())) return problem;
  if (!find_department(tx, *draft.owner_department)) return invalid("owner_department", "field.unknown_choice");
  if (*draft.owner_department != issue.owner_department && !actor.has(Role::programme_officer))
    return invalid("owner_department", "issue.register.other_department");
  return std::nullopt;
}

Result<IssueId> edit_issue(Tx& tx, Actor const& actor, IssueId id, IssueDraft const& draft) {
  auto issue = TRY(find_issue(tx, actor, id));
  if (auto problem = problem_of_edit(tx, actor, issue, draft)) return *std::move(problem);
  auto const before = event_json(issue);
  put_into(issue, draft);
  TRY(update_issue(tx, issue));
  record_event(tx, actor, {.verb = "issue.edited", .subject = subject_of(issue), .before = before, .after = event_json(issue)});
  return id;
}

Result<IssueId> edit_issue(Database& db, Actor const& actor, IssueId id, IssueDraft const& draft) {
  return db.write(actor, [&](Tx& tx) { return edit_issue(tx, actor, id, draft); });
}

}  // namespace baeumgil
