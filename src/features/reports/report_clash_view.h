#pragma once
// What two people wrote in the same place, side by side.

#include <string>

#include "base/actor.h"
#include "base/json_writer.h"
#include "features/originality/kept_check.h"
#include "features/reports/report.h"
#include "features/reports/report_write_views.h"

namespace baeumgil {

class Site;

// "제1호 질문" …: what a part is called in the page.
std::string part_label(Site const&, Actor const&, Report const&, std::string const& part);
ReportClashView clash_view(Site const&, Actor const&, Report const& mine, Report const& stored, std::string const& part);
// The same for a script, with what each field would hold.
void write_clash(JsonWriter&, ReportClashView const&, Report const& stored);
// How far the check in the background has come.
std::string check_words(Site const&, Actor const&, std::optional<KeptCheck> const&, Report const&);
// A part as it stands: {part, seen, version, author, fields}.
void write_part(JsonWriter&, Report const&, std::string const& part);

}  // namespace baeumgil
