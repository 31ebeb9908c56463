#pragma once
// Offices whose overseas trips, meetings and calls stand at every step, so that every page of them can be had.

#include <vector>

#include "platform/db/database.h"
#include "tests/fixtures/office.h"

namespace baeumgil {

std::vector<Office> offices_with_overseas_rows(Database&);

}  // namespace baeumgil
