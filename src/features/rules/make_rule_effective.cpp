#include "features/rules/make_rule_effective.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/rule_impact.h"
#include "features/rules/rule_json.h"
#include "features/rules/rule_store.h"

namespace baeumgil {
namespace {

// How many people have looked at it: the drafter, and whoever makes it effective.
std::optional<Problem> people_problem(RuleBook const& book, Actor const& actor, OwnRule const& own, Date today) {
  auto situation = Situation{.language = actor.language};
  situation.set("rule.people", own.drafter == actor.person ? 1 : 2);
  return first_refusal(evaluate(book, situation, today), "reason");
}

std::optional<Problem> binding_problem(RuleBook const& book, Rule const& rule, Language language) {
  for (auto const& above : book.rows) {
    auto const is_above = above.code == rule.code && above.scope < rule.scope && above.is_binding && above.is_in_force(rule.effective_from);
    if (!is_above || (above.scope == RuleScope::strict && !book.is_strict(rule.effective_from)) || stays_within(rule, above)) continue;
    return refused("value", "rules.looser_than_binding", citation_of(above, language),
                   {above.words(language), value_text(above, language), value_text(rule, language)});
  }
  return std::nullopt;
}

Result<Done> end_earlier_versions(Tx& tx, Actor const& actor, OwnRule const& own) {
  for (auto earlier : list_versions(tx, own.rule.code)) {
    if (!supersedes(own.rule, earlier.rule)) continue;
    auto const before = rule_json(earlier.rule);
    earlier.rule.effective_to = own.rule.effective_from - 1;
    TRY(update_rule(tx, earlier));
    if (earlier.holds_for_cities) put_province_rule(tx, earlier.rule);
    record_event(tx, actor,
                 {.verb = "rule.superseded",
                  .subject = subject_of(earlier.rule),
                  .reason = own.reason,
                  .before = before,
                  .after = rule_json(earlier.rule)});
  }
  return Done{};
}

}  // namespace

Result<RuleId> make_rule_effective(Database& db, Actor const& actor, RuleDecision const& decision) {
  return db.write(actor, [&](Tx& tx) -> Result<RuleId> {
    auto own = TRY(find_own_rule(tx, decision.id));
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    if (!own.is_draft()) return conflict("rules.effective.already");
    if (own.rule.version != decision.version) return conflict("problem.saved_first");
    if (decision.reason.empty()) return invalid("reason", "field.required");
    auto const book = load_rule_book(tx);
    if (auto problem = people_problem(book, actor, own, tx.today())) return *std::move(problem);
    if (auto problem = binding_problem(book, own.rule, actor.language)) return *std::move(problem);
    auto const before = rule_json(own.rule);
    own.state = RuleState::effective;
    own.decided_by = actor.name;
    own.decided_at = tx.now();
    own.reason = decision.reason;
    TRY(end_earlier_versions(tx, actor, own));
    TRY(update_rule(tx, own));
    if (own.holds_for_cities) put_province_rule(tx, own.rule);
    record_event(tx, actor,
                 {.verb = "rule.made_effective",
                  .subject = subject_of(own.rule),
                  .reason = own.reason,
                  .before = before,
                  .after = rule_json(own.rule)});
    return own.rule.id;
  });
}

}  // namespace baeumgil
