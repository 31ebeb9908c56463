#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/reports/report.h"
#include "features/reports/report_comment.h"

namespace baeumgil {

void write_report(JsonWriter&, Report const&);
std::string to_json(Report const&);

// What is kept of an edition: the text as it was, and what was said about its parts.
std::string edition_json(Report const&, std::vector<ReportComment> const&);

// What a saving changed, before and after: the record of a text that saves itself would else hold all of it each time.
struct ReportChange {
  std::string before{};
  std::string after{};
};
ReportChange changed_parts(Report const& before, Report const& after);

}  // namespace baeumgil
