#include "features/rules/rule_store.h"

#include <algorithm>

#include "features/rules/confirmation_store.h"

namespace baeumgil {
namespace {

Rule read_rule(Row& row) {
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
  rule.is_binding = row.next<bool>();
  return rule;
}

OwnRule read_shared(Row& row) {
  auto rule = read_rule(row);
  rule.scope = row.next<RuleScope>();
  return {.rule = std::move(rule), .state = RuleState::effective};
}

OwnRule read_province(Row& row) {
  auto rule = read_rule(row);
  rule.scope = RuleScope::province;
  return {.rule = std::move(rule), .state = RuleState::effective};
}

OwnRule read_own(Row& row) {
  auto own = OwnRule{.rule = read_rule(row)};
  own.rule.scope = RuleScope::own;
  own.state = row.next<RuleState>();
  own.holds_for_cities = row.next<bool>();
  own.drafter = row.next<std::optional<PersonId>>().value_or(PersonId{});
  own.drafted_by = row.next<std::string>();
  own.drafted_at = row.next<std::optional<Instant>>();
  own.decided_by = row.next<std::string>();
  own.decided_at = row.next<std::optional<Instant>>();
  own.reason = row.next<std::string>();
  own.rule.version = row.next<int>();
  return own;
}

Query select_shared() {
  return Query{
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, is_binding, scope FROM shared_rules"};
}

// Those of the province this institution lies in.
Query select_province() {
  return Query{
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, is_binding FROM shared_province_rules "
      "WHERE province_id IN (SELECT province.id FROM shared_institutions province JOIN shared_institutions city "
      "ON city.province_code = province.province_code AND city.province_code <> '' AND city.id <> province.id "
      "WHERE city.id = $institution AND province.kind = 'province')"};
}

Query select_own() {
  return Query{
      "SELECT id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, condition, is_rolling, "
      "article, source, url, effective_from, effective_to, verified_by, is_disputed, note, is_binding, state, holds_for_cities, "
      "drafted_by_id, drafted_by, drafted_at, decided_by, decided_at, reason, version FROM rule_versions "
      "WHERE institution_id = $institution"};
}

void append(std::vector<OwnRule>& to, std::vector<OwnRule> from) { std::ranges::move(from, std::back_inserter(to)); }

}  // namespace

std::vector<Rule> list_rules(Tx& tx) {
  auto found = tx.list(select_shared().add(" ORDER BY code, effective_from"), read_shared);
  append(found, tx.list(select_province().add(" ORDER BY code, effective_from"), read_province));
  append(found, tx.list(select_own().add(" AND state = 'effective' ORDER BY code, effective_from"), read_own));
  auto rules = std::vector<Rule>{};
  auto const confirmed = list_confirmations(tx);
  for (auto& row : found) {
    mark_confirmed(row.rule, confirmed);
    rules.push_back(std::move(row.rule));
  }
  return rules;
}

std::vector<OwnRule> list_versions(Tx& tx, std::string_view code) {
  auto found =
      tx.list(select_own().add(" AND state = 'effective' AND code = $? ORDER BY effective_from DESC, decided_at DESC", code), read_own);
  append(found, tx.list(select_province().add(" AND code = $? ORDER BY effective_from DESC", code), read_province));
  append(found, tx.list(select_shared().add(" WHERE code = $? ORDER BY scope DESC, effective_from DESC", code), read_shared));
  auto const confirmed = list_confirmations(tx);
  for (auto& row : found) mark_confirmed(row.rule, confirmed);
  return found;
}

std::vector<OwnRule> list_drafts(Tx& tx) {
  return tx.list(select_own().add(" AND state = 'draft' ORDER BY drafted_at DESC, id DESC"), read_own);
}

Result<OwnRule> find_own_rule(Tx& tx, RuleId id) {
  auto rule = tx.find(select_own().add(" AND id = $?", id), read_own);
  if (!rule) return not_found();
  return *std::move(rule);
}

void insert_rule(Tx& tx, OwnRule const& own) {
  auto const& rule = own.rule;
  auto const drafter = own.drafter.is_nil() ? std::nullopt : std::optional{own.drafter};
  tx.change(
      "INSERT INTO rule_versions (institution_id, id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, "
      "anchor, condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note, is_binding, "
      "state, holds_for_cities, drafted_by_id, drafted_by, drafted_at, decided_by, decided_at, reason) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, "
      "$24, $25, $26, $27, $28, $29, $30, $31, $32)",
      rule.id, rule.code, rule.kind, rule.topic, rule.applies_to, rule.words_ko, rule.words_en, rule.value, rule.unit, rule.word, rule.fact,
      rule.test, rule.anchor, rule.condition, rule.rolls, rule.article, rule.source, rule.url, rule.effective_from, rule.effective_to,
      rule.verified_by, rule.is_disputed, rule.note, rule.is_binding, own.state, own.holds_for_cities, drafter, own.drafted_by,
      own.drafted_at, own.decided_by, own.decided_at, own.reason);
}

Result<Done> update_rule(Tx& tx, OwnRule const& own) {
  auto const& rule = own.rule;
  auto const changed = tx.change(
      "UPDATE rule_versions SET words_ko = $3, words_en = $4, value = $5, word = $6, article = $7, source = $8, url = $9, "
      "effective_from = $10, effective_to = $11, verified_by = $12, is_disputed = $13, note = $14, is_binding = $15, state = $16, "
      "holds_for_cities = $17, decided_by = $18, decided_at = $19, reason = $20, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      rule.id, rule.version, rule.words_ko, rule.words_en, rule.value, rule.word, rule.article, rule.source, rule.url, rule.effective_from,
      rule.effective_to, rule.verified_by, rule.is_disputed, rule.note, rule.is_binding, own.state, own.holds_for_cities, own.decided_by,
      own.decided_at, own.reason);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

Result<Done> remove_draft(Tx& tx, OwnRule const& own) {
  auto const removed =
      tx.change("DELETE FROM rule_versions WHERE institution_id = $institution AND id = $1 AND version = $2 AND state = 'draft'",
                own.rule.id, own.rule.version);
  if (removed == 0) return conflict("problem.saved_first");
  return Done{};
}

void put_province_rule(Tx& tx, Rule const& rule) {
  tx.change(
      "INSERT INTO shared_province_rules (province_id, id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, "
      "test, anchor, condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note, "
      "is_binding) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, "
      "$24) "
      "ON CONFLICT (id) DO UPDATE SET effective_to = excluded.effective_to",
      rule.id, rule.code, rule.kind, rule.topic, rule.applies_to, rule.words_ko, rule.words_en, rule.value, rule.unit, rule.word, rule.fact,
      rule.test, rule.anchor, rule.condition, rule.rolls, rule.article, rule.source, rule.url, rule.effective_from, rule.effective_to,
      rule.verified_by, rule.is_disputed, rule.note, rule.is_binding);
}

bool is_province(Tx& tx) {
  return tx.value<int>("SELECT COUNT(*) FROM shared_institutions WHERE id = $institution AND kind = 'province'") > 0;
}

void replace_shared_rules(Tx& tx, std::vector<Rule> const& rules) {
  tx.change("DELETE FROM shared_rules");
  for (auto const& rule : rules)
    tx.change(
        "INSERT INTO shared_rules (id, code, kind, topic, applies_to, words_ko, words_en, value, unit, word, fact, test, anchor, "
        "condition, is_rolling, article, source, url, effective_from, effective_to, verified_by, is_disputed, note, is_binding, scope) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)",
        rule.id, rule.code, rule.kind, rule.topic, rule.applies_to, rule.words_ko, rule.words_en, rule.value, rule.unit, rule.word,
        rule.fact, rule.test, rule.anchor, rule.condition, rule.rolls, rule.article, rule.source, rule.url, rule.effective_from,
        rule.effective_to, rule.verified_by, rule.is_disputed, rule.note, rule.is_binding, rule.scope);
}

void replace_shared_holidays(Tx& tx, std::vector<HolidayRow> const& holidays) {
  tx.change("DELETE FROM shared_holidays");
  // Two names may fall on one day.
  for (auto const& holiday : holidays)
    tx.change("INSERT INTO shared_holidays (day, name, kind) VALUES ($1, $2, $3) ON CONFLICT (day) DO NOTHING", holiday.day, holiday.name,
              holiday.kind);
}

std::vector<HolidayRow> list_carried_days(Tx& tx) {
  return tx.list("SELECT day, name, kind FROM shared_holidays ORDER BY day", [](Row& row) {
    auto holiday = HolidayRow{.day = row.next<Date>()};
    holiday.name = row.next<std::string>();
    holiday.kind = row.next<std::string>();
    return holiday;
  });
}

}  // namespace baeumgil
