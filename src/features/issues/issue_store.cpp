#include "features/issues/issue_store.h"

#include "features/rules/load_rules.h"
#include "features/rules/look_back.h"
#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr Sql kSelectIssues{
    "SELECT i.id, i.number, i.title, i.description, i.field, i.priority, i.state, i.owner_department_id, d.name, i.registered_by_id, "
    "p.name, i.created_at, i.baseline_value, i.baseline_unit, i.baseline_on, i.baseline_source, i.target_value, i.target_on, i.pledge, "
    "i.state_reason, (SELECT COUNT(*) FROM issue_supports u WHERE u.institution_id = i.institution_id AND u.issue_id = i.id) AS "
    "support_count, i.version "
    "FROM issues i "
    "JOIN departments d ON d.institution_id = i.institution_id AND d.id = i.owner_department_id "
    "JOIN people p ON p.institution_id = i.institution_id AND p.id = i.registered_by_id "
    "WHERE i.institution_id = $institution"};

IssueWithSupport read_issue(Row& row) {
  auto issue = IssueWithSupport{};
  issue.id = row.next<IssueId>();
  issue.number = row.next<std::string>();
  issue.title = row.next<std::string>();
  issue.description = row.next<std::string>();
  issue.field = row.next<PolicyField>();
  issue.priority = row.next<Priority>();
  issue.state = row.next<IssueState>();
  issue.owner_department = row.next<DepartmentId>();
  issue.owner_department_name = row.next<std::string>();
  issue.registered_by = row.next<PersonId>();
  issue.registered_by_name = row.next<std::string>();
  issue.registered_on = day_in_seoul(row.next<Instant>());
  auto const value = row.next<std::optional<double>>();
  auto baseline = Baseline{.value = value.value_or(0), .unit = row.next<std::string>()};
  baseline.on = row.next<std::optional<Date>>().value_or(Date{});
  baseline.source = row.next<std::string>();
  if (value) issue.baseline = std::move(baseline);
  issue.target_value = row.next<std::optional<double>>();
  issue.target_on = row.next<std::optional<Date>>();
  issue.pledge = row.next<std::string>();
  issue.state_reason = row.next<std::string>();
  issue.support_count = row.next<std::int64_t>();
  issue.version = row.next<int>();
  return issue;
}

template <class T>
void add_any(Query& query, std::vector<T> const& values, SqlPart first, SqlPart further) {
  for (auto const& value : values) query.add(&value == &values.front() ? first : further, value);
  if (!values.empty()) query.add(")");
}

void add_filter(Tx& tx, Query& query, IssueFilter const& filter) {
  if (!filter.words.empty()) query.add(" AND i.folded_title LIKE $? ESCAPE '!'", like_anywhere(folded_key(filter.words)));
  add_any(query, filter.states, " AND (i.state = $?", " OR i.state = $?");
  add_any(query, filter.fields, " AND (i.field = $?", " OR i.field = $?");
  add_any(query, filter.priorities, " AND (i.priority = $?", " OR i.priority = $?");
  if (filter.department) query.add(" AND i.owner_department_id = $?", *filter.department);
  if (filter.registered_by) query.add(" AND i.registered_by_id = $?", *filter.registered_by);
  if (filter.is_wished) query.add(" AND i.state IN ('accepted', 'open') AND i.created_at < $?", start_of_day_in_seoul(wished_before(tx)));
}

void add_order(Query& query, ListOrder<IssueSort> const& order) {
  auto const down = order.is_down();
  switch (order.by) {
    case IssueSort::number:
      down ? query.add(" ORDER BY i.id DESC") : query.add(" ORDER BY i.id");
      break;
    case IssueSort::priority:
      down ? query.add(" ORDER BY CASE i.priority WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END, i.id DESC")
           : query.add(" ORDER BY CASE i.priority WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END DESC, i.id DESC");
      break;
    case IssueSort::target:
      down ? query.add(" ORDER BY i.target_on DESC NULLS LAST, i.id DESC") : query.add(" ORDER BY i.target_on NULLS LAST, i.id DESC");
      break;
    case IssueSort::support:
      down ? query.add(" ORDER BY support_count DESC, i.id DESC") : query.add(" ORDER BY support_count, i.id DESC");
      break;
  }
}

std::optional<double> value_of(std::optional<Baseline> const& baseline) { return baseline ? std::optional{baseline->value} : std::nullopt; }
std::optional<Date> day_of(std::optional<Baseline> const& baseline) { return baseline ? std::optional{baseline->on} : std::nullopt; }
std::string unit_of(std::optional<Baseline> const& baseline) { return baseline ? baseline->unit : ""; }
std::string source_of(std::optional<Baseline> const& baseline) { return baseline ? baseline->source : ""; }

}  // namespace

Result<IssueWithSupport> find_issue_with_support(Tx& tx, Actor const&, IssueId id) {
  auto found = tx.find(Query{kSelectIssues}.add(" AND i.id = $?", id), read_issue);
  if (!found) return not_found();
  return *std::move(found);
}

Result<Issue> find_issue(Tx& tx, Actor const& actor, IssueId id) { return TRY(find_issue_with_support(tx, actor, id)); }

std::vector<Issue> list_choosable_issues(Tx& tx, Actor const&) {
  return tx.list(Query{kSelectIssues}
                     .add(" AND i.state IN ('accepted', 'open', 'matched', 'being_solved')")
                     .add(" ORDER BY CASE i.priority WHEN 'high' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END, i.id DESC LIMIT 500"),
                 [](Row& row) -> Issue { return read_issue(row); });
}

Date wished_before(Tx& tx) { return look_back(load_rule_book(tx), "issue.scouting.after", tx.today()).value_or(Date{}); }

IssueList list_issues(Tx& tx, IssueFilter const& filter) {
  auto count = Query{"SELECT COUNT(*) FROM issues i WHERE i.institution_id = $institution"};
  add_filter(tx, count, filter);
  auto query = Query{kSelectIssues};
  add_filter(tx, query, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", filter.page_size, (filter.page - 1) * filter.page_size);
  return {.items = tx.list(query, read_issue), .total = tx.value<std::int64_t>(count)};
}

std::vector<IssueWithSupport> list_issues_after(Tx& tx, IssueFilter const& filter, std::optional<Uuid> after, int limit) {
  auto query = Query{kSelectIssues};
  add_filter(tx, query, filter);
  if (after) query.add(" AND i.id > $?", *after);
  query.add(" ORDER BY i.id LIMIT $?", limit);
  return tx.list(query, read_issue);
}

std::vector<IssueWithSupport> list_all_issues(Tx& tx) { return tx.list(Query{kSelectIssues}.add(" ORDER BY i.id"), read_issue); }

bool is_supported_by(Tx& tx, IssueId issue, PersonId person) {
  return tx.value<std::int64_t>(
             "SELECT COUNT(*) FROM issue_supports WHERE institution_id = $institution AND issue_id = $1 AND person_id = $2", issue,
             person) > 0;
}

bool insert_support(Tx& tx, IssueId issue, PersonId person) {
  return tx.change(
             "INSERT INTO issue_supports (institution_id, issue_id, person_id, supported_at) VALUES ($institution, $1, $2, $3) "
             "ON CONFLICT DO NOTHING",
             issue, person, tx.now()) == 1;
}

bool remove_support(Tx& tx, IssueId issue, PersonId person) {
  return tx.change("DELETE FROM issue_supports WHERE institution_id = $institution AND issue_id = $1 AND person_id = $2", issue, person) ==
         1;
}

std::vector<IssueId> list_issues_titled(Tx& tx, std::string_view title) {
  return tx.list(
      "SELECT id FROM issues WHERE institution_id = $institution AND folded_title = $1 AND state <> 'dropped' ORDER BY id DESC LIMIT 20",
      [](Row& row) { return row.next<IssueId>(); }, folded_key(title));
}

void insert_issue(Tx& tx, Issue const& issue) {
  tx.change(
      "INSERT INTO issues (institution_id, id, number, title, description, field, priority, state, owner_department_id, "
      "registered_by_id, baseline_value, baseline_unit, baseline_on, baseline_source, target_value, target_on, pledge, "
      "state_reason, folded_title, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
      issue.id, issue.number, issue.title, issue.description, issue.field, issue.priority, issue.state, issue.owner_department,
      issue.registered_by, value_of(issue.baseline), unit_of(issue.baseline), day_of(issue.baseline), source_of(issue.baseline),
      issue.target_value, issue.target_on, issue.pledge, issue.state_reason, folded_key(issue.title), tx.now());
}

Result<Done> update_issue(Tx& tx, Issue const& issue) {
  auto const changed = tx.change(
      "UPDATE issues SET title = $1, description = $2, field = $3, priority = $4, state = $5, owner_department_id = $6, "
      "baseline_value = $7, baseline_unit = $8, baseline_on = $9, baseline_source = $10, target_value = $11, target_on = $12, "
      "pledge = $13, state_reason = $14, folded_title = $15, version = version + 1 "
      "WHERE institution_id = $institution AND id = $16 AND version = $17",
      issue.title, issue.description, issue.field, issue.priority, issue.state, issue.owner_department, value_of(issue.baseline),
      unit_of(issue.baseline), day_of(issue.baseline), source_of(issue.baseline), issue.target_value, issue.target_on, issue.pledge,
      issue.state_reason, folded_key(issue.title), issue.id, issue.version);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
