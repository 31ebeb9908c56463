#pragma once
// What the decision on a plan asks: was it open for comment as long as the rules want, and what was said.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/plan_comments/plan_comment.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RuleBook;
struct Rule;

// The row that says for how many days; none, or 0 days: nobody has to ask.
Rule const* comment_rule(RuleBook const&, TripKind, Date);
std::optional<CommentWindow> find_comment_window(Tx&, TripId);
std::vector<PlanComment> list_shown_comments(Tx&, TripId);  // oldest first
// A decision before the window is over, where a rule wants one; on this field, citing the row.
std::optional<Problem> comment_problem(Tx&, Actor const&, Trip const&, std::string_view field);

}  // namespace baeumgil
