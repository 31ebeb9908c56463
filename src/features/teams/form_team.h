#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/teams/team.h"

namespace baeumgil {

class Database;

struct TeamDraft {
  std::optional<ProgramId> program{};
  std::optional<IssueId> issue{};
  std::string name{};
  std::optional<PolicyField> field{};
  std::string theme{};
  std::string hypothesis{};
  std::optional<Date> preferred_from{};
  std::optional<Date> preferred_until{};
  std::vector<TeamHost> hosts{};
  std::optional<int> version{};
};

// The actor leads it. Within the programme's window, and nobody who is in another team of the programme already.
Result<TeamId> form_team(Database&, Actor const&, TeamDraft const&);

}  // namespace baeumgil
