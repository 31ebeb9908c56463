#include "features/expenses/add_receipt.h"

#include <algorithm>

#include "features/expenses/expense_change.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_store.h"
#include "features/expenses/receipt_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostHundredths = std::int64_t{10'000'000'000};  // 100 million of any currency
constexpr auto kMostReceipts = std::size_t{100};

bool are_digits(std::string const& text, std::size_t length) {
  return text.size() == length && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_time(std::string const& text) {
  return text.size() == 5 && text[2] == ':' && are_digits(text.substr(0, 2), 2) && are_digits(text.substr(3), 2) &&
         text.substr(0, 2) < "24" && text.substr(3) < "60";
}

std::optional<Problem> room_problem(Receipt const& room, Expense const& expense) {
  if (room.nights < 1 || room.nights > 90) return invalid("nights", "expense.nights.range");
  if (room.on < expense.starts_on || room.on + room.nights > expense.ends_on) return invalid("on", "expense.night.outside");
  return std::nullopt;
}

std::optional<Problem> receipt_problem(Receipt const& receipt, Expense const& expense) {
  if (receipt.what.empty()) return invalid("what", "field.required");
  if (receipt.price.hundredths <= 0 || receipt.price.hundredths > kMostHundredths) return invalid("amount", "expense.amount.range");
  if (receipt.price.currency == "KRW" && receipt.price.hundredths % 100 != 0) return invalid("amount", "expense.amount.whole_won");
  if (receipt.price.currency.size() != 3) return invalid("currency", "expense.currency.unknown");
  if (receipt.price.currency != "KRW" && expense.trip_kind == TripKind::domestic) return invalid("currency", "expense.currency.at_home");
  if (!receipt.card_last4.empty() && !are_digits(receipt.card_last4, 4)) return invalid("card_last4", "expense.card.four_digits");
  if (!receipt.departs_at.empty() && !is_time(receipt.departs_at)) return invalid("departs_at", "expense.time.unreadable");
  if (receipt.kind == ReceiptKind::preparation && expense.trip_kind == TripKind::domestic)
    return invalid("kind", "expense.preparation.abroad_only");
  if (receipt.kind == ReceiptKind::lodging) return room_problem(receipt, expense);
  if (receipt.kind == ReceiptKind::fare && (receipt.on < expense.starts_on || receipt.on > expense.ends_on))
    return invalid("on", "expense.day.outside");
  return std::nullopt;
}

}  // namespace

Result<ExpenseId> add_receipt(Database& db, Actor const& actor, ExpenseId id, Receipt const& receipt) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_write_expense(actor, expense)) return forbidden("expense.write.not_allowed");
    if (expense.receipts.size() >= kMostReceipts) return conflict("expense.receipt.too_many");
    if (auto problem = receipt_problem(receipt, expense)) return std::move(*problem);
    auto const is_same = [&](Receipt const& other) { return !other.digest.empty() && other.digest == receipt.digest; };
    if (std::ranges::any_of(expense.receipts, is_same)) return invalid("file", "expense.receipt.same_file");
    auto const before = to_json(expense);
    auto added = receipt;
    added.id = ReceiptId::make();
    insert_receipt(tx, id, added);
    expense.receipts.push_back(std::move(added));
    return keep_change(tx, actor, expense, {.before = before, .verb = "expense.receipt_added"});
  });
}

Result<ExpenseId> take_receipt_out(Database& db, Actor const& actor, ExpenseId id, ReceiptId receipt) {
  return db.write(actor, [&](Tx& tx) -> Result<ExpenseId> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_write_expense(actor, expense)) return forbidden("expense.write.not_allowed");
    auto const before = to_json(expense);
    if (std::erase_if(expense.receipts, [&](Receipt const& one) { return one.id == receipt; }) == 0) return not_found();
    remove_receipt(tx, id, receipt);
    return keep_change(tx, actor, expense, {.before = before, .verb = "expense.receipt_removed"});
  });
}

}  // namespace baeumgil
