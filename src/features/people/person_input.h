#pragma once
// What is said of a person on paper, read the same from a form, a JSON body and a line of a table.

#include <string>
#include <string_view>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Fields;

struct PersonInput {
  std::string staff_no{};
  std::string name{};
  std::string email{};
  DepartmentId department{};
  Post post{Post::staff};
  std::string rank{};
  std::string duties{};
};

bool looks_like_email(std::string_view);

PersonInput read_person_input(Fields&);

// Every field that is missing, too long, of a closed department, or held by somebody else than `self` (nil for a newcomer).
// Brings letters of the mail address to lower case.
Result<Done> check_person_input(Tx&, PersonInput&, PersonId self);

}  // namespace baeumgil
