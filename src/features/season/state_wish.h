#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/season/wish.h"

namespace baeumgil {

class Database;

struct WishDraft {
  std::vector<Date> can_go{};
  std::vector<Date> likes{};
  std::optional<int> trip_days{};
  std::vector<PolicyField> fields{};
  std::vector<IssueId> issues{};
  std::vector<InstitutionId> hosts{};
  std::vector<PersonId> partners{};
  std::string note{};
  std::optional<int> version{};
};

// For oneself, within the programme's application window; again as often as one likes until it ends.
Result<SeasonId> state_wish(Database&, Actor const&, SeasonId, WishDraft const&);
Result<SeasonId> withdraw_wish(Database&, Actor const&, SeasonId);

}  // namespace baeumgil
