#include "features/adoptions/adoption_input.h"

namespace baeumgil {
namespace {

int read_version(Fields& fields) { return static_cast<int>(fields.integer("version").value_or(0)); }

// Rows nobody wrote into are the empty rows of the form.
std::vector<Milestone> read_milestones(Fields& fields) {
  auto milestones = std::vector<Milestone>{};
  for (auto& row : fields.rows("milestones")) {
    auto const title = row.text("title");
    auto const due_on = row.date("due_on");
    auto const done_on = row.date("done_on");
    if (!title.empty() || due_on) {
      if (title.empty()) row.refuse("title", "field.required");
      if (!due_on && !row.problem()) row.refuse("due_on", "field.required");
      milestones.push_back({.title = title, .due_on = due_on.value_or(Date{}), .done_on = done_on});
    }
    fields.take_problems(row);
  }
  return milestones;
}

}  // namespace

AdoptionFilter read_adoption_filter(Fields& query) {
  auto filter = AdoptionFilter{};
  filter.state = enum_from_word<AdoptionState>(query.text("state"));
  filter.department = query.id<DepartmentId>("department");
  filter.issue = query.id<IssueId>("issue");
  filter.source_case = query.id<CaseId>("case");
  filter.program = query.id<ProgramId>("program");
  if (auto const year = query.integer("year")) filter.year = static_cast<int>(*year);
  filter.is_decided_yes = query.text("decided") == "yes";
  filter.is_measured = query.flag("measured");
  filter.is_overdue = query.flag("overdue");
  return filter;
}

ReviewInput read_review(Fields& fields) {
  return {.background = fields.text("background"),
          .proposers_note = fields.text("proposers_note"),
          .directions_opinions = fields.text("directions_opinions"),
          .status_and_review = fields.text("status_and_review"),
          .alternatives = fields.text("alternatives"),
          .expected_effect = fields.text("expected_effect"),
          .expected_cost = fields.won("expected_cost"),
          .version = read_version(fields)};
}

DecisionInput read_decision(Fields& fields) {
  return {.decision = fields.choice<Decision>("decision"),
          .reason_code = fields.text("reason_code"),
          .reason = fields.text("reason"),
          .record_no = fields.text("record_no"),
          .next_review_on = fields.date("next_review_on")};
}

PlanInput read_plan(Fields& fields) {
  auto plan = PlanInput{.policy_name = fields.text("policy_name"),
                        .kpi_metric = fields.text("kpi_metric"),
                        .kpi_unit = fields.text("kpi_unit"),
                        .kpi_baseline = fields.number("kpi_baseline"),
                        .kpi_target = fields.number("kpi_target"),
                        .kpi_measure_on = fields.date("kpi_measure_on"),
                        .budget = fields.won("budget"),
                        .budget_line = fields.text("budget_line"),
                        .risk = fields.text("risk"),
                        .ordinance_change = fields.text("ordinance_change")};
  plan.officer = fields.id<PersonId>("officer").value_or(PersonId{});
  plan.milestones = read_milestones(fields);
  plan.version = read_version(fields);
  return plan;
}

CardInput read_card(Fields& fields) {
  auto card = CardInput{};
  card.year = static_cast<int>(fields.integer("year").value_or(0));
  card.quarter = static_cast<int>(fields.integer("quarter").value_or(0));
  card.status = fields.choice<CardStatus>("status");
  if (auto const percent = fields.integer("progress_percent")) card.progress_percent = static_cast<int>(*percent);
  card.done = fields.text("done");
  card.next = fields.text("next");
  card.budget_used = fields.won("budget_used").value_or(Won{});
  card.kpi_value = fields.number("kpi_value");
  card.problem_and_measure = fields.text("problem_and_measure");
  return card;
}

MilestoneInput read_milestone(Fields& fields) {
  auto input = MilestoneInput{.mark = fields.choice<MilestoneMark>("mark"), .done_on = fields.date("done_on")};
  if (auto const number = fields.integer("milestone")) input.number = static_cast<int>(*number);
  return input;
}

}  // namespace baeumgil
