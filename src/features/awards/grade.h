#pragma once
// 직급 → 급: what the rule on ties compares.

#include <string_view>

namespace baeumgil {

// "지방행정주사보" → 7; 0 when the rank names no grade of the general service.
int grade_of_rank(std::string_view rank);

}  // namespace baeumgil
