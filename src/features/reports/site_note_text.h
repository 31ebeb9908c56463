#pragma once
// What was noted at the host, as it goes into a report: its words, and where they come from. Pure.

#include <string>

#include "base/result.h"
#include "features/on_site/site_note.h"
#include "features/reports/write_report.h"

namespace baeumgil {

enum class NotePlace { text, figures };

// Whoever is quoted or seen is named only when they agreed; who refused is not used at all.
bool may_be_used(SiteNote const&);
std::string words_of(SiteNote const&);
std::string source_of(SiteNote const&);
// The part it goes into: the answer of its question, or the findings.
std::string part_for(Report const&, SiteNote const&, NotePlace);
bool is_in(Report const&, SiteNote const&);

// What is to be saved to put it there, behind what stands already. Refused when it is there, or may not be used.
Result<ReportInput> with_note(Report const&, SiteNote const&, NotePlace);

}  // namespace baeumgil
