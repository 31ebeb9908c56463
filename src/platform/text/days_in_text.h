#pragma once

#include <string_view>
#include <vector>

#include "base/dates.h"

namespace baeumgil {

// Every whole day a Korean text names, in its order: 2024-03-05, 2024. 3. 5., 2024년 3월 5일, 24/03/05, '24.3.5.
std::vector<Date> days_in(std::string_view text);

}  // namespace baeumgil
