#pragma once
// Every SQL statement about people and their roles that only this feature needs; look-ups for all are in find_person.h.
// Everyone who signs in sees all people of the own institution, so there is no fragment of visibility here.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class PersonSort { name, department, staff_no };
constexpr auto enum_words(PersonSort) { return std::array<std::string_view, 3>{"name", "department", "staff_no"}; }

struct PersonFilter {
  std::string words{};  // of name, department, staff number or mail
  DepartmentId department{};
  std::optional<Post> post{};
  std::optional<Role> role{};
  bool with_inactive{false};
  PersonSort sort{PersonSort::department};
};

std::vector<Person> list_people(Tx&, PersonFilter const&, int limit, int offset);
std::vector<Person> list_people_after(Tx&, PersonFilter const&, PersonId after, int limit);  // by id, for the API
std::vector<Person> list_all_people(Tx&);                                                    // by staff number
std::int64_t count_people(Tx&, PersonFilter const&);

void insert_person(Tx&, Person const&);
Result<Done> update_person(Tx&, Person const&);  // where version still is person.version
void replace_roles(Tx&, PersonId, Roles);
// Somebody else who holds this staff number or mail address.
std::optional<Person> find_by_staff_no(Tx&, std::string_view staff_no);
std::optional<Person> find_by_email(Tx&, std::string_view email);

}  // namespace baeumgil
