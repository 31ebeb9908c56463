#include "features/reading/rating.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/cases/case.h"

namespace baeumgil {

bool may_rate_case(Actor const& actor, Case const& found, std::vector<PersonId> const& team) {
  if (!actor.is_signed_in() || !is_standing(found) || found.author == actor.person) return false;
  return std::ranges::find(team, actor.person) == team.end();
}

std::string to_json(CaseRating const& rating) {
  auto json = JsonWriter{};
  return json.begin_object().field("verdict", to_word(rating.verdict)).field("reason", rating.reason).end_object().take();
}

}  // namespace baeumgil
