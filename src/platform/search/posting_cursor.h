#pragma once
// Walks one term's postings in one segment, block by block; what the highest impact near a slot is, it knows without unpacking.

#include <array>
#include <cstdint>
#include <span>

#include "platform/search/segment.h"

namespace baeumgil {

class PostingCursor {
 public:
  PostingCursor(Segment const&, DictionaryEntry const&);

  std::uint32_t slot() const { return slot_; }  // kNoSlot at the end
  std::uint32_t count() {                       // how often the document there holds the term
    unpack_counts();
    return counts_[at_] + 1;
  }
  void next() {
    if (++at_ < size_)
      slot_ = slots_[at_];
    else
      next_block();
  }
  // All from here to before `end`: on_posting(slot, count).
  template <class OnPosting>
  void each_before(std::uint32_t end, OnPosting on_posting) {
    while (slot_ < end) {
      unpack_counts();
      for (; at_ < size_ && slots_[at_] < end; ++at_) on_posting(slots_[at_], counts_[at_] + 1);
      if (at_ == size_)
        next_block();
      else
        slot_ = slots_[at_];
    }
  }
  void seek(std::uint32_t slot);  // to the first at or after it; never back

  // The highest impact of the blocks that may hold slots of each window of so many, in 255ths of kMostImpact; 0 where there are none.
  void mark_best(std::uint32_t window, std::span<std::uint8_t> best) const;

 private:
  PostingBlock block(std::uint32_t number) const;
  void unpack(std::uint32_t number);
  void next_block();
  void unpack_counts() {
    if (!has_counts_) unpack_all_counts();
  }
  void unpack_all_counts();

  DictionaryEntry entry_{};
  std::uint8_t const* blocks_{nullptr};  // none when there is only one
  std::uint8_t const* packed_{nullptr};
  std::uint8_t const* counts_at_{nullptr};
  PostingBlock only_{};
  std::uint32_t block_count_{0};
  std::uint32_t number_{0};  // of the unpacked block
  std::uint32_t size_{0};    // of the unpacked block
  std::uint32_t at_{0};
  std::uint32_t slot_{kNoSlot};
  std::uint8_t count_bits_{0};
  bool has_counts_{false};
  std::array<std::uint32_t, kBlockSize> slots_;
  std::array<std::uint32_t, kBlockSize> counts_;
};

}  // namespace baeumgil
