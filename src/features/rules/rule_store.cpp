#include "features/rules/rule_store.h"

namespace baeumgil {
namespace {

Rule read_rule(Row& row, RuleScope scope) {
  auto rule = Rule{};
  rule.id = row.next<RuleId>();
  rule.code = row.next<std::string>();
  rule.kind = row.next<RuleKind>();
  rule.topic = row.next<RuleTopic>();
  rule.applies_to = row.next<AppliesTo>();
  rule.words_ko = row.next<std::string>();
  rule.words_en = row.next<std::string>();
  rule.value = row.next<std::optional<double>>();
  rule.unit = row.next<RuleUnit>();
  rule.word = row.next<std::string>();
  rule.fact = row.next<std::string>();
  rule.test = row.next<RuleTest>();
  rule.anchor = row.next<std::string>();
  rule.condition = row.next<std::string>();
  rule.rolls = row.next<bool>();
  rule.article = row.next<std::string>();
  rule.source = row.next<std::string>();
  rule.url = row.next<std::string>();
  rule.effective_from = row.next<Date>();
  rule.effective_to = row.next<std::optional<Date>>();
  rule.verified_by = row.next<std::string>();
  rule.is_disputed = row.next<bool>();
  rule.note = row.next<std::string>();
  rule.version = row.next<int>();
  rule.scope = scope;
  return rule;
}

Rule read_shared(Row& row) { return read_rule(row, RuleScope::shared); }
Rule read_own(Row& row) { return read_rule(row, RuleScope::own); }

void append(std::vector<Rule>& to, std::vector<Rule> from) {
  for (auto& rule : from) to.push_back(std::move(rule));
}

}  // namespace

std::vector<Rule> list_rules(Tx& tx) {
  auto rules = tx.list(
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, "
      "source, url, effective_from, effective_to, verified_by, is_disputed, note, 1 FROM shared_rules ORDER BY code, effective_from",
      read_shared);
  append(
      rules,
      tx.list("SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
              "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, version FROM rules "
              "WHERE institution_id = $institution ORDER BY code, effective_from",
              read_own));
  return rules;
}

std::vector<Rule> list_versions(Tx& tx, std::string_view code) {
  auto rules = tx.list(
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, version FROM rules "
      "WHERE institution_id = $institution AND code = $1 ORDER BY effective_from DESC",
      read_own, code);
  append(
      rules,
      tx.list("SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
              "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, 1 FROM shared_rules "
              "WHERE code = $1 ORDER BY effective_from DESC",
              read_shared, code));
  return rules;
}

Result<Rule> find_own_rule(Tx& tx, RuleId id) {
  auto rule = tx.find(
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, version FROM rules "
      "WHERE institution_id = $institution AND id = $1",
      read_own, id);
  if (!rule) return not_found();
  return *std::move(rule);
}

std::optional<Rule> find_own_version(Tx& tx, std::string_view code, Date effective_from) {
  return tx.find(
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, version FROM rules "
      "WHERE institution_id = $institution AND code = $1 AND effective_from = $2",
      read_own, code, effective_from);
}

Result<Done> insert_rule(Tx& tx, Rule const& rule) {
  auto const inserted = tx.change(
      "INSERT INTO rules (institution_id, id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, "
      "condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23) "
      "ON CONFLICT (institution_id, code, effective_from) DO NOTHING",
      rule.id, rule.code, rule.kind, rule.topic, rule.applies_to, rule.words_ko, rule.words_en, rule.value, rule.unit, rule.word, rule.fact,
      rule.test, rule.anchor, rule.condition, rule.rolls, rule.article, rule.source, rule.url, rule.effective_from, rule.effective_to,
      rule.verified_by, rule.is_disputed, rule.note);
  if (inserted == 0) return conflict("rules.version_exists");
  return Done{};
}

Result<Done> update_rule_end(Tx& tx, Rule const& rule) {
  auto const changed = tx.change(
      "UPDATE rules SET effective_to = $1, version = version + 1 WHERE institution_id = $institution AND id = $2 AND version = $3",
      rule.effective_to, rule.id, rule.version);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void replace_shared_rules(Tx& tx, std::vector<Rule> const& rules) {
  tx.change("DELETE FROM shared_rules");
  for (auto const& rule : rules)
    tx.change(
        "INSERT INTO shared_rules (id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, "
        "condition, "
        "is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)",
        rule.id, rule.code, rule.kind, rule.topic, rule.applies_to, rule.words_ko, rule.words_en, rule.value, rule.unit, rule.word,
        rule.fact, rule.test, rule.anchor, rule.condition, rule.rolls, rule.article, rule.source, rule.url, rule.effective_from,
        rule.effective_to, rule.verified_by, rule.is_disputed, rule.note);
}

void replace_shared_holidays(Tx& tx, std::vector<HolidayRow> const& holidays) {
  tx.change("DELETE FROM shared_holidays");
  // Two names may fall on one day.
  for (auto const& holiday : holidays)
    tx.change("INSERT INTO shared_holidays (day, name, kind) VALUES ($1, $2, $3) ON CONFLICT (day) DO NOTHING", holiday.day, holiday.name,
              holiday.kind);
}

Holidays list_holidays(Tx& tx) {
  return {tx.list("SELECT day FROM shared_holidays ORDER BY day", [](Row& row) { return row.next<Date>(); })};
}

}  // namespace baeumgil
