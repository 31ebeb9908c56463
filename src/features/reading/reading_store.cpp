#include "features/reading/reading_store.h"

namespace baeumgil {
namespace {

ListedCase read_listed(Row& row) {
  auto found = ListedCase{.id = row.next<CaseId>()};
  found.number = row.next<std::string>();
  found.title = row.next<std::string>();
  found.count = row.next<std::int64_t>();
  return found;
}

ReadingList read_list_row(Row& row) {
  auto list = ReadingList{.id = row.next<ReadingListId>()};
  list.owner = row.next<PersonId>();
  list.owner_name = row.next<std::string>();
  list.department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
  list.title = row.next<std::string>();
  return list;
}

constexpr Sql kLists{
    "SELECT l.id, l.owner_id, p.name, l.department_id, l.title FROM reading_lists l "
    "JOIN people p ON p.institution_id = l.institution_id AND p.id = l.owner_id WHERE l.institution_id = $institution"};

// The one place that says whose eyes a list is for.
void add_visibility(Query& query, Actor const& actor) {
  query.add(" AND (l.owner_id = $? OR l.department_id = $?)", actor.person, actor.department);
}

// What has been taken out of use since is not listed any more.
void read_cases(Tx& tx, ReadingList& list) {
  list.cases = tx.list(
      "SELECT c.id, c.number, c.title, 0 FROM reading_list_cases x "
      "JOIN cases c ON c.institution_id = x.institution_id AND c.id = x.case_id "
      "WHERE x.institution_id = $institution AND x.list_id = $1 AND c.state IN ('published', 'stale') ORDER BY x.added_at, x.case_id",
      read_listed, list.id);
}

}  // namespace

bool was_read_today(Tx& tx, CaseId id, PersonId person) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM case_reads WHERE institution_id = $institution AND case_id = $1 AND person_id = $2 AND day = $3", id,
             person, tx.today()) > 0;
}

void insert_read(Tx& tx, CaseId id, Actor const& actor) {
  tx.change(
      "INSERT INTO case_reads (institution_id, case_id, person_id, day, department_id) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT DO NOTHING",
      id, actor.person, tx.today(), actor.department);
}

std::int64_t count_reads(Tx& tx, CaseId id) {
  return tx.value<std::int64_t>("SELECT count(*) FROM case_reads WHERE institution_id = $institution AND case_id = $1", id);
}

std::vector<ListedCase> list_most_read(Tx& tx, Date since, int limit) {
  return tx.list(
      "SELECT c.id, c.number, c.title, count(*) AS reads FROM case_reads r "
      "JOIN cases c ON c.institution_id = r.institution_id AND c.id = r.case_id "
      "WHERE r.institution_id = $institution AND r.day >= $1 AND c.state IN ('published', 'stale') "
      "GROUP BY c.id, c.number, c.title ORDER BY reads DESC, c.id DESC LIMIT $2",
      read_listed, since, limit);
}

std::vector<ListedCase> list_most_adopted(Tx& tx, int limit) {
  return tx.list(
      "SELECT c.id, c.number, c.title, count(*) AS adoptions FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "WHERE a.institution_id = $institution AND a.decision IN ('adopt', 'adapt', 'pilot') AND c.state IN ('published', 'stale') "
      "GROUP BY c.id, c.number, c.title ORDER BY adoptions DESC, c.id DESC LIMIT $1",
      read_listed, limit);
}

std::optional<ListedCase> find_case_before(Tx& tx, CaseId id) {
  return tx.find(
      "SELECT id, number, title, 0 FROM cases WHERE institution_id = $institution AND state IN ('published', 'stale') AND id < $1 "
      "ORDER BY id DESC LIMIT 1",
      read_listed, id);
}

std::optional<ListedCase> find_case_after(Tx& tx, CaseId id) {
  return tx.find(
      "SELECT id, number, title, 0 FROM cases WHERE institution_id = $institution AND state IN ('published', 'stale') AND id > $1 "
      "ORDER BY id LIMIT 1",
      read_listed, id);
}

std::optional<ReadRequest> find_read_request(Tx& tx, CaseId id, DepartmentId department) {
  return tx.find(
      "SELECT q.case_id, q.department_id, q.asked_by_id, p.name, q.asked_on, q.read_by_day, q.note FROM read_requests q "
      "JOIN people p ON p.institution_id = q.institution_id AND p.id = q.asked_by_id "
      "WHERE q.institution_id = $institution AND q.case_id = $1 AND q.department_id = $2",
      [](Row& row) {
        auto request = ReadRequest{.good_case = row.next<CaseId>()};
        request.department = row.next<DepartmentId>();
        request.asked_by = row.next<PersonId>();
        request.asked_by_name = row.next<std::string>();
        request.asked_on = row.next<Date>();
        request.read_by_day = row.next<Date>();
        request.note = row.next<std::string>();
        return request;
      },
      id, department);
}

void store_read_request(Tx& tx, ReadRequest const& request) {
  tx.change(
      "INSERT INTO read_requests (institution_id, case_id, department_id, asked_by_id, asked_on, read_by_day, note) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, case_id, department_id) DO UPDATE SET "
      "asked_by_id = excluded.asked_by_id, asked_on = excluded.asked_on, read_by_day = excluded.read_by_day, note = excluded.note",
      request.good_case, request.department, request.asked_by, request.asked_on, request.read_by_day, request.note);
}

std::vector<Reader> list_readers(Tx& tx, ReadRequest const& request) {
  return tx.list(
      "SELECT p.id, p.name, (SELECT min(r.day) FROM case_reads r WHERE r.institution_id = p.institution_id AND r.case_id = $1 "
      "AND r.person_id = p.id AND r.day >= $3) FROM people p "
      "WHERE p.institution_id = $institution AND p.department_id = $2 AND p.is_active = 1 ORDER BY p.sort_key, p.id LIMIT 500",
      [](Row& row) {
        auto reader = Reader{.person = row.next<PersonId>()};
        reader.name = row.next<std::string>();
        reader.read_on = row.next<std::optional<Date>>();
        return reader;
      },
      request.good_case, request.department, request.asked_on);
}

Result<ReadingList> find_reading_list(Tx& tx, Actor const& actor, ReadingListId id) {
  auto query = Query{kLists};
  query.add(" AND l.id = $?", id);
  add_visibility(query, actor);
  auto list = tx.find(query, read_list_row);
  if (!list) return not_found();
  read_cases(tx, *list);
  return *std::move(list);
}

std::vector<ReadingList> list_reading_lists(Tx& tx, Actor const& actor) {
  auto query = Query{kLists};
  add_visibility(query, actor);
  query.add(" ORDER BY l.id DESC LIMIT 200");
  auto lists = tx.list(query, read_list_row);
  for (auto& list : lists) read_cases(tx, list);
  return lists;
}

void insert_reading_list(Tx& tx, ReadingList const& list) {
  auto const department = list.department.is_nil() ? std::nullopt : std::optional{list.department};
  tx.change(
      "INSERT INTO reading_lists (institution_id, id, owner_id, department_id, title, made_at) VALUES ($institution, $1, $2, $3, $4, $5)",
      list.id, list.owner, department, list.title, tx.now());
}

void remove_reading_list(Tx& tx, ReadingListId id) {
  tx.change("DELETE FROM reading_list_cases WHERE institution_id = $institution AND list_id = $1", id);
  tx.change("DELETE FROM reading_lists WHERE institution_id = $institution AND id = $1", id);
}

void insert_list_case(Tx& tx, ReadingListId list, CaseId id, PersonId by) {
  tx.change(
      "INSERT INTO reading_list_cases (institution_id, list_id, case_id, added_by_id, added_at) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT DO NOTHING",
      list, id, by, tx.now());
}

void remove_list_case(Tx& tx, ReadingListId list, CaseId id) {
  tx.change("DELETE FROM reading_list_cases WHERE institution_id = $institution AND list_id = $1 AND case_id = $2", list, id);
}

}  // namespace baeumgil
