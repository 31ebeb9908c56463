#include "features/trips/late_order.h"

#include "features/rules/load_rules.h"

namespace baeumgil {

std::optional<LateOrder> find_late_order(Tx& tx, Actor const& actor, Trip const& trip) {
  if (trip.permitted_at || tx.today() <= trip.starts_on) return std::nullopt;
  auto const rules = load_rule_book(tx);
  auto const* rule = rules.in_force("trip.permit.late", tx.today());
  if (rule == nullptr) return std::nullopt;
  return LateOrder{.rule = citation_of(*rule, actor.language), .refuses = rule->value.value_or(0) > 0};
}

}  // namespace baeumgil
