#include "features/programs/write_program.h"

#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/programs/program_event.h"
#include "features/programs/program_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<ProgramId> write_program(Database& db, Actor const& actor, ProgramDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgramId> {
    if (!may_write_program(actor)) return forbidden("program.write.not_officer");
    if (auto problem = problem_of(draft)) return *std::move(problem);
    auto program = Program{.id = ProgramId::make(), .owner_department = actor.department, .owner = actor.person};
    put_into(program, draft);
    for (auto const& issue : program.issues)
      if (!find_issue(tx, actor, issue)) return invalid("issues", "field.unknown_choice");
    insert_program(tx, program);
    record_event(tx, actor, {.verb = "program.written", .subject = subject_of(program), .after = event_json(program)});
    return program.id;
  });
}

}  // namespace baeumgil
