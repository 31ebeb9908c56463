#include "features/teams/team_badges_view.h"

#include "base/day_text.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

Badge state_badge(Site const& site, Actor const& actor, Team const& team) {
  auto const word = std::string{to_word(team.state)};
  return {.label = site.words(actor, "team.state." + word), .tone = tone_of_state(word)};
}

std::vector<Badge> team_badges(Site const& site, Actor const& actor, Team const& team) {
  auto const mix = mix_of(team);
  auto badges = std::vector<Badge>{};
  if (mix.departments > 1)
    badges.push_back(
        {.label = site.words(actor, "team.badge.cross_department", {std::to_string(mix.departments)}), .tone = Tone::information});
  if (mix.newcomers > 0)
    badges.push_back({.label = site.words(actor, "team.badge.newcomers", {std::to_string(mix.newcomers)}), .tone = Tone::success});
  return badges;
}

std::string preferred_days(Actor const& actor, Team const& team) {
  if (!team.preferred_from || !team.preferred_until) return {};
  return day_text(actor.language, *team.preferred_from) + (actor.language == Language::ko ? " ~ " : " – ") +
         day_text(actor.language, *team.preferred_until);
}

}  // namespace baeumgil
