#include "features/plan_comments/comment_window.h"

#include "features/plan_comments/plan_comment_store.h"
#include "features/rules/load_rules.h"

namespace baeumgil {

Rule const* comment_rule(RuleBook const& rules, TripKind kind, Date on) {
  auto const* rule = rules.in_force(kind == TripKind::overseas ? "overseas.comment.days" : "trip.comment.days", on);
  return rule != nullptr && rule->value.value_or(0) > 0 ? rule : nullptr;
}

std::optional<Problem> comment_problem(Tx& tx, Actor const& actor, Trip const& trip, std::string_view field) {
  auto const rules = load_rule_book(tx);
  auto const* rule = comment_rule(rules, trip.kind, tx.today());
  if (rule == nullptr) return std::nullopt;
  auto const window = find_comment_window(tx, trip.id);
  auto const citation = citation_of(*rule, actor.language);
  if (!window) return refused(std::string{field}, "plan_comment.not_opened", citation, {value_text(*rule, actor.language)});
  if (!window->is_over(tx.today())) return refused(std::string{field}, "plan_comment.not_over", citation, {to_text(window->closes_on)});
  return std::nullopt;
}

}  // namespace baeumgil
