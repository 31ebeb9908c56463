#pragma once
// Objections to what was disclosed: raised by any of the staff within the days of the rule, answered by those who run the round.
// One that is right sets a sheet aside or takes a merit out; then everything is ranked anew, and the answer says whether that
// changed the order.

#include <string>

#include "base/result.h"
#include "features/awards/contest.h"

namespace baeumgil {

class Database;

struct ObjectionAnswer {
  std::optional<ObjectionState> state{};
  std::optional<Remedy> remedy{};  // of one that is upheld
  PersonId reviewer{};             // whose sheet is set aside
  std::string answer{};
};

Result<ObjectionId> raise_objection(Database&, Actor const&, NominationId, std::string const& words);
Result<ObjectionId> answer_objection(Database&, Actor const&, ObjectionId, ObjectionAnswer const&);

}  // namespace baeumgil
