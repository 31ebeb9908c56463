#pragma once
// A rule as the API and the log of changes show it.

#include <string>

#include "base/json_writer.h"
#include "features/rules/rule.h"

namespace baeumgil {

void to_json(JsonWriter&, Rule const&);
std::string rule_json(Rule const&);

}  // namespace baeumgil
