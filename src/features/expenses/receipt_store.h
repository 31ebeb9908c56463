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

enum class DuplicateKind { same_file, same_approval, same_seat, same_night };
constexpr auto enum_words(DuplicateKind) {
  return std::array<std::string_view, 4>{"same_file", "same_approval", "same_seat", "same_night"};
}

// A receipt of this claim that also stands elsewhere: the same bytes, the same card approval, the same seat at the same time,
// or another room of the same person in the same night.
struct Duplicate {
  DuplicateKind kind{};
  ReceiptId receipt{};
  std::string what{};
  ExpenseId other{};
  std::string other_number{};
};
std::vector<Duplicate> list_duplicates(Tx&, Expense const&);

}  // namespace baeumgil
