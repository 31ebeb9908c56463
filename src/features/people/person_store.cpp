#include "features/people/person_store.h"

#include "base/text.h"
#include "features/people/person_row.h"
#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

void add_words(Query& query, std::string const& words) {
  auto const folded = folded_key(words);
  auto const pattern = like_anywhere(folded);
  // Mail addresses are stored in lower case; a department's name holds nothing to fold but spaces.
  query.add(
      " AND (p.folded_name LIKE $? ESCAPE '!' OR p.email LIKE $? ESCAPE '!' OR replace(d.name, ' ', '') LIKE $? ESCAPE '!' "
      "OR p.staff_no = $?)",
      pattern, pattern, pattern, words);
}

void add_filter(Query& query, PersonFilter const& filter) {
  if (!filter.words.empty()) add_words(query, filter.words);
  if (!filter.department.is_nil()) query.add(" AND p.department_id = $?", filter.department);
  if (filter.post) query.add(" AND p.post = $?", *filter.post);
  if (filter.role)
    query.add(
        " AND EXISTS (SELECT 1 FROM person_roles r WHERE r.institution_id = p.institution_id AND r.person_id = p.id "
        "AND r.role = $?)",
        *filter.role);
  if (!filter.with_inactive) query.add(" AND p.is_active = 1");
}

void add_order(Query& query, PersonSort sort) {
  switch (sort) {
    case PersonSort::name:
      query.add(" ORDER BY p.sort_key, p.id");
      return;
    case PersonSort::department:
      query.add(
          " ORDER BY d.position, d.id, CASE p.post WHEN 'mayor' THEN 0 WHEN 'deputy_mayor' THEN 1 WHEN 'bureau_head' THEN 2 "
          "WHEN 'department_head' THEN 3 WHEN 'team_leader' THEN 4 ELSE 5 END, p.sort_key, p.id");
      return;
    case PersonSort::staff_no:
      query.add(" ORDER BY p.staff_no");
      return;
  }
}

}  // namespace

std::vector<Person> list_people(Tx& tx, PersonFilter const& filter, int limit, int offset) {
  auto query = select_people();
  add_filter(query, filter);
  add_order(query, filter.sort);
  query.add(" LIMIT $? OFFSET $?", limit, offset);
  return tx.list(query, read_person);
}

std::vector<Person> list_people_after(Tx& tx, PersonFilter const& filter, PersonId after, int limit) {
  auto query = select_people();
  add_filter(query, filter);
  query.add(" AND p.id > $? ORDER BY p.id LIMIT $?", after, limit);
  return tx.list(query, read_person);
}

std::vector<Person> list_all_people(Tx& tx) { return tx.list(select_people().add(" ORDER BY p.staff_no"), read_person); }

std::int64_t count_people(Tx& tx, PersonFilter const& filter) {
  auto query = Query{
      "SELECT count(*) FROM people p JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE p.institution_id = $institution"};
  add_filter(query, filter);
  return tx.value<std::int64_t>(query);
}

void insert_person(Tx& tx, Person const& person) {
  tx.change(
      "INSERT INTO people (institution_id, id, staff_no, name, email, department_id, post, rank, duties, language, wants_mail, is_active, "
      "is_example, sort_key, folded_name, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
      person.id, person.staff_no, person.name, person.email, person.department, person.post, person.rank, person.duties, person.language,
      person.wants_mail, person.is_active, person.is_example, sort_key(person.name), folded_key(person.name), tx.now());
  replace_roles(tx, person.id, person.roles);
}

Result<Done> update_person(Tx& tx, Person const& person) {
  auto const changed = tx.change(
      "UPDATE people SET staff_no = $3, name = $4, email = $5, department_id = $6, post = $7, rank = $8, duties = $9, language = $10, "
      "wants_mail = $11, is_active = $12, sort_key = $13, folded_name = $14, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      person.id, person.version, person.staff_no, person.name, person.email, person.department, person.post, person.rank, person.duties,
      person.language, person.wants_mail, person.is_active, sort_key(person.name), folded_key(person.name));
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void replace_roles(Tx& tx, PersonId person, Roles roles) {
  tx.change("DELETE FROM person_roles WHERE institution_id = $institution AND person_id = $1", person);
  for (auto const role : all_of<Role>())
    if (roles.has(role))
      tx.change("INSERT INTO person_roles (institution_id, person_id, role) VALUES ($institution, $1, $2)", person, role);
}

std::optional<Person> find_by_staff_no(Tx& tx, std::string_view staff_no) {
  return tx.find(select_people().add(" AND p.staff_no = $?", staff_no), read_person);
}

std::optional<Person> find_by_email(Tx& tx, std::string_view email) {
  return tx.find(select_people().add(" AND p.email = $?", ascii_lower(email)), read_person);
}

}  // namespace baeumgil
