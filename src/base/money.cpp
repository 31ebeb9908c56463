#include "base/money.h"

namespace baeumgil {

std::string with_commas(std::int64_t number) {
  auto text = std::to_string(number);
  auto const first = text.front() == '-' ? 1 : 0;
  for (auto at = static_cast<int>(text.size()) - 3; at > first; at -= 3) text.insert(static_cast<std::size_t>(at), 1, ',');
  return text;
}

}  // namespace baeumgil
