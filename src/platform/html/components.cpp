#include "platform/html/components.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr auto kNeighbours = 2;  // pages shown on each side of the current one

std::string page_path(std::string const& base_path, std::int64_t page) {
  if (page == 1) return base_path;
  return base_path + (base_path.find('?') == std::string::npos ? "?" : "&") + "page=" + std::to_string(page);
}

}  // namespace

Pagination paginate(std::string const& base_path, std::int64_t total, int page, int size) {
  auto shown = Pagination{};
  auto const last = static_cast<int>((total + size - 1) / size);
  if (last <= 1) return shown;
  auto const current = std::clamp(page, 1, last);
  auto add = [&](int number) {
    shown.pages.push_back({.number = number, .path = page_path(base_path, number), .is_current = number == current});
  };
  auto const from = std::max(1, current - kNeighbours);
  auto const to = std::min(last, current + kNeighbours);
  if (from > 1) add(1);
  if (from > 2) shown.pages.push_back({.is_gap = true});
  for (auto number = from; number <= to; ++number) add(number);
  if (to < last - 1) shown.pages.push_back({.is_gap = true});
  if (to < last) add(last);
  if (current > 1) shown.previous = page_path(base_path, current - 1);
  if (current < last) shown.next = page_path(base_path, current + 1);
  return shown;
}

}  // namespace baeumgil
