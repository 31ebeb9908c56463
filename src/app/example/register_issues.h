#pragma once
// The pending issues of issues.csv, on their way as far as the officer brings them; cases and adoptions do the rest.

#include "app/example/world.h"

namespace baeumgil {

void register_issues(ExampleWorld&, std::string_view era);
// Those whose line tells by what evidence, once their adoption has done its work.
void solve_issues(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
