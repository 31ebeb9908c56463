#pragma once
// The lines of a sum as JSON: for the API, and as they were when a claim was decided.

#include <string>
#include <string_view>

#include "base/json_writer.h"
#include "features/expenses/travel_money.h"

namespace baeumgil {

void write_money(JsonWriter&, TravelMoney const&);
std::string to_json(TravelMoney const&);
TravelMoney read_money(std::string_view json);  // of what to_json wrote; empty when it cannot be read

}  // namespace baeumgil
