#include "features/programs/program_form.h"

#include "platform/web/filter_words.h"

namespace baeumgil {

ProgramDraft read_program_draft(Fields& fields) {
  auto draft = ProgramDraft{.fiscal_year = fields.integer("fiscal_year"), .starts_on = fields.date("starts_on")};
  draft.ends_on = fields.date("ends_on");
  draft.apply_from = fields.date("apply_from");
  draft.apply_until = fields.date("apply_until");
  draft.team_max = fields.integer("team_max");
  draft.nights_max = fields.integer("nights_max");
  draft.days_max = fields.integer("days_max");
  draft.report_due_days = fields.integer("report_due_days");
  auto& plan = draft.plan;
  plan.title = fields.text("title");
  plan.legal_basis = fields.text("legal_basis");
  plan.purpose = fields.text("purpose");
  plan.participants = fields.text("participants");
  plan.fields = read_filter_words<PolicyField>(fields, "fields");
  plan.host_kinds = read_filter_words<HostKind>(fields, "host_kinds");
  plan.budget = fields.won("budget").value_or(Won{});
  plan.expense_rule = fields.text("expense_rule");
  plan.awards_plan = fields.text("awards_plan");
  plan.overseas_plan = fields.text("overseas_plan");
  plan.safety = fields.text("safety");
  plan.notes = fields.text("notes");
  plan.gist = fields.text("gist");
  plan.keywords = fields.text("keywords");
  plan.disclosure = fields.choice<Disclosure>("disclosure").value_or(Disclosure::open);
  plan.issues = fields.ids<IssueId>("issues");
  if (auto const version = fields.integer("version")) draft.version = static_cast<int>(*version);
  return draft;
}

BudgetInput read_budget(Fields& fields) {
  auto input = BudgetInput{.amount = fields.won("budget").value_or(Won{}), .source = fields.text("budget_source")};
  input.decided_on = fields.date("budget_decided_on");
  return input;
}

ProgramFilter read_program_filter(Fields& query) {
  auto filter = ProgramFilter{};
  if (auto const year = query.integer("year"); year && *year > 1900 && *year < 2200) filter.fiscal_year = static_cast<int>(*year);
  filter.states = read_filter_words<ProgramState>(query, "state");
  filter.order = read_list_order<ProgramSort>(query);
  filter.page = read_page_number(query);
  return filter;
}

}  // namespace baeumgil
