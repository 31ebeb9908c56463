#pragma once
// What a program sent, held against what the operation says it takes, before any handler runs.

#include <optional>

#include "base/result.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

// Unknown names, values of another type or not in the list of words, texts that are too long, and what must be sent and is not;
// every one under its own name ("stops.0.on"). An operation that takes nothing may be sent {} or nothing.
std::optional<Problem> body_problem(ApiOperation const&, Request const&);

// The same of the address: filters that do not exist are refused instead of ignored.
std::optional<Problem> query_problem(ApiOperation const&, Request const&);

}  // namespace baeumgil
