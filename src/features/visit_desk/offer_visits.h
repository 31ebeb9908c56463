#pragma once
// What the desk offers to every institution here: times, and answers to what it is asked again and again.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/visit_desk/desk_request.h"

namespace baeumgil {

class Database;

struct SlotInput {
  std::optional<Instant> starts_at{};
  std::optional<Instant> ends_at{};
  std::optional<int> groups_most{};
  std::string place{};
  std::string note{};
};
Result<VisitSlotId> open_slot(Database&, Actor const&, SlotInput const&);
Result<VisitSlotId> close_slot(Database&, Actor const&, VisitSlotId);  // one that nobody has yet

struct StandingAnswerInput {
  std::string question{};
  std::string answer{};
};
Result<StandingAnswerId> write_standing_answer(Database&, Actor const&, std::optional<StandingAnswerId>, StandingAnswerInput const&);
Result<StandingAnswerId> remove_standing_answer(Database&, Actor const&, StandingAnswerId);

}  // namespace baeumgil
