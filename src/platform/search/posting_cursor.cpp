#include "platform/search/posting_cursor.h"

#include <algorithm>
#include <cstring>

namespace baeumgil {

namespace {

// A value and its shift fit in eight bytes, for no width is above 32; kPadding follows the last posting.
void unpack_bits(std::uint8_t const* from, std::uint32_t* to, std::uint32_t count, unsigned bits) {
  if (bits == 0) {
    std::fill_n(to, count, 0U);
    return;
  }
  auto const mask = (std::uint64_t{1} << bits) - 1;
  auto at = std::uint64_t{0};
  for (std::uint32_t i = 0; i < count; ++i, at += bits) {
    auto word = std::uint64_t{0};
    std::memcpy(&word, from + (at >> 3U), sizeof word);
    to[i] = static_cast<std::uint32_t>(word >> (at & 7U) & mask);
  }
}

std::size_t packed_size(std::uint32_t count, unsigned bits) { return (static_cast<std::size_t>(count) * bits + 7) / 8; }

}  // namespace

PostingCursor::PostingCursor(Segment const& segment, DictionaryEntry const& entry)
    : entry_{entry}, block_count_{(entry.documents + kBlockSize - 1) / kBlockSize} {
  auto const* at = segment.postings(entry);
  if (block_count_ > 1) {
    blocks_ = at;
    packed_ = at + block_count_ * sizeof(PostingBlock);
  } else {
    only_ = {.last = kNoSlot - 1, .slot_bits = at[0], .count_bits = at[1]};
    packed_ = at + 2;
  }
  unpack(0);
}

PostingBlock PostingCursor::block(std::uint32_t number) const {
  if (blocks_ == nullptr) return only_;
  auto found = PostingBlock{};
  std::memcpy(&found, blocks_ + number * sizeof found, sizeof found);
  return found;
}

void PostingCursor::unpack(std::uint32_t number) {
  auto const found = block(number);
  auto before = number == 0 ? kNoSlot : block(number - 1).last;
  number_ = number;
  size_ = number + 1 < block_count_ ? kBlockSize : entry_.documents - number * kBlockSize;
  unpack_bits(packed_ + found.at, slots_.data(), size_, found.slot_bits);
  for (std::uint32_t i = 0; i < size_; ++i) slots_[i] = before += slots_[i] + 1;
  counts_at_ = packed_ + found.at + packed_size(size_, found.slot_bits);
  count_bits_ = found.count_bits;
  has_counts_ = false;
  at_ = 0;
  slot_ = slots_[0];
}

void PostingCursor::unpack_all_counts() {
  unpack_bits(counts_at_, counts_.data(), size_, count_bits_);
  has_counts_ = true;
}

void PostingCursor::next_block() {
  if (number_ + 1 < block_count_)
    unpack(number_ + 1);
  else
    slot_ = kNoSlot;
}

void PostingCursor::seek(std::uint32_t wanted) {
  if (slot_ >= wanted) return;
  if (slots_[size_ - 1] < wanted) {
    auto low = number_ + 1;
    auto step = std::uint32_t{1};
    auto high = low;
    while (high < block_count_ && block(high).last < wanted) {  // in growing steps, then by halves
      low = high + 1;
      high += step;
      step *= 2;
    }
    high = std::min(high, block_count_);
    while (low < high) {
      auto const middle = low + (high - low) / 2;
      if (block(middle).last < wanted)
        low = middle + 1;
      else
        high = middle;
    }
    if (low >= block_count_) {
      slot_ = kNoSlot;
      return;
    }
    unpack(low);
  }
  auto const* found = std::lower_bound(slots_.data() + at_, slots_.data() + size_, wanted);
  if (found == slots_.data() + size_) {
    slot_ = kNoSlot;
    return;
  }
  at_ = static_cast<std::uint32_t>(found - slots_.data());
  slot_ = *found;
}

void PostingCursor::mark_best(std::uint32_t window, std::span<std::uint8_t> best) const {
  if (blocks_ == nullptr) {
    auto const most = impact_byte(entry_.best);
    for (std::uint32_t i = 0; i < size_; ++i) best[slots_[i] / window] = most;
    return;
  }
  auto from = std::uint32_t{0};
  for (std::uint32_t number = 0; number < block_count_; ++number) {
    auto const found = block(number);
    for (auto at = from / window; at <= found.last / window; ++at) best[at] = std::max(best[at], found.best);
    from = found.last + 1;
  }
}

}  // namespace baeumgil
