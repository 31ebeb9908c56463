#pragma once
// The reports of reports.csv, one of each trip that came back: written together, handed in, returned or accepted.

#include "app/example/world.h"

namespace baeumgil {

void write_reports(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
