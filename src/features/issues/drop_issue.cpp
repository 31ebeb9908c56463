#include "features/issues/drop_issue.h"

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<IssueId> drop_issue(Database& db, Actor const& actor, IssueId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto issue = TRY(find_issue(tx, actor, id));
    if (!actor.has(Role::programme_officer) && !actor.heads(issue.owner_department)) return forbidden("issue.drop.not_allowed");
    if (!may_drop_issue(actor, issue)) return conflict("problem.conflict");
    if (reason.empty()) return invalid("reason", "field.required");
    auto const before = event_json(issue);
    issue.state = IssueState::dropped;
    issue.state_reason = reason;
    TRY(update_issue(tx, issue));
    record_event(tx, actor,
                 {.verb = "issue.dropped", .subject = subject_of(issue), .reason = reason, .before = before, .after = event_json(issue)});
    notify(tx,
           {.to = issue.registered_by, .key = "notice.issue.dropped", .arguments = {issue.title, reason}, .path = "/issues/" + to_text(id)},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
