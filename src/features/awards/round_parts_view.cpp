#include "features/awards/round_parts_view.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/awards/award_words_view.h"
#include "features/awards/contest_store.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/sheet_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string title_of(std::vector<Nomination> const& nominations, NominationId id) {
  auto const found = std::ranges::find(nominations, id, &Nomination::id);
  return found == nominations.end() ? std::string{} : found->title;
}

void show_judges(RoundShowView& view, Site const& site, Actor const& actor, RoundWithParts const& shown) {
  auto const& parts = shown.parts;
  for (std::size_t i = 0; i < parts.judges.size(); ++i) {
    auto const is_his = [&](auto const& one) { return one.reviewer == parts.judges[i] && one.set_aside.empty(); };
    auto row = JudgeLoadView{.name = parts.judge_names[i], .is_expert = is_expert_of(parts.judges[i], shown.round)};
    row.asked = static_cast<int>(std::ranges::count_if(parts.assigned, is_his));
    row.given = static_cast<int>(std::ranges::count_if(shown.sheets, is_his));
    view.judges.push_back(std::move(row));
  }
  for (auto const& conflict : parts.conflicts) {
    auto const judge = std::ranges::find(parts.judges, conflict.person) - parts.judges.begin();
    view.conflicts.push_back({.nomination = title_of(shown.nominations, conflict.nomination),
                              .person = parts.judge_names[static_cast<std::size_t>(judge)],
                              .kind = site.words(actor, "award.tie_kind." + std::string{to_word(conflict.kind)})});
  }
}

Badge objection_badge(Site const& site, Actor const& actor, ObjectionState state) {
  auto const tone = state == ObjectionState::open ? Tone::warning : state == ObjectionState::upheld ? Tone::success : Tone::gray;
  return {.label = site.words(actor, "award.objection.state." + std::string{to_word(state)}), .tone = tone};
}

void show_objections(RoundShowView& view, Site const& site, Actor const& actor, RoundWithParts const& shown) {
  for (auto const& objection : shown.parts.objections) {
    auto row = ObjectionView{.nomination = objection.nomination_title, .raised_by = raised_by(actor, objection), .words = objection.words};
    row.answer = objection.answer;
    row.state = objection_badge(site, actor, objection.state);
    if (objection.state != ObjectionState::open)
      row.effect = site.words(actor, objection.is_order_changed ? "award.objection.order_changed" : "award.objection.order_kept");
    if (objection.state == ObjectionState::open && may_answer_objection(actor, shown.round))
      row.answer_path = "/objections/" + to_text(objection.id) + "/answer";
    view.objections.push_back(std::move(row));
  }
}

void show_meeting(RoundShowView& view, Site const& site, Actor const& actor, RoundWithParts const& shown) {
  auto const& meeting = shown.parts.meeting;
  if (!meeting) return;
  auto found = MeetingView{};
  found.facts = {{"award.meeting.held_on", day_text(actor.language, meeting->held_on)},
                 {"award.meeting.notified_on", day_text(actor.language, meeting->notified_on)}};
  if (!meeting->place.empty()) found.facts.push_back({"award.meeting.place", meeting->place});
  if (!meeting->waiver_reason.empty()) found.facts.push_back({"award.meeting.waiver", meeting->waiver_reason});
  if (!meeting->remarks.empty()) found.facts.push_back({"award.resolve.remarks", meeting->remarks});
  auto present = 0;
  for (auto const& member : meeting->members) {
    present += member.is_present ? 1 : 0;
    auto text = member.name + (member.post.empty() ? "" : " · " + member.post);
    if (member.chairing != Chairing::none) text += " · " + site.words(actor, "award.meeting." + std::string{to_word(member.chairing)});
    found.members.push_back(std::move(text));
  }
  if (meeting->resolved_at)
    found.facts.push_back({"award.meeting.presence", site.words(actor, "award.meeting.presence_of",
                                                                {std::to_string(meeting->members.size()), std::to_string(present)})});
  for (auto const& item : meeting->items) {
    auto row = MeetingView::Item{.title = title_of(shown.nominations, item.nomination), .votes = std::to_string(item.votes_for)};
    for (auto const& recusal : item.recusals) row.recused += (row.recused.empty() ? "" : ", ") + meeting->members[recusal.member].name;
    row.result = {.label = site.words(actor, item.is_carried ? "award.resolve.carried" : "award.resolve.not_carried"),
                  .tone = item.is_carried ? Tone::success : Tone::gray};
    found.items.push_back(std::move(row));
  }
  if (meeting->resolved_at) view.files.push_back({"award.document.minutes", "/awards/" + to_text(shown.round.id) + "/minutes"});
  view.meeting = std::move(found);
  if (may_resolve_awards(actor, shown.round)) view.links.push_back({"award.resolve", "/awards/" + to_text(shown.round.id) + "/resolution"});
}

}  // namespace

RoundParts read_round_parts(Tx& tx, Actor const& actor, AwardRound const& round, std::vector<Nomination> const& nominations) {
  auto parts = RoundParts{.assigned = list_assigned(tx, round.id)};
  if (is_disclosed(round.state)) {
    parts.objections = list_objections(tx, round.id);
    parts.meeting = find_award_meeting(tx, round.id);
  }
  auto const book = load_rule_book(tx);
  for (auto const code : rules_of(round.instrument))
    if (auto const* rule = book.in_force(code, tx.today())) parts.rules.push_back(*rule);
  if (!runs_rounds(actor)) return parts;
  for (auto const& judge : round.reviewers) {
    auto const person = find_person(tx, judge);
    parts.judges.push_back(judge);
    parts.judge_names.push_back(person ? person->name : std::string{});
    if (round.state != RoundState::nominating && round.state != RoundState::scoring) continue;
    for (auto const& nomination : nominations) {
      auto const tie = find_tie(tx, nomination.id, judge);
      if (tie != TieKind::none) parts.conflicts.push_back({nomination.id, judge, tie});
    }
  }
  return parts;
}

void show_round_parts(RoundShowView& view, Site const& site, Actor const& actor, RoundWithParts const& shown) {
  show_judges(view, site, actor, shown);
  show_objections(view, site, actor, shown);
  show_meeting(view, site, actor, shown);
  for (auto const& rule : shown.parts.rules)
    view.rules.push_back(
        {.words = rule.words(actor.language), .citation = citation_text(site.locale(), actor.language, citation_of(rule, actor.language))});
}

std::string weights_text(Site const& site, Actor const& actor, PanelWeights const& weights) {
  auto text = std::string{};
  for (auto const panel : all_of<Panel>())
    if (weights.of(panel) > 0)
      text += (text.empty() ? "" : " · ") + site.words(actor, "award.panel." + std::string{to_word(panel)}) + " " +
              std::to_string(weights.of(panel));
  return text;
}

}  // namespace baeumgil
