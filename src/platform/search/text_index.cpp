#include "platform/search/text_index.h"

#include <algorithm>
#include <bit>
#include <unordered_map>

#include "platform/log/log.h"
#include "platform/search/bulk_index.h"
#include "platform/search/merge_segments.h"

namespace baeumgil {

namespace {

constexpr std::uint32_t kMergedAtOnce = 8;
constexpr std::uint32_t kMostDead = 4096;  // of one segment; then it is written anew without them
constexpr std::uint32_t kFewDead = 32;

// Segments of about the same size belong to one tier; eight of a tier make one of the next.
unsigned tier_of(SegmentView const& view) { return (static_cast<unsigned>(std::bit_width(view.living() / 8)) + 2) / 3; }

bool has_many_dead(SegmentView const& view) {
  if (!view.dead) return false;
  auto const dead = view.dead->count;
  return dead >= kMostDead || (dead >= kFewDead && dead * 4 >= view.segment->documents()) || dead == view.segment->documents();
}

// A change that fails half way leaves no trace but its number, for a file of that name may lie there.
class Undo {
 public:
  explicit Undo(Manifest& now) : now_{now}, before_{now} {}
  Undo(Undo const&) = delete;
  Undo& operator=(Undo const&) = delete;
  ~Undo() {
    if (is_kept_) return;
    before_.next_number = now_.next_number;
    now_ = std::move(before_);
  }
  void keep() { is_kept_ = true; }

 private:
  Manifest& now_;
  Manifest before_;
  bool is_kept_{false};
};

}  // namespace

TextIndex::TextIndex(double pivot) { now_.pivot = pivot; }

TextIndex::TextIndex(std::string const& folder, double pivot) : folder_{folder} {
  try {
    now_ = folder_->read();
    if (now_.segments.empty()) now_.pivot = pivot;
    folder_->remove_all_but(now_);
  } catch (IndexFault const& fault) {
    log_warning("search index cleared", {{"why", fault.what()}});
    now_ = {};
    now_.pivot = pivot;
    folder_->clear();
  }
  publish();
}

std::shared_ptr<IndexSnapshot const> TextIndex::snapshot() const {
  auto const lock = std::lock_guard{reading_};
  return snapshot_;
}

template <class Write>
SegmentView TextIndex::make_segment(Write write) {
  auto const number = now_.next_number++;
  if (!folder_) {
    auto memory = ByteSink{};
    write(memory);
    return view_of(Segment::from_bytes(memory.take()), number);
  }
  auto const path = folder_->segment_path(number);
  {
    auto file = ByteSink{path};
    write(file);
  }
  return view_of(Segment::open(path), number);
}

void TextIndex::bury(std::string const& key, std::vector<bool>& touched) {
  for (std::size_t i = 0; i < touched.size(); ++i) {
    auto& view = now_.segments[i];
    auto const slot = view.segment->slot_of(key);
    if (!slot || view.is_dead(*slot)) continue;
    if (!touched[i]) view.dead = view.dead ? std::make_shared<DeadSlots>(*view.dead) : std::make_shared<DeadSlots>();
    touched[i] = true;
    std::const_pointer_cast<DeadSlots>(view.dead)->add(*view.segment, *slot);  // no snapshot has it yet
  }
}

void TextIndex::add_segments(std::vector<IndexedDocument> documents) {
  auto const middle = std::stable_partition(documents.begin(), documents.end(),
                                            [](IndexedDocument const& document) { return document.audience == kEveryone; });
  for (auto const piece : {std::span{documents.begin(), middle}, std::span{middle, documents.end()}})
    if (!piece.empty()) now_.segments.push_back(make_segment([&](ByteSink& out) { write_segment(piece, now_.pivot, out); }));
}

void TextIndex::merge(std::vector<std::size_t> const& members) {
  auto parts = std::vector<SegmentView>{};
  auto kept = std::vector<SegmentView>{};
  for (std::size_t i = 0; i < now_.segments.size(); ++i) {
    auto const is_member = std::find(members.begin(), members.end(), i) != members.end();
    (is_member ? parts : kept).push_back(now_.segments[i]);
  }
  auto const is_empty = std::all_of(parts.begin(), parts.end(), [](SegmentView const& part) { return part.living() == 0; });
  if (!is_empty) kept.push_back(make_segment([&](ByteSink& out) { merge_segments(parts, now_.pivot, out); }));
  now_.segments = std::move(kept);
}

bool TextIndex::merge_one_tier() {
  auto tiers = std::unordered_map<unsigned, std::vector<std::size_t>>{};
  for (std::size_t i = 0; i < now_.segments.size(); ++i) {
    auto const& view = now_.segments[i];
    if (has_many_dead(view)) {
      merge({i});
      return true;
    }
    auto& members = tiers[tier_of(view) * 2 + (view.is_restricted ? 1 : 0)];
    members.push_back(i);
    if (members.size() < kMergedAtOnce) continue;
    merge(members);
    return true;
  }
  return false;
}

void TextIndex::apply(IndexChange change) {
  auto const lock = std::lock_guard{writing_};
  auto undo = Undo{now_};
  keep_last_of_each_key(change.puts);
  auto touched = std::vector<bool>(now_.segments.size());
  for (auto const& key : change.removals) bury(key, touched);
  for (auto const& document : change.puts) bury(document.key, touched);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (!touched[i]) continue;
    now_.segments[i].dead_number = now_.next_number++;
    if (folder_ && !has_many_dead(now_.segments[i])) folder_->write_dead(now_.segments[i].dead_number, *now_.segments[i].dead);
  }
  add_segments(std::move(change.puts));
  while (merge_one_tier()) {}
  if (!change.cursor.empty()) now_.cursor = std::move(change.cursor);
  publish();
  undo.keep();
}

void TextIndex::merge_all() {
  auto const lock = std::lock_guard{writing_};
  auto undo = Undo{now_};
  for (auto const is_restricted : {false, true}) {
    auto members = std::vector<std::size_t>{};
    for (std::size_t i = 0; i < now_.segments.size(); ++i)
      if (now_.segments[i].is_restricted == is_restricted) members.push_back(i);
    if (members.size() > 1) merge(members);
  }
  publish();
  undo.keep();
}

void TextIndex::clear() {
  auto const lock = std::lock_guard{writing_};
  now_.segments.clear();
  now_.cursor.clear();
  publish();
}

void TextIndex::publish() {
  if (folder_) {
    folder_->put_in_place(now_);
    folder_->remove_all_but(now_);
  }
  auto fresh = std::make_shared<IndexSnapshot>(IndexSnapshot{.segments = now_.segments, .cursor = now_.cursor});
  for (auto const& view : now_.segments) fresh->documents += view.living();
  auto const lock = std::lock_guard{reading_};
  snapshot_ = std::move(fresh);
}

}  // namespace baeumgil
