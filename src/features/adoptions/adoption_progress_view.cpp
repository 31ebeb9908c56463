// How far it is: milestones with their weight, what is rolled up from them, and the cards.
#include <fmt/format.h>

#include <algorithm>

#include "base/day_text.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/card_mark_view.h"
#include "features/adoptions/mark_card.h"
#include "features/adoptions/progress.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string share_text(int tenths) {
  return tenths % 10 == 0 ? fmt::format("{}%", tenths / 10) : fmt::format("{}.{}%", tenths / 10, tenths % 10);
}

std::string weight_text(Site const& site, Actor const& actor, std::vector<Milestone> const& all, Milestone const& one) {
  auto const share = share_text(weight_tenths(all, one));
  return one.weight ? site.words(actor, "adoption.milestone.points", {std::to_string(*one.weight), share}) : share;
}

std::string correction_text(Site const& site, Actor const& actor, ProgressCard const& card) {
  if (!card.rolled_up_percent || *card.rolled_up_percent == card.progress_percent) return {};
  return site.words(actor, "adoption.card.corrected",
                    {std::to_string(*card.rolled_up_percent), std::to_string(card.progress_percent), card.correction_reason});
}

}  // namespace

void show_progress(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& milestones = shown.adoption.milestones;
  auto const weight = weight_done(milestones);
  auto const percent = weight.percent();
  if (!percent) return;
  auto const done = std::ranges::count_if(milestones, [](Milestone const& one) { return one.done_on.has_value(); });
  auto const* key = milestones.front().weight ? "adoption.progress.by_weight" : "adoption.progress.equal";
  view.progress = {
      .percent = *percent,
      .counted = site.words(
          actor, key, {std::to_string(done), std::to_string(milestones.size()), std::to_string(weight.done), std::to_string(weight.all)})};
  // What the owner said otherwise holds until the milestones say something new.
  if (!shown.cards.empty() && shown.cards.front().rolled_up_percent == percent)
    view.progress->corrected = correction_text(site, actor, shown.cards.front());
}

void show_milestones(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  auto number = 0;
  for (auto const& milestone : adoption.milestones) {
    ++number;
    auto row = AdoptionMilestone{.title = milestone.title, .weight = weight_text(site, actor, adoption.milestones, milestone)};
    row.due_on = day_text(actor.language, milestone.due_on);
    auto const is_late = !milestone.done_on && milestone.due_on < shown.today;
    auto const* key = milestone.done_on ? "adoption.milestone.done" : is_late ? "adoption.milestone.late" : "adoption.milestone.ahead";
    row.state = {.label = site.words(actor, key), .tone = milestone.done_on ? Tone::success : is_late ? Tone::danger : Tone::gray};
    if (milestone.done_on) row.done_on = day_text(actor.language, *milestone.done_on);
    if (may_mark_milestone(actor, adoption))
      row.mark_path = "/adoptions/" + to_text(adoption.id) + "/milestones?milestone=" + std::to_string(number);
    view.milestones.push_back(std::move(row));
  }
}

void show_cards(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& card : shown.cards) {
    auto row = AdoptionCardView{.percent = card.progress_percent};
    row.quarter = site.words(actor, "adoption.card.of", {std::to_string(card.year), std::to_string(card.quarter)});
    auto const is_troubled = card.status == CardStatus::delayed || card.status == CardStatus::stopped;
    row.status = {.label = site.words(actor, "adoption.card.status." + std::string{to_word(card.status)}),
                  .tone = is_troubled                          ? Tone::danger
                          : card.status == CardStatus::on_hold ? Tone::warning
                                                               : Tone::success};
    add(row.items, "adoption.card.done", card.done);
    add(row.items, "adoption.card.next", card.next);
    add(row.items, "adoption.card.problem", card.problem_and_measure);
    if (card.kpi_value) add(row.items, "adoption.card.kpi_value", fmt::format("{}", *card.kpi_value));
    if (card.budget_used.amount > 0) add(row.items, "adoption.card.budget_used", won_text(site, actor, card.budget_used));
    row.corrected = correction_text(site, actor, card);
    row.filed = site.words(actor, "adoption.card.filed", {card.filed_by_name, day_text(actor.language, card.filed_at)});
    for (auto const& mark : card.marks) row.marks.push_back(card_mark_text(site.locale(), actor.language, mark));
    if (may_mark_card(actor, shown.adoption) && !open_card_parties(actor, shown.adoption, card).empty())
      row.mark_path = fmt::format("/adoptions/{}/card-marks?year={}&quarter={}", to_text(shown.adoption.id), card.year, card.quarter);
    view.cards.push_back(std::move(row));
  }
}

}  // namespace baeumgil
