#include "features/rules/end_rule.h"

#include "features/audit/record_event.h"
#include "features/rules/rule_json.h"
#include "features/rules/rule_store.h"

namespace baeumgil {

Result<Done> end_rule(Database& db, Actor const& actor, RuleEnd const& end) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto own = TRY(find_own_rule(tx, end.id));
    auto& rule = own.rule;
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    if (own.is_draft()) return conflict("rules.end.draft");
    if (!end.last_day) return invalid("last_day", "field.required");
    if (end.reason.empty()) return invalid("reason", "field.required");
    if (*end.last_day < rule.effective_from) return invalid("last_day", "rules.ends_before_it_starts");
    if (rule.version != end.version) return conflict("problem.saved_first");
    auto const before = rule_json(rule);
    rule.effective_to = end.last_day;
    TRY(update_rule(tx, own));
    if (own.holds_for_cities) put_province_rule(tx, rule);
    record_event(tx, actor,
                 {.verb = "rule.ended",
                  .subject = {.noun = "rule", .id = rule.id.value, .title = rule.words_ko},
                  .reason = end.reason,
                  .before = before,
                  .after = rule_json(rule)});
    return Done{};
  });
}

}  // namespace baeumgil
