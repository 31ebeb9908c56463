#include <algorithm>

#include "features/audit/history.h"
#include "features/awards/award_input.h"
#include "features/awards/award_words_view.h"
#include "features/awards/nomination_pages.h"
#include "features/awards/nomination_store.h"
#include "features/chain/chain_line.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  Nomination nomination{};
  AwardRound round{};
  std::vector<ScoreSheet> sheets{};  // only those the reader may see
  std::vector<RecordedEvent> events{};
  ChainLine chain{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, NominationId id, Locale const& locale) {
  auto shown = Shown{.nomination = TRY(find_nomination(tx, actor, id))};
  shown.round = TRY(find_round(tx, actor, shown.nomination.round));
  shown.sheets = list_sheets(tx, id);
  if (!may_see_all_scores(actor, shown.round))
    std::erase_if(shown.sheets, [&](ScoreSheet const& sheet) { return sheet.reviewer != actor.person; });
  shown.chain = chain_line(tx, actor, Stage::award, id.value, locale);
  shown.events = list_events_of(tx, "nomination", id.value);
  return shown;
}

// What this reviewer gave before stands in the fields.
Form own_points(Site const& site, Actor const& actor, Shown const& shown) {
  auto form = Form{site.locale(), actor.language};
  auto const own = std::ranges::find(shown.sheets, actor.person, &ScoreSheet::reviewer);
  if (own == shown.sheets.end()) return form;
  for (auto i = std::size_t{0}; i < own->points.size(); ++i)
    form.set("scores." + std::to_string(i) + ".points", std::to_string(own->points[i]));
  form.set("comment", own->comment);
  return form;
}

void show_score_form(NominationShowView& view, Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  if (!may_score(actor, shown.round, shown.nomination)) return;
  view.score_action = "/nominations/" + to_text(shown.nomination.id) + "/scores";
  auto number = 0;
  for (auto const& criterion : shown.round.criteria) {
    auto const name = "scores." + std::to_string(number++) + ".points";
    // The criterion is its own label: what is not a key is shown as it stands.
    auto field = form.text(name, criterion.name, {.required = true, .type = "number"});
    field.hint = site.words(actor, "nomination.points_of", {std::to_string(criterion.points), criterion.anchor});
    view.points.push_back(std::move(field));
  }
  view.comment = form.area("comment", "nomination.comment", {.max_length = 1000, .rows = 3});
  view.summary = form.summary();
}

void show_sheets(NominationShowView& view, Actor const& actor, Shown const& shown) {
  if (!may_see_all_scores(actor, shown.round) || shown.sheets.empty()) return;
  auto total = 0;
  for (auto const& sheet : shown.sheets) total += sheet.sum();
  auto const mean = static_cast<double>(total) / static_cast<double>(shown.sheets.size());
  for (auto const& sheet : shown.sheets) {
    auto const difference = sheet.sum() - mean;
    view.sheets.push_back({.reviewer = sheet.reviewer_name,
                           .sum = sheet.sum(),
                           .difference = (difference > 0 ? "+" : "") + shown_score(difference),
                           .comment = sheet.comment});
  }
}

NominationShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& nomination = shown.nomination;
  auto view = NominationShowView{.title = nomination.title, .round_title = shown.round.title};
  view.round_path = "/awards/" + to_text(nomination.round);
  view.state = nomination_badge(site, actor, nomination.state);
  view.state_reason = nomination.state_reason;
  view.merit = nomination.merit;
  view.facts = {{"nomination.department", nomination.department_name}, {"nomination.nominated_by", nomination.nominated_by_name}};
  view.facts.push_back({"nomination.nominated_on", award_day(actor, day_in_seoul(nomination.nominated_at))});
  if (is_disclosed(shown.round.state) && nomination.rank && nomination.final_score) {
    view.facts.push_back({"nomination.rank", std::to_string(*nomination.rank)});
    view.facts.push_back({"nomination.score", shown_score(*nomination.final_score)});
  }
  if (may_judge_eligibility(actor, shown.round, nomination))
    view.links.push_back({"nomination.judge", "/nominations/" + to_text(nomination.id) + "/eligibility"});
  if (may_revoke_award(actor, nomination))
    view.links.push_back({"nomination.revoke", "/nominations/" + to_text(nomination.id) + "/revocation"});
  show_score_form(view, site, actor, shown, form);
  show_sheets(view, actor, shown);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return view;
}

}  // namespace

Result<Response> NominationPages::shown(Request const& request, Actor const& actor, Form const* typed) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id, site.locale()); }));
  auto const view = to_view(site, actor, found, typed != nullptr ? *typed : own_points(site, actor, found));
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = view.round_title, .path = view.round_path},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> NominationPages::show(Request const& request, Actor const& actor) const { return shown(request, actor, nullptr); }

Result<Response> NominationPages::score(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_score_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<NominationId>{*unreadable} : score_nomination(db, actor, *id, input);
  if (done) return redirect("/nominations/" + to_text(*id), "nomination.flash.scored");
  if (done.error().kind != Kind::invalid) return done.error();
  auto const form = Form{site.locale(), actor.language}.typed(request).refuse(done.error());
  return shown(request, actor, &form);
}

}  // namespace baeumgil
