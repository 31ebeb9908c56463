#pragma once
// Numbers that look random and are the same in every run.

#include <cstddef>
#include <cstdint>

namespace baeumgil {

inline std::uint64_t mixed(std::uint64_t number) {  // splitmix64
  number += 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return number ^ (number >> 31U);
}

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_{seed} {}
  std::uint64_t next() {
    auto const number = mixed(state_);
    state_ += 0x9E3779B97F4A7C15U;
    return number;
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }

 private:
  std::uint64_t state_{};
};

}  // namespace baeumgil
