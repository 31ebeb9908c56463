#include "features/rules/confirmation_store.h"

#include <algorithm>

namespace baeumgil {

RuleConfirmation confirmation_of(Rule const& rule) {
  return {
      .code = rule.code, .scope = rule.scope, .effective_from = rule.effective_from, .value = value_text(rule, Language::en) + rule.word};
}

void put_confirmation(Tx& tx, RuleConfirmation const& row) {
  tx.change(
      "INSERT INTO rule_confirmations (institution_id, rule_code, scope, effective_from, value_text, held_against, confirmed_by, "
      "confirmed_on) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution_id, rule_code, scope, effective_from) "
      "DO UPDATE SET value_text = excluded.value_text, held_against = excluded.held_against, confirmed_by = excluded.confirmed_by, "
      "confirmed_on = excluded.confirmed_on",
      row.code, row.scope, row.effective_from, row.value, row.held_against, row.confirmed_by, row.confirmed_on);
}

std::vector<RuleConfirmation> list_confirmations(Tx& tx) {
  return tx.list(
      "SELECT rule_code, scope, effective_from, value_text, held_against, confirmed_by, confirmed_on FROM rule_confirmations "
      "WHERE institution_id = $institution",
      [](Row& row) {
        auto found = RuleConfirmation{.code = row.next<std::string>()};
        found.scope = row.next<RuleScope>();
        found.effective_from = row.next<Date>();
        found.value = row.next<std::string>();
        found.held_against = row.next<std::string>();
        found.confirmed_by = row.next<std::string>();
        found.confirmed_on = row.next<Date>();
        return found;
      });
}

void mark_confirmed(Rule& rule, std::vector<RuleConfirmation> const& all) {
  if (rule.is_verified() || all.empty()) return;
  auto const meant = confirmation_of(rule);
  auto const found = std::ranges::find_if(all, [&](RuleConfirmation const& one) {
    return one.code == meant.code && one.scope == meant.scope && one.effective_from == meant.effective_from && one.value == meant.value;
  });
  if (found != all.end()) rule.verified_by = found->confirmed_by + " (" + to_text(found->confirmed_on) + ", " + found->held_against + ")";
}

}  // namespace baeumgil
