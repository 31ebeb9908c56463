#pragma once
// 프로그램: one round of benchmarking, with its own limits. Its clauses are rules like any other.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/result.h"
#include "base/transition.h"
#include "features/issues/policy_field.h"

namespace baeumgil {

enum class ProgramState { draft, in_approval, approved, open, running, reporting, evaluating, awarded, closed, suspended };
constexpr auto enum_words(ProgramState) {
  return std::array<std::string_view, 10>{"draft",     "in_approval", "approved", "open",   "running",
                                          "reporting", "evaluating",  "awarded",  "closed", "suspended"};
}

enum class HostKind { ministry, local_government, agency, company, foreign };
constexpr auto enum_words(HostKind) {
  return std::array<std::string_view, 5>{"ministry", "local_government", "agency", "company", "foreign"};
}

enum class Disclosure { open, partial, closed };
constexpr auto enum_words(Disclosure) { return std::array<std::string_view, 3>{"open", "partial", "closed"}; }

inline constexpr std::array<Transition<ProgramState>, 9> kProgramTransitions{{
    {ProgramState::draft, ProgramState::in_approval, "send_for_approval", "PO"},
    {ProgramState::in_approval, ProgramState::draft, "return", "EX"},
    {ProgramState::in_approval, ProgramState::approved, "approve", "EX"},
    {ProgramState::approved, ProgramState::open, "open", "PO,SYS"},
    {ProgramState::open, ProgramState::running, "start", "PO,SYS"},
    {ProgramState::running, ProgramState::reporting, "end", "PO,SYS"},
    {ProgramState::reporting, ProgramState::evaluating, "evaluate", "PO"},
    {ProgramState::evaluating, ProgramState::awarded, "award", "PO"},
    {ProgramState::awarded, ProgramState::closed, "close", "PO"},
}};  // and any but closed ⇄ suspended, by EX, back to where it was

struct Program {
  ProgramId id{};
  std::string title{};
  int fiscal_year{0};
  ProgramState state{ProgramState::draft};
  std::string legal_basis{};
  std::string purpose{};
  Date starts_on{};
  Date ends_on{};
  Date apply_from{};
  Date apply_until{};
  std::string participants{};
  int team_max{4};
  int nights_max{2};
  int days_max{3};
  std::vector<PolicyField> fields{};
  std::vector<HostKind> host_kinds{};
  Won budget{};
  std::string expense_rule{};
  int report_due_days{7};
  std::string awards_plan{};
  std::string overseas_plan{};
  std::string safety{};
  std::string notes{};
  std::string gist{};
  std::string keywords{};
  Disclosure disclosure{Disclosure::open};
  DepartmentId owner_department{};
  PersonId owner{};
  std::string record_no{};
  std::string state_reason{};
  ProgramState state_before_suspension{ProgramState::draft};
  std::vector<IssueId> issues{};  // 중점 현안
  int version{1};
};

bool may_write_program(Actor const&);                 // PO
bool may_edit_program(Actor const&, Program const&);  // PO, in draft; later only dates may be prolonged, by PO with a reason
bool may_move_program(Actor const&, Program const&, ProgramState to);
bool takes_teams(Program const&, Date today);          // open or running, within the application window
bool takes_trips(Program const&);                      // open or running
std::optional<Problem> trips_problem(Program const&);  // why it takes none: of a suspended one with the reason that was given

}  // namespace baeumgil
