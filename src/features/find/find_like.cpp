#include "features/find/find_like.h"

#include "features/find/find_store.h"

namespace baeumgil {
namespace {

constexpr double kNearlyAll = 0.6;
constexpr int kMost = 50;
constexpr int kAll = 100'000;  // more than an institution has of one kind

std::vector<Uuid> find_most_like(SearchIndex const& index, LikenessWords const& likeness, std::string_view words, std::string_view kind,
                                 int most) {
  auto filter = SearchFilter{.institution = likeness.institution, .kinds = {std::string{kind}}, .synonyms = &likeness.synonyms};
  filter.least_share = kNearlyAll;
  filter.counts_matches = false;
  auto found = std::vector<Uuid>{};
  for (auto const& hit : index.find(words, filter, 0, most).hits) found.push_back(hit.id);
  return found;
}

}  // namespace

LikenessWords load_likeness(Tx& tx) {
  auto likeness = LikenessWords{.institution = tx.institution()};
  if (auto synonyms = read_synonyms(find_synonyms(tx).words)) likeness.synonyms = *std::move(synonyms);
  return likeness;
}

std::vector<Uuid> find_like(SearchIndex const& index, LikenessWords const& likeness, std::string_view words, std::string_view kind) {
  return find_most_like(index, likeness, words, kind, kMost);
}

std::vector<Uuid> find_all_like(SearchIndex const& index, LikenessWords const& likeness, std::string_view words, std::string_view kind) {
  return find_most_like(index, likeness, words, kind, kAll);
}

}  // namespace baeumgil
