#include "features/adoptions/adoption_show_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/day_text.h"
#include "features/adoptions/adoption_badge_view.h"
#include "features/adoptions/adoption_document.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_moves.h"
#include "features/adoptions/benefit.h"
#include "features/adoptions/cost_gate_view.h"
#include "features/adoptions/kpi_reached.h"
#include "features/adoptions/mark_card.h"
#include "features/adoptions/plan_change_store.h"
#include "features/adoptions/review_items.h"
#include "features/chain/chain_line.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string name_of(Tx& tx, PersonId id) {
  if (id.is_nil()) return {};
  auto const person = find_person(tx, id);
  return person ? person->name + " (" + person->department_name + ")" : std::string{};
}

// Where it stands on the way from proposal to effect.
int stage_of(AdoptionState state) {
  switch (state) {
    case AdoptionState::proposed:
      return 0;
    case AdoptionState::assigned:
    case AdoptionState::under_review:
    case AdoptionState::consulting:
      return 1;
    case AdoptionState::decided_yes:
    case AdoptionState::deferred:
    case AdoptionState::rejected:
    case AdoptionState::already_in_force:
      return 2;
    case AdoptionState::planned:
    case AdoptionState::funded:
      return 3;
    case AdoptionState::implemented:
      return 5;
    case AdoptionState::measured:
    case AdoptionState::closed_success:
    case AdoptionState::closed_no_effect:
      return 6;
    case AdoptionState::in_progress:
    case AdoptionState::delayed:
    case AdoptionState::on_hold:
    case AdoptionState::dropped:
      break;
  }
  return 4;
}

// The one button that stands out: what this state asks for.
AdoptionStep main_step(Adoption const& adoption) {
  switch (adoption.state) {
    case AdoptionState::proposed:
      return AdoptionStep::assign;
    case AdoptionState::assigned:
    case AdoptionState::deferred:
      return adoption.dispute ? AdoptionStep::assign : AdoptionStep::review;
    case AdoptionState::under_review:
    case AdoptionState::consulting:
      return is_review_complete(adoption) ? AdoptionStep::decide : AdoptionStep::review;
    case AdoptionState::rejected:
    case AdoptionState::already_in_force:
      return AdoptionStep::reopen;
    case AdoptionState::decided_yes:
      return AdoptionStep::plan;
    case AdoptionState::planned:
      return AdoptionStep::fund;
    case AdoptionState::implemented:
      return AdoptionStep::measure;
    default:
      return AdoptionStep::card;
  }
}

// Allowed by who asks, but not by its day; or nothing is left to do.
bool is_out_of_time(AdoptionStep step, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  if (step == AdoptionStep::ask_again)
    return !adoption.is_woken && (adoption.asked_again_on || !adoption.ask_again_until || *adoption.ask_again_until < shown.today);
  if (step == AdoptionStep::mark_card)
    return std::ranges::all_of(shown.cards, [&](ProgressCard const& card) { return open_card_parties(actor, adoption, card).empty(); });
  if (step == AdoptionStep::measure) return adoption.kpi_measure_on && shown.today < *adoption.kpi_measure_on;
  if (step != AdoptionStep::check) return false;
  return std::ranges::none_of(due_checks(shown.rules, adoption),
                              [&](DueCheck const& check) { return !check.made && check.due_on <= shown.today; });
}

// A day that holidays may move says so where their list is not there yet.
std::string last_day_words(Site const& site, Actor const& actor, ShownAdoption const& shown, Date day) {
  auto const words = day_text(actor.language, day);
  return knows_holidays_of(shown.rules.holidays, day.year()) ? words : words + " · " + site.words(actor, "rules.days.provisional");
}

// How long after it came into force an effect still counts.
void add_effect_days(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  if (!shown.adoption.implemented_on) return;
  auto const money = deadline(shown.rules, "adoption.effect.money.due", *shown.adoption.implemented_on);
  auto const administration = deadline(shown.rules, "adoption.effect.administration.due", *shown.adoption.implemented_on);
  if (!money || !administration) return;
  add(view.facts, "adoption.effect_until",
      site.words(actor, "adoption.effect_until.days", {day_text(actor.language, *money), day_text(actor.language, *administration)}));
}

Tone tone_of(Decision decision) {
  if (is_yes(decision)) return Tone::success;
  return decision == Decision::reject ? Tone::danger : Tone::gray;
}

}  // namespace

Result<ShownAdoption> read_shown_adoption(Tx& tx, Actor const& actor, AdoptionId id, Locale const& locale) {
  auto shown = ShownAdoption{.adoption = TRY(find_adoption(tx, actor, id))};
  shown.today = tx.today();
  shown.officer = name_of(tx, shown.adoption.officer);
  shown.decider = name_of(tx, shown.adoption.decided_by);
  shown.rules = load_rule_book(tx);
  auto const& rules = shown.rules;
  shown.past = list_past_decisions(tx, id);
  shown.plan_changes = list_plan_changes(tx, id);
  shown.wakings = list_wakings(tx, id);
  shown.cards = list_cards(tx, id);
  shown.peers = list_peers(tx, id);
  if (shown.adoption.state == AdoptionState::closed_success) {
    auto const issue = find_issue(tx, actor, shown.adoption.issue);
    shown.may_solve_issue = issue && may_solve_issue(actor, *issue);
  }
  shown.late = lateness_of(shown.adoption, shown.cards, rules, shown.today);
  if (shown.late.card)
    if (auto const* rule = rules.in_force("adoption.quarter_card.due", shown.late.card->last_day()))
      shown.card_rule = citation_of(*rule, actor.language);
  shown.chain = chain_line(tx, actor, Stage::adoption, id.value, locale);
  shown.events = list_events_of(tx, "adoption", id.value);
  return shown;
}

std::optional<Date> managed_until(ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  if (!adoption.decision || !is_yes(*adoption.decision) || !adoption.decided_on) return std::nullopt;
  return deadline(shown.rules, "adoption.manage.until", *adoption.decided_on);
}

std::string adoption_title(Adoption const& adoption) { return adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name; }

std::string kpi_figure(double value, std::string const& unit) { return fmt::format("{}", value) + (unit.empty() ? "" : " " + unit); }

void show_facts(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  view.state = adoption_badge(site, actor, adoption.state);
  view.clock = clock_badge(site, actor, adoption.state, next_due(adoption), shown.today);
  add(view.facts, "adoption.owner",
      adoption.owner_department_name.empty() ? site.words(actor, "adoption.no_owner") : adoption.owner_department_name);
  add(view.facts, "adoption.officer", shown.officer);
  add(view.facts, "adoption.proposer", adoption.proposer_name);
  add(view.facts, "adoption.proposed_on", day_text(actor.language, adoption.proposed_on));
  if (adoption.opened_on) add(view.facts, "adoption.opened_on", day_text(actor.language, *adoption.opened_on));
  if (!adoption.wished_owner.is_nil()) add(view.facts, "adoption.wished_owner", adoption.wished_owner_name);
  if (adoption.wished_by) add(view.facts, "adoption.wished_by", day_text(actor.language, *adoption.wished_by));
  add(view.facts, "adoption.decide_by", last_day_words(site, actor, shown, adoption.decide_by));
  if (adoption.plan_due_on) add(view.facts, "adoption.plan_due_on", last_day_words(site, actor, shown, *adoption.plan_due_on));
  if (adoption.started_on) add(view.facts, "adoption.started_on", day_text(actor.language, *adoption.started_on));
  if (adoption.implemented_on) add(view.facts, "adoption.implemented_on", day_text(actor.language, *adoption.implemented_on));
  add_effect_days(view, site, actor, shown);
  auto const path = "/adoptions/" + to_text(adoption.id);
  auto const* paper_key = adoption.decision ? "adoption.document.paper" : "adoption.document.review";
  if (has_decision_paper(adoption)) view.papers.push_back({paper_key, path + "/decision-paper"});
  if (has_decision_paper(adoption)) view.e_approval_path = path + "/e-approval.zip";
  if (has_progress_card(adoption)) view.papers.push_back({"adoption.document.card", path + "/card"});
}

void show_lateness(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& title : shown.late.milestones) view.late.push_back({site.words(actor, "adoption.late.milestone", {title}), {}});
  if (!shown.late.card) return;
  auto const words = site.words(
      actor, "adoption.late.card",
      {std::to_string(shown.late.card->year), std::to_string(shown.late.card->number), day_text(actor.language, *shown.late.card_due)});
  view.late.push_back({words, shown.card_rule ? citation_text(site.locale(), actor.language, *shown.card_rule) : std::string{}});
}

void show_next(AdoptionShowView& view, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  constexpr std::array kStages{"adoption.stage.proposal", "adoption.stage.review",      "adoption.stage.decision", "adoption.stage.plan",
                               "adoption.stage.progress", "adoption.stage.measurement", "adoption.stage.effect"};
  auto const stage = stage_of(adoption.state);
  auto number = 0;
  for (auto const* label_key : kStages) {
    auto const state = number < stage ? Step::State::done : number == stage ? Step::State::current : Step::State::coming;
    view.steps.steps.push_back({.label_key = label_key, .state = state});
    ++number;
  }
  auto const path = "/adoptions/" + to_text(adoption.id) + "/";
  for (auto const& move : adoption_moves()) {
    if (!move.may(actor, adoption) || is_out_of_time(move.step, actor, shown)) continue;
    auto const is_main = move.step == main_step(adoption);
    auto const style = is_main ? "primary" : "tertiary";
    if (move.asks)
      view.links.push_back({std::string{move.label_key}, path + std::string{move.noun}, style});
    else
      view.actions.push_back({.label_key = std::string{move.label_key},
                              .path = path + std::string{move.noun},
                              .style = "secondary",
                              .confirm_key = std::string{move.confirm_key}});
  }
  if (shown.may_solve_issue) view.links.push_back({"adoption.to_solve_issue", "/issues/" + to_text(adoption.issue), "primary"});
  if (may_record_benefit(actor, adoption)) view.links.push_back({"benefit.record", path + "benefits/new", "tertiary"});
}

void show_review(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  add(view.review, "adoption.background", adoption.background);
  add(view.review, "adoption.proposers_note", adoption.proposers_note);
  add(view.review, "adoption.directions_opinions", adoption.directions_opinions);
  add(view.review, "adoption.status_and_review", adoption.status_and_review);
  add(view.review, "adoption.alternatives", adoption.alternatives);
  add(view.review, "adoption.expected_effect", adoption.expected_effect);
  add(view.review, "adoption.citizen_impact", adoption.notes.citizen_impact);
  add(view.review, "adoption.national_support", adoption.notes.national_support);
  if (adoption.expected_cost) add(view.review, "adoption.expected_cost", won_text(site, actor, *adoption.expected_cost));
  if (auto const question = gate_question(adoption)) view.gates = gate_notes(site, actor, shown.rules, *question, shown.today);
}

void show_decision(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  auto decision = AdoptionDecisionView{.reason = adoption.decision_reason};
  decision.word = {.label = site.words(actor, "adoption.decision." + std::string{to_word(*adoption.decision)}),
                   .tone = tone_of(*adoption.decision)};
  if (!adoption.decision_reason_code.empty())
    add(decision.facts, "adoption.reason_code", site.words(actor, "adoption.reason." + adoption.decision_reason_code));
  add(decision.facts, "adoption.decider", shown.decider);
  if (adoption.decided_on) add(decision.facts, "adoption.decided_on", day_text(actor.language, *adoption.decided_on));
  add(decision.facts, "adoption.record_no", adoption.record_no);
  if (adoption.waits_for)
    add(decision.facts, "adoption.waits_for",
        site.words(actor, "adoption.condition." + std::string{to_word(*adoption.waits_for)}) + ": " + adoption.waits_for_subject);
  if (adoption.next_review_on) add(decision.facts, "adoption.next_review_on", day_text(actor.language, *adoption.next_review_on));
  if (adoption.keep_until) add(decision.facts, "adoption.keep_until", day_text(actor.language, *adoption.keep_until));
  if (auto const until = managed_until(shown)) add(decision.facts, "adoption.manage_until", day_text(actor.language, *until));
  view.decision = std::move(decision);
}

void show_plan(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  auto const& adoption = shown.adoption;
  if (adoption.kpi_metric.empty()) return;
  auto kpi = AdoptionKpi{.metric = adoption.kpi_metric};
  if (adoption.kpi_baseline) kpi.baseline = kpi_figure(*adoption.kpi_baseline, adoption.kpi_unit);
  if (adoption.kpi_target) kpi.target = kpi_figure(*adoption.kpi_target, adoption.kpi_unit);
  if (adoption.kpi_result) kpi.result = kpi_figure(*adoption.kpi_result, adoption.kpi_unit);
  view.kpi = std::move(kpi);
  if (auto const percent = reached_percent(adoption))
    add(view.plan, "adoption.reached",
        site.words(actor, has_reached_target(adoption) ? "adoption.reached.yes" : "adoption.reached.no", {std::to_string(*percent)}));
  if (adoption.kpi_measure_on) add(view.plan, "adoption.kpi_measure_on", day_text(actor.language, *adoption.kpi_measure_on));
  if (adoption.budget) add(view.plan, "adoption.budget", won_text(site, actor, *adoption.budget));
  add(view.plan, "adoption.budget_line", adoption.budget_line);
  add(view.plan, "adoption.risk", adoption.risk);
  add(view.plan, "adoption.ordinance_change", adoption.ordinance_change);
  add(view.plan, "adoption.pilot_area", adoption.notes.pilot_area);
  add(view.plan, "adoption.publicity", adoption.notes.publicity);
  add(view.plan, "adoption.evidence", adoption.evidence);
  for (auto const& year : adoption.years) view.years.push_back({std::to_string(year.year), won_text(site, actor, year.amount)});
  for (auto const& share : adoption.shares)
    view.shares.push_back(
        {site.words(actor, "adoption.share." + std::string{to_word(share.party)}) + " " + share.name, fmt::format("{}%", share.percent)});
}

}  // namespace baeumgil
