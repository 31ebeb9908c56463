#include "features/adoptions/adoption_plan_form.h"

#include <utility>

namespace baeumgil {
namespace {

RowGroup::Row milestone_row(Form const& form, std::string const& number) {
  return {.parts = {form.text("milestones." + number + ".title", "adoption.milestone", {.max_length = 120}),
                    form.date("milestones." + number + ".due_on", "adoption.milestone_due", {}),
                    form.text("milestones." + number + ".weight", "adoption.milestone.weight", {.max_length = 4})}};
}

RowGroup::Row year_row(Form const& form, std::string const& number) {
  return {.parts = {form.text("years." + number + ".year", "adoption.year", {.max_length = 4}),
                    form.text("years." + number + ".amount", "adoption.year_amount", {})}};
}

RowGroup year_group(Form const& form) {
  auto group = RowGroup{.name = "years", .title_key = "adoption.years", .lead = form.words("adoption.years_lead")};
  for (auto i = 0; i < form.row_count("years", 2); ++i) group.rows.push_back(year_row(form, std::to_string(i)));
  group.blank = year_row(form, "__N__");
  return group;
}

RowGroup::Row share_row(Form const& form, std::string const& number) {
  auto const name = "shares." + number;
  return {.parts = {form.select(name + ".party", "adoption.share_party", word_choices<ShareParty>(form, "adoption.share."), {}),
                    form.text(name + ".name", "adoption.share_name", {.max_length = 60}),
                    form.text(name + ".percent", "adoption.share_percent", {.max_length = 6})}};
}

RowGroup share_group(Form const& form) {
  auto group = RowGroup{.name = "shares", .title_key = "adoption.shares", .lead = form.words("adoption.shares_lead")};
  for (auto i = 0; i < form.row_count("shares", 2); ++i) group.rows.push_back(share_row(form, std::to_string(i)));
  group.blank = share_row(form, "__N__");
  return group;
}

FormSection kpi_section(Form const& form) {
  auto kpi = FormSection{.title_key = "adoption.kpi", .lead = form.words("adoption.kpi_lead")};
  kpi.parts.emplace_back(
      form.text("kpi_metric", "adoption.kpi_metric", {.required = true, .max_length = 120, .hint_key = "adoption.kpi_metric_hint"}));
  kpi.parts.emplace_back(form.text("kpi_unit", "adoption.kpi_unit", {.max_length = 30}));
  kpi.parts.emplace_back(form.text("kpi_baseline", "adoption.kpi_baseline", {.required = true}));
  kpi.parts.emplace_back(form.text("kpi_target", "adoption.kpi_target", {.required = true}));
  kpi.parts.emplace_back(form.date("kpi_measure_on", "adoption.kpi_measure_on", {.required = true}));
  return kpi;
}

RowGroup milestone_group(Form const& form) {
  auto group = RowGroup{.name = "milestones", .title_key = "adoption.milestones", .lead = form.words("adoption.milestones_lead")};
  for (auto i = 0; i < form.row_count("milestones", 3); ++i) group.rows.push_back(milestone_row(form, std::to_string(i)));
  group.blank = milestone_row(form, "__N__");
  return group;
}

// The traits were set with the review; the gates are asked about with them.
void keep_traits(StepForm& view, CostTraits const& traits) {
  for (auto const& [is_so, word] :
       {std::pair{traits.is_event, "event"}, std::pair{traits.is_hall, "hall"}, std::pair{traits.has_transferred_funds, "transferred"}})
    if (is_so) view.hidden.push_back({.name = "cost_traits", .value = word});
}

void fill_kpi(Form& form, Adoption const& adoption) {
  form.set("kpi_metric", adoption.kpi_metric)
      .set("kpi_unit", adoption.kpi_unit)
      .set("kpi_baseline", text_of(adoption.kpi_baseline))
      .set("kpi_target", text_of(adoption.kpi_target))
      .set("kpi_measure_on", text_of(adoption.kpi_measure_on));
}

}  // namespace

std::vector<Choice> people_choices(std::vector<Person> const& people) {
  auto choices = std::vector<Choice>{};
  for (auto const& person : people)
    choices.push_back({.value = to_text(person.id), .label = person.name + " (" + person.department_name + ")"});
  return choices;
}

LivePart live_gates(std::string fields, AdoptionChoices const& choices) {
  return {.title_key = "adoption.gates",
          .path = "/adoptions/cost-gates",
          .fields = std::move(fields),
          .preview_key = "adoption.gates_preview",
          .notes = choices.gates};
}

void fill_traits(Form& form, CostTraits const& traits) {
  if (traits.is_event) form.set("cost_traits", "event");
  if (traits.is_hall) form.set("cost_traits", "hall");
  if (traits.has_transferred_funds) form.set("cost_traits", "transferred");
}

void add_plan(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto what = FormSection{.title_key = "adoption.plan.what"};
  what.parts.emplace_back(
      form.text("policy_name", "adoption.policy_name", {.required = true, .max_length = 120, .hint_key = "adoption.policy_name_hint"}));
  what.parts.emplace_back(form.select("officer", "adoption.officer", people_choices(choices.officers), {}));
  what.parts.emplace_back(form.text("budget", "adoption.budget", {.hint_key = "adoption.expected_cost_hint"}));
  what.parts.emplace_back(form.text("budget_line", "adoption.budget_line", {.max_length = 120, .hint_key = "adoption.budget_line_hint"}));
  what.parts.emplace_back(form.area("risk", "adoption.risk", {.max_length = 2000, .rows = 3}));
  what.parts.emplace_back(form.text("ordinance_change", "adoption.ordinance_change", {.max_length = 200}));
  what.parts.emplace_back(form.text("pilot_area", "adoption.pilot_area", {.max_length = 200}));
  what.parts.emplace_back(form.area("publicity", "adoption.publicity", {.max_length = 2000, .rows = 3}));
  view.sections = {std::move(what), kpi_section(form)};
  view.groups = {milestone_group(form), year_group(form), share_group(form)};
  view.live = live_gates("budget cost_traits", choices);
  view.hidden = {{.name = "version", .value = form.value("version")}};
  keep_traits(view, choices.cost_traits);
}

void fill_plan(Form& form, Adoption const& adoption) {
  fill_kpi(form, adoption);
  form.set("policy_name", adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name)
      .set("budget", text_of(adoption.budget ? adoption.budget : adoption.expected_cost))
      .set("budget_line", adoption.budget_line)
      .set("risk", adoption.risk)
      .set("ordinance_change", adoption.ordinance_change)
      .set("pilot_area", adoption.notes.pilot_area)
      .set("publicity", adoption.notes.publicity)
      .set("officer", adoption.officer.is_nil() ? "" : to_text(adoption.officer));
}

void add_plan_change(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto why = FormSection{.lead = form.words("adoption.plan_change.lead")};
  why.parts.emplace_back(form.text("what", "adoption.plan_change.what", {.required = true, .max_length = 200}));
  why.parts.emplace_back(form.area("why", "adoption.plan_change.why", {.required = true, .max_length = 2000, .rows = 4}));
  auto money = FormSection{.title_key = "adoption.cost"};
  money.parts.emplace_back(form.text("budget", "adoption.budget", {.hint_key = "adoption.expected_cost_hint"}));
  view.sections = {std::move(why), kpi_section(form), std::move(money)};
  view.groups = {milestone_group(form), year_group(form)};
  view.live = live_gates("budget cost_traits", choices);
  keep_traits(view, choices.cost_traits);
}

void fill_plan_change(Form& form, Adoption const& adoption) {
  fill_kpi(form, adoption);
  form.set("budget", text_of(adoption.budget));
  auto number = 0;
  for (auto const& milestone : adoption.milestones) {
    auto const row = "milestones." + std::to_string(number++);
    form.set(row + ".title", milestone.title).set(row + ".due_on", to_text(milestone.due_on));
    if (milestone.weight) form.set(row + ".weight", std::to_string(*milestone.weight));
  }
  number = 0;
  for (auto const& year : adoption.years) {
    auto const row = "years." + std::to_string(number++);
    form.set(row + ".year", std::to_string(year.year)).set(row + ".amount", std::to_string(year.amount.amount));
  }
}

}  // namespace baeumgil
