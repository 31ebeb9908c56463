#pragma once
// 예산 잔액: what a programme may spend, what its permitted trips will still cost, what was paid, and what is left.

#include <optional>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "features/programs/program.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// As it was set: the first is the plan's own, without a source, until one is recorded.
struct ProgramBudget {
  Won amount{};
  std::string source{};  // 2026년 제1회 추가경정예산, 자치행정과-101
  std::optional<Date> decided_on{};
  std::string set_by{};
};

struct DepartmentMoney {
  std::string name{};
  std::int64_t trips{0};
  Won committed{};
  Won spent{};
};

struct ProgramMoney {
  ProgramBudget budget{};
  std::vector<ProgramBudget> earlier{};  // newest first
  Won committed{};                       // estimates of permitted trips that are not settled, less what was paid of them
  Won spent{};                           // claims that were paid, less what was paid back, and fees of trips given up
  std::vector<DepartmentMoney> departments{};

  Won left() const { return budget.amount - committed - spent; }
  bool is_set() const { return budget.amount > Won{}; }
};

ProgramMoney find_program_money(Tx&, ProgramId, Won planned);  // what the plan asks for, until a budget is recorded

// Who reads the sums of each department: those who answer for the budget. The totals are for whoever sees the programme.
bool may_see_department_money(Actor const&);
// The programme officer, once the plan is approved and until the programme is closed.
bool may_set_budget(Actor const&, Program const&);

void write_program_money(JsonWriter&, ProgramMoney const&, Actor const&);

}  // namespace baeumgil
