#include "features/find/related_cases.h"

#include <algorithm>

#include "base/text.h"
#include "features/cases/find_case.h"
#include "features/find/find_like.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostShown = 5;
constexpr std::size_t kMostWords = 8;
constexpr int kTitleWeighs = 3;  // a title that is found says more than one keyword

struct Likeness {
  Uuid id{};
  int weight{0};
};

void add_hits(std::vector<Likeness>& all, std::vector<Uuid> const& hits, int weight) {
  for (auto const& hit : hits) {
    auto const known = std::ranges::find(all, hit, &Likeness::id);
    if (known != all.end())
      known->weight += weight;
    else
      all.push_back({.id = hit, .weight = weight});
  }
}

}  // namespace

std::vector<Case> list_related_cases(Tx& tx, Actor const& actor, SearchIndex const& index, RelatedTo const& to) {
  auto const likeness = load_likeness(tx);
  auto alike = std::vector<Likeness>{};
  if (!to.title.empty()) add_hits(alike, find_like(index, likeness, to.title, "case"), kTitleWeighs);
  auto words = split(to.keywords, ',');
  if (words.size() > kMostWords) words.resize(kMostWords);
  for (auto const word : words)
    if (auto const keyword = trimmed(word); !keyword.empty()) add_hits(alike, find_like(index, likeness, keyword, "case"), 1);
  std::ranges::stable_sort(alike, std::ranges::greater{}, &Likeness::weight);
  auto related = std::vector<Case>{};
  for (auto const& one : alike) {
    if (related.size() == kMostShown) break;
    if (std::ranges::find(to.but, CaseId{one.id}) != to.but.end()) continue;
    auto found = find_case(tx, actor, CaseId{one.id});
    if (found && is_standing(*found)) related.push_back(*std::move(found));
  }
  return related;
}

}  // namespace baeumgil
