#pragma once
// Walks one term's postings in one segment, block by block; what the highest impact near a slot is, it knows without unpacking.

#include <array>
#include <cstdint>

#include "platform/search/segment.h"

namespace baeumgil {

class PostingCursor {
 public:
  PostingCursor(Segment const&, DictionaryEntry const&);

  std::uint32_t slot() const { return slot_; }  // kNoSlot at the end
  std::uint32_t count();                        // how often the document there holds the term
  void next();
  void seek(std::uint32_t slot);  // to the first at or after it; never back

  float best() const { return entry_.best; }
  // Of the block that would hold `slot`, which must not lie before an earlier one asked for.
  float best_near(std::uint32_t slot);
  std::uint32_t end_near() const;  // last slot of that block

 private:
  PostingBlock block(std::uint32_t number) const;
  void unpack(std::uint32_t number);

  DictionaryEntry entry_{};
  std::uint8_t const* blocks_{nullptr};  // none when there is only one
  std::uint8_t const* packed_{nullptr};
  std::uint8_t const* counts_at_{nullptr};
  PostingBlock only_{};
  std::uint32_t block_count_{0};
  std::uint32_t number_{0};  // of the unpacked block
  std::uint32_t near_{0};    // of the block looked at
  std::uint32_t size_{0};    // of the unpacked block
  std::uint32_t at_{0};
  std::uint32_t slot_{kNoSlot};
  std::uint8_t count_bits_{0};
  bool has_counts_{false};
  std::array<std::uint32_t, kBlockSize> slots_;
  std::array<std::uint32_t, kBlockSize> counts_;
};

}  // namespace baeumgil
