#pragma once
// What a receipt says of itself, read from its words. Only proposed: the person who claims looks at the receipt and types it.

#include <optional>
#include <string>
#include <string_view>

#include "base/dates.h"
#include "base/money.h"

namespace baeumgil {

struct ReceiptReading {
  std::optional<Won> amount{};
  std::optional<Date> on{};
  std::string merchant{};
  std::string approval_no{};

  bool is_empty() const { return !amount && !on && merchant.empty() && approval_no.empty(); }
};

// `latest`: a later day is none of a receipt.
ReceiptReading read_receipt(std::string_view words, Date latest);

}  // namespace baeumgil
