#pragma once
// Reads one segment, from a mapped file or from memory. Immutable, so any number of threads may share it.

#include <cstring>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "platform/search/impact.h"
#include "platform/search/segment_format.h"

namespace baeumgil {

// A file of the index is missing, cut off, changed or of another version. The index is then made again.
struct IndexFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Segment {
 public:
  static std::shared_ptr<Segment const> open(std::string const& path);
  static std::shared_ptr<Segment const> from_bytes(std::string bytes);
  ~Segment();
  Segment(Segment const&) = delete;
  Segment& operator=(Segment const&) = delete;

  std::uint32_t documents() const { return header_.documents; }
  double pivot() const { return header_.pivot; }
  std::uint64_t checksum() const { return header_.checksum; }
  std::uint64_t size_bytes() const { return header_.size; }
  Impacts const& impacts() const { return impacts_; }

  std::span<DictionaryEntry const> dictionary() const { return {part<DictionaryEntry>(header_.dictionary_at), header_.terms}; }
  DictionaryEntry const* find(Term) const;
  std::uint8_t const* postings(DictionaryEntry const& entry) const { return part<std::uint8_t>(header_.postings_at) + entry.at; }

  std::optional<std::uint32_t> slot_of(std::string_view key) const;
  std::string_view key(std::uint32_t slot) const { return piece(header_.keys_at, header_.documents, slot); }
  std::u16string_view text(std::uint32_t slot) const;  // folded
  std::string_view title(std::uint32_t slot) const { return piece(header_.titles_at, header_.documents, slot); }
  std::uint64_t audience(std::uint32_t slot) const { return part<std::uint64_t>(header_.audiences_at)[slot]; }
  std::uint8_t const* lengths() const { return part<std::uint8_t>(header_.lengths_at); }
  std::uint8_t length(std::uint32_t slot) const { return lengths()[slot]; }
  std::span<std::uint16_t const> labels(std::uint32_t slot) const;
  std::uint32_t label_count() const { return static_cast<std::uint32_t>(header_.labels); }
  std::string_view label(std::uint32_t number) const { return piece(header_.labels_at, header_.labels, number); }

  std::uint32_t words() const { return static_cast<std::uint32_t>(header_.words); }
  std::u16string_view word(std::uint32_t number) const;
  std::uint32_t first_word_from(std::u16string_view prefix) const;  // in their order
  std::span<Spelling const> spellings(std::uint32_t hash) const;

 private:
  Segment() : impacts_{1} {}
  void read(char const* bytes, std::size_t size, std::string const& name);

  template <class T>
  T const* part(std::uint64_t at) const {
    return reinterpret_cast<T const*>(bytes_ + at);
  }
  std::string_view piece(std::uint64_t at, std::uint64_t count, std::uint64_t i) const {
    auto const* offsets = part<std::uint64_t>(at);
    return {part<char>(at + (count + 1) * sizeof(std::uint64_t)) + offsets[i], offsets[i + 1] - offsets[i]};
  }

  char const* bytes_{nullptr};
  std::size_t mapped_{0};
  std::string owned_{};
  SegmentHeader header_{};
  Impacts impacts_;
};

}  // namespace baeumgil
