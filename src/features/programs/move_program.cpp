#include "features/programs/move_program.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/programs/program_draft.h"
#include "features/programs/program_event.h"
#include "features/programs/program_store.h"
#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

struct Step {
  ProgramMove move{};
  std::string_view noun{};
  std::string_view event{};
  ProgramState to{};
  MoveNeeds needs{};
};

constexpr std::array<Step, 11> kSteps{{
    {ProgramMove::send_for_approval, "approval-request", "program.sent_for_approval", ProgramState::in_approval, MoveNeeds::nothing},
    {ProgramMove::send_back, "return", "program.returned", ProgramState::draft, MoveNeeds::reason},
    {ProgramMove::approve, "approval", "program.approved", ProgramState::approved, MoveNeeds::record_number},
    {ProgramMove::open, "opening", "program.opened", ProgramState::open, MoveNeeds::nothing},
    {ProgramMove::start, "start", "program.started", ProgramState::running, MoveNeeds::nothing},
    {ProgramMove::end, "end", "program.ended", ProgramState::reporting, MoveNeeds::nothing},
    {ProgramMove::evaluate, "evaluation", "program.evaluated", ProgramState::evaluating, MoveNeeds::nothing},
    {ProgramMove::award, "awarding", "program.awarded", ProgramState::awarded, MoveNeeds::reason},
    {ProgramMove::close, "closing", "program.closed", ProgramState::closed, MoveNeeds::nothing},
    {ProgramMove::suspend, "suspension", "program.suspended", ProgramState::suspended, MoveNeeds::reason},
    {ProgramMove::resume, "resumption", "program.resumed", ProgramState::draft, MoveNeeds::nothing},
}};

Step const& step_of(ProgramMove move) { return kSteps[static_cast<std::size_t>(move)]; }

Problem incomplete(std::vector<std::string_view> const& missing) {
  auto problem = Problem{.kind = Kind::invalid, .key = "program.incomplete"};
  for (auto const field : missing) problem.fields.push_back({.field = std::string{field}, .key = "field.required"});
  return problem;
}

Problem not_yet(std::string key, std::int64_t count) {
  return {.kind = Kind::conflict, .key = std::move(key), .arguments = {std::to_string(count)}};
}

bool is_possible_now(ProgramMove move, Program const& program) {
  if (move == ProgramMove::resume) return program.state == ProgramState::suspended;
  if (move == ProgramMove::suspend) return program.state != ProgramState::closed && program.state != ProgramState::suspended;
  return leads(kProgramTransitions, program.state, step_of(move).to);
}

// What must be done elsewhere first.
std::optional<Problem> obstacle(Tx& tx, Program const& program, ProgramMove move) {
  if (move == ProgramMove::send_for_approval)
    if (auto const missing = missing_fields(program); !missing.empty()) return incomplete(missing);
  if (move == ProgramMove::evaluate)
    if (auto const count = count_missing_reports(tx, program.id, tx.today()); count > 0)
      return not_yet("program.evaluate.reports_missing", count);
  if (move == ProgramMove::close)
    if (auto const count = count_unassigned_adoptions(tx, program.id); count > 0)
      return not_yet("program.close.adoptions_unassigned", count);
  return std::nullopt;
}

// Whose trip has not set off hears, once, that it is held and that it may go on.
void tell_held(Tx& tx, Actor const& actor, Program const& program, std::string_view key) {
  for (auto const person : list_people_of_waiting_trips(tx, program.id))
    if (person != program.owner)
      notify(tx, {.to = person, .key = key, .arguments = {program.title, program.state_reason}, .path = "/programs/" + to_text(program.id)},
             actor.person);
}

void tell(Tx& tx, Actor const& actor, Program const& program, ProgramMove move) {
  auto const send = [&](PersonId to, std::string_view key) {
    notify(tx, {.to = to, .key = key, .arguments = {program.title}, .path = "/programs/" + to_text(program.id)}, actor.person);
  };
  switch (move) {
    case ProgramMove::send_for_approval:
      for (auto const& person : list_people_with(tx, Role::executive)) send(person.id, "notice.program.sent_for_approval");
      break;
    case ProgramMove::open:
      for (auto const& person : list_people_with(tx, Role::department_head)) send(person.id, "notice.program.opened");
      break;
    case ProgramMove::send_back:
      send(program.owner, "notice.program.returned");
      break;
    case ProgramMove::approve:
      send(program.owner, "notice.program.approved");
      break;
    case ProgramMove::suspend:
      send(program.owner, "notice.program.suspended");
      tell_held(tx, actor, program, "notice.program.trips_held");
      break;
    case ProgramMove::resume:
      send(program.owner, "notice.program.resumed");
      tell_held(tx, actor, program, "notice.program.resumed");
      break;
    default:
      break;
  }
}

// The step itself, when all that may refuse it has been asked.
Result<Program> carry_out(Tx& tx, Actor const& actor, Program const& before, ProgramMove move, std::string const& text) {
  auto const needs = needs_of(move);
  auto program = before;
  program.state = target_of(move, before);
  if (move == ProgramMove::suspend) program.state_before_suspension = before.state;
  program.state_reason = needs == MoveNeeds::reason ? text : "";
  if (needs == MoveNeeds::record_number) program.record_no = text;
  TRY(update_program(tx, program));
  record_event(tx, actor,
               {.verb = step_of(move).event,
                .subject = subject_of(program),
                .reason = program.state_reason,
                .before = event_json(before),
                .after = event_json(program)});
  tell(tx, actor, program, move);
  if (move == ProgramMove::approve || move == ProgramMove::resume) arm_program_clock(tx, program);
  return program;
}

std::optional<ProgramMove> due_move(Program const& program, Date today) {
  if (program.state == ProgramState::approved && program.apply_from <= today) return ProgramMove::open;
  if (program.state == ProgramState::open && program.starts_on <= today) return ProgramMove::start;
  if (program.state == ProgramState::running && program.ends_on < today) return ProgramMove::end;
  return std::nullopt;
}

}  // namespace

std::string_view noun_of(ProgramMove move) { return step_of(move).noun; }
MoveNeeds needs_of(ProgramMove move) { return step_of(move).needs; }

ProgramState target_of(ProgramMove move, Program const& program) {
  return move == ProgramMove::resume ? program.state_before_suspension : step_of(move).to;
}

bool may_make(ProgramMove move, Actor const& actor, Program const& program) {
  if ((move == ProgramMove::resume) != (program.state == ProgramState::suspended)) return false;
  return may_move_program(actor, program, target_of(move, program));
}

Result<ProgramId> move_program(Database& db, Actor const& actor, ProgramId id, ProgramMove move, std::string const& text) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgramId> {
    auto const before = TRY(find_program(tx, actor, id));
    if (!actor.has(Role::programme_officer) && !actor.has(Role::executive)) return forbidden("program.move.not_allowed");
    if (!may_make(move, actor, before)) {
      auto const is_possible = is_possible_now(move, before);
      return is_possible ? forbidden("program.move.not_allowed") : conflict("problem.conflict");
    }
    auto const needs = needs_of(move);
    if (needs == MoveNeeds::reason && text.empty()) return invalid("reason", "field.required");
    if (needs == MoveNeeds::record_number && text.empty()) return invalid("record_no", "field.required");
    if (auto problem = obstacle(tx, before, move)) return *std::move(problem);
    TRY(carry_out(tx, actor, before, move, text));
    return id;
  });
}

void arm_program_clock(Tx& tx, Program const& program) {
  for (auto const day : {program.apply_from, program.starts_on, program.ends_on + 1})
    queue_job(tx, kProgramClockJob, to_text(program.id), start_of_day_in_seoul(day), to_text(program.id) + "." + to_text(day));
}

Result<Done> move_program_by_clock(Database& db, Actor const& actor, ProgramId id) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const found = find_program(tx, actor, id);
    if (!found) return Done{};  // back in the drawer: approval arms the clock anew
    auto program = *found;
    while (auto const move = due_move(program, tx.today())) {
      TRY(carry_out(tx, actor, program, *move, {}));
      program = TRY(find_program(tx, actor, id));
    }
    return Done{};
  });
}

}  // namespace baeumgil
