#include "features/adoptions/plan_change_view.h"

#include "base/day_text.h"
#include "base/text.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_show_view.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string milestones_text(Actor const& actor, std::vector<Milestone> const& milestones) {
  auto parts = std::vector<std::string>{};
  for (auto const& milestone : milestones) {
    auto part = milestone.title + " " + day_text(actor.language, milestone.due_on);
    if (milestone.weight) part += " (" + std::to_string(*milestone.weight) + ")";
    parts.push_back(std::move(part));
  }
  return join(parts, ", ");
}

std::string years_text(Site const& site, Actor const& actor, std::vector<BudgetYear> const& years) {
  auto parts = std::vector<std::string>{};
  for (auto const& year : years) parts.push_back(std::to_string(year.year) + " " + won_text(site, actor, year.amount));
  return join(parts, ", ");
}

// "목표값: 60 명 → 80 명", for each part that differs.
std::vector<std::string> changed_lines(Site const& site, Actor const& actor, AdoptionPlanChange const& change) {
  auto lines = std::vector<std::string>{};
  auto const put = [&](std::string_view label_key, std::string const& from, std::string const& to) {
    if (from != to) lines.push_back(site.words(actor, "adoption.plan_change.line", {site.words(actor, label_key), from, to}));
  };
  auto const figure = [](std::optional<double> const& value, std::string const& unit) {
    return value ? kpi_figure(*value, unit) : std::string{};
  };
  auto const day = [&](std::optional<Date> const& on) { return on ? day_text(actor.language, *on) : std::string{}; };
  auto const sum = [&](std::optional<Won> const& won) { return won ? won_text(site, actor, *won) : std::string{}; };
  auto const& before = change.before;
  auto const& after = change.after;
  put("adoption.kpi_metric", before.kpi_metric, after.kpi_metric);
  put("adoption.kpi_baseline", figure(before.kpi_baseline, before.kpi_unit), figure(after.kpi_baseline, after.kpi_unit));
  put("adoption.kpi_target", figure(before.kpi_target, before.kpi_unit), figure(after.kpi_target, after.kpi_unit));
  put("adoption.kpi_measure_on", day(before.kpi_measure_on), day(after.kpi_measure_on));
  put("adoption.budget", sum(before.budget), sum(after.budget));
  put("adoption.milestones", milestones_text(actor, before.milestones), milestones_text(actor, after.milestones));
  put("adoption.years", years_text(site, actor, before.years), years_text(site, actor, after.years));
  return lines;
}

std::string answer_words(Site const& site, Actor const& actor, AdoptionPlanChange const& change) {
  if (!change.answered_on) return {};
  return change.answered_by_name + " · " + day_text(actor.language, *change.answered_on) + " · " +
         (change.is_accepted.value_or(false) ? site.words(actor, "adoption.record_no") + " " + change.record_no : change.answer_reason);
}

Badge answer_badge(Site const& site, Actor const& actor, AdoptionPlanChange const& change) {
  if (!change.is_accepted) return {site.words(actor, "adoption.plan_change.waiting"), Tone::warning};
  return *change.is_accepted ? Badge{site.words(actor, "adoption.plan_change.accepted"), Tone::success}
                             : Badge{site.words(actor, "adoption.plan_change.refused"), Tone::gray};
}

}  // namespace

Alert plan_change_note(Site const& site, Actor const& actor, AdoptionPlanChange const& change) {
  return {.text = site.words(actor, "adoption.plan_change.note",
                             {change.asked_by_name, day_text(actor.language, change.asked_on), change.what, change.why}),
          .tone = Tone::warning};
}

std::vector<Alert> plan_change_notes(Site const& site, Actor const& actor, AdoptionPlanChange const& change) {
  auto notes = std::vector<Alert>{plan_change_note(site, actor, change)};
  for (auto const& line : changed_lines(site, actor, change)) notes.push_back({.text = line, .tone = Tone::information});
  return notes;
}

void show_plan_changes(AdoptionShowView& view, Site const& site, Actor const& actor, ShownAdoption const& shown) {
  for (auto const& change : shown.plan_changes) {
    auto row = AdoptionPlanChangeView{.what = change.what, .why = change.why};
    row.state = answer_badge(site, actor, change);
    row.asked = change.asked_by_name + " · " + day_text(actor.language, change.asked_on);
    row.lines = changed_lines(site, actor, change);
    row.answer = answer_words(site, actor, change);
    view.plan_changes.push_back(std::move(row));
  }
}

}  // namespace baeumgil
