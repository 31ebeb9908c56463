#include "features/programs/program_store.h"

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr Sql kSelect{
    "SELECT g.id, g.title, g.fiscal_year, g.state, g.legal_basis, g.purpose, g.starts_on, g.ends_on, g.apply_from, g.apply_until, "
    "g.participants, g.team_max, g.nights_max, g.days_max, g.fields, g.host_kinds, g.budget_won, g.expense_rule, g.report_due_days, "
    "g.awards_plan, g.overseas_plan, g.safety, g.notes, g.gist, g.keywords, g.disclosure, g.owner_department_id, g.owner_id, "
    "g.record_no, g.state_reason, g.state_before_suspension, g.version "
    "FROM programs g WHERE g.institution_id = $institution"};

template <WordedEnum E>
std::string to_list(std::vector<E> const& values) {
  auto words = std::vector<std::string>{};
  for (auto const value : values) words.emplace_back(to_word(value));
  return join(words, ",");
}

template <WordedEnum E>
std::vector<E> from_list(std::string const& text) {
  auto values = std::vector<E>{};
  for (auto const word : split(text, ','))
    if (auto const value = enum_from_word<E>(word)) values.push_back(*value);
  return values;
}

void read_plan(Row& row, Program& program) {
  program.legal_basis = row.next<std::string>();
  program.purpose = row.next<std::string>();
  program.starts_on = row.next<Date>();
  program.ends_on = row.next<Date>();
  program.apply_from = row.next<Date>();
  program.apply_until = row.next<Date>();
  program.participants = row.next<std::string>();
  program.team_max = row.next<int>();
  program.nights_max = row.next<int>();
  program.days_max = row.next<int>();
  program.fields = from_list<PolicyField>(row.next<std::string>());
  program.host_kinds = from_list<HostKind>(row.next<std::string>());
  program.budget = row.next<Won>();
  program.expense_rule = row.next<std::string>();
  program.report_due_days = row.next<int>();
  program.awards_plan = row.next<std::string>();
  program.overseas_plan = row.next<std::string>();
  program.safety = row.next<std::string>();
  program.notes = row.next<std::string>();
}

Program read_program(Row& row) {
  auto program = Program{};
  program.id = row.next<ProgramId>();
  program.title = row.next<std::string>();
  program.fiscal_year = row.next<int>();
  program.state = row.next<ProgramState>();
  read_plan(row, program);
  program.gist = row.next<std::string>();
  program.keywords = row.next<std::string>();
  program.disclosure = row.next<Disclosure>();
  program.owner_department = row.next<DepartmentId>();
  program.owner = row.next<PersonId>();
  program.record_no = row.next<std::string>();
  program.state_reason = row.next<std::string>();
  program.state_before_suspension = enum_from_word<ProgramState>(row.next<std::string>()).value_or(ProgramState::draft);
  program.version = row.next<int>();
  return program;
}

void read_issues(Tx& tx, Program& program) {
  program.issues = tx.list(
      "SELECT issue_id FROM program_issues WHERE institution_id = $institution AND program_id = $1 ORDER BY issue_id",
      [](Row& row) { return row.next<IssueId>(); }, program.id);
}

void write_issues(Tx& tx, Program const& program) {
  tx.change("DELETE FROM program_issues WHERE institution_id = $institution AND program_id = $1", program.id);
  for (auto const& issue : program.issues)
    tx.change("INSERT INTO program_issues (institution_id, program_id, issue_id) VALUES ($institution, $1, $2) ON CONFLICT DO NOTHING",
              program.id, issue);
}

std::string suspension_word(Program const& program) {
  return program.state == ProgramState::suspended ? std::string{to_word(program.state_before_suspension)} : "";
}

std::vector<Program> list_with_issues(Tx& tx, Query const& query) {
  auto programs = tx.list(query, read_program);
  for (auto& program : programs) read_issues(tx, program);
  return programs;
}

}  // namespace

void add_visible(Query& query, Actor const& actor) {
  if (!actor.has(Role::programme_officer) && !actor.has(Role::executive)) query.add(" AND g.state NOT IN ('draft', 'in_approval')");
}

Result<Program> find_program(Tx& tx, Actor const& actor, ProgramId id) {
  auto query = Query{kSelect};
  add_visible(query, actor);
  auto found = tx.find(query.add(" AND g.id = $?", id), read_program);
  if (!found) return not_found();
  read_issues(tx, *found);
  return *std::move(found);
}

std::vector<Program> list_programs_taking_teams(Tx& tx, Actor const&) {
  auto query = Query{kSelect};
  query.add(
      " AND g.state IN ('open', 'running') AND g.apply_from <= $? AND g.apply_until >= $? ORDER BY g.fiscal_year DESC, g.id DESC LIMIT 50",
      tx.today(), tx.today());
  return list_with_issues(tx, query);
}

std::vector<ProgramTitle> list_recent_programs(Tx& tx, Actor const& actor, int limit) {
  auto query = Query{"SELECT g.id, g.title, g.state, g.budget_won FROM programs g WHERE g.institution_id = $institution"};
  add_visible(query, actor);
  query.add(" ORDER BY g.fiscal_year DESC, g.id DESC LIMIT $?", limit);
  return tx.list(query, [](Row& row) {
    auto program = ProgramTitle{.id = row.next<ProgramId>()};
    program.title = row.next<std::string>();
    program.state = row.next<ProgramState>();
    program.budget = row.next<Won>();
    return program;
  });
}

namespace {

void add_filter(Query& query, Actor const& actor, ProgramFilter const& filter) {
  add_visible(query, actor);
  if (filter.fiscal_year) query.add(" AND g.fiscal_year = $?", *filter.fiscal_year);
  for (auto const& state : filter.states)
    query.add(&state == &filter.states.front() ? SqlPart{" AND (g.state = $?"} : SqlPart{" OR g.state = $?"}, state);
  if (!filter.states.empty()) query.add(")");
}

void add_order(Query& query, ListOrder<ProgramSort> const& order) {
  switch (order.by) {
    case ProgramSort::year:
      order.is_down() ? query.add(" ORDER BY g.fiscal_year DESC, g.id DESC") : query.add(" ORDER BY g.fiscal_year, g.id");
      break;
    case ProgramSort::window:
      order.is_down() ? query.add(" ORDER BY g.apply_from DESC, g.id DESC") : query.add(" ORDER BY g.apply_from, g.id");
      break;
    case ProgramSort::period:
      order.is_down() ? query.add(" ORDER BY g.starts_on DESC, g.id DESC") : query.add(" ORDER BY g.starts_on, g.id");
      break;
  }
}

}  // namespace

std::vector<Program> list_programs(Tx& tx, Actor const& actor, ProgramFilter const& filter) {
  auto query = Query{kSelect};
  add_filter(query, actor, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", filter.page_size, (filter.page - 1) * filter.page_size);
  return tx.list(query, read_program);
}

std::int64_t count_programs(Tx& tx, Actor const& actor, ProgramFilter const& filter) {
  auto query = Query{"SELECT COUNT(*) FROM programs g WHERE g.institution_id = $institution"};
  add_filter(query, actor, filter);
  return tx.value<std::int64_t>(query);
}

std::vector<int> list_program_years(Tx& tx, Actor const& actor) {
  auto query = Query{"SELECT DISTINCT g.fiscal_year FROM programs g WHERE g.institution_id = $institution"};
  add_visible(query, actor);
  return tx.list(query.add(" ORDER BY g.fiscal_year DESC LIMIT 100"), [](Row& row) { return row.next<int>(); });
}

std::vector<Program> list_programs_after(Tx& tx, Actor const& actor, ProgramFilter const& filter, std::optional<Uuid> after, int limit) {
  auto query = Query{kSelect};
  add_filter(query, actor, filter);
  if (after) query.add(" AND g.id > $?", *after);
  query.add(" ORDER BY g.id LIMIT $?", limit);
  return list_with_issues(tx, query);
}

void insert_program(Tx& tx, Program const& program) {
  tx.change(
      "INSERT INTO programs (institution_id, id, title, fiscal_year, state, legal_basis, purpose, starts_on, ends_on, apply_from, "
      "apply_until, participants, team_max, nights_max, days_max, fields, host_kinds, budget_won, expense_rule, report_due_days, "
      "awards_plan, overseas_plan, safety, notes, gist, keywords, disclosure, owner_department_id, owner_id, record_no, state_reason, "
      "state_before_suspension) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
      "$19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31)",
      program.id, program.title, program.fiscal_year, program.state, program.legal_basis, program.purpose, program.starts_on,
      program.ends_on, program.apply_from, program.apply_until, program.participants, program.team_max, program.nights_max,
      program.days_max, to_list(program.fields), to_list(program.host_kinds), program.budget, program.expense_rule, program.report_due_days,
      program.awards_plan, program.overseas_plan, program.safety, program.notes, program.gist, program.keywords, program.disclosure,
      program.owner_department, program.owner, program.record_no, program.state_reason, suspension_word(program));
  write_issues(tx, program);
}

Result<Done> update_program(Tx& tx, Program const& program) {
  auto const changed = tx.change(
      "UPDATE programs SET title = $1, fiscal_year = $2, state = $3, legal_basis = $4, purpose = $5, starts_on = $6, ends_on = $7, "
      "apply_from = $8, apply_until = $9, participants = $10, team_max = $11, nights_max = $12, days_max = $13, fields = $14, "
      "host_kinds = $15, budget_won = $16, expense_rule = $17, report_due_days = $18, awards_plan = $19, overseas_plan = $20, "
      "safety = $21, notes = $22, gist = $23, keywords = $24, disclosure = $25, record_no = $26, state_reason = $27, "
      "state_before_suspension = $28, version = version + 1 WHERE institution_id = $institution AND id = $29 AND version = $30",
      program.title, program.fiscal_year, program.state, program.legal_basis, program.purpose, program.starts_on, program.ends_on,
      program.apply_from, program.apply_until, program.participants, program.team_max, program.nights_max, program.days_max,
      to_list(program.fields), to_list(program.host_kinds), program.budget, program.expense_rule, program.report_due_days,
      program.awards_plan, program.overseas_plan, program.safety, program.notes, program.gist, program.keywords, program.disclosure,
      program.record_no, program.state_reason, suspension_word(program), program.id, program.version);
  if (changed == 0) return conflict("problem.saved_first");
  write_issues(tx, program);
  return Done{};
}

std::int64_t count_missing_reports(Tx& tx, ProgramId id, Date today) {
  return tx.value<std::int64_t>(
      "SELECT COUNT(*) FROM reports p JOIN trips r ON r.institution_id = p.institution_id AND r.id = p.trip_id "
      "WHERE p.institution_id = $institution AND r.program_id = $1 AND r.state NOT IN ('rejected', 'cancelled') AND p.state IN ('draft', "
      "'returned') "
      "AND p.accepted_at IS NULL AND p.due_on < $2",
      id, today);
}

std::int64_t count_unassigned_adoptions(Tx& tx, ProgramId id) {
  return tx.value<std::int64_t>(
      "SELECT COUNT(*) FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "JOIN teams t ON t.institution_id = c.institution_id AND t.id = c.team_id "
      "WHERE a.institution_id = $institution AND t.program_id = $1 AND a.state = 'proposed'",
      id);
}

std::vector<PersonId> list_people_of_waiting_trips(Tx& tx, ProgramId id) {
  return tx.list(
      "SELECT DISTINCT p.id FROM trips r JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "LEFT JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "JOIN people p ON p.institution_id = r.institution_id AND p.id IN (v.person_id, COALESCE(r.keeper_id, t.leader_id)) "
      "WHERE r.institution_id = $institution AND r.program_id = $1 AND r.state IN ('submitted', 'dept_approved', 'preconsult', "
      "'review_requested', 'held', 'conditional', 'reviewed_ok', 'permitted', 'ready')",
      [](Row& row) { return row.next<PersonId>(); }, id);
}

std::int64_t count_teams(Tx& tx, ProgramId id) {
  return tx.value<std::int64_t>(
      "SELECT COUNT(*) FROM teams WHERE institution_id = $institution AND program_id = $1 AND state <> 'withdrawn'", id);
}

}  // namespace baeumgil
