#include "features/programs/program_budget_store.h"
#include "features/programs/program_money.h"

namespace baeumgil {
namespace {

// Of each trip what its travellers were paid, less what they paid back; a settled trip commits nothing any more, and of one that
// was given up there are only its fees and what was paid of it.
constexpr Sql kDepartments{
    "SELECT d.name, count(CASE WHEN t.state <> 'cancelled' THEN 1 END), COALESCE(sum(CASE WHEN t.state IN ('closed', 'cancelled') OR "
    "t.settlement <> 'open' AND t.settlement <> 'settling' "
    "OR t.estimate_won <= COALESCE(p.paid, 0) THEN 0 ELSE t.estimate_won - COALESCE(p.paid, 0) END), 0), "
    "COALESCE(sum(COALESCE(p.paid, 0) + t.cancellation_fee_won), 0) "
    "FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
    "LEFT JOIN (SELECT e.institution_id, e.trip_id, sum(e.allowed_won - COALESCE((SELECT sum(r.amount_won) FROM recoveries r "
    "WHERE r.institution_id = e.institution_id AND r.expense_id = e.id AND r.paid_back_on IS NOT NULL), 0)) AS paid FROM expenses e "
    "WHERE e.institution_id = $institution AND e.paid_on IS NOT NULL GROUP BY e.institution_id, e.trip_id) p "
    "ON p.institution_id = t.institution_id AND p.trip_id = t.id "
    "WHERE t.institution_id = $institution AND t.program_id = $1 "
    "AND (t.state IN ('permitted', 'ready', 'in_progress', 'came_back', 'reported', 'closed') OR t.cancellation_fee_won > 0 OR p.paid > 0) "
    "GROUP BY d.id, d.name, d.position ORDER BY d.position, d.name"};

DepartmentMoney read_department(Row& row) {
  auto money = DepartmentMoney{.name = row.next<std::string>()};
  money.trips = row.next<std::int64_t>();
  money.committed = row.next<Won>();
  money.spent = row.next<Won>();
  return money;
}

ProgramBudget budget_of(Row& row) {
  auto budget = ProgramBudget{.amount = row.next<Won>()};
  budget.source = row.next<std::string>();
  budget.decided_on = row.next<Date>();
  budget.set_by = row.next<std::string>();
  return budget;
}

}  // namespace

std::vector<ProgramBudget> list_budgets(Tx& tx, ProgramId program) {
  return tx.list(
      "SELECT b.amount_won, b.source, b.decided_on, p.name FROM program_budgets b "
      "JOIN people p ON p.institution_id = b.institution_id AND p.id = b.set_by_id "
      "WHERE b.institution_id = $institution AND b.program_id = $1 ORDER BY b.position DESC",
      budget_of, program);
}

void insert_budget(Tx& tx, ProgramId program, BudgetInput const& input, PersonId by) {
  tx.change(
      "INSERT INTO program_budgets (institution_id, program_id, position, amount_won, source, decided_on, set_by_id, set_on) "
      "VALUES ($institution, $1, (SELECT COALESCE(max(b.position), 0) + 1 FROM program_budgets b WHERE b.institution_id = $institution "
      "AND b.program_id = $1), $2, $3, $4, $5, $6)",
      program, input.amount, input.source, *input.decided_on, by, tx.today());
}

ProgramMoney find_program_money(Tx& tx, ProgramId program, Won planned) {
  auto money = ProgramMoney{};
  money.earlier = list_budgets(tx, program);
  if (money.earlier.empty()) {
    money.budget.amount = planned;
  } else {
    money.budget = money.earlier.front();
    money.earlier.erase(money.earlier.begin());
  }
  money.departments = tx.list(kDepartments, read_department, program);
  for (auto const& one : money.departments) {
    money.committed += one.committed;
    money.spent += one.spent;
  }
  return money;
}

}  // namespace baeumgil
