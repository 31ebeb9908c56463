#pragma once
// The good-practice cases of cases.csv: drawn from a report or entered from its public source, checked, published, matched
// to pending issues; and asked about again when their time is up.

#include "app/example/world.h"

namespace baeumgil {

void publish_cases(ExampleWorld&, std::string_view era);
// Lets the daily job find those whose time is up, then renews and retires as their lines say.
void recheck_cases(ExampleWorld&, std::string_view era, Date on);

}  // namespace baeumgil
