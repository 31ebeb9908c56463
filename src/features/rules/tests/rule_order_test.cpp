// What holds for every book of rules and every situation, tried on many made by chance from fixed seeds.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "features/rules/evaluate.h"
#include "features/rules/known_fact.h"
#include "features/rules/rule_file.h"
#include "features/rules/rule_impact.h"

namespace baeumgil {
namespace {

constexpr int kRounds = 200;

RuleBook const& rows_carried() {
  static auto const book = *carried_rule_book();
  return book;
}

Date some_day(std::mt19937& chance) { return Date::of(2023, 1, 1) + static_cast<int>(chance() % 1500); }

// About a third of all facts, with values near what rules ask.
Situation some_situation(std::mt19937& chance) {
  auto situation = Situation{};
  for (auto const about : all_of<AppliesTo>())
    if (chance() % 2 == 0) situation.about.push_back(about);
  for (auto const& fact : known_facts()) {
    if (chance() % 3 != 0) continue;
    if (fact.type == FactType::date) situation.set(fact.name, some_day(chance));
    if (fact.type == FactType::number) situation.set(fact.name, static_cast<int>(chance() % 20));
    if (fact.type == FactType::flag) situation.set(fact.name, static_cast<int>(chance() % 2));
    if (fact.type == FactType::yes_no) situation.set(fact.name, chance() % 2 == 0 ? "yes" : "no");
    if (fact.type == FactType::word) situation.set(fact.name, fact.words.substr(0, fact.words.find(',')));
  }
  return situation;
}

// The carried rows with rows of every narrower scope for some of their codes.
RuleBook some_book(std::mt19937& chance) {
  auto book = rows_carried();
  auto const carried_rows = book.rows.size();
  for (auto i = 0; i < 60; ++i) {
    auto row = book.rows[chance() % carried_rows];
    row.id = RuleId::make();
    row.scope = all_of<RuleScope>()[1 + chance() % 4];
    if (row.value) *row.value += static_cast<double>(chance() % 5) - 2;
    row.is_binding = chance() % 4 == 0;
    row.effective_from = some_day(chance);
    row.effective_to.reset();
    book.add(std::move(row));
  }
  if (chance() % 2 == 0) book.strict.push_back({.from = some_day(chance)});
  return book;
}

std::vector<std::string> told(std::vector<Verdict> const& verdicts) {
  auto lines = std::vector<std::string>{};
  for (auto const& verdict : verdicts)
    lines.push_back(verdict.rule.code + (verdict.passed ? " + " : " - ") + verdict.limit + " " + verdict.actual + " " +
                    to_text(verdict.rule.id) + verdict.chosen_by);
  return lines;
}

TEST(evaluating, says_the_same_each_time_and_in_any_order_of_rows) {
  auto chance = std::mt19937{20260826};
  auto spoken = std::size_t{0};
  for (auto round = 0; round < kRounds; ++round) {
    auto book = some_book(chance);
    auto const situation = some_situation(chance);
    auto const day = some_day(chance);
    auto const first = told(evaluate(book, situation, day));
    EXPECT_EQ(told(evaluate(book, situation, day)), first);
    std::ranges::shuffle(book.rows, chance);
    EXPECT_EQ(told(evaluate(book, situation, day)), first) << "round " << round;
    spoken += first.size();
  }
  EXPECT_GT(spoken, std::size_t{kRounds} * 10);
}

TEST(evaluating, is_not_moved_by_a_row_that_has_nothing_to_do_with_it) {
  auto chance = std::mt19937{157};
  for (auto round = 0; round < kRounds; ++round) {
    auto book = some_book(chance);
    auto const situation = some_situation(chance);
    auto const day = some_day(chance);
    auto const before = told(evaluate(book, situation, day));
    book.add({.id = RuleId::make(),
              .code = "nobody.asks.max",
              .value = 0.0,
              .fact = "nobody.asks",
              .test = RuleTest::at_most,
              .is_binding = true});
    EXPECT_EQ(told(evaluate(book, situation, day)), before) << "round " << round;
  }
}

TEST(deadlines, never_end_earlier_for_a_later_anchor) {
  auto checked = 0;
  for (auto const& rule : rows_carried().rows) {
    if (rule.kind != RuleKind::deadline) continue;
    auto last = due_date(rule, Date::of(2023, 12, 1), rows_carried().holidays);
    for (auto anchor = Date::of(2023, 12, 2); anchor < Date::of(2027, 1, 1); anchor = anchor + 1) {
      auto const due = due_date(rule, anchor, rows_carried().holidays);
      EXPECT_LE(last, due) << rule.code << " " << to_text(anchor);
      last = due;
      ++checked;
    }
  }
  EXPECT_GT(checked, 40000);
}

TEST(a_narrower_row, never_loosens_a_binding_one) {
  auto chance = std::mt19937{14};
  for (auto round = 0; round < kRounds; ++round) {
    auto const book = some_book(chance);
    auto const day = some_day(chance);
    for (auto const* winner : book.all_in_force(day))
      for (auto const& above : book.rows) {
        auto const counts = above.code == winner->code && above.scope == RuleScope::shared && above.is_binding && above.is_in_force(day);
        // Of several versions of one scope the latest speaks.
        if (!counts || above.scope == winner->scope) continue;
        auto const is_latest = std::ranges::none_of(book.rows, [&](Rule const& other) {
          return other.code == above.code && other.scope == above.scope && other.is_in_force(day) &&
                 above.effective_from < other.effective_from;
        });
        if (is_latest) {
          EXPECT_TRUE(stays_within(*winner, above)) << winner->code;
        }
      }
  }
}

}  // namespace
}  // namespace baeumgil
