#include "features/adoptions/adoption_step_form.h"

#include <algorithm>

#include "features/adoptions/adoption_clock_form.h"
#include "features/adoptions/adoption_plan_form.h"
#include "features/adoptions/lateness.h"
#include "features/adoptions/mark_milestone.h"
#include "features/adoptions/progress.h"

namespace baeumgil {
namespace {

std::vector<Choice> reason_codes(Form const& form) {
  auto choices = std::vector<Choice>{};
  for (auto const* code : {"law", "budget", "organisation", "condition", "effect", "duplicate", "other"})
    choices.push_back({.value = code, .label = form.words(std::string{"adoption.reason."} + code)});
  return choices;
}

void add_assign(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto officer = form.select("officer", "adoption.officer", people_choices(choices.officers), {.hint_key = "adoption.officer_hint"});
  officer.empty_label = form.words("adoption.officer_later");
  view.sections.push_back(
      {.parts = {form.select("department", "adoption.owner", department_choices(choices), {.required = true}), std::move(officer)}});
}

void add_review(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto section = FormSection{.title_key = "adoption.review", .lead = form.words("adoption.review_lead")};
  auto const area = [&](std::string_view name, std::string_view label_key, std::string_view hint_key) {
    section.parts.emplace_back(form.area(name, label_key, {.max_length = 4000, .rows = 5, .hint_key = hint_key}));
  };
  area("background", "adoption.background", "adoption.background_hint");
  area("proposers_note", "adoption.proposers_note", "adoption.proposers_note_hint");
  area("directions_opinions", "adoption.directions_opinions", "adoption.directions_opinions_hint");
  area("status_and_review", "adoption.status_and_review", "adoption.status_and_review_hint");
  area("alternatives", "adoption.alternatives", "adoption.alternatives_hint");
  area("expected_effect", "adoption.expected_effect", "adoption.expected_effect_hint");
  area("citizen_impact", "adoption.citizen_impact", "adoption.citizen_impact_hint");
  area("national_support", "adoption.national_support", "adoption.national_support_hint");
  view.sections.push_back(std::move(section));
  view.sections.push_back(
      {.title_key = "adoption.cost",
       .parts = {form.text("expected_cost", "adoption.expected_cost", {.hint_key = "adoption.expected_cost_hint"}),
                 form.checks("cost_traits", "adoption.cost_traits", cost_trait_choices(form), {.hint_key = "adoption.cost_traits_hint"})}});
  view.live = live_gates("expected_cost cost_traits", choices);
  view.hidden = {{.name = "version", .value = form.value("version")}};
}

void add_decision(StepForm& view, Form const& form) {
  auto section = FormSection{};
  section.parts.emplace_back(
      form.radio("decision", "adoption.decision", word_choices<Decision>(form, "adoption.decision."), {.required = true}));
  section.parts.emplace_back(form.area("reason", "adoption.decision_reason",
                                       {.required = true, .max_length = 2000, .rows = 5, .hint_key = "adoption.decision_reason_hint"}));
  section.parts.emplace_back(
      form.select("reason_code", "adoption.reason_code", reason_codes(form), {.hint_key = "adoption.reason_code_hint"}));
  section.parts.emplace_back(form.select("waits_for", "adoption.waits_for", word_choices<WakeCondition>(form, "adoption.condition."),
                                         {.hint_key = "adoption.waits_for_hint"}));
  section.parts.emplace_back(
      form.text("waits_for_subject", "adoption.waits_for_subject", {.max_length = 120, .hint_key = "adoption.waits_for_subject_hint"}));
  section.parts.emplace_back(form.date("next_review_on", "adoption.next_review_on", {.hint_key = "adoption.next_review_hint"}));
  section.parts.emplace_back(
      form.text("record_no", "adoption.record_no", {.required = true, .max_length = 60, .hint_key = "adoption.record_no_hint"}));
  view.sections.push_back(std::move(section));
}

// What the milestones say stands there; it is typed only where there are none, or to say otherwise.
void add_card_progress(StepForm& view, FormSection& section, Form const& form, AdoptionChoices const& choices) {
  auto const rolled_up = weight_done(choices.milestones).percent();
  if (!rolled_up) {
    section.parts.emplace_back(
        form.text("progress_percent", "adoption.card.progress", {.required = true, .hint_key = "adoption.card.progress_hint"}));
    return;
  }
  view.notes.push_back(
      {.text = form.words("adoption.card.rolled_up_today", {std::to_string(*rolled_up)}), .tone = Tone::information, .rule = {}});
  section.parts.emplace_back(
      form.text("progress_percent", "adoption.card.correction", {.max_length = 3, .hint_key = "adoption.card.correction_hint"}));
  section.parts.emplace_back(form.area("correction_reason", "adoption.card.correction_reason",
                                       {.max_length = 500, .rows = 2, .hint_key = "adoption.card.correction_reason_hint"}));
}

void add_card(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto years = std::vector<Choice>{};
  for (auto const year : {choices.today.year(), choices.today.year() - 1})
    years.push_back({.value = std::to_string(year), .label = std::to_string(year)});
  auto quarters = std::vector<Choice>{};
  for (auto const* quarter : {"1", "2", "3", "4"})
    quarters.push_back({.value = quarter, .label = form.words("adoption.card.quarter_of", {quarter})});
  auto section = FormSection{};
  section.parts.emplace_back(form.select("year", "adoption.card.year", std::move(years), {.required = true}));
  section.parts.emplace_back(form.select("quarter", "adoption.card.quarter", std::move(quarters), {.required = true}));
  section.parts.emplace_back(
      form.radio("status", "adoption.card.status", word_choices<CardStatus>(form, "adoption.card.status."), {.required = true}));
  add_card_progress(view, section, form, choices);
  section.parts.emplace_back(form.area("done", "adoption.card.done", {.required = true, .max_length = 2000, .rows = 4}));
  section.parts.emplace_back(form.area("next", "adoption.card.next", {.max_length = 2000, .rows = 3}));
  section.parts.emplace_back(form.text("budget_used", "adoption.card.budget_used", {.hint_key = "adoption.expected_cost_hint"}));
  section.parts.emplace_back(form.text("kpi_value", "adoption.card.kpi_value", {}));
  section.parts.emplace_back(
      form.area("problem_and_measure", "adoption.card.problem", {.max_length = 2000, .rows = 3, .hint_key = "adoption.card.problem_hint"}));
  view.sections.push_back(std::move(section));
}

void add_card_mark(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto years = std::vector<Choice>{};
  auto quarters = std::vector<Choice>{};
  auto const add_once = [](std::vector<Choice>& all, std::string const& value, std::string label) {
    if (std::ranges::find(all, value, &Choice::value) == all.end()) all.push_back({.value = value, .label = std::move(label)});
  };
  for (auto const& card : choices.cards) {
    add_once(years, std::to_string(card.year), std::to_string(card.year));
    add_once(quarters, std::to_string(card.quarter), form.words("adoption.card.quarter_of", {std::to_string(card.quarter)}));
  }
  auto parties = std::vector<Choice>{};
  for (auto const party : choices.card_parties)
    parties.push_back(
        {.value = std::string{to_word(party)}, .label = form.words("adoption.card_mark.party." + std::string{to_word(party)})});
  auto section = FormSection{.lead = form.words("adoption.card_mark.lead")};
  section.parts.emplace_back(form.select("year", "adoption.card.year", std::move(years), {.required = true}));
  section.parts.emplace_back(form.select("quarter", "adoption.card.quarter", std::move(quarters), {.required = true}));
  section.parts.emplace_back(form.radio("party", "adoption.card_mark.party", std::move(parties), {.required = true}));
  section.parts.emplace_back(form.area("remark", "adoption.card_mark.remark", {.max_length = 1000, .rows = 3}));
  section.parts.emplace_back(
      form.checks("is_on_site", "adoption.check_place", {{.value = "1", .label = form.words("adoption.check_on_site")}}, {}));
  view.sections.push_back(std::move(section));
}

void add_milestone(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto milestones = std::vector<Choice>{};
  auto number = 0;
  for (auto const& milestone : choices.milestones) milestones.push_back({.value = std::to_string(++number), .label = milestone.title});
  auto section = FormSection{};
  section.parts.emplace_back(form.select("milestone", "adoption.milestone", std::move(milestones), {.required = true}));
  section.parts.emplace_back(
      form.radio("mark", "adoption.milestone_state", word_choices<MilestoneMark>(form, "adoption.milestone.mark."), {.required = true}));
  section.parts.emplace_back(form.date("done_on", "adoption.milestone.done_on", {.hint_key = "adoption.milestone.done_on_hint"}));
  view.sections.push_back(std::move(section));
}

void add_progress_step(StepForm& view, AdoptionStep step, Form const& form, AdoptionChoices const& choices) {
  if (step == AdoptionStep::card) return add_card(view, form, choices);
  if (step == AdoptionStep::mark_card) return add_card_mark(view, form, choices);
  add_milestone(view, form, choices);
}

void add_funding(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  view.notes = choices.gates;
  view.sections.push_back({.parts = {form.text("budget_line", "adoption.budget_line",
                                               {.required = true, .max_length = 120, .hint_key = "adoption.budget_line_hint"})}});
}

void add_implementation(StepForm& view, Form const& form) {
  view.sections.push_back({.parts = {form.area("evidence", "adoption.evidence",
                                               {.required = true, .max_length = 2000, .hint_key = "adoption.evidence_hint"})}});
}

void add_measurement(StepForm& view, Form const& form) {
  view.sections.push_back({.parts = {form.text("kpi_result", "adoption.kpi_result", {.required = true}),
                                     form.area("source", "adoption.measure_source",
                                               {.required = true, .max_length = 1000, .hint_key = "adoption.measure_source_hint"})}});
}

// The first that is open is the one most likely done.
void fill_milestone(Form& form, Adoption const& adoption, Date today) {
  auto const open = std::ranges::find_if(adoption.milestones, [](Milestone const& milestone) { return !milestone.done_on; });
  if (open != adoption.milestones.end()) form.set("milestone", std::to_string(open - adoption.milestones.begin() + 1));
  form.set("mark", "done").set("done_on", to_text(today));
}

}  // namespace

std::vector<Choice> department_choices(AdoptionChoices const& choices) {
  auto departments = std::vector<Choice>{};
  for (auto const& department : choices.departments) departments.push_back({.value = to_text(department.id), .label = department.name});
  return departments;
}

std::vector<Choice> cost_trait_choices(Form const& form) {
  auto choices = std::vector<Choice>{};
  for (auto const* word : {"event", "hall", "transferred"})
    choices.push_back({.value = word, .label = form.words(std::string{"adoption.trait."} + word)});
  return choices;
}

void fill_step(Form& form, AdoptionStep step, Adoption const& adoption, Date today) {
  form.set("version", std::to_string(adoption.version));
  if (step == AdoptionStep::assign) {
    auto const owner = adoption.owner_department.is_nil() ? adoption.wished_owner : adoption.owner_department;
    if (!owner.is_nil()) form.set("department", to_text(owner));
  }
  if (step == AdoptionStep::review)
    form.set("background", adoption.background)
        .set("proposers_note", adoption.proposers_note.empty() ? adoption.proposal : adoption.proposers_note)
        .set("directions_opinions", adoption.directions_opinions)
        .set("status_and_review", adoption.status_and_review)
        .set("alternatives", adoption.alternatives)
        .set("expected_effect", adoption.expected_effect)
        .set("citizen_impact", adoption.notes.citizen_impact)
        .set("national_support", adoption.notes.national_support)
        .set("expected_cost", text_of(adoption.expected_cost));
  if (step == AdoptionStep::review || step == AdoptionStep::plan) fill_traits(form, adoption.cost_traits);
  if (step == AdoptionStep::gate) form.set("passed_on", to_text(today));
  if (step == AdoptionStep::plan) fill_plan(form, adoption);
  if (step == AdoptionStep::ask_plan_change) fill_plan_change(form, adoption);
  if (step == AdoptionStep::milestone) fill_milestone(form, adoption, today);
  if (step == AdoptionStep::fund) form.set("budget_line", adoption.budget_line);
  if (step == AdoptionStep::card) {  // the quarter that has ended is the one to report on
    auto const ended = quarter_before(today);
    form.set("year", std::to_string(ended.year)).set("quarter", std::to_string(ended.number)).set("status", "on_track");
  }
}

StepForm step_form(AdoptionStep step, Form const& form, AdoptionChoices const& choices) {
  auto view = StepForm{};
  switch (step) {
    case AdoptionStep::assign:
      add_assign(view, form, choices);
      break;
    case AdoptionStep::review:
      add_review(view, form, choices);
      break;
    case AdoptionStep::decide:
      add_decision(view, form);
      break;
    case AdoptionStep::plan:
      add_plan(view, form, choices);
      break;
    case AdoptionStep::ask_plan_change:
      add_plan_change(view, form, choices);
      break;
    case AdoptionStep::card:
    case AdoptionStep::mark_card:
    case AdoptionStep::milestone:
      add_progress_step(view, step, form, choices);
      break;
    case AdoptionStep::fund:
      add_funding(view, form, choices);
      break;
    case AdoptionStep::implement:
      add_implementation(view, form);
      break;
    case AdoptionStep::measure:
      add_measurement(view, form);
      break;
    case AdoptionStep::contest:
    case AdoptionStep::consult:
    case AdoptionStep::opinion:
    case AdoptionStep::put_off:
    case AdoptionStep::gate:
    case AdoptionStep::check:
    case AdoptionStep::drop:
    case AdoptionStep::accept_plan_change:
      add_clock_step(view, step, form, choices);
      break;
    case AdoptionStep::refuse_plan_change:
    case AdoptionStep::ask_to_drop:
    case AdoptionStep::keep_going:
    case AdoptionStep::reopen:
    case AdoptionStep::ask_again:
    case AdoptionStep::leave_asleep:
      view.sections.push_back({.parts = {form.area("reason", "adoption.reason", {.required = true, .max_length = 1000})}});
      break;
    case AdoptionStep::start:
    case AdoptionStep::close:
      break;  // nothing to fill in
  }
  if (step == AdoptionStep::drop || step == AdoptionStep::keep_going) view.notes = choices.drop;
  if (step == AdoptionStep::accept_plan_change || step == AdoptionStep::refuse_plan_change) view.notes = choices.plan_change;
  view.summary = form.summary();
  return view;
}

StepForm proposal_form(Form const& form, AdoptionChoices const& choices) {
  auto issues = std::vector<Choice>{};
  for (auto const& issue : choices.issues) issues.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
  auto owner = form.select("owner", "adoption.wished_owner", department_choices(choices), {.hint_key = "adoption.wished_owner_hint"});
  owner.empty_label = form.words("form.none");
  auto view = StepForm{.notes = choices.memory};
  view.sections.push_back(
      {.parts = {form.select("issue", "adoption.issue", std::move(issues), {.required = true, .hint_key = "adoption.issue_hint"}),
                 form.area("proposal", "adoption.proposal",
                           {.required = true, .max_length = 2000, .rows = 6, .hint_key = "adoption.proposal_hint"}),
                 std::move(owner), form.date("wished_by", "adoption.wished_by", {.hint_key = "adoption.wished_by_hint"})}});
  view.summary = form.summary();
  return view;
}

}  // namespace baeumgil
