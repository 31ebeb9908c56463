#include "features/issues/open_issue.h"

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<IssueId> open_issue(Database& db, Actor const& actor, IssueId id) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto issue = TRY(find_issue(tx, actor, id));
    if (!actor.has(Role::programme_officer)) return forbidden("issue.open.not_officer");
    if (!may_open_issue(actor, issue)) return conflict("problem.conflict");
    auto const before = event_json(issue);
    issue.state = IssueState::open;
    TRY(update_issue(tx, issue));
    record_event(tx, actor, {.verb = "issue.opened", .subject = subject_of(issue), .before = before, .after = event_json(issue)});
    notify(tx, {.to = issue.registered_by, .key = "notice.issue.opened", .arguments = {issue.title}, .path = "/issues/" + to_text(id)},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
