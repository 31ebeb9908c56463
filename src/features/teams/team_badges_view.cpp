#include "features/teams/team_badges_view.h"

#include <set>

#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

Badge state_badge(Site const& site, Actor const& actor, Team const& team) {
  auto const word = std::string{to_word(team.state)};
  return {.label = site.words(actor, "team.state." + word), .tone = tone_of_state(word)};
}

std::vector<Badge> team_badges(Site const& site, Actor const& actor, Team const& team) {
  auto departments = std::set<DepartmentId>{};
  auto newcomers = 0;
  for (auto const& member : team.members) {
    if (member.answer == MemberAnswer::declined) continue;
    departments.insert(member.department);
    newcomers += member.earlier_trips == 0 ? 1 : 0;
  }
  auto badges = std::vector<Badge>{};
  if (departments.size() > 1)
    badges.push_back(
        {.label = site.words(actor, "team.badge.cross_department", {std::to_string(departments.size())}), .tone = Tone::information});
  if (newcomers > 0)
    badges.push_back({.label = site.words(actor, "team.badge.newcomers", {std::to_string(newcomers)}), .tone = Tone::success});
  return badges;
}

}  // namespace baeumgil
