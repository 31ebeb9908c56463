#pragma once
// What was noted at the host, beside the part it belongs to.

#include <string>
#include <vector>

#include "features/on_site/site_note.h"
#include "features/reports/report.h"
#include "features/reports/report_write_views.h"

namespace baeumgil {

class Site;

// Those that belong to that part, in the order of what happened.
std::vector<NoteAtHandView> notes_at(Site const&, Actor const&, Report const&, std::vector<SiteNote> const&, std::string const& part);

}  // namespace baeumgil
