// An accepted text is corrected by a new edition; the old one stays on a page of its own.
#include <algorithm>

#include "features/reports/correct_report.h"
#include "features/reports/find_report.h"
#include "features/reports/kept_edition.h"
#include "features/reports/report_pages.h"
#include "features/reports/report_version_views.h"
#include "features/reports/take_correction_back.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kSectionStart = std::string_view{"sections."};

struct EditionRead {
  KeptEdition kept{};
  bool is_newest{false};
  bool is_open{false};  // the report itself may be read
};

Result<EditionRead> read_kept(Tx& tx, Actor const& actor, ReportId id, int edition) {
  auto read = EditionRead{.kept = TRY(find_accepted_edition(tx, id, edition))};
  read.is_newest = list_accepted_editions(tx, id).front().edition == edition;
  read.is_open = find_report(tx, actor, id).has_value();
  return read;
}

std::string name_of_part(Site const& site, Actor const& actor, VersionPart const& part) {
  if (!part.label.empty()) return part.label;
  if (part.name.starts_with(kSectionStart)) return site.words(actor, "report.section." + part.name.substr(kSectionStart.size()));
  if (part.name == "benefits_received") return site.words(actor, "report.benefits");
  return site.words(actor, "report." + part.name);
}

}  // namespace

Result<Response> ReportPages::edition(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  auto edition = 0;
  for (auto const digit : request.parameter("edition")) {
    if (digit < '0' || digit > '9' || edition > 1000) return not_found();
    edition = edition * 10 + (digit - '0');
  }
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_kept(tx, actor, *id, edition); }));
  auto view = ReportEditionView{.number = found.kept.number, .purpose = found.kept.trip_purpose, .edition = found.kept.edition};
  view.accepted_at = found.kept.accepted_at;
  view.is_newest = found.is_newest;
  if (found.is_open) view.report_path = "/reports/" + to_text(*id);
  // As on the page of the report: the sections in their order, after the rest.
  auto parts = found.kept.parts;
  std::ranges::stable_sort(parts, {}, [](VersionPart const& part) {
    auto const section =
        part.name.starts_with(kSectionStart) ? enum_from_word<ReportSection>(part.name.substr(kSectionStart.size())) : std::nullopt;
    return section ? static_cast<int>(*section) + 1 : 0;
  });
  for (auto const& part : parts) view.parts.push_back({.name = name_of_part(site, actor, part), .text = part.text});
  auto const title = site.words(actor, "report.edition", {std::to_string(edition)});
  return site.page(request, actor,
                   {.title = title + ": " + view.purpose,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = view.number, .path = view.report_path},
                               {.label = title}},
                    .section = "/reports"},
                   view);
}

// Who may not read what is being written reads what was accepted last.
Result<Response> ReportPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto page = shown(request, actor, *id, Form{site.locale(), actor.language});
  if (page || page.error().kind != Kind::not_found) return page;
  auto const kept = db.read(actor, [&](Tx& tx) { return list_accepted_editions(tx, *id); });
  if (kept.empty()) return page;
  return redirect("/reports/" + to_text(*id) + "/editions/" + std::to_string(kept.front().edition));
}

Result<Response> ReportPages::correct(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = correct_report(db, actor, *id, fields.text("reason"));
  if (done) return redirect("/reports/" + to_text(*id), "report.flash.correction_opened");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ReportPages::take_correction_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  TRY(baeumgil::take_correction_back(db, actor, *id));
  return redirect("/reports/" + to_text(*id), "report.flash.correction_taken_back");
}

}  // namespace baeumgil
