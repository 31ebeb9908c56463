#pragma once
// Keeps issues in the database. Every SQL statement about issues is in issue_store and issue_queries.

#include <string>
#include <vector>

#include "base/list_order.h"
#include "features/issues/find_issue.h"
#include "features/issues/issue_support.h"

namespace baeumgil {

enum class IssueSort { number, priority, target, support };
constexpr auto enum_words(IssueSort) { return std::array<std::string_view, 4>{"number", "priority", "target", "support"}; }

struct IssueFilter {
  std::string words{};
  std::vector<IssueState> states{};  // empty: all
  std::vector<PolicyField> fields{};
  std::optional<DepartmentId> department{};
  std::vector<Priority> priorities{};
  std::optional<PersonId> registered_by{};
  bool is_wished{false};  // scouting wishes only
  ListOrder<IssueSort> order{};
  int page{1};
  int page_size{20};
};

struct IssueList {
  std::vector<IssueWithSupport> items{};
  std::int64_t total{0};
};
IssueList list_issues(Tx&, IssueFilter const&);
// By id, at most `limit`, behind `after`: how programs walk through all of them.
std::vector<IssueWithSupport> list_issues_after(Tx&, IssueFilter const&, std::optional<Uuid> after, int limit);

std::vector<IssueWithSupport> list_all_issues(Tx&);  // by id

Result<IssueWithSupport> find_issue_with_support(Tx&, Actor const&, IssueId);
// Whether a colleague supports it; insert and remove answer false when nothing changed.
bool is_supported_by(Tx&, IssueId, PersonId);
bool insert_support(Tx&, IssueId, PersonId);
bool remove_support(Tx&, IssueId, PersonId);
// Those with this very title, spaces and case aside, that were not dropped.
std::vector<IssueId> list_issues_titled(Tx&, std::string_view title);

void insert_issue(Tx&, Issue const&);
// A version that is not the stored one means someone saved first → conflict.
Result<Done> update_issue(Tx&, Issue const&);

}  // namespace baeumgil
