#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/expenses/expense.h"

namespace baeumgil {

void write_expense(JsonWriter&, Expense const&);
std::string to_json(Expense const&);

}  // namespace baeumgil
