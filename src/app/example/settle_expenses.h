#pragma once
// The travel claims of expenses.csv: handed in with receipts, decided, paid, waived, flagged and recovered.

#include "app/example/world.h"

namespace baeumgil {

class FileStore;

// The institution holds the rates of earlier versions against their texts, so that trips of those days can be paid.
void confirm_rates(ExampleWorld&);
void settle_expenses(ExampleWorld&, FileStore&, std::string_view era);

}  // namespace baeumgil
