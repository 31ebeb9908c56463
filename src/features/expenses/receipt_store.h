#pragma once
// Keeps receipts, and finds the ones that were handed in before.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/expenses/expense.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Receipt> list_receipts(Tx&, ExpenseId);  // by day
void insert_receipt(Tx&, ExpenseId, Receipt const&);
void remove_receipt(Tx&, ExpenseId, ReceiptId);

enum class DuplicateKind { same_file, same_approval, same_seat, same_night, same_stay, same_ride };
constexpr auto enum_words(DuplicateKind) {
  return std::array<std::string_view, 6>{"same_file", "same_approval", "same_seat", "same_night", "same_stay", "same_ride"};
}

// A receipt of this claim that also stands elsewhere: the same bytes, the same card approval, the same seat at the same time,
// another room of the same person in the same night; or, of another traveller of the trip, the same house in the same night or the
// same vehicle on the same day for the same sum.
struct Duplicate {
  DuplicateKind kind{};
  ReceiptId receipt{};
  std::string what{};
  ExpenseId other{};
  std::string other_number{};
  bool is_overlap() const { return kind == DuplicateKind::same_stay || kind == DuplicateKind::same_ride; }
};
std::vector<Duplicate> list_duplicates(Tx&, Expense const&);
// The traveller may have said why receipts of two overlap; whatever was handed in twice the accountant answers for.
int count_unexplained(Expense const&, std::vector<Duplicate> const&);

}  // namespace baeumgil
