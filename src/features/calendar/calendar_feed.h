#pragma once
// A secret address under which one person's calendar program reads.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

using FeedId = Id<struct FeedTag>;

enum class FeedCovers { mine, department };  // one's own trips and those one stands in for; with all of the department
constexpr auto enum_words(FeedCovers) { return std::array<std::string_view, 2>{"mine", "department"}; }

struct CalendarFeed {
  FeedId id{};
  PersonId person{};
  FeedCovers covers{FeedCovers::mine};
  Instant made_at{};
  std::optional<Instant> revoked_at{};
};

bool may_revoke_feed(Actor const&, CalendarFeed const&);  // one's own, once

// INSTITUTION.RANDOM: looking it up reads one institution only.
std::optional<InstitutionId> institution_of_feed(std::string_view token);

}  // namespace baeumgil
