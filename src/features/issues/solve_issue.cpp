#include "features/issues/solve_issue.h"

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<IssueId> solve_issue(Database& db, Actor const& actor, IssueId id, std::string const& evidence) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto issue = TRY(find_issue(tx, actor, id));
    if (!actor.heads(issue.owner_department)) return forbidden("issue.solve.not_head");
    if (!may_solve_issue(actor, issue)) return conflict("problem.conflict");
    if (evidence.empty()) return invalid("evidence", "issue.solve.evidence_needed");
    auto const before = event_json(issue);
    issue.state = IssueState::solved;
    issue.state_reason = evidence;
    TRY(update_issue(tx, issue));
    record_event(tx, actor,
                 {.verb = "issue.solved", .subject = subject_of(issue), .reason = evidence, .before = before, .after = event_json(issue)});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx, {.to = officer.id, .key = "notice.issue.solved", .arguments = {issue.title}, .path = "/issues/" + to_text(id)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
