#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/audit/history.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

AdoptionShowView to_view(Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  auto view = AdoptionShowView{.number = adoption.number, .title = adoption_title(adoption)};
  view.state_reason = adoption.state_reason;
  view.proposal = adoption.proposal;
  view.source = {adoption.case_title, "/cases/" + to_text(adoption.source_case)};
  view.issue = {adoption.issue_title, "/issues/" + to_text(adoption.issue)};
  show_facts(view, site, actor, shown);
  show_lateness(view, site, actor, shown);
  show_notes(view, site, actor, shown);
  show_next(view, actor, shown);
  show_review(view, site, actor, shown);
  if (adoption.decision) show_decision(view, site, actor, shown);
  show_plan(view, site, actor, shown);
  show_plan_changes(view, site, actor, shown);
  show_progress(view, site, actor, shown);
  show_milestones(view, site, actor, shown);
  show_consultations(view, site, actor, shown);
  show_past(view, site, actor, shown);
  show_series(view, site, actor, shown);
  show_peers(view, site, actor, shown);
  show_cards(view, site, actor, shown);
  show_checks(view, site, actor, shown);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return view;
}

}  // namespace

Result<Response> AdoptionPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown_adoption(tx, actor, *id, site.locale()); }));
  auto const view = to_view(site, actor, shown);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = view.number}},
                    .section = "/adoptions"},
                   view);
}

}  // namespace baeumgil
