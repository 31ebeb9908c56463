#pragma once
// Overseas trips of the example: their committee, one in every state of the review, and a call for backpack trips.

#include "app/example/world.h"

namespace baeumgil {

// After the teams have formed; before the reports.
void review_overseas(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
