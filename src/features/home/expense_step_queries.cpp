// What waits of travel money: for the traveller until it is claimed, for the department that confirms it, for the accounting officer until
// it is paid or recovered.
#include "features/home/step_queries.h"
#include "features/home/step_reader.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

struct ToClaim {
  Uuid trip{};
  std::string purpose{};
  Date came_back_on{};
  std::optional<Uuid> expense{};
};

void add_claims(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  auto const waiting = tx.list(
      "SELECT t.id, t.purpose, t.ends_on, e.id FROM trip_travelers v "
      "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "LEFT JOIN expenses e ON e.institution_id = v.institution_id AND e.trip_id = v.trip_id AND e.person_id = v.person_id "
      "WHERE v.institution_id = $institution AND v.person_id = $1 AND t.state IN ('came_back', 'reported') "
      "AND (e.state IS NULL OR e.state IN ('draft', 'returned')) ORDER BY t.ends_on LIMIT 20",
      [](Row& row) {
        auto one = ToClaim{.trip = row.next<Uuid>()};
        one.purpose = row.next<std::string>();
        one.came_back_on = row.next<Date>();
        one.expense = row.next<std::optional<Uuid>>();
        return one;
      },
      actor.person);
  if (waiting.empty()) return;
  auto const rules = load_rule_book(tx);
  for (auto const& one : waiting)
    steps.push_back({.key = "home.step.claim_expense",
                     .title = one.purpose,
                     .path = one.expense ? "/expenses/" + to_text(*one.expense) : "/trips/" + to_text(one.trip),
                     .due = deadline(rules, "expense.settle.due", one.came_back_on)});
}

}  // namespace

void add_expense_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  add_claims(tx, actor, steps);
  tx.each(
      "SELECT e.id, t.purpose FROM expenses e JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
      "WHERE e.institution_id = $institution AND e.state = 'confirming' AND e.person_id <> $1 "
      "AND (t.approver_id = $1 OR e.department_id = $2) ORDER BY e.id LIMIT 20",
      step_reader<false>(steps, "home.step.confirm_expense", "expenses"), actor.person,
      actor.has(Role::department_head) ? actor.department : DepartmentId{});
  if (!actor.has(Role::accounting_officer)) return;
  struct Waiting {
    std::string_view state{};
    std::string_view key{};
  };
  for (auto const& waiting : {Waiting{"claimed", "home.step.decide_expense"}, Waiting{"allowed", "home.step.pay_expense"},
                              Waiting{"flagged", "home.step.decide_recovery"}, Waiting{"recovering", "home.step.record_repayment"}})
    tx.each(
        "SELECT e.id, t.purpose FROM expenses e JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
        "WHERE e.institution_id = $institution AND e.state = $1 AND e.person_id <> $2 ORDER BY e.id LIMIT 20",
        step_reader<false>(steps, waiting.key, "expenses"), waiting.state, actor.person);
}

}  // namespace baeumgil
