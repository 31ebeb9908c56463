#include "features/adoptions/adoption_input.h"

#include <algorithm>

#include "platform/web/filter_words.h"

namespace baeumgil {
namespace {

int read_version(Fields& fields) { return static_cast<int>(fields.integer("version").value_or(0)); }

// What is far out of range stays so.
std::optional<int> to_weight(std::optional<std::int64_t> points) {
  if (!points) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*points, 0, kHeaviestMilestone + 1));
}

// Rows nobody wrote into are the empty rows of the form.
std::vector<Milestone> read_milestones(Fields& fields) {
  auto milestones = std::vector<Milestone>{};
  for (auto& row : fields.rows("milestones")) {
    auto const title = row.text("title");
    auto const due_on = row.date("due_on");
    auto const done_on = row.date("done_on");
    auto const weight = row.integer("weight");
    if (!title.empty() || due_on || weight) {
      if (title.empty()) row.refuse("title", "field.required");
      if (!due_on && !row.problem()) row.refuse("due_on", "field.required");
      milestones.push_back({.title = title, .due_on = due_on.value_or(Date{}), .done_on = done_on, .weight = to_weight(weight)});
    }
    fields.take_problems(row);
  }
  return milestones;
}

std::vector<BudgetYear> read_years(Fields& fields) {
  auto years = std::vector<BudgetYear>{};
  for (auto& row : fields.rows("years")) {
    auto const year = row.integer("year");
    auto const amount = row.won("amount");
    if (year || amount) {
      if (!year || *year < 2000 || *year > 2100) row.refuse("year", "field.out_of_range");
      if (!amount || amount->amount < 0) row.refuse("amount", "field.out_of_range");
      auto const number = static_cast<int>(year.value_or(0));
      if (std::ranges::any_of(years, [&](BudgetYear const& one) { return one.year == number; }))
        row.refuse("year", "adoption.plan.year_twice");
      years.push_back({.year = number, .amount = amount.value_or(Won{})});
    }
    fields.take_problems(row);
  }
  return years;
}

std::vector<Share> read_shares(Fields& fields) {
  auto shares = std::vector<Share>{};
  for (auto& row : fields.rows("shares")) {
    auto const party = row.choice<ShareParty>("party");
    auto const name = row.text("name");
    auto const percent = row.number("percent");
    if (party || !name.empty() || percent) {
      if (!party && !row.problem()) row.refuse("party", "field.required");
      if (name.empty()) row.refuse("name", "field.required");
      if (!percent || *percent <= 0 || *percent > 100) row.refuse("percent", "field.out_of_range");
      shares.push_back({.party = party.value_or(ShareParty::other), .name = name, .percent = percent.value_or(0)});
    }
    fields.take_problems(row);
  }
  return shares;
}

}  // namespace

CostTraits read_cost_traits(Fields& fields) {
  auto traits = CostTraits{};
  for (auto const& word : fields.texts("cost_traits")) {
    if (word.empty()) continue;
    if (word == "event")
      traits.is_event = true;
    else if (word == "hall")
      traits.is_hall = true;
    else if (word == "transferred")
      traits.has_transferred_funds = true;
    else
      fields.refuse("cost_traits", "field.unknown_choice");
  }
  return traits;
}

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
  filter.order = read_list_order<AdoptionSort>(query);
  return filter;
}

ProposedAdoption read_proposed(Fields& fields) {
  return {.issue = fields.id<IssueId>("issue").value_or(IssueId{}),
          .proposal = fields.text("proposal"),
          .owner = fields.id<DepartmentId>("owner").value_or(DepartmentId{}),
          .wished_by = fields.date("wished_by")};
}

ReviewInput read_review(Fields& fields) {
  return {.background = fields.text("background"),
          .proposers_note = fields.text("proposers_note"),
          .directions_opinions = fields.text("directions_opinions"),
          .status_and_review = fields.text("status_and_review"),
          .alternatives = fields.text("alternatives"),
          .expected_effect = fields.text("expected_effect"),
          .expected_cost = fields.won("expected_cost"),
          .cost_traits = read_cost_traits(fields),
          .citizen_impact = fields.text("citizen_impact"),
          .national_support = fields.text("national_support"),
          .version = read_version(fields)};
}

DecisionInput read_decision(Fields& fields) {
  return {.decision = fields.choice<Decision>("decision"),
          .reason_code = fields.text("reason_code"),
          .reason = fields.text("reason"),
          .record_no = fields.text("record_no"),
          .next_review_on = fields.date("next_review_on"),
          .waits_for = fields.choice<WakeCondition>("waits_for"),
          .waits_for_subject = fields.text("waits_for_subject")};
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
                        .ordinance_change = fields.text("ordinance_change"),
                        .pilot_area = fields.text("pilot_area"),
                        .publicity = fields.text("publicity")};
  plan.officer = fields.id<PersonId>("officer").value_or(PersonId{});
  plan.milestones = read_milestones(fields);
  plan.years = read_years(fields);
  plan.shares = read_shares(fields);
  plan.version = read_version(fields);
  return plan;
}

PlanChangeInput read_plan_change(Fields& fields) {
  auto change = PlanChangeInput{.what = fields.text("what"),
                                .why = fields.text("why"),
                                .figures = {.kpi_metric = fields.text("kpi_metric"),
                                            .kpi_unit = fields.text("kpi_unit"),
                                            .kpi_baseline = fields.number("kpi_baseline"),
                                            .kpi_target = fields.number("kpi_target"),
                                            .kpi_measure_on = fields.date("kpi_measure_on"),
                                            .budget = fields.won("budget")}};
  change.figures.milestones = read_milestones(fields);
  change.figures.years = read_years(fields);
  return change;
}

CardInput read_card(Fields& fields) {
  auto card = CardInput{};
  card.year = static_cast<int>(fields.integer("year").value_or(0));
  card.quarter = static_cast<int>(fields.integer("quarter").value_or(0));
  card.status = fields.choice<CardStatus>("status");
  if (auto const percent = fields.integer("progress_percent"))
    card.progress_percent = static_cast<int>(std::clamp<std::int64_t>(*percent, -1, 101));
  card.correction_reason = fields.text("correction_reason");
  card.done = fields.text("done");
  card.next = fields.text("next");
  card.budget_used = fields.won("budget_used").value_or(Won{});
  card.kpi_value = fields.number("kpi_value");
  card.problem_and_measure = fields.text("problem_and_measure");
  return card;
}

CardMarkInput read_card_mark(Fields& fields) {
  auto mark = CardMarkInput{};
  mark.year = static_cast<int>(fields.integer("year").value_or(0));
  mark.quarter = static_cast<int>(fields.integer("quarter").value_or(0));
  mark.party = fields.choice<CardParty>("party");
  mark.remark = fields.text("remark");
  mark.is_on_site = fields.flag("is_on_site");
  return mark;
}

MilestoneInput read_milestone(Fields& fields) {
  auto input = MilestoneInput{.mark = fields.choice<MilestoneMark>("mark"), .done_on = fields.date("done_on")};
  if (auto const number = fields.integer("milestone")) input.number = static_cast<int>(*number);
  return input;
}

ConsultationInput read_consultation(Fields& fields) {
  return {.kind = fields.choice<ConsultationKind>("kind"),
          .department = fields.id<DepartmentId>("asked_department").value_or(DepartmentId{}),
          .question = fields.text("question")};
}

OpinionInput read_opinion(Fields& fields) {
  return {.consultation = fields.id<ConsultationId>("consultation").value_or(ConsultationId{}),
          .opinion = fields.choice<Opinion>("opinion"),
          .words = fields.text("words"),
          .record_no = fields.text("record_no")};
}

PutOffInput read_put_off(Fields& fields) {
  return {.consultation = fields.id<ConsultationId>("consultation").value_or(ConsultationId{}), .reason = fields.text("reason")};
}

GateInput read_gate(Fields& fields) {
  return {.gate = fields.text("gate"),
          .passed_on = fields.date("passed_on"),
          .record_no = fields.text("record_no"),
          .note = fields.text("note")};
}

CheckInput read_check(Fields& fields) {
  auto input = CheckInput{.finding = fields.choice<CheckFinding>("finding"), .words = fields.text("words")};
  if (auto const months = fields.integer("months")) input.months = static_cast<int>(*months);
  input.is_on_site = fields.flag("is_on_site");
  return input;
}

ConditionChangeInput read_condition_change(Fields& fields) {
  return {.kind = fields.choice<WakeCondition>("kind"),
          .subject = fields.text("subject"),
          .what = fields.text("what"),
          .source = fields.text("source"),
          .changed_on = fields.date("changed_on")};
}

}  // namespace baeumgil
