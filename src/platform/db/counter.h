#pragma once
// Numbers people quote ("2026-출장-0012"): per institution, series and year, without a gap.

#include <string_view>

#include "platform/db/transaction.h"

namespace baeumgil {

// The first is 1. Given back when the transaction is not kept.
int next_number(Tx&, std::string_view series, int year);

}  // namespace baeumgil
