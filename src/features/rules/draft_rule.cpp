#include "features/rules/draft_rule.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/rules/known_fact.h"
#include "features/rules/rule_json.h"
#include "features/rules/rule_store.h"

namespace baeumgil {
namespace {

class Problems {
 public:
  void add(std::string_view field, std::string key, std::vector<std::string> arguments = {}) {
    auto found = invalid(std::string{field}, std::move(key), std::move(arguments));
    if (!problem_) {
      problem_ = std::move(found);
      return;
    }
    problem_->fields.push_back(std::move(found.fields.front()));
  }
  void need(std::string_view field, std::string const& text) {
    if (text.empty()) add(field, "field.required");
  }
  void limit(std::string_view field, std::string const& text, std::size_t most) {
    if (character_count(text) > most) add(field, "field.too_long", {std::to_string(most)});
  }
  std::optional<Problem> take() { return std::move(problem_); }

 private:
  std::optional<Problem> problem_{};
};

bool speaks_in_words(RuleUnit unit) { return unit == RuleUnit::tier || unit == RuleUnit::post; }

bool has_word(std::vector<std::string_view> const& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::optional<Problem> word_problem(Rule const& rule, std::vector<OwnRule> const& versions) {
  if (!speaks_in_words(rule.unit)) return std::nullopt;
  auto named = versions.empty() ? rule : versions.front().rule;
  if (versions.empty()) named.word.clear();
  if (has_word(words_to_choose(named), rule.word)) return std::nullopt;
  return invalid("word", rule.word.empty() ? "field.required" : "field.unknown_choice");
}

// A period people can mean: at most a hundred years, days of the year that exist.
bool is_countable(RuleUnit unit, double value) {
  auto const whole = static_cast<int>(std::clamp(value, -1e6, 1e6));
  if (unit == RuleUnit::day_of_month) return whole >= 1 && whole <= 31;
  if (unit != RuleUnit::month_day) return std::abs(value) <= 36'500;
  auto const month = whole / 100;
  return month >= 1 && month <= 12 && whole % 100 >= 1 &&
         Date::of(2024, month, 1) + (whole % 100 - 1) < plus_months(Date::of(2024, month, 1), 1);
}

bool is_share(RuleUnit unit) { return unit == RuleUnit::percent || unit == RuleUnit::fraction; }

// Whether a rule of this kind and unit can be held against a fact of this type.
bool can_judge(Rule const& rule, FactType type) {
  if (rule.kind == RuleKind::deadline || rule.unit == RuleUnit::date) return type == FactType::date;
  if (speaks_in_words(rule.unit)) return type == FactType::word;
  return type == FactType::number || type == FactType::flag;
}

// What a new code judges is something the program knows, and of a kind its value can be held against.
std::optional<Problem> shape_problem(Rule const& rule) {
  auto const* fact = find_known_fact(rule.fact);
  auto const* anchor = find_known_fact(rule.anchor);
  if (!rule.anchor.empty() && anchor == nullptr) return invalid("anchor", "field.unknown_choice");
  auto const counts_from = rule.kind == RuleKind::deadline ? FactType::date : FactType::number;
  if (anchor != nullptr && anchor->type != counts_from) return invalid("anchor", "rules.anchor.wrong_kind");
  if (anchor != nullptr && rule.kind != RuleKind::deadline && !is_share(rule.unit)) return invalid("anchor", "rules.anchor.no_share");
  if (rule.fact.empty()) return rule.test == RuleTest::none ? std::nullopt : std::optional{invalid("fact", "field.required")};
  if (fact == nullptr) return invalid("fact", "field.unknown_choice");
  if (rule.test == RuleTest::none) return invalid("test", "field.required");
  if (!can_judge(rule, fact->type)) return invalid("fact", "rules.fact.wrong_kind");
  if (rule.kind == RuleKind::deadline && rule.unit != RuleUnit::date && anchor == nullptr) return invalid("anchor", "field.required");
  return std::nullopt;
}

bool says_its_shape(RuleDraft const& draft) { return !draft.fact.empty() || !draft.anchor.empty() || draft.test != RuleTest::none; }

// What a new code says of itself; one that says nothing is judged by its end, and one that exists keeps the shape it has.
void take_shape(Rule& rule, std::vector<OwnRule> const& versions) {
  if (!versions.empty()) {
    auto const& earlier = versions.front().rule;
    rule.kind = earlier.kind;
    rule.topic = earlier.topic;
    rule.applies_to = earlier.applies_to;
    rule.unit = earlier.unit;
    rule.fact = earlier.fact;
    rule.test = earlier.test;
    rule.anchor = earlier.anchor;
    rule.condition = earlier.condition;
    rule.rolls = earlier.rolls;
    return;
  }
  if (!rule.fact.empty()) return;
  auto const is_lower = rule.code.ends_with(".min");
  if (!is_lower && !rule.code.ends_with(".max")) return;
  rule.fact = rule.code.substr(0, rule.code.size() - 4);
  rule.test = is_lower ? RuleTest::at_least : RuleTest::at_most;
}

Rule rule_of(RuleDraft const& draft) {
  return {.id = RuleId::make(),
          .code = draft.code,
          .kind = draft.kind,
          .topic = draft.topic,
          .applies_to = draft.applies_to,
          .words_ko = draft.words_ko,
          .words_en = draft.words_en,
          .value = draft.value,
          .unit = draft.unit,
          .word = draft.word,
          .fact = draft.fact,
          .test = draft.test,
          .anchor = draft.anchor,
          .article = draft.article,
          .source = draft.source,
          .url = draft.url,
          .effective_from = *draft.effective_from,
          .effective_to = draft.effective_to,
          .verified_by = draft.verified_by,
          .is_disputed = draft.is_disputed,
          .note = draft.note,
          .is_binding = draft.is_binding,
          .scope = RuleScope::own};
}

// The row a draft stands for, in the shape its code already has.
Result<Rule> shaped(Tx& tx, RuleDraft const& draft) {
  if (auto problem = problem_of(draft)) return *std::move(problem);
  if (draft.holds_for_cities && !is_province(tx)) return invalid("marks", "rules.only_a_province");
  auto rule = rule_of(draft);
  auto const versions = list_versions(tx, draft.code);
  take_shape(rule, versions);
  if (auto problem = word_problem(rule, versions)) return *std::move(problem);
  if (!speaks_in_words(rule.unit)) rule.word.clear();
  if (!speaks_in_words(rule.unit) && rule.unit != RuleUnit::none && !rule.value) return invalid("value", "field.required");
  if (rule.kind == RuleKind::deadline && rule.value && !is_countable(rule.unit, *rule.value))
    return invalid("value", "rules.value.not_countable");
  return rule;
}

// Another institution's draft does not exist; one that counts already is no draft.
Result<OwnRule> find_draft(Tx& tx, Actor const& actor, RuleId id, int version) {
  auto own = TRY(find_own_rule(tx, id));
  if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
  if (!own.is_draft()) return conflict("rules.effective.already");
  if (own.rule.version != version) return conflict("problem.saved_first");
  return own;
}

// What the code is, what it judges and in what it counts stay as they were drafted.
void keep_shape(RuleDraft& draft, Rule const& rule) {
  draft.code = rule.code;
  draft.kind = rule.kind;
  draft.topic = rule.topic;
  draft.applies_to = rule.applies_to;
  draft.unit = rule.unit;
  draft.fact = rule.fact;
  draft.test = rule.test;
  draft.anchor = rule.anchor;
}

}  // namespace

std::vector<std::string_view> words_to_choose(Rule const& rule) {
  auto all = std::vector<std::string_view>{};
  if (!speaks_in_words(rule.unit)) return all;
  for (auto const* name : {"approval.approver_post", "country.tier", "traveler.grade"}) {
    auto const* fact = find_known_fact(name);
    auto const is_of_posts = fact->name == "approval.approver_post";
    if (is_of_posts != (rule.unit == RuleUnit::post)) continue;
    auto const words = split(fact->words, ',');
    if (has_word(words, rule.word) || rule.code.starts_with(fact->name)) return words;
    all.insert(all.end(), words.begin(), words.end());
  }
  return all;
}

std::optional<Problem> problem_of(RuleDraft const& draft) {
  auto problems = Problems{};
  if (!is_rule_code(draft.code)) problems.add("code", "rules.code.unreadable");
  problems.need("words_ko", draft.words_ko);
  problems.limit("words_ko", draft.words_ko, 300);
  problems.limit("words_en", draft.words_en, 300);
  problems.need("article", draft.article);
  problems.limit("article", draft.article, 100);
  problems.need("source", draft.source);
  problems.limit("source", draft.source, 200);
  problems.limit("verified_by", draft.verified_by, 200);
  problems.limit("note", draft.note, 1000);
  if (!draft.url.empty() && !draft.url.starts_with("https://") && !draft.url.starts_with("http://"))
    problems.add("url", "rules.url.not_an_address");
  if (!draft.effective_from) problems.add("effective_from", "field.required");
  if (draft.effective_from && draft.effective_to && *draft.effective_to < *draft.effective_from)
    problems.add("effective_to", "rules.ends_before_it_starts");
  return problems.take();
}

Result<RuleId> draft_rule(Database& db, Actor const& actor, RuleDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<RuleId> {
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    auto rule = TRY(shaped(tx, draft));
    if (says_its_shape(draft) && list_versions(tx, draft.code).empty())
      if (auto problem = shape_problem(rule)) return *std::move(problem);
    auto const own = OwnRule{.rule = std::move(rule),
                             .holds_for_cities = draft.holds_for_cities,
                             .drafter = actor.person,
                             .drafted_by = actor.name,
                             .drafted_at = tx.now()};
    insert_rule(tx, own);
    record_event(tx, actor, {.verb = "rule.drafted", .subject = subject_of(own.rule), .after = rule_json(own.rule)});
    return own.rule.id;
  });
}

Result<RuleId> edit_rule_draft(Database& db, Actor const& actor, DraftEdit const& edit) {
  return db.write(actor, [&](Tx& tx) -> Result<RuleId> {
    auto own = TRY(find_draft(tx, actor, edit.id, edit.version));
    auto const before = rule_json(own.rule);
    auto draft = edit.draft;
    keep_shape(draft, own.rule);
    auto rule = TRY(shaped(tx, draft));
    rule.id = own.rule.id;
    rule.version = own.rule.version;
    own.rule = std::move(rule);
    own.holds_for_cities = draft.holds_for_cities;
    TRY(update_rule(tx, own));
    record_event(tx, actor,
                 {.verb = "rule.draft_changed", .subject = subject_of(own.rule), .before = before, .after = rule_json(own.rule)});
    return own.rule.id;
  });
}

Result<Done> discard_rule_draft(Database& db, Actor const& actor, RuleId id, int version) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto const own = TRY(find_draft(tx, actor, id, version));
    TRY(remove_draft(tx, own));
    record_event(tx, actor, {.verb = "rule.draft_discarded", .subject = subject_of(own.rule), .before = rule_json(own.rule)});
    return Done{};
  });
}

}  // namespace baeumgil
