#pragma once
// How a segment lies on disk: one immutable file, mapped into memory, little-endian. Its documents are in the order of their
// keys; slot means the place in that order.

#include <cstdint>

#include "platform/search/tokenizer.h"

namespace baeumgil {

inline constexpr std::uint64_t kSegmentMagic = 0x3147'4553'4C47'4D42ULL;  // "BMGLSEG1"
inline constexpr std::uint32_t kBlockSize = 128;
inline constexpr std::uint32_t kNoSlot = 0xFFFFFFFF;
inline constexpr std::size_t kPadding = 16;  // bytes may be read in eights beyond the last posting

struct SegmentHeader {
  std::uint64_t magic{kSegmentMagic};
  std::uint32_t tokenizer{kTokenizerVersion};
  std::uint32_t documents{0};
  std::uint64_t terms{0};
  std::uint64_t words{0};
  std::uint64_t spellings{0};
  std::uint64_t labels{0};  // distinct ones
  double pivot{0};
  // Where each part begins.
  std::uint64_t lengths_at{0};  // u8 each
  std::uint64_t postings_at{0};
  std::uint64_t dictionary_at{0};  // DictionaryEntry each, by term
  std::uint64_t words_at{0};       // u32 offsets, one more than words, in units of 16 bits; then the words, sorted
  std::uint64_t spellings_at{0};   // Spelling each, by hash
  std::uint64_t keys_at{0};        // u64 offsets, one more than documents; then bytes
  std::uint64_t texts_at{0};       // likewise; folded text in units of 16 bits
  std::uint64_t titles_at{0};      // likewise; as written, UTF-8
  std::uint64_t audiences_at{0};   // u64 each
  std::uint64_t marks_at{0};       // u64 offsets, one more than documents; then u16 label numbers
  std::uint64_t labels_at{0};      // u64 offsets, one more than labels; then bytes
  std::uint64_t size{0};
  std::uint64_t checksum{0};  // of all that follows the header
};
static_assert(sizeof(SegmentHeader) == 160);

struct DictionaryEntry {
  Term term{0};
  std::uint64_t at{0};  // from postings_at
  std::uint32_t documents{0};
  float best{0};  // highest impact
};
static_assert(sizeof(DictionaryEntry) == 24);

// A list of more than one block begins with one of these for each; a shorter one with its two widths alone.
struct PostingBlock {
  std::uint32_t last{0};  // slot
  std::uint32_t at{0};    // from the end of the blocks
  std::uint8_t slot_bits{0};
  std::uint8_t count_bits{0};
  std::uint8_t best{0};  // highest impact, in 255ths of kMostImpact, rounded up
  std::uint8_t unused{0};
};
static_assert(sizeof(PostingBlock) == 12);

struct Spelling {
  std::uint32_t hash{0};  // of a word with one syllable left out, or none
  std::uint32_t word{0};
};

struct Posting {
  std::uint32_t slot{0};
  std::uint32_t count{0};
};

}  // namespace baeumgil
