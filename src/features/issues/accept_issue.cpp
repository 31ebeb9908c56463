#include "features/issues/accept_issue.h"

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<IssueId> accept_issue(Database& db, Actor const& actor, IssueId id, BaselineDraft const& figure) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto issue = TRY(find_issue(tx, actor, id));
    if (!actor.has(Role::programme_officer)) return forbidden("issue.accept.not_officer");
    if (!may_accept_issue(actor, issue)) return conflict("problem.conflict");
    if (!figure.is_empty() || !issue.baseline) {
      if (auto problem = problem_of(figure, BaselineNeed::needed, tx.today())) return *std::move(problem);
      if (issue.target_on && *figure.on >= *issue.target_on) return invalid("baseline_on", "issue.baseline.after_target");
    }
    auto const before = event_json(issue);
    if (!figure.is_empty()) issue.baseline = baseline_of(figure);
    issue.state = IssueState::accepted;
    TRY(update_issue(tx, issue));
    record_event(tx, actor, {.verb = "issue.accepted", .subject = subject_of(issue), .before = before, .after = event_json(issue)});
    notify(tx, {.to = issue.registered_by, .key = "notice.issue.accepted", .arguments = {issue.title}, .path = "/issues/" + to_text(id)},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
