#include "features/cases/case_pages.h"
#include "features/cases/case_store.h"
#include "features/cases/case_views.h"
#include "platform/db/database.h"
#include "platform/documents/korea_map.h"
#include "platform/html/site.h"

namespace baeumgil {

// Of what stands, as the list it leads to shows it; hosts abroad and others that are not on the map stand in the table alone.
Result<Response> CasePages::map(Request const& request, Actor const& actor) const {
  auto const places = db.read(actor, [&](Tx& tx) { return list_case_places(tx, actor, {.is_standing = true}); });
  auto view = CaseMapView{.title = site.words(actor, "case.map")};
  auto areas = std::vector<MapArea>{};
  for (auto const& place : places) {
    if (!place.code.empty()) areas.push_back({.code = place.code, .label = place.name, .value = place.count});
    view.rows.push_back({.name = place.name,
                         .province = place.province.empty() ? site.words(actor, "ledger.off_map") : place.province,
                         .path = "/cases?standing=1&host=" + to_text(place.host),
                         .count = place.count});
  }
  view.map = picture_of(korea_map(view.title, areas), korea_map(view.title, areas, ChartShape::narrow));
  view.nothing = {.title_key = "case.none", .hint_key = "case.none_hint", .action_key = "case.to_reports", .action_path = "/reports"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"}, {.label = view.title}},
                    .section = "/cases"},
                   view);
}

}  // namespace baeumgil
