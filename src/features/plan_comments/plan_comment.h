#pragma once
// 심사 전 계획서 의견: the plan of a trip is open to everybody for some days before it is decided on; what citizens say stands
// beside the scoring. Nobody's name is shown or asked for.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/ids.h"
#include "features/trips/trip.h"

namespace baeumgil {

using PlanCommentId = Id<struct PlanCommentTag>;

enum class CommentState { received, shown, hidden };
constexpr auto enum_words(CommentState) { return std::array<std::string_view, 3>{"received", "shown", "hidden"}; }

struct CommentWindow {
  TripId trip{};
  Date opened_on{};
  Date closes_on{};  // the last day

  bool takes_comments(Date today) const { return opened_on <= today && today <= closes_on; }
  bool is_over(Date today) const { return today > closes_on; }
};

struct PlanComment {
  PlanCommentId id{};
  TripId trip{};
  std::string trip_purpose{};  // of the join
  std::string body{};
  Instant received_at{};
  CommentState state{CommentState::received};
  std::string reason{};  // why it is hidden
  std::string decided_by{};
};

// The programme officer and the committee's secretary, while the plan still waits for its decision.
bool may_open_comments(Actor const&, Trip const&);
bool may_moderate_comments(Actor const&);

}  // namespace baeumgil
