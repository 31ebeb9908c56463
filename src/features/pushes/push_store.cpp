#include "features/pushes/push_store.h"

#include "features/issues/issue.h"

namespace baeumgil {
namespace {

Push read_push(Row& row) {
  auto push = Push{.id = row.next<PushId>()};
  push.noun = row.next<PushedNoun>();
  push.row = row.next<Uuid>();
  push.title = row.next<std::string>();
  push.issue = row.next<IssueId>();
  push.issue_title = row.next<std::string>();
  push.is_issue_closed = !takes_trips(row.next<IssueState>());
  push.department = row.next<DepartmentId>();
  push.department_name = row.next<std::string>();
  push.finder = row.next<PersonId>();
  push.finder_name = row.next<std::string>();
  push.state = row.next<PushState>();
  push.reason = row.next<std::string>();
  push.pushed_at = row.next<Instant>();
  push.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  push.answered_by_name = row.next<std::optional<std::string>>().value_or("");
  push.answered_at = row.next<std::optional<Instant>>();
  push.version = row.next<int>();
  return push;
}

constexpr Sql kPushes{
    "SELECT u.id, u.noun, u.row_id, COALESCE(c.title, t.purpose, ''), u.issue_id, i.title, i.state, u.department_id, d.name, u.finder_id, "
    "f.name, "
    "u.state, u.reason, u.pushed_at, u.answered_by_id, a.name, u.answered_at, u.version FROM pushes u "
    "JOIN issues i ON i.institution_id = u.institution_id AND i.id = u.issue_id "
    "JOIN departments d ON d.institution_id = u.institution_id AND d.id = u.department_id "
    "JOIN people f ON f.institution_id = u.institution_id AND f.id = u.finder_id "
    "LEFT JOIN people a ON a.institution_id = u.institution_id AND a.id = u.answered_by_id "
    "LEFT JOIN cases c ON c.institution_id = u.institution_id AND c.id = u.row_id AND u.noun = 'case' "
    "LEFT JOIN reports r ON r.institution_id = u.institution_id AND r.id = u.row_id AND u.noun = 'report' "
    "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id WHERE u.institution_id = $institution"};

// The one place that says whose list a push is in.
void add_visibility(Query& query, Actor const& actor) {
  if (may_see_all_pushes(actor)) return;
  query.add(" AND u.department_id = $?", actor.department);
}

}  // namespace

Result<Push> find_push(Tx& tx, Actor const& actor, PushId id) {
  auto query = Query{kPushes};
  query.add(" AND u.id = $?", id);
  add_visibility(query, actor);
  auto push = tx.find(query, read_push);
  if (!push) return not_found();
  return *std::move(push);
}

std::vector<Push> list_pushes(Tx& tx, Actor const& actor) {
  auto query = Query{kPushes};
  add_visibility(query, actor);
  query.add(" ORDER BY CASE WHEN u.state = 'waiting' THEN 0 ELSE 1 END, u.id DESC LIMIT 200");
  return tx.list(query, read_push);
}

std::vector<Push> list_pushes_of(Tx& tx, PushedNoun noun, Uuid const& row) {
  return tx.list(Query{kPushes}.add(" AND u.noun = $? AND u.row_id = $? ORDER BY u.id LIMIT 50", noun, row), read_push);
}

std::vector<Push> list_accepted_of(Tx& tx, PersonId finder) {
  return tx.list(Query{kPushes}.add(" AND u.finder_id = $? AND u.state = 'accepted' ORDER BY u.id DESC LIMIT 200", finder), read_push);
}

std::int64_t count_waiting(Tx& tx, DepartmentId department) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM pushes WHERE institution_id = $institution AND department_id = $1 AND state = 'waiting'", department);
}

std::vector<Unmatched> list_unmatched(Tx& tx, Instant since) {
  return tx.list(
      "SELECT 'case', c.id, c.author_id FROM cases c WHERE c.institution_id = $institution AND c.state = 'published' "
      "AND c.published_at >= $1 AND NOT EXISTS (SELECT 1 FROM pushes_matched m WHERE m.institution_id = c.institution_id "
      "AND m.noun = 'case' AND m.row_id = c.id) UNION ALL "
      "SELECT 'report', r.id, r.submitted_by_id FROM reports r WHERE r.institution_id = $institution AND r.state = 'accepted' "
      "AND r.accepted_at >= $1 AND r.submitted_by_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pushes_matched m "
      "WHERE m.institution_id = r.institution_id AND m.noun = 'report' AND m.row_id = r.id)",
      [](Row& row) {
        auto one = Unmatched{.noun = row.next<PushedNoun>()};
        one.row = row.next<Uuid>();
        one.finder = row.next<PersonId>();
        return one;
      },
      since);
}

void mark_matched(Tx& tx, Unmatched const& one) {
  tx.change(
      "INSERT INTO pushes_matched (institution_id, noun, row_id, matched_at) VALUES ($institution, $1, $2, $3) ON CONFLICT DO NOTHING",
      one.noun, one.row, tx.now());
}

bool is_bound_already(Tx& tx, Unmatched const& one, IssueId issue) {
  if (one.noun == PushedNoun::good_case)
    return tx.value<std::int64_t>("SELECT count(*) FROM case_issues WHERE institution_id = $institution AND case_id = $1 AND issue_id = $2",
                                  one.row, issue) > 0;
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
             "WHERE r.institution_id = $institution AND r.id = $1 AND t.issue_id = $2",
             one.row, issue) > 0;
}

bool insert_push(Tx& tx, Push const& push) {
  return tx.change(
             "INSERT INTO pushes (institution_id, id, noun, row_id, issue_id, department_id, finder_id, state, pushed_at) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
             push.id, push.noun, push.row, push.issue, push.department, push.finder, push.state, push.pushed_at) > 0;
}

Result<Done> update_push(Tx& tx, Push const& push) {
  auto const changed = tx.change(
      "UPDATE pushes SET state = $3, reason = $4, answered_by_id = $5, answered_at = $6, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      push.id, push.version, push.state, push.reason, push.answered_by, push.answered_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
