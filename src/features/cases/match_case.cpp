#include "features/cases/match_case.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"
#include "features/issues/find_issue.h"
#include "platform/db/database.h"

namespace baeumgil {

void bind_case(Tx& tx, Actor const& actor, Case const& found, Issue const& issue) {
  if (std::find(found.issues.begin(), found.issues.end(), issue.id) != found.issues.end()) return;
  insert_case_issue(tx, found.id, issue.id, actor.person);
  move_issue(tx, actor, issue.id, IssueState::matched);
  record_event(tx, actor,
               {.verb = "case.matched", .subject = {"case", found.id.value, found.title}, .reason = issue.number + " " + issue.title});
}

Result<CaseId> match_case(Database& db, Actor const& actor, CaseId id, IssueId issue_id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_match_case(actor, found)) return forbidden("case.match.not_allowed");
    auto const issue = TRY(find_issue(tx, actor, issue_id));
    if (!takes_trips(issue.state)) return invalid("issue", "case.match.issue_not_open");
    if (std::find(found.issues.begin(), found.issues.end(), issue_id) != found.issues.end()) return invalid("issue", "case.match.already");
    bind_case(tx, actor, found, issue);
    return id;
  });
}

Result<CaseId> unmatch_case(Database& db, Actor const& actor, CaseId id, IssueId issue_id) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_match_case(actor, found)) return forbidden("case.match.not_allowed");
    if (std::find(found.issues.begin(), found.issues.end(), issue_id) == found.issues.end()) return not_found();
    auto const issue = TRY(find_issue(tx, actor, issue_id));
    remove_case_issue(tx, id, issue_id);
    if (list_cases_of_issue(tx, actor, issue_id).empty()) move_issue(tx, actor, issue_id, IssueState::open);
    record_event(tx, actor,
                 {.verb = "case.unmatched", .subject = {"case", id.value, found.title}, .reason = issue.number + " " + issue.title});
    return id;
  });
}

}  // namespace baeumgil
