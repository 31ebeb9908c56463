#include "features/expenses/write_facts.h"

#include <algorithm>
#include <cctype>

#include "base/text.h"
#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kTextLength = std::size_t{500};
constexpr auto kMostWon = std::int64_t{100'000'000};
constexpr auto kMostTenThousandths = std::int64_t{100'000'000};  // 10,000 won for one unit

bool is_code(std::string const& text, std::size_t length) {
  return text.size() == length && std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::optional<Problem> amount_problem(ExpenseFacts const& facts) {
  struct Named {
    char const* field{};
    Won amount{};
  };
  for (auto const& [field, amount] : {Named{"public_fare", facts.public_fare}, Named{"fare_saved", facts.fare_saved},
                                      Named{"given_by_others", facts.given_by_others}, Named{"meals_above", facts.meals_above}})
    if (amount < Won{} || amount.amount > kMostWon) return invalid(field, "expense.amount.range");
  if (facts.given_by_others > Won{} && facts.given_by.empty()) return invalid("given_by", "field.required");
  return std::nullopt;
}

// One car only; without a reason it is paid by what public transport costs, which has to be said.
std::optional<Problem> own_car_problem(ExpenseFacts const& facts) {
  if (character_count(facts.own_car_reason) > kTextLength)
    return invalid("own_car_reason", "field.too_long", {std::to_string(kTextLength)});
  if (!facts.has_own_car) {
    if (facts.public_fare > Won{} || !facts.own_car_reason.empty()) return invalid("own_car", "expense.own_car.unsaid");
    return std::nullopt;
  }
  if (facts.has_official_car || !facts.shared_with.empty()) return invalid("own_car", "expense.own_car.another");
  if (facts.own_car_reason.empty() && facts.public_fare == Won{}) return invalid("public_fare", "expense.own_car.fare_needed");
  return std::nullopt;
}

std::optional<Problem> rows_problem(ExpenseFacts const& facts, Expense const& expense) {
  for (auto i = std::size_t{0}; i < facts.rates.size(); ++i) {
    auto const& rate = facts.rates[i];
    auto const at = "rates." + std::to_string(i);
    if (!is_code(rate.currency, 3) || rate.currency == "KRW") return invalid(at + ".currency", "expense.currency.unknown");
    if (rate.ten_thousandths <= 0 || rate.ten_thousandths > kMostTenThousandths) return invalid(at + ".rate", "expense.rate.range");
    if (rate.source.empty()) return invalid(at + ".source", "field.required");
    auto const same = [&](ExchangeRate const& other) { return &other != &rate && other.currency == rate.currency; };
    if (std::ranges::any_of(facts.rates, same)) return invalid(at + ".currency", "expense.rate.twice");
  }
  for (auto i = std::size_t{0}; i < facts.stays.size(); ++i) {
    auto const& stay = facts.stays[i];
    auto const at = "stays." + std::to_string(i);
    if (!is_code(stay.country, 2)) return invalid(at + ".country", "expense.country.unknown");
    if (stay.from < expense.starts_on || stay.from > expense.ends_on) return invalid(at + ".from", "expense.day.outside");
  }
  return std::nullopt;
}

std::optional<Problem> facts_problem(ExpenseFacts const& facts, Expense const& expense) {
  auto const days = expense.ends_on - expense.starts_on + 1;
  if (facts.meals_provided < 0 || facts.meals_provided > 3 * days) return invalid("meals_provided", "expense.meals.range");
  if (facts.relatives_nights < 0 || facts.relatives_nights >= days) {
    if (facts.relatives_nights != 0) return invalid("relatives_nights", "expense.nights.range");
  }
  if (facts.local_minutes && (*facts.local_minutes < 0 || *facts.local_minutes > 24 * 60))
    return invalid("local_hours", "expense.hours.range");
  for (auto const* text : {&facts.shared_with, &facts.mileage_answer, &facts.given_by, &facts.meals_above_reason, &facts.overlap_reason})
    if (text->size() > kTextLength * 4) return invalid("mileage_answer", "field.too_long", {std::to_string(kTextLength)});
  if (auto problem = amount_problem(facts)) return problem;
  if (auto problem = own_car_problem(facts)) return problem;
  return rows_problem(facts, expense);
}

}  // namespace

Result<ExpenseId> write_facts(Database& db, Actor const& actor, ExpenseId id, ExpenseFacts const& facts, int version) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_write_expense(actor, expense)) return forbidden("expense.write.not_allowed");
    if (version != 0 && version != expense.version) return conflict("problem.saved_first");
    if (auto problem = facts_problem(facts, expense)) return std::move(*problem);
    auto const before = to_json(expense);
    expense.facts = facts;
    replace_facts(tx, expense);
    return keep_change(tx, actor, expense, {.before = before, .verb = "expense.written"});
  });
}

}  // namespace baeumgil
