#include "features/expenses/expense_input.h"

#include <cmath>

namespace baeumgil {
namespace {

int small(std::optional<std::int64_t> number, int otherwise = 0) {
  if (!number) return otherwise;
  return *number > 1000 || *number < -1000 ? 1001 : static_cast<int>(*number);
}

std::string upper(std::string text) {
  for (auto& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

// Beyond what any use case takes, so that it is refused there.
std::int64_t scaled(double number, double by) {
  auto const result = number * by;
  return result > 1e15 || result < -1e15 ? -1 : std::llround(result);
}

void read_rates(Fields& fields, ExpenseFacts& facts) {
  for (auto& row : fields.rows("rates")) {
    auto rate = ExchangeRate{.currency = upper(row.text("currency"))};
    auto const value = row.number("rate");
    auto const on = row.date("on");
    rate.source = row.text("source");
    if (!rate.currency.empty() || value || on) {
      if (!on && !row.problem()) row.refuse("on", "field.required");
      rate.ten_thousandths = scaled(value.value_or(0), 10000);
      rate.on = on.value_or(Date{});
      facts.rates.push_back(std::move(rate));
    }
    fields.take_problems(row);
  }
}

void read_stays(Fields& fields, ExpenseFacts& facts) {
  for (auto& row : fields.rows("stays")) {
    auto stay = Stay{.place = row.text("place"), .country = upper(row.text("country"))};
    auto const from = row.date("from");
    if (!stay.place.empty() || from) {
      if (!from && !row.problem()) row.refuse("from", "field.required");
      stay.from = from.value_or(Date{});
      facts.stays.push_back(std::move(stay));
    }
    fields.take_problems(row);
  }
}

}  // namespace

ExpenseFacts read_expense_facts(Fields& fields) {
  auto facts = ExpenseFacts{.has_official_car = fields.flag("official_car")};
  facts.shared_with = fields.text("shared_with");
  facts.has_own_car = fields.flag("own_car");
  facts.public_fare = fields.won("public_fare").value_or(Won{});
  facts.own_car_reason = fields.text("own_car_reason");
  facts.meals_provided = small(fields.integer("meals_provided"));
  facts.relatives_nights = small(fields.integer("relatives_nights"));
  facts.is_within_city = fields.flag("within_city");
  if (auto const hours = fields.number("local_hours")) facts.local_minutes = static_cast<int>(scaled(std::min(*hours, 1000.0), 60));
  facts.has_flat_lodging = fields.flag("flat_lodging");
  facts.mileage_answer = fields.text("mileage_answer");
  facts.fare_saved = fields.won("fare_saved").value_or(Won{});
  facts.given_by_others = fields.won("given_by_others").value_or(Won{});
  facts.given_by = fields.text("given_by");
  facts.meals_above = fields.won("meals_above").value_or(Won{});
  facts.meals_above_reason = fields.text("meals_above_reason");
  facts.overlap_reason = fields.text("overlap_reason");
  read_rates(fields, facts);
  read_stays(fields, facts);
  return facts;
}

Receipt read_receipt_input(Fields& fields) {
  auto receipt = Receipt{};
  auto const kind = fields.choice<ReceiptKind>("kind");
  auto const on = fields.date("on");
  auto const amount = fields.number("amount");
  if (!fields.problem()) {
    if (!kind) fields.refuse("kind", "field.required");
    if (!on) fields.refuse("on", "field.required");
    if (!amount) fields.refuse("amount", "field.required");
  }
  receipt.kind = kind.value_or(ReceiptKind::fare);
  receipt.on = on.value_or(Date{});
  receipt.nights = small(fields.integer("nights"), 1);
  receipt.what = fields.text("what");
  receipt.price.hundredths = scaled(amount.value_or(0), 100);
  if (auto const currency = fields.text("currency"); !currency.empty()) receipt.price.currency = upper(currency);
  receipt.area = fields.choice<LodgingArea>("area").value_or(LodgingArea::elsewhere);
  receipt.over_cap_reason = fields.text("over_cap_reason");
  receipt.card_last4 = fields.text("card_last4");
  receipt.approval_no = fields.text("approval_no");
  receipt.seat = fields.text("seat");
  receipt.departs_at = fields.text("departs_at");
  return receipt;
}

ExpenseFilter read_expense_filter(Fields& query) {
  auto filter = ExpenseFilter{.state = query.choice<ExpenseState>("state")};
  filter.confirmation = query.choice<Confirmation>("confirmation");
  filter.department = query.id<DepartmentId>("department");
  filter.trip = query.id<TripId>("trip");
  if (auto const year = query.integer("year"); year && *year > 1999 && *year < 2200) filter.year = static_cast<int>(*year);
  filter.is_own = query.flag("own");
  return filter;
}

}  // namespace baeumgil
