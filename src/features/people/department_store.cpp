#include "features/people/department_store.h"

#include "features/people/find_person.h"

namespace baeumgil {
namespace {

std::optional<DepartmentId> none_when_nil(DepartmentId id) { return id.is_nil() ? std::nullopt : std::optional{id}; }

Query select_departments() {
  return Query{
      "SELECT d.id, d.name, d.name_en, d.duties, d.parent_id, d.position, d.is_active, d.version FROM departments d "
      "WHERE d.institution_id = $institution"};
}

Department read_department(Row& row) {
  auto department = Department{};
  department.id = row.next<DepartmentId>();
  department.name = row.next<std::string>();
  department.name_en = row.next<std::string>();
  department.duties = row.next<std::string>();
  department.parent = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
  department.position = row.next<int>();
  department.is_active = row.next<bool>();
  department.version = row.next<int>();
  return department;
}

}  // namespace

Result<Department> find_department(Tx& tx, DepartmentId id) {
  auto found = tx.find(select_departments().add(" AND d.id = $?", id), read_department);
  if (!found) return not_found();
  return std::move(*found);
}

std::vector<Department> list_departments(Tx& tx) {
  return tx.list(select_departments().add(" AND d.is_active = 1 ORDER BY d.position, d.id"), read_department);
}

std::vector<DepartmentRow> list_department_rows(Tx& tx) {
  return tx.list(
      "SELECT d.id, d.name, d.name_en, d.duties, d.parent_id, d.position, d.is_active, d.version, "
      "(SELECT count(*) FROM people p WHERE p.institution_id = d.institution_id AND p.department_id = d.id AND p.is_active = 1), "
      "(SELECT min(p.name) FROM people p JOIN person_roles r ON r.institution_id = p.institution_id AND r.person_id = p.id "
      "WHERE p.institution_id = d.institution_id AND p.department_id = d.id AND p.is_active = 1 AND r.role = 'department_head') "
      "FROM departments d WHERE d.institution_id = $institution ORDER BY d.position, d.id",
      [](Row& row) {
        auto found = DepartmentRow{.department = read_department(row)};
        found.people = row.next<std::int64_t>();
        found.head_name = row.next<std::optional<std::string>>().value_or("");
        return found;
      });
}

std::optional<Department> find_department_by_name(Tx& tx, std::string_view name) {
  return tx.find(select_departments().add(" AND d.name = $?", name), read_department);
}

void insert_department(Tx& tx, Department const& department) {
  tx.change(
      "INSERT INTO departments (institution_id, id, name, name_en, duties, parent_id, position, is_active) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      department.id, department.name, department.name_en, department.duties, none_when_nil(department.parent), department.position,
      department.is_active);
}

Result<Done> update_department(Tx& tx, Department const& department) {
  auto const changed = tx.change(
      "UPDATE departments SET name = $3, name_en = $4, duties = $5, parent_id = $6, position = $7, is_active = $8, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      department.id, department.version, department.name, department.name_en, department.duties, none_when_nil(department.parent),
      department.position, department.is_active);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

int next_department_position(Tx& tx) {
  return tx.value<std::optional<int>>("SELECT max(position) FROM departments WHERE institution_id = $institution").value_or(0) + 1;
}

}  // namespace baeumgil
