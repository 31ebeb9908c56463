#include "features/stand_ins/stand_in_store.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT s.id, s.principal_id, COALESCE(p.name, ''), d.name, w.name, s.post, s.department_id, s.deputy_id, s.kind, s.starts_on, "
    "s.ends_on, s.reason, s.record_no, s.named_by_id, s.ended_on, s.version FROM stand_ins s "
    "JOIN departments d ON d.institution_id = s.institution_id AND d.id = s.department_id "
    "JOIN people w ON w.institution_id = s.institution_id AND w.id = s.deputy_id "
    "LEFT JOIN people p ON p.institution_id = s.institution_id AND p.id = s.principal_id WHERE s.institution_id = $institution"};

StandIn read(Row& row) {
  auto stand_in = StandIn{.id = row.next<StandInId>()};
  stand_in.principal = row.next<std::optional<PersonId>>().value_or(PersonId{});
  stand_in.principal_name = row.next<std::string>();
  stand_in.department_name = row.next<std::string>();
  stand_in.deputy_name = row.next<std::string>();
  stand_in.post = row.next<Post>();
  stand_in.department = row.next<DepartmentId>();
  stand_in.deputy = row.next<PersonId>();
  stand_in.kind = row.next<StandInKind>();
  stand_in.starts_on = row.next<Date>();
  stand_in.ends_on = row.next<Date>();
  stand_in.reason = row.next<std::string>();
  stand_in.record_no = row.next<std::string>();
  stand_in.named_by = row.next<PersonId>();
  stand_in.ended_on = row.next<std::optional<Date>>();
  stand_in.version = row.next<int>();
  return stand_in;
}

std::optional<PersonId> or_null(PersonId id) { return id.is_nil() ? std::nullopt : std::optional{id}; }

void add_today(Query& query, Tx& tx) {
  query.add(" AND s.ended_on IS NULL AND s.starts_on <= $? AND s.ends_on >= $? AND w.is_active = 1", tx.today(), tx.today());
}

}  // namespace

Result<StandIn> find_stand_in(Tx& tx, StandInId id) {
  auto found = tx.find(Query{kRows}.add(" AND s.id = $?", id), read);
  if (!found) return not_found();
  return std::move(*found);
}

std::vector<PersonId> list_stand_ins(Tx& tx, PersonId principal) {
  auto query = Query{kRows};
  query.add(" AND s.principal_id = $?", principal);
  add_today(query, tx);
  query.add(" ORDER BY s.named_at, s.id");
  return tx.list(query, [](Row& row) { return read(row).deputy; });
}

std::optional<StandIn> find_stand_in_between(Tx& tx, PersonId principal, PersonId deputy) {
  auto query = Query{kRows};
  query.add(" AND s.principal_id = $? AND s.deputy_id = $?", principal, deputy);
  add_today(query, tx);
  query.add(" ORDER BY s.named_at, s.id LIMIT 1");
  return tx.find(query, read);
}

std::optional<PersonId> find_acting_holder(Tx& tx, Post post, DepartmentId department) {
  auto query = Query{kRows};
  query.add(" AND s.kind = 'vacancy' AND s.post = $?", post);
  if (post == Post::department_head) query.add(" AND s.department_id = $?", department);
  if (post == Post::bureau_head)
    query.add(
        " AND (s.department_id = $? OR s.department_id = (SELECT c.parent_id FROM departments c "
        "WHERE c.institution_id = s.institution_id AND c.id = $?))",
        department, department);
  add_today(query, tx);
  query.add(" ORDER BY s.named_at, s.id LIMIT 1");
  auto const found = tx.find(query, read);
  if (!found) return std::nullopt;
  return found->deputy;
}

void insert_stand_in(Tx& tx, StandIn const& row) {
  tx.change(
      "INSERT INTO stand_ins (institution_id, id, principal_id, post, department_id, deputy_id, kind, starts_on, ends_on, reason, "
      "record_no, named_by_id, named_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      row.id, or_null(row.principal), row.post, row.department, row.deputy, row.kind, row.starts_on, row.ends_on, row.reason, row.record_no,
      row.named_by, tx.now());
}

Result<Done> update_stand_in(Tx& tx, StandIn const& row) {
  auto const changed = tx.change(
      "UPDATE stand_ins SET ended_on = $3, version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2", row.id,
      row.version, row.ended_on);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

std::vector<StandIn> list_stand_ins(Tx& tx) {
  auto query = Query{kRows};
  query.add(" ORDER BY CASE WHEN s.ended_on IS NULL AND s.ends_on >= $? THEN 0 ELSE 1 END, s.starts_on DESC, s.id LIMIT 200", tx.today());
  return tx.list(query, read);
}

bool has_overlap(Tx& tx, StandIn const& row) {
  auto query = Query{kRows};
  query.add(" AND s.ended_on IS NULL AND s.starts_on <= $? AND s.ends_on >= $?", row.ends_on, row.starts_on);
  if (row.principal.is_nil())
    query.add(" AND s.principal_id IS NULL AND s.post = $? AND s.department_id = $?", row.post, row.department);
  else
    query.add(" AND s.principal_id = $?", row.principal);
  return tx.find(query, read).has_value();
}

}  // namespace baeumgil
