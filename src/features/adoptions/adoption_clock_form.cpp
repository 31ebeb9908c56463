#include "features/adoptions/adoption_clock_form.h"

namespace baeumgil {
namespace {

void add_contest(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  view.sections.push_back(
      {.lead = form.words("adoption.contest_lead"),
       .parts = {form.select("named_department", "adoption.contest_named", department_choices(choices), {.required = true}),
                 form.area("reason", "adoption.reason", {.required = true, .max_length = 1000})}});
}

void add_consultation(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  view.sections.push_back(
      {.lead = form.words("adoption.consult_lead"),
       .parts = {form.radio("kind", "adoption.consult_kind", word_choices<ConsultationKind>(form, "adoption.consult."), {.required = true}),
                 form.select("asked_department", "adoption.consult_department", department_choices(choices), {.required = true}),
                 form.area("question", "adoption.consult_question",
                           {.required = true, .max_length = 2000, .hint_key = "adoption.consult_question_hint"})}});
}

void add_opinion(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto asked = std::vector<Choice>{};
  for (auto const& one : choices.consultations)
    asked.push_back(
        {.value = to_text(one.id), .label = form.words("adoption.consult." + std::string{to_word(one.kind)}) + ": " + one.question});
  view.sections.push_back(
      {.parts = {form.select("consultation", "adoption.opinion_on", std::move(asked), {.required = true}),
                 form.radio("opinion", "adoption.opinion", word_choices<Opinion>(form, "adoption.opinion."), {.required = true}),
                 form.area("words", "adoption.opinion_words", {.max_length = 2000, .hint_key = "adoption.opinion_words_hint"}),
                 form.text("record_no", "adoption.record_no", {.max_length = 60})}});
}

void add_put_off(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto asked = std::vector<Choice>{};
  for (auto const& one : choices.consultations)
    if (one.kind == ConsultationKind::preaudit && one.put_off_for.empty())
      asked.push_back({.value = to_text(one.id), .label = one.question + " (" + to_text(one.due_on) + ")"});
  view.sections.push_back({.lead = form.words("adoption.put_off_lead"),
                           .parts = {form.select("consultation", "adoption.opinion_on", std::move(asked), {.required = true}),
                                     form.area("reason", "adoption.reason", {.required = true, .max_length = 1000})}});
}

void add_gate(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  view.sections.push_back({.parts = {form.select("gate", "adoption.gate", choices.open_gates, {.required = true}),
                                     form.date("passed_on", "adoption.gate_passed_on", {.required = true}),
                                     form.text("record_no", "adoption.record_no",
                                               {.required = true, .max_length = 60, .hint_key = "adoption.gate_record_hint"}),
                                     form.area("note", "adoption.gate_note", {.max_length = 1000, .rows = 3})}});
  view.notes = choices.gates;
}

void add_check(StepForm& view, Form const& form, AdoptionChoices const& choices) {
  auto months = std::vector<Choice>{};
  for (auto const& check : choices.checks)
    months.push_back({.value = std::to_string(check.months),
                      .label = form.words("adoption.check_after", {std::to_string(check.months), to_text(check.due_on)})});
  view.sections.push_back(
      {.parts = {form.select("months", "adoption.check", std::move(months), {.required = true}),
                 form.radio("finding", "adoption.check_finding", word_choices<CheckFinding>(form, "adoption.finding."), {.required = true}),
                 form.area("words", "adoption.check_words", {.required = true, .max_length = 2000}),
                 form.checks("is_on_site", "adoption.check_place", {{.value = "1", .label = form.words("adoption.check_on_site")}}, {})}});
}

}  // namespace

void add_clock_step(StepForm& view, AdoptionStep step, Form const& form, AdoptionChoices const& choices) {
  switch (step) {
    case AdoptionStep::contest:
      return add_contest(view, form, choices);
    case AdoptionStep::consult:
      return add_consultation(view, form, choices);
    case AdoptionStep::opinion:
      return add_opinion(view, form, choices);
    case AdoptionStep::put_off:
      return add_put_off(view, form, choices);
    case AdoptionStep::gate:
      return add_gate(view, form, choices);
    case AdoptionStep::check:
      return add_check(view, form, choices);
    case AdoptionStep::drop:
    case AdoptionStep::accept_plan_change:
      view.sections.push_back({.parts = {form.text("record_no", "adoption.record_no",
                                                   {.required = true, .max_length = 60, .hint_key = "adoption.record_no_hint"})}});
      return;
    default:
      return;
  }
}

}  // namespace baeumgil
