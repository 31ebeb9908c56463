#include "platform/search/merge_segments.h"

#include <algorithm>

#include "platform/search/posting_cursor.h"
#include "platform/search/segment_writer.h"

namespace baeumgil {

namespace {

struct Origin {
  std::uint32_t part{0};
  std::uint32_t slot{0};
};

class Merge final : public DocumentSource {
 public:
  explicit Merge(std::span<SegmentView const> parts) : parts_{parts}, fresh_(parts.size()) {
    for (std::uint32_t part = 0; part < parts.size(); ++part) {
      auto const middle = static_cast<std::ptrdiff_t>(origins_.size());
      for (std::uint32_t slot = 0; slot < parts[part].segment->documents(); ++slot)
        if (!parts[part].is_dead(slot)) origins_.push_back({part, slot});
      std::inplace_merge(origins_.begin(), origins_.begin() + middle, origins_.end(),
                         [&](Origin a, Origin b) { return key_of(a) < key_of(b); });
      fresh_[part].assign(parts[part].segment->documents(), kNoSlot);
    }
    for (std::uint32_t slot = 0; slot < origins_.size(); ++slot) fresh_[origins_[slot].part][origins_[slot].slot] = slot;
  }

  std::uint32_t count() const override { return static_cast<std::uint32_t>(origins_.size()); }
  StoredDocument at(std::uint32_t slot) const override {
    auto const [part, old] = origins_[slot];
    auto const& segment = *parts_[part].segment;
    auto document = StoredDocument{.key = segment.key(old),
                                   .text = segment.text(old),
                                   .title = segment.title(old),
                                   .audience = segment.audience(old),
                                   .length = segment.length(old)};
    for (auto const label : segment.labels(old)) document.labels.push_back(segment.label(label));
    return document;
  }

  void write_terms(SegmentWriter& writer) const {
    auto next = std::vector<std::span<DictionaryEntry const>>{};
    for (auto const& part : parts_) next.push_back(part.segment->dictionary());
    auto postings = std::vector<Posting>{};
    while (true) {
      auto term = Term{0};
      auto is_any = false;
      for (auto const& entries : next)
        if (!entries.empty() && (!is_any || entries.front().term < term)) {
          term = entries.front().term;
          is_any = true;
        }
      if (!is_any) return;
      postings.clear();
      for (std::size_t part = 0; part < next.size(); ++part) {
        if (next[part].empty() || next[part].front().term != term) continue;
        append(part, next[part].front(), postings);
        next[part] = next[part].subspan(1);
      }
      if (!postings.empty()) writer.add(term, postings);
    }
  }

  std::vector<std::u16string> words(SegmentWriter const& writer) const {
    auto all = std::vector<std::u16string>{};
    for (auto const& part : parts_) {
      auto const middle = static_cast<std::ptrdiff_t>(all.size());
      for (std::uint32_t i = 0; i < part.segment->words(); ++i) all.emplace_back(part.segment->word(i));
      std::inplace_merge(all.begin(), all.begin() + middle, all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    std::erase_if(all, [&](std::u16string const& word) { return !writer.has(term_of('w', word)); });
    return all;
  }

 private:
  std::string_view key_of(Origin origin) const { return parts_[origin.part].segment->key(origin.slot); }

  void append(std::size_t part, DictionaryEntry const& entry, std::vector<Posting>& postings) const {
    auto const middle = static_cast<std::ptrdiff_t>(postings.size());
    for (auto cursor = PostingCursor{*parts_[part].segment, entry}; cursor.slot() != kNoSlot; cursor.next())
      if (auto const slot = fresh_[part][cursor.slot()]; slot != kNoSlot) postings.push_back({slot, cursor.count()});
    std::inplace_merge(postings.begin(), postings.begin() + middle, postings.end(), [](Posting a, Posting b) { return a.slot < b.slot; });
  }

  std::span<SegmentView const> parts_;
  std::vector<std::vector<std::uint32_t>> fresh_;  // new slots by old
  std::vector<Origin> origins_{};                  // old places by new
};

}  // namespace

void merge_segments(std::span<SegmentView const> parts, double pivot, ByteSink& out) {
  auto const merge = Merge{parts};
  auto writer = SegmentWriter{out, merge, pivot};
  merge.write_terms(writer);
  writer.finish(merge.words(writer));
}

}  // namespace baeumgil
