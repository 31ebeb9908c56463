#include "features/rules/rule_words_view.h"

#include "base/day_text.h"
#include "features/rules/reading_rule.h"

namespace baeumgil {
namespace {

std::vector<Badge> badges_of(Locale const& locale, Language language, Rule const& rule) {
  auto badges = std::vector<Badge>{};
  if (rule.scope != RuleScope::shared && rule.scope != RuleScope::own)
    badges.push_back({.label = locale.words(language, "rules.scope." + std::string{to_word(rule.scope)}), .tone = Tone::information});
  if (rule.is_binding) badges.push_back({.label = locale.words(language, "rules.badge.binding"), .tone = Tone::gray});
  if (rule.scope == RuleScope::own) badges.push_back({.label = locale.words(language, "rules.badge.own"), .tone = Tone::primary});
  if (is_for_reading(rule)) badges.push_back({.label = locale.words(language, "rules.badge.reading"), .tone = Tone::gray});
  if (!rule.is_verified()) badges.push_back({.label = locale.words(language, "rules.badge.unverified"), .tone = Tone::warning});
  if (rule.is_disputed) badges.push_back({.label = locale.words(language, "rules.badge.disputed"), .tone = Tone::danger});
  return badges;
}

}  // namespace

std::string value_words(Locale const& locale, Language language, Rule const& rule) {
  auto const unit = std::string{to_word(rule.unit)};
  if (!rule.word.empty()) return locale.words(language, "rules.word." + rule.word);
  if (!rule.value) return {};
  if (rule.unit == RuleUnit::month_day) {
    auto const month_day = static_cast<int>(*rule.value);
    return locale.words(language, "rules.unit.month_day", {std::to_string(month_day / 100), std::to_string(month_day % 100)});
  }
  if (rule.kind == RuleKind::deadline && *rule.value < 0) {
    auto before = rule;
    before.value = -*rule.value;
    return locale.words(language, "rules.before", {value_words(locale, language, before)});
  }
  return locale.words(language, "rules.unit." + unit, {value_text(rule, language)});
}

RuleRow rule_row(Locale const& locale, Language language, Rule const& rule) {
  auto const last_day = rule.effective_to ? day_text(language, *rule.effective_to) : std::string{};
  return {.words = rule.words(language),
          .code = rule.code,
          .value = value_words(locale, language, rule),
          .article = rule.source + " " + rule.article,
          .url = rule.url,
          .dates = locale.words(language, rule.effective_to ? "rules.dates" : "rules.dates_open",
                                {day_text(language, rule.effective_from), last_day}),
          .note = rule.note,
          .badges = badges_of(locale, language, rule)};
}

}  // namespace baeumgil
