#pragma once
// The rounds of rounds.csv with what nominations.csv names for them: judged, scored, disclosed, decided, paid, closed.

#include "app/example/world.h"

namespace baeumgil {

void hold_awards(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
