#include "features/rules/verdict_rows.h"

#include <algorithm>
#include <map>

#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/rules/known_fact.h"
#include "features/rules/rule_words_view.h"

namespace baeumgil {
namespace {

bool counts_in_units(Rule const& rule) {
  if (rule.kind == RuleKind::deadline || !rule.anchor.empty() || !rule.value) return false;
  auto const* fact = find_known_fact(rule.fact);
  return fact != nullptr && (fact->type == FactType::number || fact->type == FactType::flag);
}

std::string limit_words(Locale const& locale, Language language, Verdict const& verdict) {
  auto const& rule = verdict.rule;
  auto const is_counted = rule.kind == RuleKind::deadline || !rule.anchor.empty() || rule.unit == RuleUnit::date;
  return is_counted ? verdict.limit : value_words(locale, language, rule);
}

std::string actual_words(Locale const& locale, Language language, Verdict const& verdict) {
  if (verdict.actual.empty()) return {};
  if (!verdict.rule.word.empty()) return locale.words(language, "rules.word." + verdict.actual);
  if (!counts_in_units(verdict.rule)) return verdict.actual;
  return locale.words(language, "rules.unit." + std::string{to_word(verdict.rule.unit)}, {verdict.actual});
}

VerdictRow verdict_row(Locale const& locale, Language language, Verdict const& verdict) {
  auto row = VerdictRow{.rule = rule_row(locale, language, verdict.rule)};
  if (verdict.rule.scope != RuleScope::program) row.rule_path = "/rules/" + verdict.rule.code;
  row.limit = limit_words(locale, language, verdict);
  row.is_provisional = verdict.is_provisional;
  row.actual = actual_words(locale, language, verdict);
  return row;
}

ApiField word_of(std::string name, std::string description = {}) {
  return {.name = std::move(name), .description = std::move(description)};
}

}  // namespace

VerdictOutcome outcome_of(Verdict const& verdict) {
  if (!verdict.passed) return VerdictOutcome::refused;
  return verdict.actual.empty() ? VerdictOutcome::informs : VerdictOutcome::passed;
}

VerdictsView to_verdicts_view(Locale const& locale, Language language, JudgedMatter const& matter) {
  auto view = VerdictsView{.title = matter.title, .number = matter.number, .path = matter.path};
  auto groups = std::map<VerdictOutcome, std::vector<VerdictRow>>{};
  for (auto const& verdict : matter.verdicts) groups[outcome_of(verdict)].push_back(verdict_row(locale, language, verdict));
  auto const count = [&](VerdictOutcome outcome) { return std::to_string(groups.contains(outcome) ? groups[outcome].size() : 0); };
  view.lead = locale.words(
      language, "rules.verdicts.lead",
      {day_text(language, matter.day), count(VerdictOutcome::refused), count(VerdictOutcome::passed), count(VerdictOutcome::informs)});
  for (auto& [outcome, rows] : groups) {
    auto const word = std::string{to_word(outcome)};
    view.groups.push_back({.label_key = "rules.verdict." + word,
                           .anchor = "verdicts-" + word,
                           .is_judged = outcome != VerdictOutcome::informs,
                           .rows = std::move(rows)});
  }
  view.nothing = {.title_key = "rules.verdicts.none"};
  return view;
}

ApiSchema verdicts_schema() {
  auto fields = std::vector<ApiField>{
      {.name = "outcome", .values = words_of<VerdictOutcome>()},
      word_of("code"),
      word_of("words", "the rule in the reader's language"),
      word_of("limit", "what it allows"),
      {.name = "is_provisional", .type = ApiType::boolean, .description = "the limit is a day of a year whose holidays are not known"},
      word_of("actual", "what is the case; empty when nothing is held against it yet"),
      word_of("article"),
      word_of("source"),
      word_of("url"),
      {.name = "effective_from", .type = ApiType::date},
      {.name = "effective_to", .type = ApiType::date, .nullable = true},
      {.name = "is_verified", .type = ApiType::boolean},
      {.name = "is_disputed", .type = ApiType::boolean},
      {.name = "scope", .values = words_of<RuleScope>()},
      word_of("chosen_by", "code of the rule that let an earlier version count")};
  return {.name = "Verdicts",
          .fields = {word_of("title"),
                     {.name = "day", .type = ApiType::date, .description = "whose versions decide"},
                     {.name = "verdicts", .type = ApiType::array, .fields = std::move(fields)}}};
}

std::string verdicts_json(JudgedMatter const& matter, Language language) {
  auto json = JsonWriter{};
  json.begin_object().field("title", matter.title).field("day", to_text(matter.day)).key("verdicts").begin_array();
  for (auto const& verdict : matter.verdicts) {
    auto const& rule = verdict.rule;
    json.begin_object().field("outcome", to_word(outcome_of(verdict))).field("code", rule.code).field("words", rule.words(language));
    json.field("limit", verdict.limit)
        .field("is_provisional", verdict.is_provisional)
        .field("actual", verdict.actual)
        .field("article", rule.article)
        .field("source", rule.source);
    json.field("url", rule.url).field("effective_from", to_text(rule.effective_from));
    json.field("effective_to", rule.effective_to ? std::optional{to_text(*rule.effective_to)} : std::nullopt);
    json.field("is_verified", rule.is_verified()).field("is_disputed", rule.is_disputed).field("scope", to_word(rule.scope));
    json.field("chosen_by", verdict.chosen_by).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace baeumgil
