#include "features/awards/awards_feature.h"

#include "features/awards/award_api.h"
#include "features/awards/award_document.h"
#include "features/awards/award_package_document.h"
#include "features/awards/award_pages.h"
#include "features/awards/contest_api.h"
#include "features/awards/contest_pages.h"
#include "features/awards/nomination_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_round_routes(Router& router, AwardPages const& pages) {
  router.get("/awards", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/awards/register", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.prizes_given(request, actor); });
  router.get("/awards/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/awards", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/awards/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  for (auto const& move : round_moves()) {
    auto const path = "/awards/{id}/" + std::string{move.noun};
    if (move.asks)
      router.get(path, Access::staff, [pages, &move](auto const& request, auto const& actor) { return pages.step(request, actor, move); });
    router.post(path, Access::staff,
                [pages, &move](auto const& request, auto const& actor) { return pages.carry_out(request, actor, move); });
  }
}

void add_nomination_routes(Router& router, NominationPages const& pages) {
  router.get("/awards/{id}/nominations/new", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/awards/{id}/nominations", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/nominations/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/nominations/{id}/eligibility", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.eligibility(request, actor); });
  router.post("/nominations/{id}/eligibility", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.judge(request, actor); });
  router.get("/nominations/{id}/revocation", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.revocation(request, actor); });
  router.post("/nominations/{id}/revocation", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.revoke(request, actor); });
  router.post("/nominations/{id}/scores", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.score(request, actor); });
}

void add_contest_routes(Router& router, ContestPages const& pages) {
  router.get("/awards/ledger", Access::staff, handler(pages, &ContestPages::ledger));
  router.get("/awards/ledger.xlsx", Access::staff,
             [pages](Request const& request, Actor const& actor) { return pages.ledger_file(request, actor, DocumentFormat::xlsx); });
  router.get("/awards/{id}/standing", Access::staff, handler(pages, &ContestPages::standing));
  router.get("/awards/{id}/ballot", Access::staff, handler(pages, &ContestPages::ballot));
  router.post("/awards/{id}/ballot", Access::staff, handler(pages, &ContestPages::vote));
  router.get("/awards/{id}/meeting", Access::staff, handler(pages, &ContestPages::meeting));
  router.post("/awards/{id}/meeting", Access::staff, handler(pages, &ContestPages::call));
  router.get("/awards/{id}/resolution", Access::staff, handler(pages, &ContestPages::resolution));
  router.post("/awards/{id}/resolution", Access::staff, handler(pages, &ContestPages::resolve));
  router.get("/nominations/{id}/contributors", Access::staff, handler(pages, &ContestPages::contributors));
  router.post("/nominations/{id}/contributors", Access::staff, handler(pages, &ContestPages::share));
  router.post("/nominations/{id}/signature", Access::staff, handler(pages, &ContestPages::sign));
  router.get("/nominations/{id}/tie", Access::staff, handler(pages, &ContestPages::tie));
  router.post("/nominations/{id}/tie", Access::staff, handler(pages, &ContestPages::declare));
  router.get("/nominations/{id}/objection", Access::staff, handler(pages, &ContestPages::objection));
  router.post("/nominations/{id}/objection", Access::staff, handler(pages, &ContestPages::object));
  router.get("/objections/{id}/answer", Access::staff, handler(pages, &ContestPages::answer_form));
  router.post("/objections/{id}/answer", Access::staff, handler(pages, &ContestPages::answer));
  auto const desk = PaperDesk{pages.db, pages.site.locale()};
  add_paper(router, Access::staff, "/nominations/{id}/statement", desk, read_merit_statement);
  add_paper(router, Access::staff, "/nominations/{id}/certificate", desk, read_certificate);
  add_paper(router, Access::staff, "/awards/{id}/score-sheet", desk, read_score_sheets);
  add_paper(router, Access::staff, "/awards/{id}/minutes", desk, read_award_minutes);
  add_approval_package(router, "/awards/{id}", desk, read_award_package);
}

}  // namespace

void add_awards_feature(FeatureHost& host) {
  host.site.add_menu({.group_key = "menu.awards", .label_key = "award.menu", .path = "/awards", .access = Access::staff});
  host.site.add_menu({.group_key = "menu.awards", .label_key = "award.register", .path = "/awards/register", .access = Access::staff});
  add_round_routes(host.router, AwardPages{host.db, host.site});
  add_nomination_routes(host.router, NominationPages{host.db, host.site});
  add_contest_routes(host.router, {host.db, host.site});
  add_award_api(host.router, {host.db});
  add_contest_api(host.router, {host.db});
}

}  // namespace baeumgil
