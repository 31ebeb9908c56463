#include "features/overseas/overseas_feature.h"

#include "features/overseas/call_form.h"
#include "features/overseas/dossier_form.h"
#include "features/overseas/follow_scoring.h"
#include "features/overseas/overseas_api.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/room_form.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

using P = OverseasPages;

void add_page(Router& router, std::string pattern, OverseasPages pages, Result<Response> (P::*method)(Request const&, Actor const&) const) {
  router.get(std::move(pattern), Access::staff, handler(pages, method));
}

// The page, and the same as a file: …/minutes, …/minutes.pdf and …/minutes.hwpx.
void add_paper(Router& router, std::string const& path, OverseasPages pages,
               Result<Response> (P::*method)(Request const&, Actor const&, PaperFormat) const) {
  auto const answer = [&](std::string const& address, PaperFormat format) {
    router.get(address, Access::staff,
               [pages, method, format](Request const& request, Actor const& actor) { return (pages.*method)(request, actor, format); });
  };
  answer(path, std::nullopt);
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx}) answer(path + "." + std::string{extension_of(format)}, format);
}

void add_all_moves(FeatureHost& host) {
  add_moves(host.router, MovePages<Dossier>{host.db, host.site, dossier_moves()});
  add_moves(host.router, MovePages<NewCommittee>{host.db, host.site, new_committee_moves()});
  add_moves(host.router, MovePages<SeatedCommittee>{host.db, host.site, committee_moves()});
  add_moves(host.router, MovePages<NewMeeting>{host.db, host.site, new_meeting_moves()});
  add_moves(host.router, MovePages<MeetingRoom>{host.db, host.site, meeting_moves()});
  add_moves(host.router, MovePages<Room>{host.db, host.site, item_moves()});
  add_moves(host.router, MovePages<NewCall>{host.db, host.site, new_call_moves()});
  add_moves(host.router, MovePages<CallWithTeams>{host.db, host.site, call_moves()});
  add_moves(host.router, MovePages<SeenProposal>{host.db, host.site, proposal_moves()});
  add_moves(host.router, MovePages<KeptLists>{host.db, host.site, list_moves()});
}

}  // namespace

void add_overseas_feature(FeatureHost& host) {
  for (auto const& [label, path] : {std::pair{"overseas.menu", "/overseas"}, std::pair{"overseas.meetings", "/overseas/meetings"},
                                    std::pair{"backpack.calls", "/overseas/backpack-calls"}})
    host.site.add_menu({.group_key = "menu.overseas", .label_key = label, .path = path, .access = Access::staff});
  auto const pages = OverseasPages{host.db, host.site};
  add_page(host.router, "/overseas", pages, &P::list);
  add_page(host.router, "/overseas/people", pages, &P::people);
  add_page(host.router, "/overseas/exceptions", pages, &P::exceptions);
  add_page(host.router, "/overseas/committees", pages, &P::committees);
  add_page(host.router, "/overseas/meetings", pages, &P::meetings);
  add_page(host.router, "/overseas/backpack-calls", pages, &P::calls);
  add_all_moves(host);
  add_page(host.router, "/overseas/trips/{id}", pages, &P::show);
  add_paper(host.router, "/overseas/trips/{id}/plan-paper", pages, &P::plan_paper);
  add_paper(host.router, "/overseas/trips/{id}/registration-pack", pages, &P::registration_pack);
  add_paper(host.router, "/overseas/meetings/{id}/minutes", pages, &P::minutes);
  add_paper(host.router, "/overseas/items/{id}/resolution-paper", pages, &P::resolution);
  add_paper(host.router, "/overseas/items/{id}/review-sheet", pages, &P::review_sheet);
  add_page(host.router, "/overseas/committees/{id}", pages, &P::committee);
  add_page(host.router, "/overseas/meetings/{id}", pages, &P::meeting);
  add_page(host.router, "/overseas/items/{id}", pages, &P::item);
  add_page(host.router, "/overseas/items/{id}/verdicts", pages, &P::verdicts);
  add_page(host.router, "/overseas/backpack-calls/{id}", pages, &P::call);
  add_paper(host.router, "/overseas/backpack-calls/{id}/decision-paper", pages, &P::decision_paper);
  add_page(host.router, "/overseas/backpack-proposals/{id}", pages, &P::proposal);
  add_overseas_api(host.router, {host.db});
  host.jobs.handle("backpack.score", [&db = host.db](Job const& job) -> Result<Done> {
    auto const id = id_from_text<BackpackCallId>(job.payload);
    if (!id) return Done{};
    return remind_reviewers(db, {.institution = job.institution, .via = Via::job}, *id);
  });
}

}  // namespace baeumgil
