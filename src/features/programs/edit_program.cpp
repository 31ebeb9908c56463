#include "features/programs/edit_program.h"

#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/programs/move_program.h"
#include "features/programs/program_event.h"
#include "features/programs/program_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ProgramId> edit_program(Database& db, Actor const& actor, ProgramId id, ProgramDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgramId> {
    auto const before = TRY(find_program(tx, actor, id));
    if (!may_edit_program(actor, before)) return forbidden("program.write.not_officer");
    if (before.state != ProgramState::draft) return conflict("program.edit.approved");
    if (draft.version && *draft.version != before.version) return conflict("problem.saved_first");
    if (auto problem = problem_of(draft)) return *std::move(problem);
    auto program = before;
    put_into(program, draft);
    for (auto const& issue : program.issues)
      if (!find_issue(tx, actor, issue)) return invalid("issues", "field.unknown_choice");
    TRY(update_program(tx, program));
    record_event(tx, actor,
                 {.verb = "program.edited", .subject = subject_of(program), .before = event_json(before), .after = event_json(program)});
    return id;
  });
}

Result<ProgramId> prolong_program(Database& db, Actor const& actor, ProgramId id, Prolongation const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgramId> {
    auto const before = TRY(find_program(tx, actor, id));
    if (!may_edit_program(actor, before)) return forbidden("program.write.not_officer");
    if (before.state == ProgramState::draft) return conflict("problem.conflict");
    auto program = before;
    program.apply_until = asked.apply_until.value_or(before.apply_until);
    program.ends_on = asked.ends_on.value_or(before.ends_on);
    if (asked.reason.empty()) return invalid("reason", "field.required");
    if (program.apply_until < before.apply_until) return invalid("apply_until", "program.prolong.earlier");
    if (program.ends_on < before.ends_on) return invalid("ends_on", "program.prolong.earlier");
    if (program.apply_until > program.ends_on) return invalid("apply_until", "program.window_after_end");
    if (program.apply_until == before.apply_until && program.ends_on == before.ends_on)
      return invalid("ends_on", "program.prolong.unchanged");
    TRY(update_program(tx, program));
    record_event(tx, actor,
                 {.verb = "program.prolonged",
                  .subject = subject_of(program),
                  .reason = asked.reason,
                  .before = event_json(before),
                  .after = event_json(program)});
    arm_program_clock(tx, program);
    return id;
  });
}

}  // namespace baeumgil
