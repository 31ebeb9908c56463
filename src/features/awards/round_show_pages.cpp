#include <algorithm>

#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/awards/award_pages.h"
#include "features/awards/award_words_view.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/round_parts_view.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  AwardRound round{};
  std::vector<Nomination> nominations{};
  std::vector<ScoreSheet> sheets{};
  std::vector<std::string> reviewers{};
  std::vector<RegisterEntry> given{};
  std::vector<RecordedEvent> events{};
  RoundParts parts{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto shown = Shown{.round = TRY(find_round(tx, actor, id))};
  shown.nominations = list_nominations(tx, actor, id);
  shown.sheets = list_sheets_of_round(tx, id);
  for (auto const& reviewer : shown.round.reviewers)
    if (auto const person = find_person(tx, reviewer)) shown.reviewers.push_back(person->name + " (" + person->department_name + ")");
  shown.given = list_register(tx, {.round = id}, 0, 200);
  shown.events = list_events_of(tx, "award", id.value);
  shown.parts = read_round_parts(tx, actor, shown.round, shown.nominations);
  return shown;
}

std::vector<AwardFact> facts_of(Site const& site, Actor const& actor, AwardRound const& round) {
  auto facts = std::vector<AwardFact>{{"award.program", round.program_title}};
  facts.push_back({"award.instrument", site.words(actor, "award.instrument." + std::string{to_word(round.instrument)})});
  facts.push_back({"award.nominate_until", day_text(actor.language, round.nominate_until)});
  facts.push_back({"award.score_until", day_text(actor.language, round.score_until)});
  if (round.is_blind) facts.push_back({"award.blind", site.words(actor, "award.blind_yes")});
  facts.push_back({"award.weights", weights_text(site, actor, round.weights)});
  facts.push_back({"award.ordering", site.words(actor, "award.ordering." + std::string{to_word(round.ordering)})});
  if (round.disclosed_on) facts.push_back({"award.disclosed_on", day_text(actor.language, *round.disclosed_on)});
  if (round.objection_until) facts.push_back({"award.objection_until", day_text(actor.language, *round.objection_until)});
  if (!round.record_no.empty()) facts.push_back({"award.record_no", round.record_no});
  return facts;
}

void show_steps(RoundShowView& view, Actor const& actor, AwardRound const& round) {
  auto const path = "/awards/" + to_text(round.id) + "/";
  if (may_nominate(actor, round)) view.links.push_back({"nomination.new", path + "nominations/new"});
  if (may_vote(actor, round)) view.links.push_back({"award.vote", path + "ballot"});
  if (may_call_award_meeting(actor, round)) view.links.push_back({"award.meeting.call", path + "meeting"});
  if (may_see_all_scores(actor, round)) view.links.push_back({"award.standing", path + "standing"});
  if (may_send_for_decision(actor, round)) view.links.push_back({"approval_package", path + "e-approval.zip"});
  for (auto const& move : round_moves()) {
    if (!move.may(actor, round)) continue;
    if (move.asks)
      view.links.push_back({std::string{move.label_key}, path + std::string{move.noun}});
    else
      view.actions.push_back({.label_key = std::string{move.label_key},
                              .path = path + std::string{move.noun},
                              .style = "secondary",
                              .confirm_key = std::string{move.confirm_key}});
  }
}

NominationRowView to_row(Site const& site, Actor const& actor, Shown const& shown, Nomination const& nomination) {
  auto row = NominationRowView{.id = to_text(nomination.id), .title = nomination.title, .department = nomination.department_name};
  row.state = nomination_badge(site, actor, nomination.state);
  if (nomination.rank) row.rank = std::to_string(*nomination.rank);
  if (nomination.rank && nomination.final_score) row.score = shown_score(*nomination.final_score);
  if (!may_score(actor, shown.round, nomination)) return row;
  auto const is_own = [&](auto const& one) {
    return one.nomination == nomination.id && one.reviewer == actor.person && one.set_aside.empty();
  };
  auto const asked = std::ranges::count_if(shown.parts.assigned, is_own);
  if (asked == 0) {
    row.mine = Badge{.label = site.words(actor, "nomination.not_mine")};
    return row;
  }
  auto const is_scored = std::ranges::count_if(shown.sheets, is_own) == asked;
  row.mine = Badge{.label = site.words(actor, is_scored ? "nomination.scored_by_me" : "nomination.not_scored_by_me"),
                   .tone = is_scored ? Tone::success : Tone::warning};
  return row;
}

RoundShowView to_view(Site const& site, Actor const& actor, Shown const& shown) {
  auto const& round = shown.round;
  auto view = RoundShowView{.title = round.title, .state = round_badge(site, actor, round.state)};
  view.facts = facts_of(site, actor, round);
  show_steps(view, actor, round);
  view.note = site.words(actor, "award.note." + std::string{to_word(round.state)});
  for (auto const& criterion : round.criteria) view.criteria.push_back({criterion.name, criterion.anchor, criterion.points});
  view.total_points = total_points(round);
  for (auto const& prize : round.prizes) view.prizes.push_back({prize.name, prize.places, shown_won(site, actor, prize.amount)});
  view.reviewers = shown.reviewers;
  view.shows_ranking = is_disclosed(round.state);
  for (auto const& nomination : shown.nominations) view.nominations.push_back(to_row(site, actor, shown, nomination));
  for (auto const& entry : shown.given) view.prizes_given.push_back(to_register_row(site, actor, entry));
  if (may_see_all_scores(actor, round))
    view.files.push_back({"award.document.sheets_file", "/awards/" + to_text(round.id) + "/score-sheet"});
  show_round_parts(view, site, actor, {round, shown.nominations, shown.sheets, shown.parts});
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return view;
}

}  // namespace

Result<Response> AwardPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id); }));
  auto const view = to_view(site, actor, shown);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"}, {.label = view.title}},
                    .section = "/awards"},
                   view);
}

}  // namespace baeumgil
