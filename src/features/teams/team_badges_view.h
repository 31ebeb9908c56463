#pragma once
// Badges of a team: its state, whether departments work together, and how many go for the first time. And its wished days.

#include <string>
#include <vector>

#include "features/teams/team.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge state_badge(Site const&, Actor const&, Team const&);
std::vector<Badge> team_badges(Site const&, Actor const&, Team const&);
std::string preferred_days(Actor const&, Team const&);  // empty: none named yet

}  // namespace baeumgil
