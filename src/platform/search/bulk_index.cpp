#include "platform/search/bulk_index.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <unordered_set>

namespace baeumgil {

namespace {

constexpr std::size_t kAtOnce = 20'000;  // documents of a segment

}  // namespace

std::size_t keep_last_of_each_key(std::vector<IndexedDocument>& documents) {
  auto seen = std::unordered_set<std::string_view>{};
  auto is_kept = std::vector<bool>(documents.size());
  for (auto i = documents.size(); i-- > 0;) is_kept[i] = seen.insert(documents[i].key).second;
  seen.clear();
  auto kept = std::size_t{0};
  for (std::size_t i = 0; i < documents.size(); ++i)
    if (is_kept[i] && kept++ != i) std::swap(documents[kept - 1], documents[i]);
  auto const left_out = documents.size() - kept;
  documents.resize(kept);
  return left_out;
}

std::shared_ptr<IndexSnapshot const> index_all(std::vector<IndexedDocument> const& documents, unsigned threads) {
  auto const all = std::span{documents};
  auto const pivot = usual_length(all);
  auto const count = (all.size() + kAtOnce - 1) / kAtOnce;
  auto snapshot = IndexSnapshot{.segments = std::vector<SegmentView>(count), .documents = static_cast<std::int64_t>(all.size())};
  auto next = std::atomic<std::size_t>{0};
  auto const work = [&] {
    for (auto i = next++; i < count; i = next++) {
      auto memory = ByteSink{};
      write_segment(all.subspan(i * kAtOnce, std::min(kAtOnce, all.size() - i * kAtOnce)), pivot, memory);
      snapshot.segments[i] = view_of(Segment::from_bytes(memory.take()), i);
    }
  };
  auto workers = std::vector<std::jthread>{};
  for (auto i = 1U; i < threads; ++i) workers.emplace_back(work);
  work();
  workers.clear();
  return std::make_shared<IndexSnapshot>(std::move(snapshot));
}

}  // namespace baeumgil
