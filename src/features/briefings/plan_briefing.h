#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/briefings/briefing.h"

namespace baeumgil {

class Database;

struct BriefingInput {
  std::string title{};
  std::optional<Date> held_on{};
  std::string starts_at{};
  std::string place{};
  int minutes_each{0};
  std::optional<Date> from{};  // what was accepted and published between these days gets a slot
  std::optional<Date> until{};
};
Result<BriefingId> plan_briefing(Database&, Actor const&, BriefingInput const&);
// In this order; what is left out loses its slot. Nothing is added that had none.
Result<BriefingId> arrange_briefing(Database&, Actor const&, BriefingId, std::vector<Uuid> const& rows);

}  // namespace baeumgil
