#pragma once
// Writes a handover down: every promise of list_promises.h goes to the successor for an answer.

#include <string>

#include "base/result.h"
#include "features/handover/handover.h"

namespace baeumgil {

class Database;

struct HandoverInput {
  PersonId giver{};
  PersonId successor{};
  std::string note{};
};
Result<HandoverId> hand_over(Database&, Actor const&, HandoverInput const&);

}  // namespace baeumgil
