#pragma once
// What is wrong with what somebody wrote about a team. Pure.

#include "features/teams/form_team.h"

namespace baeumgil {

inline constexpr std::size_t kMostHosts = 3;

std::optional<Problem> problem_of(TeamDraft const&);
// `prefix`: of the field names, "hosts.0." in a form of several.
std::optional<Problem> problem_of(TeamHost const&, std::string const& prefix);
void put_into(Team&, TeamDraft const&);

}  // namespace baeumgil
