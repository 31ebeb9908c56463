#pragma once
// Reads what a form or a JSON body says about a report; the names are the same in both:
//   sections.<word>.body and .version, answers.<question id>.answer, .reason and .source, figures.<n>.label …,
//   proposals.<n>.what, .owner and .due_on, seen.<part>

#include "features/reports/report_store.h"
#include "features/reports/return_report.h"
#include "features/reports/tell_report.h"
#include "features/reports/write_report.h"
#include "platform/web/fields.h"

namespace baeumgil {

ReportInput read_report_input(Fields&);
ToldReport read_told_report(Fields&);  // told_on, told_to, told_gist, told_reason

struct ReturnInput {
  std::string reason{};
  std::vector<SectionComment> comments{};  // comments.<section's word, "answers" or "figures">
};
ReturnInput read_return_input(Fields&);
std::vector<std::string> commentable_parts();

// From the address of a list. `mine` narrows to what the actor writes.
ReportFilter read_report_filter(Fields& query, Actor const&);

}  // namespace baeumgil
