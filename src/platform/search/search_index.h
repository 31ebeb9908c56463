#pragma once
// Full-text search in Korean, over every noun of every institution. Each institution has an index of its own, and the shared
// directory one more; what belongs to another is not even looked at. It never decides who may see: the caller gives the filter.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "platform/search/narrowing.h"
#include "platform/search/query_plan.h"

namespace baeumgil {

class TextIndex;

struct SearchDocument {
  InstitutionId institution{};  // nil: the shared directory
  std::string kind{};           // "trip", "case", "institution" …
  Uuid id{};
  std::string title{};
  std::string body{};
  std::uint64_t audience{1};          // 1: all staff of the institution; else a group key the caller's filter must contain
  std::vector<std::string> labels{};  // "field:transport", "year:2026": what results can be narrowed by

  void add_label(std::string_view facet, std::string_view value) {
    if (!value.empty()) labels.push_back(std::string{facet} + ":" + std::string{value});
  }
};

struct SearchFilter {
  InstitutionId institution{};
  std::vector<std::string> kinds{};         // empty: all
  std::vector<std::uint64_t> audiences{1};  // groups the reader belongs to
  std::vector<LabelGroup> labels{};         // further narrowing
  Synonyms const* synonyms{nullptr};
  std::optional<double> least_share{};  // of the query's worth a document must hold; the usual when absent
  bool counts_matches{true};            // false: only the hits are wanted, total and labels stay empty
};

struct SearchHit {
  std::string kind{};
  Uuid id{};
  double score{0};
  std::string title{};
};

class SearchIndex {
 public:
  static std::unique_ptr<SearchIndex> in_memory();
  // One folder for each institution below; what is damaged is empty, and without a cursor.
  static std::unique_ptr<SearchIndex> in_folder(std::string folder);
  ~SearchIndex();

  struct Change {
    std::vector<SearchDocument> puts{};                    // add or replace
    std::vector<std::pair<std::string, Uuid>> removals{};  // kind, id
    std::string cursor{};                                  // how far the caller has read; kept with what it brought
  };
  // Whole or not at all, and on disk when it returns. All of one institution.
  void apply(InstitutionId, Change);
  std::string cursor(InstitutionId) const;
  void clear(InstitutionId);
  void put(SearchDocument const&);
  void remove(InstitutionId, std::string_view kind, Uuid const& id);

  struct Answer {
    std::vector<SearchHit> hits{};
    std::int64_t total{0};
    std::map<std::string, std::int64_t, std::less<>> labels{};  // "kind:case" → how many
    std::string meant{};                                        // the query as it was probably meant
    std::string also{};                                         // other words that were looked for
  };
  Answer find(std::string_view query, SearchFilter const&, int offset, int limit) const;
  // Titles and words that go on as the query begins.
  std::vector<std::string> suggest(std::string_view typed, SearchFilter const&, std::size_t most) const;
  std::int64_t size() const;

 private:
  explicit SearchIndex(std::string folder);
  TextIndex& index_of(InstitutionId) const;
  class Collection collection_for(SearchFilter const&) const;

  std::string folder_;  // empty: in memory
  mutable std::mutex guard_{};
  mutable std::map<InstitutionId, std::unique_ptr<TextIndex>> indexes_;
};

// The passage that matches best, as text with the matched parts between the two marks (U+E000, U+E001), for safe <mark>ing.
std::string best_passage(std::string_view query, std::string_view text, std::size_t characters);

}  // namespace baeumgil
