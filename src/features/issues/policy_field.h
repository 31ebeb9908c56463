#pragma once
// 정책분야, one list for issues, teams, hosts and cases.

#include <array>
#include <string_view>

#include "base/enum_text.h"

namespace baeumgil {

enum class PolicyField {
  transport,
  welfare,
  education,
  childcare,
  health,
  safety,
  environment,
  economy,
  culture,
  housing,
  population,
  administration
};
constexpr auto enum_words(PolicyField) {
  return std::array<std::string_view, 12>{"transport",   "welfare", "education", "childcare", "health",     "safety",
                                          "environment", "economy", "culture",   "housing",   "population", "administration"};
}

}  // namespace baeumgil
