#pragma once
// Every step of a programme from draft to closed, and the suspension that may come between.

#include <string>
#include <string_view>

#include "base/result.h"
#include "features/programs/program.h"

namespace baeumgil {

class Database;
class Tx;

enum class ProgramMove { send_for_approval, send_back, approve, open, start, end, evaluate, award, close, suspend, resume };
constexpr auto enum_words(ProgramMove) {
  return std::array<std::string_view, 11>{"send_for_approval", "send_back", "approve", "open",    "start", "end",
                                          "evaluate",          "award",     "close",   "suspend", "resume"};
}

// What a step asks the person to write.
enum class MoveNeeds { nothing, reason, record_number };

std::string_view noun_of(ProgramMove);  // in the address: /programs/{id}/approval
MoveNeeds needs_of(ProgramMove);
ProgramState target_of(ProgramMove, Program const&);
bool may_make(ProgramMove, Actor const&, Program const&);  // through may_move_program

// `text`: the reason or the record number the step needs. Sending for approval refuses at each field the plan still lacks.
Result<ProgramId> move_program(Database&, Actor const&, ProgramId, ProgramMove, std::string const& text);

// By the clock, for the job "program.clock": opens what is approved on the first day of applications, starts it on the first day
// of trips, ends it after the last. As many steps as are due; none when nobody waits for one.
inline constexpr std::string_view kProgramClockJob = "program.clock";
void arm_program_clock(Tx&, Program const&);  // queues the job for each of its days
Result<Done> move_program_by_clock(Database&, Actor const&, ProgramId);

}  // namespace baeumgil
