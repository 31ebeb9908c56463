#include "features/cases/mark_merged.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"

namespace baeumgil {
namespace {

Result<Done> store(Tx& tx, Actor const& actor, Case const& found, std::string_view verb, std::string before) {
  TRY(update_case(tx, found));
  record_event(tx, actor,
               {.verb = verb,
                .subject = {"case", found.id.value, found.title},
                .reason = found.state_reason,
                .before = std::move(before),
                .after = to_json(found)});
  return Done{};
}

}  // namespace

Result<Done> mark_merged(Tx& tx, Actor const& actor, Case found, CaseId into, std::string const& reason) {
  auto before = to_json(found);
  found.state = CaseState::merged;
  found.state_reason = reason;
  found.merged_into = into;
  return store(tx, actor, found, "case.merged", std::move(before));
}

Result<Done> unmark_merged(Tx& tx, Actor const& actor, Case found, CaseState state_before) {
  auto before = to_json(found);
  found.state = state_before;
  found.state_reason.clear();
  found.merged_into = {};
  return store(tx, actor, found, "case.unmerged", std::move(before));
}

std::vector<IssueId> hand_issues_on(Tx& tx, Actor const& actor, Case const& from, Case const& into) {
  auto handed = std::vector<IssueId>{};
  for (auto const issue : from.issues) {
    if (std::ranges::find(into.issues, issue) != into.issues.end()) continue;
    insert_case_issue(tx, into.id, issue, actor.person);
    handed.push_back(issue);
  }
  return handed;
}

void take_issues_back(Tx& tx, CaseId id, std::vector<IssueId> const& issues) {
  for (auto const issue : issues) remove_case_issue(tx, id, issue);
}

}  // namespace baeumgil
