#include <algorithm>

#include "features/audit/event_pages.h"
#include "features/audit/event_views.h"
#include "features/audit/seal.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr int kSealsShown = 50;

struct Found {
  std::vector<Seal> seals{};
  SealCheck check{};
};

Alert verdict_of(Site const& site, Actor const& actor, SealCheck const& check) {
  if (check.broken.empty())
    return {.text = site.words(actor, "audit.seals.sound", {std::to_string(check.events), std::to_string(check.unsealed)}),
            .tone = Tone::success};
  return {.text = site.words(actor, "audit.seals.broken", {std::to_string(check.broken.size())}), .tone = Tone::danger};
}

}  // namespace

Result<Response> EventPages::seals(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto const is_asked = request.query_value("check") == "1";
  auto const found = db.read(actor, [&](Tx& tx) { return Found{list_seals(tx, kSealsShown), is_asked ? check_seals(tx) : SealCheck{}}; });
  auto view = SealsView{};
  if (is_asked) view.checked.push_back(verdict_of(site, actor, found.check));
  for (auto const& seal : found.seals)
    view.rows.push_back({.number = seal.number,
                         .count = seal.event_count,
                         .digest = seal.digest,
                         .at = seal.sealed_at,
                         .is_broken = std::ranges::find(found.check.broken, seal.number) != found.check.broken.end()});
  view.nothing = {.title_key = "audit.seals.none", .hint_key = "audit.seals.none_hint"};
  auto const title = site.words(actor, "audit.seals");
  return site.page(
      request, actor,
      {.title = title, .crumbs = {{.label = site.words(actor, "audit.title"), .path = "/audit"}, {.label = title}}, .section = "/audit"},
      view);
}

}  // namespace baeumgil
