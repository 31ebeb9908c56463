#pragma once
// The words of a report or a case that are compared with others, part by part.

#include <string>
#include <vector>

#include "features/cases/case.h"
#include "features/reports/report.h"

namespace baeumgil {

struct ReportPart {
  std::string name{};  // "sections.findings", "answers.<question id>", "figures", "gist"
  std::string text{};
};
std::vector<ReportPart> parts_of(Report const&);  // those that hold anything, in the order of the form

std::string text_of(std::vector<ReportPart> const&);
std::string text_of(Report const&);
std::string text_of(Case const&);

}  // namespace baeumgil
