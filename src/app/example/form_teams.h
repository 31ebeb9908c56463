#pragma once
// The teams of teams.csv: formed, filled, submitted, confirmed by every head; some returned or withdrawn.

#include "app/example/world.h"

namespace baeumgil {

void form_teams(ExampleWorld&, std::string_view era);
// Those whose line wants them closed, once a report of theirs was accepted.
void close_teams(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
