#pragma once
// The filter of the list of rules as a query string carries it.

#include "features/rules/rule_filter.h"
#include "platform/web/request.h"

namespace baeumgil {

// What cannot be read is left out; the day is today then.
RuleFilter read_rule_filter(Request const&, Date today);

}  // namespace baeumgil
