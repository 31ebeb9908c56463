#pragma once
// Full-text search in Korean, over every noun of every institution. The index belongs to the process, is filled from the
// database in the background at start and after each change, and never decides who may see: the caller gives the filter.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace baeumgil {

struct SearchDocument {
  InstitutionId institution{};  // nil: the shared directory
  std::string kind{};           // "trip", "case", "institution" …
  Uuid id{};
  std::string title{};
  std::string body{};
  std::uint64_t audience{1};  // 1: all staff of the institution; else a group key the caller's filter must contain
};

struct SearchFilter {
  InstitutionId institution{};
  std::vector<std::string> kinds{};         // empty: all
  std::vector<std::uint64_t> audiences{1};  // groups the reader belongs to
};

struct SearchHit {
  std::string kind{};
  Uuid id{};
  double score{0};
};

class SearchIndex {
 public:
  virtual ~SearchIndex() = default;
  static std::unique_ptr<SearchIndex> in_memory();

  virtual void put(SearchDocument const&) = 0;  // adds or replaces; thread-safe
  virtual void remove(InstitutionId, std::string_view kind, Uuid const& id) = 0;
  struct Answer {
    std::vector<SearchHit> hits{};
    std::int64_t total{0};
  };
  virtual Answer find(std::string_view query, SearchFilter const&, int offset, int limit) const = 0;
  virtual std::int64_t size() const = 0;
};

// The passage that matches best, as text with the matched parts between the two marks (U+E000, U+E001), for safe <mark>ing.
std::string best_passage(std::string_view query, std::string_view text, std::size_t characters);

}  // namespace baeumgil
