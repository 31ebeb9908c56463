#pragma once
// Every step of a claim once: its address, who may, and the use case. Buttons, forms and the API are drawn from it.

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/expenses/expense.h"

namespace baeumgil {

class Database;
class Fields;

enum class ExpenseStep { claim, waive, confirm, allow, send_back, reopen, pay, flag, dismiss, recover, repay };

struct ExpenseMove {
  ExpenseStep step{};
  std::string_view noun{};  // "/expenses/{id}/payment"
  std::string_view label_key{};
  std::string_view hint_key{};
  std::string_view flash_key{};
  std::string_view summary{};  // for the description of the API
  bool is_main{false};         // what the reader came for: shown open
  bool (*may)(Actor const&, Expense const&){nullptr};
  Result<ExpenseId> (*carry_out)(Database&, Actor const&, ExpenseId, Fields&){nullptr};
};

std::span<ExpenseMove const> expense_moves();

}  // namespace baeumgil
