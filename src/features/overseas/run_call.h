#pragma once
// The officer plans a call, opens it, lets the reviewers score and decides by rank.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/backpack.h"
#include "features/overseas/found_committee.h"
#include "platform/db/database.h"

namespace baeumgil {

struct CallInput {
  std::string title{};
  std::string purpose{};
  ProgramId program{};
  std::optional<Date> apply_until{};
  std::optional<Date> score_until{};
  std::optional<Won> budget{};
  std::optional<int> places{};
  std::vector<CriterionLine> criteria{};
  std::vector<PersonId> reviewers{};
};
Result<BackpackCallId> plan_call(Database&, Actor const&, CallInput const&);
Result<BackpackCallId> open_call(Database&, Actor const&, BackpackCallId);
Result<BackpackCallId> start_scoring_call(Database&, Actor const&, BackpackCallId);
// Every proposal must have been scored by every reviewer who is not excused; each team is told.
Result<BackpackCallId> decide_call(Database&, Actor const&, BackpackCallId, std::string const& record_no);
Result<BackpackCallId> close_call(Database&, Actor const&, BackpackCallId);

}  // namespace baeumgil
