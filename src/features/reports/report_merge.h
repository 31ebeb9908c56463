#pragma once
// Several people write one report at once. Pure: what of an input its writer really changed, and what a colleague changed first.

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/reports/write_report.h"

namespace baeumgil {

// The digest of one part as it stands in the report. Parts: see ReportInput::seen.
std::string part_digest(Report const&, std::string_view part);

// The form field where a part is written: "sections.findings" → "sections.findings.body".
std::string field_of_part(std::string_view part);

// Takes out of the input the parts its writer left alone. A conflict that names every part which was changed on both sides.
std::optional<Problem> leave_untouched_out(ReportInput&, Report const& stored);
bool is_empty(ReportInput const&);
void leave_out(ReportInput&, std::string_view part);

// Gist, keywords, disclosure, benefits and the use of AI.
void apply_details(ReportInput const&, Report&);
// The report as its writer wants it, to be shown again.
void apply_all(ReportInput const&, Report&);

}  // namespace baeumgil
