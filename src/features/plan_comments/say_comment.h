#pragma once

#include <string>

#include "base/result.h"
#include "features/plan_comments/plan_comment.h"

namespace baeumgil {

class Database;

// By anybody, while the window is open. Personal data in it is refused, so that nobody has to cover it later. busy: too many
// from one address within the hour.
Result<PlanCommentId> say_comment(Database&, Actor const&, TripId, std::string const& body);

struct CommentDecision {
  CommentState state{CommentState::shown};
  std::string reason{};  // needed to hide one
};
Result<PlanCommentId> decide_comment(Database&, Actor const&, PlanCommentId, CommentDecision const&);

}  // namespace baeumgil
