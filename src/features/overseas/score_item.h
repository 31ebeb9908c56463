#pragma once
// A member hands in the review sheet of F06: points by criterion and what the member is for. It may be changed until the resolution.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/agenda.h"
#include "platform/db/database.h"

namespace baeumgil {

struct SheetInput {
  MemberId member{};  // nil: the actor's own; else the paper of a member without an account, entered by the secretary
  std::vector<std::optional<int>> points{};  // in the order of the criteria
  std::optional<Ballot> ballot{};
  std::string comment{};
};
Result<AgendaItemId> score_item(Database&, Actor const&, AgendaItemId, SheetInput const&);

}  // namespace baeumgil
