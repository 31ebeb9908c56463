#include "features/rules/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/day_text.h"
#include "base/money.h"
#include "base/text.h"

namespace baeumgil {
namespace {

using Fact = Situation::Fact;

constexpr std::array<std::string_view, 11> kOwnRefusals{"adoption.reason_required",  "adoption.review.items", "approval.traveler_excluded",
                                                        "award.no_double",           "overseas.apply.due",    "review.own_department",
                                                        "report.questions_answered", "team.size.max",         "trip.days.max",
                                                        "trip.issue.required",       "trip.nights.max"};

Fact const* find_fact(Situation const& situation, std::string_view name) {
  auto const found = situation.facts.find(name);
  return found == situation.facts.end() ? nullptr : &found->second;
}

std::string fact_text(Fact const& fact, Language language) {
  if (auto const* day = std::get_if<Date>(&fact)) return day_text(language, *day);
  if (auto const* word = std::get_if<std::string>(&fact)) return *word;
  auto const number = std::get<double>(fact);
  if (number == std::floor(number)) return with_commas(static_cast<std::int64_t>(number));
  return fmt::format("{:.6g}", number);
}

// "a=b" asks for that word, "a!=b" for anything else, also for silence.
bool holds(std::string_view condition, Situation const& situation) {
  auto const equals = condition.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  auto const is_not = condition[equals - 1] == '!';
  auto const* fact = find_fact(situation, trimmed(condition.substr(0, is_not ? equals - 1 : equals)));
  auto const is_same = fact != nullptr && fact_text(*fact, Language::en) == trimmed(condition.substr(equals + 1));
  return is_same != is_not;
}

bool applies(Rule const& rule, Situation const& situation) {
  if (rule.applies_to != AppliesTo::everything && std::ranges::find(situation.about, rule.applies_to) == situation.about.end())
    return false;
  if (rule.condition.empty()) return true;
  return std::ranges::all_of(split(rule.condition, ';'), [&](std::string_view condition) { return holds(condition, situation); });
}

template <class T>
bool compare(RuleTest test, T const& actual, T const& limit) {
  switch (test) {
    case RuleTest::at_most:
      return actual <= limit;
    case RuleTest::at_least:
      return actual >= limit;
    case RuleTest::more_than:
      return actual > limit;
    case RuleTest::less_than:
      return actual < limit;
    case RuleTest::same:
      return actual == limit;
    case RuleTest::none:
      break;
  }
  return true;
}

// What a rule about dates allows: a counted deadline, or a day written into the rule.
std::optional<Date> date_limit(RuleBook const& book, Rule const& rule, Situation const& situation) {
  if (rule.unit == RuleUnit::date && rule.value) return Date{static_cast<std::int32_t>(*rule.value)};
  auto const* anchor = find_fact(situation, rule.anchor);
  if (anchor == nullptr || !std::holds_alternative<Date>(*anchor)) return std::nullopt;
  return due_date(rule, std::get<Date>(*anchor), book.holidays);
}

Verdict verdict_of(Rule const& rule, Situation const& situation) {
  return {.rule = rule, .words = rule.words(situation.language), .limit = value_text(rule, situation.language)};
}

bool is_share(Rule const& rule) { return !rule.anchor.empty() && (rule.unit == RuleUnit::percent || rule.unit == RuleUnit::fraction); }

// "More than half of the members": both sides are multiplied out, so nothing is rounded.
std::optional<Verdict> judge_share(Rule const& rule, Situation const& situation, double part) {
  auto const* whole = find_fact(situation, rule.anchor);
  if (whole == nullptr || !std::holds_alternative<double>(*whole) || !rule.value) return std::nullopt;
  auto const of = std::get<double>(*whole);
  auto const is_percent = rule.unit == RuleUnit::percent;
  auto verdict = verdict_of(rule, situation);
  verdict.passed = is_percent ? compare(rule.test, part * 100, *rule.value * of) : compare(rule.test, part * *rule.value, of);
  verdict.limit = is_percent ? verdict.limit + "%" : "1/" + verdict.limit;
  verdict.actual = fact_text(part, situation.language) + "/" + fact_text(of, situation.language);
  return verdict;
}

std::optional<Verdict> judge_date(RuleBook const& book, Rule const& rule, Situation const& situation, Date const* day) {
  auto const limit = date_limit(book, rule, situation);
  if (!limit) return std::nullopt;
  auto verdict = verdict_of(rule, situation);
  verdict.limit = day_text(situation.language, *limit);
  verdict.is_provisional = is_moved_by_holidays(rule) && !knows_holidays_of(book.holidays, limit->year());
  if (day == nullptr) return verdict;
  verdict.actual = day_text(situation.language, *day);
  verdict.passed = compare(rule.test, *day, *limit);
  return verdict;
}

// A condition that only excludes holds by silence too, so it says nothing about what is the case.
bool asks_for_something(Rule const& rule) {
  return std::ranges::any_of(split(rule.condition, ';'), [](std::string_view condition) {
    return condition.find('=') != std::string_view::npos && condition.find("!=") == std::string_view::npos;
  });
}

std::optional<Verdict> judge(RuleBook const& book, Rule const& rule, Situation const& situation) {
  auto const* fact = rule.test == RuleTest::none ? nullptr : find_fact(situation, rule.fact);
  if (fact == nullptr && rule.kind == RuleKind::deadline) return judge_date(book, rule, situation, nullptr);
  if (fact == nullptr) return asks_for_something(rule) ? std::optional{verdict_of(rule, situation)} : std::nullopt;
  if (auto const* day = std::get_if<Date>(fact)) return judge_date(book, rule, situation, day);
  auto verdict = verdict_of(rule, situation);
  verdict.actual = fact_text(*fact, situation.language);
  if (auto const* word = std::get_if<std::string>(fact)) {
    if (rule.word.empty()) return std::nullopt;
    verdict.passed = compare(rule.test, *word, rule.word);
    return verdict;
  }
  auto const number = std::get<double>(*fact);
  if (is_share(rule)) return judge_share(rule, situation, number);
  if (!rule.value) return std::nullopt;
  verdict.passed = compare(rule.test, number, *rule.value);
  return verdict;
}

bool is_money(Rule const& rule) {
  return (rule.topic == RuleTopic::allowance || rule.topic == RuleTopic::settlement) &&
         (rule.kind == RuleKind::rate || rule.kind == RuleKind::cap);
}

Rate higher_of(RuleBook const& book, Rule const* rule, Date day) {
  if (rule == nullptr || !is_money(*rule) || rule->effective_from != day) return {.rule = rule};
  auto const* earlier = book.in_force(rule->code, day - 1);
  auto const* two_rates = book.in_force("allowance.two_rates", day);
  if (earlier == nullptr || two_rates == nullptr || earlier->unit != rule->unit || earlier->value <= rule->value) return {.rule = rule};
  return {.rule = earlier, .chosen_by = two_rates};
}

}  // namespace

Situation& Situation::set(std::string_view name, double number) {
  facts.insert_or_assign(std::string{name}, Fact{number});
  return *this;
}

Situation& Situation::set(std::string_view name, Date day) {
  facts.insert_or_assign(std::string{name}, Fact{day});
  return *this;
}

Situation& Situation::set(std::string_view name, std::string_view word) {
  facts.insert_or_assign(std::string{name}, Fact{std::string{word}});
  return *this;
}

Rate rate_on(RuleBook const& book, std::string_view code, Date day) { return higher_of(book, book.in_force(code, day), day); }

std::vector<Verdict> evaluate(RuleBook const& book, Situation const& situation, Date day) {
  auto verdicts = std::vector<Verdict>{};
  for (auto const* rule : book.all_in_force(day)) {
    auto const rate = higher_of(book, rule, day);
    if (!applies(*rate.rule, situation)) continue;
    auto verdict = judge(book, *rate.rule, situation);
    if (!verdict) continue;
    if (rate.chosen_by != nullptr) verdict->chosen_by = rate.chosen_by->code;
    verdicts.push_back(std::move(*verdict));
  }
  return verdicts;
}

std::optional<Problem> first_refusal(std::vector<Verdict> const& verdicts, std::string_view field) {
  auto const refusal = std::ranges::find(verdicts, false, &Verdict::passed);
  if (refusal == verdicts.end()) return std::nullopt;
  auto citation = citation_of(refusal->rule, Language::ko);
  citation.words = refusal->words;
  auto const key = has_own_refusal(refusal->rule.code) ? "rules.refused." + refusal->rule.code : std::string{"rules.refused.generic"};
  return refused(std::string{field}, key, std::move(citation), {refusal->words, refusal->limit, refusal->actual});
}

bool has_own_refusal(std::string_view code) { return std::ranges::find(kOwnRefusals, code) != kOwnRefusals.end(); }

}  // namespace baeumgil
