// What would come of each line of a table of staff.
#include <algorithm>
#include <map>
#include <string>

#include "features/people/find_person.h"
#include "features/people/import_people.h"
#include "features/people/person_input.h"
#include "features/people/person_store.h"

namespace baeumgil {
namespace {

bool gains(PlannedLine const& line, Role role) {
  auto const held_it_here = line.before.roles.has(role) && line.before.department == line.after.department;
  return line.after.roles.has(role) && !held_it_here;
}

class Planner {
 public:
  explicit Planner(Tx& tx) : tx_{tx} {
    for (auto const& department : list_departments(tx)) departments_.emplace(department.name, department.id);
    for (auto& person : list_all_people(tx)) people_.emplace(person.staff_no, std::move(person));
  }

  PlannedLine plan(PersonLine const& said) {
    auto line = PlannedLine{.number = said.number, .problems = said.problems};
    auto const known = people_.find(said.staff_no);
    if (known != people_.end()) line.before = known->second;
    line.after = after(said, line.before);
    if (!said.department.empty() && line.after.department.is_nil())
      line.refuse("department", "import.no_department", {said.department});
    else
      check_input(line);
    check_twice(line);
    auto const is_known = !line.before.id.is_nil();
    auto const is_same = is_known && changed_fields(line.before, line.after).empty();
    if (is_known && !line.before.is_active && !is_same) line.refuse("staff_no", "person.import.inactive");
    if (!line.problems.empty())
      line.fate = LineFate::refused;
    else
      line.fate = is_same ? LineFate::unchanged : is_known ? LineFate::changed : LineFate::added;
    return line;
  }

  // One head a department and at least one administrator, when all that is not refused has happened. A line refused here
  // happens not, so what is left is asked again.
  void check_together(std::vector<PlannedLine>& lines) const {
    while (refuse_second_heads(lines) || refuse_last_administrators(lines)) {}
  }

 private:
  Person after(PersonLine const& said, Person const& before) const {
    auto person = before;
    person.staff_no = said.staff_no;
    person.name = said.name;
    person.email = said.email;
    auto const department = departments_.find(said.department);
    person.department = department == departments_.end() ? DepartmentId{} : department->second;
    person.department_name = said.department;
    if (person.department != before.department) person.roles = person.roles.without(Role::department_head).without(Role::owner_officer);
    person.post = said.post.value_or(before.post);
    person.rank = said.rank.value_or(before.rank);
    person.duties = said.duties.value_or(before.duties);
    person.roles = said.roles.value_or(person.roles);
    return person;
  }

  void check_input(PlannedLine& line) {
    auto const& person = line.after;
    auto input = PersonInput{.staff_no = person.staff_no,
                             .name = person.name,
                             .email = person.email,
                             .department = person.department,
                             .post = person.post,
                             .rank = person.rank,
                             .duties = person.duties};
    auto const checked = check_person_input(tx_, input, line.before.id);
    if (!checked) line.problems.insert(line.problems.end(), checked.error().fields.begin(), checked.error().fields.end());
  }

  void check_twice(PlannedLine& line) {
    auto const number = std::to_string(line.number);
    auto const [staff_no, is_first_number] = numbers_.emplace(line.after.staff_no, number);
    if (!is_first_number && !line.after.staff_no.empty()) line.refuse("staff_no", "import.twice", {staff_no->second});
    auto const [email, is_first_email] = emails_.emplace(line.after.email, number);
    if (!is_first_email && !line.after.email.empty()) line.refuse("email", "import.twice", {email->second});
  }

  // Everybody as they would be.
  std::vector<Person> outcome(std::vector<PlannedLine> const& lines) const {
    auto people = people_;
    for (auto const& line : lines)
      if (line.fate == LineFate::added || line.fate == LineFate::changed) people[line.after.staff_no] = line.after;
    auto active = std::vector<Person>{};
    for (auto& [number, person] : people)
      if (person.is_active) active.push_back(std::move(person));
    return active;
  }

  bool refuse_second_heads(std::vector<PlannedLine>& lines) const {
    auto heads = std::map<DepartmentId, std::vector<Person>>{};
    for (auto const& person : outcome(lines))
      if (person.roles.has(Role::department_head)) heads[person.department].push_back(person);
    auto is_any_refused = false;
    for (auto& line : lines) {
      if (line.fate != LineFate::added && line.fate != LineFate::changed) continue;
      auto const& rivals = heads[line.after.department];
      if (!gains(line, Role::department_head) || rivals.size() < 2) continue;
      auto const& rival = rivals[rivals[0].staff_no == line.after.staff_no ? 1 : 0];
      line.refuse("roles", "person.role.head_exists", {rival.name});
      is_any_refused = true;
    }
    return is_any_refused;
  }

  bool refuse_last_administrators(std::vector<PlannedLine>& lines) const {
    auto const is_administrator = [](Person const& person) { return person.roles.has(Role::administrator); };
    auto const people = outcome(lines);
    if (std::any_of(people.begin(), people.end(), is_administrator)) return false;
    auto is_any_refused = false;
    for (auto& line : lines) {
      if (line.fate != LineFate::changed || !is_administrator(line.before)) continue;
      line.refuse("roles", "person.role.last_administrator");
      is_any_refused = true;
    }
    return is_any_refused;
  }

  Tx& tx_;
  std::map<std::string, DepartmentId> departments_{};
  std::map<std::string, Person> people_{};        // by staff number
  std::map<std::string, std::string> numbers_{};  // staff number to the line that had it first
  std::map<std::string, std::string> emails_{};
};

}  // namespace

ImportPlan plan_import(Tx& tx, std::vector<PersonLine> const& lines) {
  auto planner = Planner{tx};
  auto plan = ImportPlan{};
  for (auto const& line : lines) plan.lines.push_back(planner.plan(line));
  planner.check_together(plan.lines);
  return plan;
}

}  // namespace baeumgil
