#include "features/programs/program_document.h"

#include <algorithm>

#include "features/audit/list_events.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/programs/program_clauses_view.h"
#include "features/settings/form_owner.h"
#include "platform/documents/blocks.h"
#include "platform/documents/form_writer.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

void add_clause(FormWriter& form, PlanClause const& clause) {
  form.heading(clause.title_key);
  auto& blocks = form.document().blocks;
  auto const before = blocks.size();
  form.text(clause.text);
  auto point = 0;
  for (auto const& line : clause.lines) blocks.emplace_back(Item{.mark = official_mark(1, ++point), .text = line, .depth = 1});
  for (auto const& issue : clause.issues) blocks.emplace_back(Item{.mark = official_mark(1, ++point), .text = issue.title, .depth = 1});
  if (blocks.size() == before) form.paragraph(form.words("form.none"));
}

// As they were recorded, the newest first.
void add_budgets(FormWriter& form, ProgramMoney const& money) {
  if (money.budget.source.empty()) return;
  auto table = form.columns({"program.budget_decided_on", "program.money.budget", "program.budget_source", "program.budget_set_by"},
                            {2.4, 3, 5, 2.4});
  auto const add = [&](ProgramBudget const& budget) {
    table.rows.push_back({center_cell(form.day(budget.decided_on)),
                          number_cell(form.won(budget.amount)),
                          {.text = budget.source},
                          center_cell(budget.set_by)});
  };
  add(money.budget);
  for (auto const& budget : money.earlier) add(budget);
  form.table("program.document.budgets", std::move(table));
}

}  // namespace

std::string program_owner(Tx& tx, Program const& program) {
  auto owner = std::string{};
  if (auto const department = find_department(tx, program.owner_department)) owner = department->name;
  if (auto const person = find_person(tx, program.owner)) owner += " " + person->name;
  return owner;
}

Document program_plan(PlanToPrint const& given, Locale const& locale, Language language) {
  auto form = FormWriter{locale, language};
  auto const& plan = given.program;
  form.begin({.title = plan.title,
              .subject = form.words("program.document.plan"),
              .gist = plan.gist,
              .keywords = keyword_list(plan.keywords),
              .institution = given.institution,
              .changed_at = given.changed_at});
  form.document().title = plan.title + " " + form.words("program.document.plan");
  form.approvals({{.label_key = "program.document.drafter", .name = given.owner},
                  {.label_key = "program.document.approver", .name = given.approver, .on = given.approved_on}});
  form.facts(
      {form.fact("program.fiscal_year", form.words("program.of_year", {std::to_string(plan.fiscal_year)})),
       form.fact("program.state", form.words("program.state." + std::string{to_word(plan.state)})), form.fact("program.owner", given.owner),
       form.fact("program.record_no", plan.record_no.empty() ? form.words("form.none") : plan.record_no),
       form.fact("program.disclosure", form.words("program.disclosure." + std::string{to_word(plan.disclosure)})),
       form.fact("program.keywords", plan.keywords), form.fact("program.gist", plan.gist), form.fact("program.reason", plan.state_reason)});
  for (auto const& clause : plan_clauses(plan, given.issues, locale, language)) {
    add_clause(form, clause);
    if (clause.title_key == "program.clause.money") add_budgets(form, given.money);
  }
  return form.take();
}

Result<Document> read_program_plan(Tx& tx, Actor const& actor, ProgramId id, Locale const& locale, Language language) {
  auto given = PlanToPrint{.program = TRY(find_program(tx, actor, id))};
  for (auto const& issue : given.program.issues)
    if (auto found = find_issue(tx, actor, issue)) given.issues.push_back(*std::move(found));
  given.owner = program_owner(tx, given.program);
  given.money = find_program_money(tx, given.program.id, given.program.budget);
  given.institution = find_form_owner(tx, language).institution;
  auto const events = list_events_of(tx, "program", id.value);
  if (!events.empty()) given.changed_at = events.front().at;
  auto const approved = std::ranges::find(events, "program.approved", &RecordedEvent::verb);
  if (approved != events.end()) {
    given.approver = approved->actor_name;
    given.approved_on = day_in_seoul(approved->at);
  }
  return program_plan(given, locale, language);
}

}  // namespace baeumgil
