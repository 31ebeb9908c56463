#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/season/season.h"

namespace baeumgil {

class Database;

struct SeasonDraft {
  std::optional<ProgramId> program{};  // only when it is opened
  std::optional<Date> starts_on{};
  std::optional<Date> ends_on{};
  std::optional<Won> budget{};
  std::optional<Won> day_cost{};
  std::optional<Won> night_cost{};
  std::optional<int> version{};
};

struct SeasonHostDraft {
  std::optional<InstitutionId> host{};
  std::optional<IssueId> issue{};
  std::optional<int> teams_a_day{};
  std::optional<Won> fare{};
};

// One for each programme that takes trips; its days within the programme's, its budget not above.
Result<SeasonId> open_season(Database&, Actor const&, SeasonDraft const&);
Result<SeasonId> edit_season(Database&, Actor const&, SeasonId, SeasonDraft const&);
// Adds the host, or changes what is said about it.
Result<SeasonId> offer_host(Database&, Actor const&, SeasonId, SeasonHostDraft const&);
Result<SeasonId> take_host_back(Database&, Actor const&, SeasonId, InstitutionId);

}  // namespace baeumgil
