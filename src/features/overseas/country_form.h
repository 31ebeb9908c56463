#pragma once
// Countries to choose from in a form: the institution's candidates first, in its order.

#include "features/overseas/countries.h"
#include "platform/html/form.h"

namespace baeumgil {

std::vector<Choice> country_choices(std::vector<std::string> const& candidates, Language);

}  // namespace baeumgil
