#include "features/issues/issue_search.h"

#include <algorithm>

#include "features/issues/issue_store.h"

namespace baeumgil {
namespace {

SearchDocument to_document(Tx& tx, Issue const& issue) {
  auto body = issue.description;
  for (auto const& more : {issue.owner_department_name, issue.pledge, issue.number})
    if (!more.empty()) body += "\n" + more;
  if (issue.baseline) body += "\n" + issue.baseline->source;
  auto document =
      SearchDocument{.institution = tx.institution(), .kind = "issue", .id = issue.id.value, .title = issue.title, .body = std::move(body)};
  document.add_label("field", to_word(issue.field));
  document.add_label("year", std::string_view{issue.number}.substr(0, 4));
  return document;
}

}  // namespace

std::vector<SearchDocument> list_issue_documents(Tx& tx) {
  constexpr auto kAll = 1'000'000;
  auto documents = std::vector<SearchDocument>{};
  for (auto const& issue : list_issues_after(tx, {}, {}, kAll))
    if (issue.state != IssueState::dropped) documents.push_back(to_document(tx, issue));
  return documents;
}

std::optional<SearchDocument> find_issue_document(Tx& tx, IssueId id) {
  auto const issue = find_issue(tx, {}, id);
  if (!issue || issue->state == IssueState::dropped) return std::nullopt;
  return to_document(tx, *issue);
}

}  // namespace baeumgil
