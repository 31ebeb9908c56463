#include "features/issues/register_issue.h"

#include <fmt/format.h>

#include "features/audit/record_event.h"
#include "features/issues/issue_event.h"
#include "features/issues/issue_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {

std::optional<Problem> problem_of_new(Tx& tx, Actor const& actor, IssueDraft const& draft) {
  if (!may_register_issue(actor)) return forbidden("issue.register.not_officer");
  if (auto problem = problem_of(draft, tx.today())) return problem;
  auto const department = find_department(tx, *draft.owner_department);
  if (!department || !department->is_active) return invalid("owner_department", "field.unknown_choice");
  if (department->id != actor.department && !actor.has(Role::programme_officer))
    return invalid("owner_department", "issue.register.other_department");
  return std::nullopt;
}

Result<IssueId> register_issue(Tx& tx, Actor const& actor, IssueDraft const& draft) {
  if (auto problem = problem_of_new(tx, actor, draft)) return *std::move(problem);
  auto issue = Issue{.id = IssueId::make(), .registered_by = actor.person};
  put_into(issue, draft);
  auto const year = tx.today().year();
  issue.number = fmt::format("{}-현안-{:04}", year, next_number(tx, "issue", year));
  insert_issue(tx, issue);
  record_event(tx, actor, {.verb = "issue.registered", .subject = subject_of(issue), .after = event_json(issue)});
  return issue.id;
}

Result<IssueId> register_issue(Database& db, Actor const& actor, IssueDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<IssueId> {
    auto const id = TRY(register_issue(tx, actor, draft));
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx, {.to = officer.id, .key = "notice.issue.registered", .arguments = {draft.title}, .path = "/issues/" + to_text(id)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
