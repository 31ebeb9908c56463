#pragma once
// Keeps issues in the database. Every SQL statement about issues is in issue_store and issue_queries.

#include <string>
#include <vector>

#include "features/issues/find_issue.h"

namespace baeumgil {

enum class IssueSort { number, priority, target };
constexpr auto enum_words(IssueSort) { return std::array<std::string_view, 3>{"number", "priority", "target"}; }
enum class SortDirection { descending, ascending };
constexpr auto enum_words(SortDirection) { return std::array<std::string_view, 2>{"descending", "ascending"}; }

struct IssueFilter {
  std::string words{};
  std::vector<IssueState> states{};  // empty: all
  std::vector<PolicyField> fields{};
  std::optional<DepartmentId> department{};
  std::vector<Priority> priorities{};
  std::optional<PersonId> registered_by{};
  bool is_wished{false};  // scouting wishes only
  IssueSort sort{IssueSort::number};
  SortDirection direction{SortDirection::descending};
  int page{1};
  int page_size{20};
};

struct IssueList {
  std::vector<Issue> items{};
  std::int64_t total{0};
};
IssueList list_issues(Tx&, IssueFilter const&);
// By id, at most `limit`, behind `after`: how programs walk through all of them.
std::vector<Issue> list_issues_after(Tx&, IssueFilter const&, std::optional<Uuid> after, int limit);

void insert_issue(Tx&, Issue const&);
// A version that is not the stored one means someone saved first → conflict.
Result<Done> update_issue(Tx&, Issue const&);

}  // namespace baeumgil
