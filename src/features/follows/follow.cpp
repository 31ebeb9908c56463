#include "features/follows/follow.h"

namespace baeumgil {

bool may_remove(Actor const& actor, Follow const& follow) { return actor.is_signed_in() && follow.person == actor.person; }

std::string path_of(Follow const& follow) {
  switch (follow.noun) {
    case FollowNoun::field:
      return "/cases?field=" + follow.target;
    case FollowNoun::issue:
      return "/issues/" + follow.target;
    case FollowNoun::institution:
      return "/targets/" + follow.target;
    case FollowNoun::person:
      return "/people/" + follow.target;
    case FollowNoun::good_case:
      break;
  }
  return "/cases/" + follow.target;
}

Instant next_digest(DigestRhythm rhythm, Date today) {
  constexpr auto kSevenHours = std::int64_t{7} * 3600;
  return start_of_day_in_seoul(today + (rhythm == DigestRhythm::weekly ? 7 : 1)) + kSevenHours;
}

}  // namespace baeumgil
