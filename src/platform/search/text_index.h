#pragma once
// One index of documents: segments in a folder, or in memory. Changes are applied one after another and are on disk, whole,
// when apply() returns; readers take a snapshot and are never held up. What it answers does not depend on how it came to be.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/search/index_folder.h"
#include "platform/search/index_snapshot.h"
#include "platform/search/segment_draft.h"

namespace baeumgil {

// Terms of a usual document. A constant, for the highest impacts that are stored depend on it.
inline constexpr double kUsualLength = 300;

struct IndexChange {
  std::vector<IndexedDocument> puts{};  // add or replace; of several with one key the last counts
  std::vector<std::string> removals{};  // keys; unknown ones are no matter
  std::string cursor{};                 // empty: as it was
};

class TextIndex {
 public:
  explicit TextIndex(double pivot = kUsualLength);                             // in memory
  explicit TextIndex(std::string const& folder, double pivot = kUsualLength);  // a damaged one is cleared: documents 0, no cursor

  void apply(IndexChange);
  void merge_all();  // into one segment for each kind of audience
  void clear();
  std::shared_ptr<IndexSnapshot const> snapshot() const;

 private:
  template <class Write>
  SegmentView make_segment(Write write);
  void bury(std::string const& key, std::vector<bool>& touched);
  void add_segments(std::vector<IndexedDocument>);
  bool merge_one_tier();
  void merge(std::vector<std::size_t> const& members);
  void publish();

  std::mutex writing_{};
  mutable std::mutex reading_{};
  std::optional<IndexFolder> folder_{};
  Manifest now_{};
  std::shared_ptr<IndexSnapshot const> snapshot_{std::make_shared<IndexSnapshot>()};
};

}  // namespace baeumgil
