#pragma once
// 도움이 되었는지: what readers say of a case, one word a person. Shown as counts, never as an average of yes and no.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

struct Case;

enum class Usefulness { useful, not_useful };
constexpr auto enum_words(Usefulness) { return std::array<std::string_view, 2>{"useful", "not_useful"}; }

struct CaseRating {
  CaseId good_case{};
  PersonId person{};
  std::string person_name{};  // of the join
  Usefulness verdict{};
  std::string reason{};
  Instant rated_at{};
};

struct RatingCounts {
  std::int64_t useful{0};
  std::int64_t not_useful{0};
};

// Of a case that stands and is not one's own: its author and the team that brought it leave it to others.
bool may_rate_case(Actor const&, Case const&, std::vector<PersonId> const& team);
std::string to_json(CaseRating const&);

}  // namespace baeumgil
