#pragma once
// 의결: the secretary records what the committee resolved. What the arithmetic does not allow cannot be recorded.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/agenda.h"
#include "platform/db/database.h"

namespace baeumgil {

struct ResolutionInput {
  std::optional<ReviewOutcome> outcome{};
  std::string reason{};
  std::string dissent{};
  std::string hearing{};
  std::vector<std::string> conditions{};
};
Result<AgendaItemId> resolve_item(Database&, Actor const&, AgendaItemId, ResolutionInput const&);

// The findings as a refusal, each with its numbers and its rule.
Problem refusal_of(std::vector<Finding> const&);

}  // namespace baeumgil
