// What every feature asks about people; see find_person.h.
#include "base/text.h"
#include "features/people/find_person.h"
#include "features/people/person_row.h"
#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {

Query select_people() {
  // The roles of a person as the bits of Roles, so that one row tells everything.
  return Query{
      "SELECT p.id, p.staff_no, p.name, p.email, p.department_id, d.name, p.post, p.rank, p.duties, p.language, p.wants_mail, "
      "p.is_active, p.is_example, CASE WHEN p.password_hash IS NULL THEN 0 ELSE 1 END, p.version, "
      "(SELECT COALESCE(SUM(CASE r.role WHEN 'administrator' THEN 1 WHEN 'programme_officer' THEN 2 WHEN 'department_head' THEN 4 "
      "WHEN 'owner_officer' THEN 8 WHEN 'reviewer' THEN 16 WHEN 'committee_secretary' THEN 32 WHEN 'accounting_officer' THEN 64 "
      "WHEN 'executive' THEN 128 WHEN 'auditor' THEN 256 ELSE 0 END), 0) FROM person_roles r "
      "WHERE r.institution_id = p.institution_id AND r.person_id = p.id) "
      "FROM people p JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE p.institution_id = $institution"};
}

Person read_person(Row& row) {
  auto person = Person{};
  person.id = row.next<PersonId>();
  person.staff_no = row.next<std::string>();
  person.name = row.next<std::string>();
  person.email = row.next<std::string>();
  person.department = row.next<DepartmentId>();
  person.department_name = row.next<std::string>();
  person.post = row.next<Post>();
  person.rank = row.next<std::string>();
  person.duties = row.next<std::string>();
  person.language = row.next<Language>();
  person.wants_mail = row.next<bool>();
  person.is_active = row.next<bool>();
  person.is_example = row.next<bool>();
  person.has_password = row.next<bool>();
  person.version = row.next<int>();
  person.roles = {row.next<std::uint32_t>()};
  return person;
}

Result<Person> find_person(Tx& tx, PersonId id) {
  auto found = tx.find(select_people().add(" AND p.id = $?", id), read_person);
  if (!found) return not_found();
  return std::move(*found);
}

std::vector<Person> list_people_of(Tx& tx, DepartmentId department) {
  auto query = select_people();
  query.add(" AND p.department_id = $? AND p.is_active = 1", department);
  query.add(
      " ORDER BY CASE p.post WHEN 'mayor' THEN 0 WHEN 'deputy_mayor' THEN 1 WHEN 'bureau_head' THEN 2 "
      "WHEN 'department_head' THEN 3 WHEN 'team_leader' THEN 4 ELSE 5 END, p.sort_key, p.id");
  return tx.list(query, read_person);
}

std::vector<Person> list_people_with(Tx& tx, Role role) {
  auto query = select_people();
  query.add(
      " AND p.is_active = 1 AND EXISTS (SELECT 1 FROM person_roles r WHERE r.institution_id = p.institution_id "
      "AND r.person_id = p.id AND r.role = $?) ORDER BY p.sort_key, p.id",
      role);
  return tx.list(query, read_person);
}

std::vector<Person> search_people(Tx& tx, std::string_view words, int limit) {
  auto const text = trimmed(words);
  if (text.empty()) return {};
  auto const folded = folded_key(text);
  auto query = select_people();
  query.add(" AND p.is_active = 1 AND (p.folded_name LIKE $? ESCAPE '!' OR p.email LIKE $? ESCAPE '!' OR p.staff_no = $?)",
            like_anywhere(folded), like_start(folded), text);
  query.add(
      " ORDER BY CASE WHEN p.folded_name = $? THEN 0 WHEN p.folded_name LIKE $? ESCAPE '!' THEN 1 ELSE 2 END, p.sort_key, p.id "
      "LIMIT $?",
      folded, like_start(folded), limit);
  return tx.list(query, read_person);
}

std::optional<Person> find_department_head(Tx& tx, DepartmentId department) {
  auto query = select_people();
  query.add(
      " AND p.department_id = $? AND p.is_active = 1 AND EXISTS (SELECT 1 FROM person_roles r "
      "WHERE r.institution_id = p.institution_id AND r.person_id = p.id AND r.role = 'department_head') ORDER BY p.id LIMIT 1",
      department);
  return tx.find(query, read_person);
}

namespace {

// Depth of bureaus above a department; deeper organisations do not exist in city halls.
constexpr auto kLevels = 4;

DepartmentId parent_of(Tx& tx, DepartmentId id) {
  return tx.value<std::optional<DepartmentId>>("SELECT parent_id FROM departments WHERE institution_id = $institution AND id = $1", id)
      .value_or(DepartmentId{});
}

std::vector<PersonId> holders_in(Tx& tx, Post post, DepartmentId department) {
  return tx.list(
      "SELECT id FROM people WHERE institution_id = $institution AND post = $1 AND department_id = $2 AND is_active = 1 ORDER BY sort_key, "
      "id",
      [](Row& row) { return row.next<PersonId>(); }, post, department);
}

}  // namespace

std::vector<PersonId> list_holders(Tx& tx, Post post, DepartmentId department) {
  auto at = department;
  for (auto level = 0; level < kLevels && !at.is_nil(); ++level, at = parent_of(tx, at)) {
    auto holders = holders_in(tx, post, at);
    if (!holders.empty()) return holders;
  }
  if (post == Post::department_head || post == Post::bureau_head) return {};
  return tx.list(
      "SELECT id FROM people WHERE institution_id = $institution AND post = $1 AND is_active = 1 ORDER BY sort_key, id",
      [](Row& row) { return row.next<PersonId>(); }, post);
}

}  // namespace baeumgil
