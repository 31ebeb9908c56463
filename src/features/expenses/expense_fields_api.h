#pragma once
// What the API takes and gives of travel claims, as data.

#include "features/expenses/expense_moves.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

std::vector<ApiField> expense_filters();
std::vector<ApiField> facts_input();
std::vector<ApiField> receipt_input();
std::vector<ApiField> expense_step_input(ExpenseStep);
ApiSchema expense_row_schema();
ApiSchema expense_schema();
ApiSchema money_schema();

}  // namespace baeumgil
