#pragma once
// Writes one segment: first the terms in ascending order, each with its postings, then finish(). Knows nothing of where the
// documents come from: a draft in memory, or segments that are merged.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/byte_sink.h"
#include "platform/search/impact.h"
#include "platform/search/segment_format.h"

namespace baeumgil {

struct StoredDocument {
  std::string_view key{};
  std::u16string_view text{};  // folded
  std::string_view title{};
  std::uint64_t audience{1};
  std::vector<std::string_view> labels{};
  std::uint8_t length{0};  // as a byte
};

class DocumentSource {
 public:
  virtual ~DocumentSource() = default;
  virtual std::uint32_t count() const = 0;
  virtual StoredDocument at(std::uint32_t slot) const = 0;  // in the order of keys; read several times
};

class SegmentWriter {
 public:
  SegmentWriter(ByteSink&, DocumentSource const&, double pivot);
  void add(Term, std::span<Posting const>);  // postings in the order of slots, at least one
  bool has(Term) const;                      // among those added
  void finish(std::span<std::u16string const> sorted_words);

 private:
  void write_blocks(std::span<Posting const>);
  PostingBlock pack(std::span<Posting const>, std::uint32_t before);
  void write_words(std::span<std::u16string const>);
  template <class Pick>
  void write_column(std::uint64_t& at, Pick pick);
  void write_labels();

  ByteSink& out_;
  DocumentSource const& documents_;
  Impacts impacts_;
  SegmentHeader header_{};
  std::vector<std::uint8_t> lengths_{};
  std::vector<DictionaryEntry> dictionary_{};
  float best_{0};  // of the term being written
  std::string packed_{};
};

// Of a word, for finding words that differ by one syllable: itself, and itself without each of its syllables; nothing more
// would be left of two syllables.
std::vector<std::uint32_t> spelling_hashes(std::u16string_view word);

}  // namespace baeumgil
