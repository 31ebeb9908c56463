#pragma once
// What edition_json() wrote, read back into a report. Pure.

#include <string_view>

#include "features/reports/report.h"

namespace baeumgil {

// Its text, and who wrote each section; nil in an edition that says the name alone. Where it stands and when stay as they are.
void put_edition_into(Report&, std::string_view edition_json);

}  // namespace baeumgil
