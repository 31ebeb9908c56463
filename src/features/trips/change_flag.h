#pragma once
// Whether a trip turned out otherwise than planned (변경 표시), beside the state it stands in.

#include <array>
#include <string_view>

#include "base/enum_text.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class ChangeFlag { none, answered, waiting };
constexpr auto enum_words(ChangeFlag) { return std::array<std::string_view, 3>{"none", "answered", "waiting"}; }

ChangeFlag find_change_flag(Tx&, TripId);
// Those that nobody reported, and those reported later than on their day.
int count_unreported_changes(Tx&, TripId);

}  // namespace baeumgil
