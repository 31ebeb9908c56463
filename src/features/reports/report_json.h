#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/reports/report.h"

namespace baeumgil {

void write_report(JsonWriter&, Report const&);
std::string to_json(Report const&);

}  // namespace baeumgil
