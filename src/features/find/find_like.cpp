#include "features/find/find_like.h"

#include "features/find/find_store.h"

namespace baeumgil {
namespace {

constexpr double kNearlyAll = 0.6;
constexpr int kMost = 50;

}  // namespace

LikenessWords load_likeness(Tx& tx) {
  auto likeness = LikenessWords{.institution = tx.institution()};
  if (auto synonyms = read_synonyms(find_synonyms(tx).words)) likeness.synonyms = *std::move(synonyms);
  return likeness;
}

std::vector<Uuid> find_like(SearchIndex const& index, LikenessWords const& likeness, std::string_view words, std::string_view kind) {
  auto filter = SearchFilter{.institution = likeness.institution, .kinds = {std::string{kind}}, .synonyms = &likeness.synonyms};
  filter.least_share = kNearlyAll;
  filter.counts_matches = false;
  auto found = std::vector<Uuid>{};
  for (auto const& hit : index.find(words, filter, 0, kMost).hits) found.push_back(hit.id);
  return found;
}

}  // namespace baeumgil
