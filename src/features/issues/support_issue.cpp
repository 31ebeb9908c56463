#include "features/issues/support_issue.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string count_json(std::int64_t count) { return JsonWriter{}.begin_object().field("support_count", count).end_object().take(); }

Result<IssueWithSupport> find_supportable(Tx& tx, Actor const& actor, IssueId id) {
  auto issue = TRY(find_issue_with_support(tx, actor, id));
  if (may_support_issue(actor, issue)) return issue;
  if (issue.registered_by == actor.person) return forbidden("issue.support.own");
  if (actor.has(Role::auditor)) return forbidden("issue.support.auditor");
  return conflict("issue.support.over");
}

void record(Tx& tx, Actor const& actor, IssueWithSupport const& issue, std::string_view verb, std::int64_t count) {
  record_event(tx, actor,
               {.verb = verb, .subject = subject_of(issue), .before = count_json(issue.support_count), .after = count_json(count)});
}

}  // namespace

Result<IssueId> support_issue(Database& db, Actor const& actor, IssueId id) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto const issue = TRY(find_supportable(tx, actor, id));
    if (!insert_support(tx, id, actor.person)) return conflict("issue.support.already");
    record(tx, actor, issue, "issue.supported", issue.support_count + 1);
    return id;
  });
}

Result<IssueId> withdraw_support(Database& db, Actor const& actor, IssueId id) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto const issue = TRY(find_supportable(tx, actor, id));
    if (!remove_support(tx, id, actor.person)) return conflict("issue.support.none");
    record(tx, actor, issue, "issue.support_withdrawn", issue.support_count - 1);
    return id;
  });
}

}  // namespace baeumgil
