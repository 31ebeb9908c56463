#pragma once
// Rows and choices that the pages of people share.

#include <string>
#include <vector>

#include "features/people/person_views.h"
#include "platform/html/site.h"

namespace baeumgil {

PersonRow to_row(Site const&, Actor const&, Person const&);
std::string role_words(Site const&, Actor const&, Roles);
std::vector<Choice> department_choices(std::vector<Department> const&);

}  // namespace baeumgil
