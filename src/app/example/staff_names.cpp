#include "app/example/staff_names.h"

#include "app/example/world.h"

namespace baeumgil {

StaffNames::StaffNames() {
  for_each_line("names", [&](CsvLine& line) {
    auto const kind = line.text("kind");
    auto& list = kind == "family" ? families_ : kind == "first" ? first_ : second_;
    list.insert(list.end(), static_cast<std::size_t>(line.integer("weight").value_or(1)), line.text("text"));
  });
}

std::string const& StaffNames::pick(std::vector<std::string> const& list) {
  state_ = state_ * 6364136223846793005U + 1442695040888963407U;  // Knuth's MMIX: the same everywhere
  return list[(state_ >> 33) % list.size()];
}

std::string StaffNames::next() {
  while (true) {
    auto const& family = pick(families_);
    auto const& first = pick(first_);
    auto const& second = pick(second_);
    if (first == second) continue;
    auto name = family + first + second + "(예시)";
    if (taken_.insert(name).second) return name;
  }
}

void StaffNames::take(std::string const& name) { taken_.insert(name); }

}  // namespace baeumgil
