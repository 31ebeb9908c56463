// What surrounds a decision on the page of an adoption: who was asked, what woke it, what was decided before, later checks.
#include "base/day_text.h"
#include "features/adoptions/adoption_badge_view.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/plan_change_view.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

Tone tone_of(Opinion opinion) {
  switch (opinion) {
    case Opinion::consents:
      return Tone::success;
    case Opinion::with_conditions:
      return Tone::warning;
    case Opinion::objects:
      break;
  }
  return Tone::danger;
}

Tone tone_of(CheckFinding finding) {
  switch (finding) {
    case CheckFinding::works:
    case CheckFinding::on_course:
      return Tone::success;
    case CheckFinding::no_effect_yet:
      return Tone::warning;
    case CheckFinding::behind:
      break;
  }
  return Tone::danger;
}

void note_season(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const clock = season_clock(shown.rules, shown.adoption, actor.language);
  if (!clock) return;
  auto const left = clock->decide_by - shown.today;
  auto const* key = left < 0 ? "adoption.season.missed" : "adoption.season.left";
  view.notes.push_back({.text = site.words(actor, key, {day_text(actor.language, clock->decide_by), std::to_string(left)}),
                        .tone = left < 0 ? Tone::warning : Tone::information,
                        .rule = citation_text(site.locale(), actor.language, clock->rule)});
}

}  // namespace

void show_notes(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  if (adoption.dispute)
    view.notes.push_back({.text = site.words(actor, "adoption.contest_note",
                                             {adoption.dispute->named_name, adoption.dispute->reason, adoption.dispute->superior_name}),
                          .tone = Tone::warning});
  if (adoption.plan_change && adoption.state != AdoptionState::dropped)
    view.notes.push_back(plan_change_note(site, actor, *adoption.plan_change));
  if (adoption.drop_request) view.notes.push_back(drop_note(site, actor, *adoption.drop_request));
  for (auto const& waking : shown.wakings) {
    auto const cause = site.words(actor, "adoption.waking." + std::string{to_word(waking.cause)}, {waking.words});
    if (waking.answer == WakingAnswer::left)
      view.notes.push_back({.text = site.words(actor, "adoption.waking.left", {cause, waking.answer_reason}), .tone = Tone::gray});
    else if (!waking.answer)
      view.notes.push_back(
          {.text = site.words(actor, "adoption.waking.open", {cause, day_text(actor.language, waking.woken_on)}), .tone = Tone::warning});
  }
  note_season(view, site, actor, shown);
  auto const may_still_ask =
      is_not_taken(adoption.state) && adoption.ask_again_until && !adoption.asked_again_on && *adoption.ask_again_until >= shown.today;
  if (may_still_ask)
    view.notes.push_back({.text = site.words(actor, "adoption.ask_again.until", {day_text(actor.language, *adoption.ask_again_until)})});
}

void show_consultations(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& asked : shown.adoption.consultations) {
    auto row = AdoptionConsultationView{.department = asked.department_name, .question = asked.question, .words = asked.words};
    row.kind = site.words(actor, "adoption.consult." + std::string{to_word(asked.kind)});
    auto const is_late = !asked.opinion && asked.due_on < shown.today;
    row.opinion = asked.opinion
                      ? Badge{site.words(actor, "adoption.opinion." + std::string{to_word(*asked.opinion)}), tone_of(*asked.opinion)}
                      : Badge{site.words(actor, is_late ? "adoption.opinion.silent" : "adoption.opinion.awaited"),
                              is_late ? Tone::danger : Tone::gray};
    row.when = asked.answered_on
                   ? site.words(actor, "adoption.card.filed", {asked.answered_by_name, day_text(actor.language, *asked.answered_on)})
                   : site.words(actor, "adoption.consult_due", {day_text(actor.language, asked.due_on)});
    view.consultations.push_back(std::move(row));
  }
}

void show_past(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& past : shown.past)
    view.past.push_back({.word = {site.words(actor, "adoption.decision." + std::string{to_word(past.decision)}), Tone::gray},
                         .reason = past.reason,
                         .when = past.decided_by_name + " · " + day_text(actor.language, past.decided_on) + " · " + past.record_no});
}

void show_checks(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& check : due_checks(shown.rules, shown.adoption)) {
    auto row = AdoptionCheckView{.due_on = day_text(actor.language, check.due_on)};
    row.after = site.words(actor, "adoption.check_months", {std::to_string(check.months)});
    auto const is_late = !check.made && check.due_on < shown.today;
    row.finding = {site.words(actor, is_late ? "adoption.check.late" : "adoption.check.ahead"), is_late ? Tone::danger : Tone::gray};
    if (check.made) {
      row.finding = {site.words(actor, "adoption.finding." + std::string{to_word(check.made->finding)}), tone_of(check.made->finding)};
      row.words = check.made->words + " (" + check.made->checked_by_name + " · " + day_text(actor.language, check.made->checked_on) + ")";
    }
    view.checks.push_back(std::move(row));
  }
}

}  // namespace baeumgil
