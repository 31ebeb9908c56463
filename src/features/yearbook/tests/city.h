#pragma once
// A city of the load generator: every noun in every state it makes, spread over five years. Filled once for all tests.

#include <vector>

#include "features/yearbook/tests/independent_count.h"

namespace baeumgil {

struct City {
  Actor actor{};  // its programme officer
  AllRows rows{};
  std::vector<FunnelScope> scopes{};  // years, a programme, a department, a field; each now and on four days
};
City& city();

}  // namespace baeumgil
