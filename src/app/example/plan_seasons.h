#pragma once
// The winter round's season: hosts, wishes of six departments, minimum staffing, a proposal that was stopped and one that stands;
// and a team that seeks somebody.

#include "app/example/world.h"

namespace baeumgil {

void plan_seasons(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
