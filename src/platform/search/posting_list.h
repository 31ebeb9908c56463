#pragma once
// Which documents hold a term and how often, in ascending order: about 1.5 bytes for each.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace baeumgil {

class PostingList {
 public:
  // Slots are given in ascending order.
  void add(std::uint32_t slot, std::uint32_t count) {
    auto const delta = slot - next_;
    put(delta << 1 | (count == 1 ? 1U : 0U));
    if (count != 1) put(count);
    next_ = slot + 1;
  }

  template <class OnPosting>
  void each(OnPosting on_posting) const {
    std::uint32_t slot{0};
    for (std::size_t at = 0; at < bytes_.size();) {
      auto const head = take(at);
      slot += head >> 1;
      on_posting(slot, (head & 1U) != 0 ? 1U : take(at));
      ++slot;
    }
  }

 private:
  void put(std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) bytes_.push_back(static_cast<std::uint8_t>(value | 0x80U));
    bytes_.push_back(static_cast<std::uint8_t>(value));
  }
  std::uint32_t take(std::size_t& at) const {
    std::uint32_t value{0};
    for (unsigned shift = 0;; shift += 7) {
      auto const byte = bytes_[at++];
      value |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return value;
    }
  }

  std::vector<std::uint8_t> bytes_{};
  std::uint32_t next_{0};
};

}  // namespace baeumgil
