#pragma once
// The parts of a report that people write one by one, each saved and compared by itself: "gist", "answers.<question id>",
// "sections.findings" … Pure.

#include <string>
#include <string_view>
#include <vector>

#include "features/reports/report.h"

namespace baeumgil {

std::vector<std::string> list_parts(Report const&);  // in the order of the form
bool is_part(Report const&, std::string_view part);

// The form's fields of one part with what stands in them; none for figures and proposals, whose rows come and go.
struct PartField {
  std::string name{};
  std::string value{};
};
std::vector<PartField> fields_of_part(Report const&, std::string_view part);

SectionText const* section_of_part(Report const&, std::string_view part);  // null: another part, or never saved

}  // namespace baeumgil
