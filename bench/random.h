#pragma once
// Numbers and ids that look random and are the same in every run.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/id.h"

namespace baeumgil::bench {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_{seed} {}

  std::uint64_t next() {  // splitmix64
    auto mixed = state_ += 0x9E3779B97F4A7C15U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
    return mixed ^ (mixed >> 31U);
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  int between(int least, int most) { return least + static_cast<int>(below(static_cast<std::size_t>(most - least + 1))); }
  template <class T>
  T const& pick(std::vector<T> const& all) {
    return all[below(all.size())];
  }

  // As the product makes them: ordered by when the row came to be.
  template <class IdType>
  IdType id(Instant at) {
    auto uuid = Uuid{};
    auto const milliseconds = static_cast<std::uint64_t>(at.seconds) * 1000 + serial_++ % 1000;
    for (auto i = 0U; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40U - 8U * i));
    auto const high = next();
    auto const low = next();
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70U | (high & 0x0FU));
    uuid.bytes[7] = static_cast<std::uint8_t>(high >> 8U);
    for (auto i = 0U; i < 8; ++i) uuid.bytes[8 + i] = static_cast<std::uint8_t>(low >> (8U * i));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80U | (uuid.bytes[8] & 0x3FU));
    return IdType{uuid};
  }

 private:
  std::uint64_t state_{};
  std::uint64_t serial_{0};
};

}  // namespace baeumgil::bench
