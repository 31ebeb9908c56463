#pragma once
// How a rule reads on a page.

#include <string>

#include "features/rules/rule.h"
#include "features/rules/rule_views.h"
#include "platform/html/locale.h"

namespace baeumgil {

std::string value_words(Locale const&, Language, Rule const&);  // "4명", "3월 10일", "부서장"; empty when it has none
RuleRow rule_row(Locale const&, Language, Rule const&);

}  // namespace baeumgil
