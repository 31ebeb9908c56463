#pragma once
// Looking people and departments up, for every feature.

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Person> find_person(Tx&, PersonId);  // inactive ones too
Result<Department> find_department(Tx&, DepartmentId);
std::vector<Department> list_departments(Tx&);          // active, in the order of the organisation
std::vector<Person> list_people_of(Tx&, DepartmentId);  // active, by post then name
std::vector<Person> list_people_with(Tx&, Role);        // active
// By name, staff number or mail, active, at most `limit`.
std::vector<Person> search_people(Tx&, std::string_view words, int limit);
// The active head of a department; none when the post is vacant.
std::optional<Person> find_department_head(Tx&, DepartmentId);
// The people who hold `post` and may decide for this department: its own head, the head of its bureau, or of the city.
std::vector<PersonId> list_holders(Tx&, Post, DepartmentId);

}  // namespace baeumgil
