#pragma once
// People and departments as JSON: what events keep of them.

#include <string>

#include "features/people/person.h"

namespace baeumgil {

std::string to_json(Person const&);
std::string to_json(Department const&);

}  // namespace baeumgil
