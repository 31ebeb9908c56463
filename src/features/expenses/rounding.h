#pragma once
// Every rounding of travel money, by name. Where each comes from is a row of the rules: allowance.rounding, allowance.payment.floor.

#include <cstdint>

#include "base/money.h"

namespace baeumgil {

// a / b with halves away from zero: 1,152,928.5 → 1,152,929. Never to even, as a bank would.
constexpr std::int64_t half_up(std::int64_t a, std::int64_t b) {
  auto const magnitude = (2 * (a < 0 ? -a : a) + b) / (2 * b);
  return a < 0 ? -magnitude : magnitude;
}

// What is paid out is cut to a whole multiple: 1,837,993 → 1,837,990.
constexpr Won cut_to(Won amount, std::int64_t unit) { return unit > 1 ? Won{amount.amount - amount.amount % unit} : amount; }

}  // namespace baeumgil
