#pragma once
// The stricter set of rules, as a whole: on from a day, off from a day. Days that have passed are never touched.

#include <optional>
#include <string>

#include "features/rules/rule.h"
#include "platform/db/database.h"

namespace baeumgil {

enum class StrictTurn { on, off };
constexpr auto enum_words(StrictTurn) { return std::array<std::string_view, 2>{"on", "off"}; }

struct StrictSwitch {
  StrictTurn turn{StrictTurn::on};
  std::optional<Date> day{};  // the first day it holds, or the first on which it no longer does
  std::string reason{};
};

Result<Done> switch_strict(Database&, Actor const&, StrictSwitch const&);

}  // namespace baeumgil
