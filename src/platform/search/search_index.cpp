#include "platform/search/search_index.h"

#include <algorithm>

#include "platform/search/suggest.h"
#include "platform/search/text_index.h"
#include "platform/search/text_search.h"

namespace baeumgil {

namespace {

constexpr std::string_view kKind{"kind:"};

// Ids first: equal scores are shown in their order.
std::string key_of(std::string_view kind, Uuid const& id) {
  return std::string{reinterpret_cast<char const*>(id.bytes.data()), id.bytes.size()} + std::string{kind};
}

SearchHit hit_of(TextHit const& hit) {
  auto found = SearchHit{.kind = hit.key.substr(sizeof(Uuid)), .score = hit.score, .title = hit.title};
  std::copy_n(hit.key.begin(), found.id.bytes.size(), reinterpret_cast<char*>(found.id.bytes.data()));
  return found;
}

IndexedDocument indexed(SearchDocument const& given) {
  auto document = IndexedDocument{
      .key = key_of(given.kind, given.id), .title = given.title, .body = given.body, .audience = given.audience, .labels = given.labels};
  document.labels.push_back(std::string{kKind} + given.kind);
  return document;
}

std::vector<LabelGroup> groups_of(SearchFilter const& filter) {
  auto groups = filter.labels;
  if (filter.kinds.empty()) return groups;
  auto& kinds = groups.emplace_back(LabelGroup{.facet = std::string{kKind}});
  for (auto const& kind : filter.kinds) kinds.labels.push_back(std::string{kKind} + kind);
  return groups;
}

}  // namespace

std::unique_ptr<SearchIndex> SearchIndex::in_memory() { return std::unique_ptr<SearchIndex>{new SearchIndex{{}}}; }
std::unique_ptr<SearchIndex> SearchIndex::in_folder(std::string folder) {
  return std::unique_ptr<SearchIndex>{new SearchIndex{std::move(folder)}};
}
SearchIndex::SearchIndex(std::string folder) : folder_{std::move(folder)} {}
SearchIndex::~SearchIndex() = default;

TextIndex& SearchIndex::index_of(InstitutionId institution) const {
  auto const lock = std::lock_guard{guard_};
  auto& index = indexes_[institution];
  if (!index && folder_.empty()) index = std::make_unique<TextIndex>();
  if (!index) index = std::make_unique<TextIndex>(folder_ + "/" + (institution.is_nil() ? "shared" : to_text(institution)));
  return *index;
}

void SearchIndex::apply(InstitutionId institution, Change change) {
  auto wanted = IndexChange{.cursor = std::move(change.cursor)};
  wanted.puts.reserve(change.puts.size());
  for (auto const& document : change.puts) wanted.puts.push_back(indexed(document));
  for (auto const& [kind, id] : change.removals) wanted.removals.push_back(key_of(kind, id));
  index_of(institution).apply(std::move(wanted));
}

std::string SearchIndex::cursor(InstitutionId institution) const { return index_of(institution).snapshot()->cursor; }
void SearchIndex::clear(InstitutionId institution) { index_of(institution).clear(); }
void SearchIndex::put(SearchDocument const& document) { apply(document.institution, {.puts = {document}}); }
void SearchIndex::remove(InstitutionId institution, std::string_view kind, Uuid const& id) {
  apply(institution, {.removals = {{std::string{kind}, id}}});
}

Collection SearchIndex::collection_for(SearchFilter const& filter) const {
  auto snapshots = std::vector{index_of(InstitutionId{}).snapshot()};
  if (!filter.institution.is_nil()) snapshots.push_back(index_of(filter.institution).snapshot());
  return {snapshots, filter.audiences};
}

SearchIndex::Answer SearchIndex::find(std::string_view query, SearchFilter const& filter, int offset, int limit) const {
  auto const collection = collection_for(filter);
  auto found = search_text(collection, {.text = query,
                                        .groups = groups_of(filter),
                                        .offset = static_cast<std::size_t>(std::max(offset, 0)),
                                        .limit = static_cast<std::size_t>(std::max(limit, 0)),
                                        .counts_matches = filter.counts_matches,
                                        .least_share = filter.least_share,
                                        .plan = {.synonyms = filter.synonyms}});
  auto answer =
      Answer{.total = found.total, .labels = std::move(found.labels), .meant = std::move(found.meant), .also = std::move(found.also)};
  for (auto const& hit : found.hits) answer.hits.push_back(hit_of(hit));
  return answer;
}

std::vector<std::string> SearchIndex::suggest(std::string_view typed, SearchFilter const& filter, std::size_t most) const {
  auto const collection = collection_for(filter);
  auto const going_on = suggest_from(collection, typed, {.words = most / 2, .titles = most});
  auto suggestions = going_on.words;
  auto const titles = search_text(collection, {.text = typed, .groups = groups_of(filter), .limit = most, .counts_matches = false});
  auto const add = [&](std::string const& title) {
    if (suggestions.size() < most && std::find(suggestions.begin(), suggestions.end(), title) == suggestions.end())
      suggestions.push_back(title);
  };
  for (auto const& title : going_on.titles) add(title);
  for (auto const& hit : titles.hits) add(hit.title);
  return suggestions;
}

std::int64_t SearchIndex::size() const {
  auto const lock = std::lock_guard{guard_};
  auto count = std::int64_t{0};
  for (auto const& [institution, index] : indexes_) count += index->snapshot()->documents;
  return count;
}

}  // namespace baeumgil
