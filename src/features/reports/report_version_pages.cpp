#include <algorithm>

#include "base/day_text.h"
#include "features/reports/find_report.h"
#include "features/reports/report_history.h"
#include "features/reports/report_json.h"
#include "features/reports/report_pages.h"
#include "features/reports/report_version_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Versions {
  Report report{};
  std::vector<ReportVersion> saved{};  // the oldest first
};

Result<Versions> read_versions(Tx& tx, Actor const& actor, ReportId id) {
  auto found = Versions{.report = TRY(find_report(tx, actor, id))};
  // Earlier texts stay among those who wrote and checked.
  if (!may_read_draft(actor, found.report) && !may_return_report(actor, found.report)) return not_found();
  found.saved = versions_of(list_events_of(tx, "report", id.value, kMostSavings), read_version(to_json(found.report)));
  return found;
}

std::string label_of(Site const& site, Actor const& actor, RecordedEvent const& event, std::size_t number) {
  return site.words(
      actor, "report.version.label",
      {std::to_string(number), site.words(actor, "event." + event.verb), event.actor_name, day_text(actor.language, event.at)});
}

// Of the address, from one; without it the last two.
std::size_t chosen(Request const& request, std::string_view name, std::size_t otherwise, std::size_t count) {
  auto number = std::size_t{0};
  for (auto const digit : request.query_value(name)) {
    if (digit < '0' || digit > '9' || number > count) return otherwise;
    number = number * 10 + static_cast<std::size_t>(digit - '0');
  }
  return number >= 1 && number <= count ? number : otherwise;
}

std::string part_words(Site const& site, Actor const& actor, PartDifference const& part) {
  if (!part.label.empty()) return part.label;
  if (part.name.starts_with("sections.")) return site.words(actor, "report.section." + part.name.substr(9));
  if (part.name == "benefits_received") return site.words(actor, "report.benefits");
  if (part.name.starts_with("answers.")) return site.words(actor, "report.answers");
  return site.words(actor, "report." + part.name);
}

ReportVersionsView to_view(Site const& site, Actor const& actor, Request const& request, Versions const& found) {
  auto const count = found.saved.size();
  auto view = ReportVersionsView{.id = to_text(found.report.id), .number = found.report.number, .purpose = found.report.trip_purpose};
  view.count = count;
  view.nothing = {.title_key = "report.version.none", .hint_key = "report.version.none_hint"};
  if (count < 2) return view;
  auto const newer = chosen(request, "newer", count, count);
  auto const older = chosen(request, "older", newer > 1 ? newer - 1 : 1, count);
  auto choices = std::vector<Choice>{};
  for (auto i = count; i > 0; --i)
    choices.push_back({.value = std::to_string(i), .label = label_of(site, actor, found.saved[i - 1].event, i)});
  auto form = Form{site.locale(), actor.language};
  form.set("older", std::to_string(older)).set("newer", std::to_string(newer));
  view.older = form.select("older", "report.version.older", choices, {});
  view.newer = form.select("newer", "report.version.newer", std::move(choices), {});
  view.older_label = label_of(site, actor, found.saved[older - 1].event, older);
  view.newer_label = label_of(site, actor, found.saved[newer - 1].event, newer);
  for (auto& part : difference(found.saved[older - 1].parts, found.saved[newer - 1].parts))
    view.parts.push_back({.name = part_words(site, actor, part), .changes = std::move(part.changes)});
  return view;
}

}  // namespace

Result<Response> ReportPages::versions(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_versions(tx, actor, *id); }));
  auto const title = site.words(actor, "report.versions");
  return site.page(request, actor,
                   {.title = title + ": " + found.report.trip_purpose,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"},
                               {.label = found.report.number, .path = "/reports/" + to_text(*id)},
                               {.label = title}},
                    .section = "/reports"},
                   to_view(site, actor, request, found));
}

}  // namespace baeumgil
