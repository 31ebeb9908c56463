// Every line of money_situations.tsv: a journey, on its days, and what it comes to by which version of which row. A line is a
// claim as its traveller makes it; it comes out through the same functions the product asks.
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <set>

#include "base/text.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/recover_expense.h"
#include "features/expenses/tests/carried_money.h"

namespace baeumgil {
namespace {

struct MoneyLine {
  int number{0};
  std::string article{};
  std::string what{};
  std::string kind{};  // domestic, overseas; recovery: what a false claim costs
  Date starts_on{};
  int days{1};
  std::vector<std::string> journey{};
  std::vector<std::string> amounts{};
  std::vector<std::string> rows{};
  std::string standing{};  // paid, blocked
};

std::vector<std::string> parts_of(std::string_view text) {
  auto parts = std::vector<std::string>{};
  for (auto const part : split(text, ';'))
    if (!trimmed(part).empty()) parts.emplace_back(trimmed(part));
  return parts;
}

double number_in(std::string_view text) {
  auto number = 0.0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}
std::int64_t whole(std::string_view text, int by = 1) { return std::llround(number_in(text) * by); }

std::vector<MoneyLine> const& money_lines() {
  static auto const all = [] {
    auto in = std::ifstream{MONEY_SITUATIONS_FILE};
    auto found = std::vector<MoneyLine>{};
    auto text = std::string{};
    std::getline(in, text);  // the header
    for (auto number = 2; std::getline(in, text); ++number) {
      auto const cells = split(text, '\t');
      if (cells.size() != 9) {
        ADD_FAILURE() << "line " << number << " has " << cells.size() << " cells";
        continue;
      }
      auto line =
          MoneyLine{.number = number, .article = std::string{cells[0]}, .what = std::string{cells[1]}, .kind = std::string{cells[2]}};
      line.starts_on = date_from_text(cells[3]).value();
      line.days = static_cast<int>(whole(cells[4]));
      line.journey = parts_of(cells[5]);
      line.amounts = parts_of(cells[6]);
      line.rows = parts_of(cells[7]);
      line.standing = std::string{cells[8]};
      found.push_back(std::move(line));
    }
    return found;
  }();
  return all;
}

// "room=0:seoul:120000:1:reason": the evening, its area or currency, the price, for how many nights, why above the cap.
Receipt room_of(Expense const& expense, std::vector<std::string_view> const& words) {
  auto receipt = Receipt{.kind = ReceiptKind::lodging, .on = expense.starts_on + static_cast<int>(whole(words[0]))};
  if (words[1] == "usd")
    receipt.price.currency = "USD";
  else
    receipt.area = enum_from_word<LodgingArea>(words[1]).value();
  receipt.price.hundredths = whole(words[2], 100);
  if (words.size() > 3) receipt.nights = static_cast<int>(whole(words[3]));
  if (words.size() > 4) receipt.over_cap_reason = std::string{words[4]};
  return receipt;
}

void add_place_or_rate(Expense& expense, std::string_view name, std::vector<std::string_view> const& words) {
  if (name == "rate") expense.facts.rates.push_back({std::string{words[0]}, whole(words[1], 10000), expense.starts_on, "매매기준율"});
  if (name == "stay")
    expense.facts.stays.push_back({expense.starts_on + static_cast<int>(whole(words[0])), std::string{words[1]}, std::string{words[2]}});
}

void add_receipt_of(Expense& expense, std::string_view name, std::vector<std::string_view> const& words) {
  if (name == "room") expense.receipts.push_back(room_of(expense, words));
  if (name == "fare")
    expense.receipts.push_back({.kind = ReceiptKind::fare,
                                .on = expense.starts_on + static_cast<int>(whole(words[0])),
                                .what = "운임",
                                .price = {whole(words[1], 100), words.size() > 2 ? std::string{words[2]} : "KRW"}});
  if (name == "prep")
    expense.receipts.push_back({.kind = ReceiptKind::preparation,
                                .on = expense.starts_on,
                                .what = "비자",
                                .price = {whole(words[0], 100), std::string{words[1]}}});
}

void add_fact(Expense& expense, std::string_view name, std::vector<std::string_view> const& words) {
  auto& facts = expense.facts;
  if (name == "car") facts.has_official_car = true;
  if (name == "shared") facts.shared_with = "박주임";
  if (name == "own") {
    facts.has_own_car = true;
    facts.public_fare = Won{whole(words[0])};
    if (words.size() > 1) facts.own_car_reason = std::string{words[1]};
  }
  if (name == "city") facts.is_within_city = true;
  if (name == "flat") facts.has_flat_lodging = true;
  if (name == "mayor") expense.post = Post::mayor;
  if (name == "meals") facts.meals_provided = static_cast<int>(whole(words[0]));
  if (name == "relatives") facts.relatives_nights = static_cast<int>(whole(words[0]));
  if (name == "km") expense.distance_km = static_cast<int>(whole(words[0]));
  if (name == "minutes") facts.local_minutes = static_cast<int>(whole(words[0]));
  if (name == "saved") facts.fare_saved = Won{whole(words[0])};
  if (name == "given") facts.given_by_others = Won{whole(words[0])};
  if (name == "claimed") {
    expense.claimed_on = date_from_text(words[0]);
    expense.state = ExpenseState::claimed;
  }
  if (name != "above") return;
  facts.meals_above = Won{whole(words[0])};
  facts.meals_above_reason = std::string{words[1]};
}

constexpr auto kTokens = std::to_array<std::string_view>({"above",     "amount", "car",   "city",  "claimed", "fare",    "flat", "given",
                                                          "grade",     "km",     "mayor", "own",   "meals",   "minutes", "prep", "rate",
                                                          "relatives", "room",   "rule",  "saved", "shared",  "stay"});

TravelMoney money_of_line(MoneyLine const& line) {
  auto expense = Expense{.trip_kind = line.kind == "overseas" ? TripKind::overseas : TripKind::domestic,
                         .starts_on = line.starts_on,
                         .ends_on = line.starts_on + (line.days - 1)};
  auto grade = std::optional<TravelGrade>{};
  for (auto const& token : line.journey) {
    auto const equals = token.find('=');
    auto const name = std::string_view{token}.substr(0, equals);
    EXPECT_NE(std::ranges::find(kTokens, name), kTokens.end()) << "line " << line.number << ": " << token;
    auto const words =
        equals == std::string::npos ? std::vector<std::string_view>{} : split(std::string_view{token}.substr(equals + 1), ':');
    add_place_or_rate(expense, name, words);
    add_receipt_of(expense, name, words);
    add_fact(expense, name, words);
    if (name == "grade") grade = enum_from_word<TravelGrade>(words[0]);
  }
  auto travel = travel_of(carried(), expense, expense.ends_on);
  if (grade) travel.grade = *grade;  // no post of a city has it
  return travel_money(carried(), travel, Language::ko);
}

std::int64_t amount_of(TravelMoney const& money, std::string_view item) {
  if (item == "total") return money.total.amount;
  if (item == "payable") return money.payable.amount;
  if (item == "dollars") return money.dollars;
  auto const known = enum_from_word<MoneyItem>(item);
  EXPECT_TRUE(known) << item;
  auto sum = std::int64_t{0};
  for (auto const& one : money.lines)
    if (one.item == known) sum += one.amount;
  return sum;
}

bool stands_on(TravelMoney const& money, std::string_view row) {
  constexpr auto missing = std::string_view{"missing:"};
  if (row.starts_with(missing)) return std::ranges::find(money.missing, row.substr(missing.size())) != money.missing.end();
  auto const at = row.find('@');
  return std::ranges::any_of(money.lines, [&](ExpenseLine const& line) {
    return std::ranges::any_of(line.rules, [&](UsedRule const& used) {
      return used.citation.rule_id == row.substr(0, at) && used.citation.effective_from == row.substr(at + 1);
    });
  });
}

std::string value_in(MoneyLine const& line, std::string_view name) {
  for (auto const& token : line.journey)
    if (token.starts_with(std::string{name} + "=")) return token.substr(name.size() + 1);
  return {};
}

void expect_recovery(MoneyLine const& line) {
  auto const* rule = carried().in_force(value_in(line, "rule"), line.starts_on);
  auto const surcharge = rule == nullptr ? Surcharge{} : surcharge_on(Won{whole(value_in(line, "amount"))}, *rule);
  EXPECT_EQ(line.amounts, std::vector{"surcharge=" + std::to_string(surcharge.amount.amount)});
  EXPECT_EQ(line.rows,
            std::vector{rule == nullptr ? "missing:" + value_in(line, "rule") : rule->code + "@" + to_text(rule->effective_from)});
}

TEST(situations_of_travel_money, come_out_as_the_articles_say) {
  ASSERT_GE(money_lines().size(), 80U);
  for (auto const& line : money_lines()) {
    SCOPED_TRACE("line " + std::to_string(line.number) + ": " + line.article + " " + line.what);
    EXPECT_FALSE(line.article.empty() || line.what.empty());
    if (line.kind == "recovery") {
      expect_recovery(line);
      continue;
    }
    auto const money = money_of_line(line);
    for (auto const& amount : line.amounts) {
      auto const equals = amount.find('=');
      EXPECT_EQ(amount_of(money, std::string_view{amount}.substr(0, equals)), whole(std::string_view{amount}.substr(equals + 1))) << amount;
    }
    for (auto const& row : line.rows) EXPECT_TRUE(stands_on(money, row)) << "stands on no " << row;
    EXPECT_EQ(money.may_be_paid() ? "paid" : "blocked", line.standing);
  }
}

// Each row of travel money that has a version before and after a change is met on both sides of it.
TEST(situations_of_travel_money, stand_on_both_sides_of_each_change_of_the_law) {
  auto met = std::set<std::string>{};
  for (auto const& line : money_lines()) {
    if (line.kind == "recovery") met.insert(line.rows.begin(), line.rows.end());
    if (line.kind == "recovery") continue;
    for (auto const& one : money_of_line(line).lines)
      for (auto const& used : one.rules) met.insert(used.citation.rule_id + "@" + used.citation.effective_from);
  }
  // Of a long stay the first step changes with the others.
  auto const elsewhere =
      std::set<std::string>{"allowance.long_stay.over_30_days@2023-03-02", "allowance.long_stay.over_60_days@2023-03-02"};
  for (auto const& rule : carried().rows) {
    auto const is_money = rule.topic == RuleTopic::allowance || rule.topic == RuleTopic::settlement;
    auto const is_amount = rule.kind == RuleKind::rate || rule.kind == RuleKind::cap || rule.kind == RuleKind::exclusion;
    auto const has_other = std::ranges::count(carried().rows, rule.code, &Rule::code) > 1;
    auto const key = rule.code + "@" + to_text(rule.effective_from);
    if (!is_money || !is_amount || !has_other || elsewhere.contains(key)) continue;
    EXPECT_TRUE(met.contains(key)) << key << ": no line of money_situations.tsv stands on it";
  }
}

}  // namespace
}  // namespace baeumgil
