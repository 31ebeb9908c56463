#pragma once
// The files of one index. A change becomes true by one rename, that of the manifest; whatever the manifest does not name is
// left from a change that was interrupted, and is removed at the next start.

#include <cstdint>
#include <string>
#include <vector>

#include "platform/search/index_snapshot.h"

namespace baeumgil {

struct Manifest {
  double pivot{0};
  std::uint64_t next_number{1};
  std::string cursor{};
  std::vector<SegmentView> segments{};
};

class IndexFolder {
 public:
  explicit IndexFolder(std::string path);  // made when missing

  // Faults with IndexFault when anything is not as it was written. An empty folder is an empty manifest.
  Manifest read() const;
  std::string segment_path(std::uint64_t number) const;
  void write_dead(std::uint64_t number, DeadSlots const&) const;
  void put_in_place(Manifest const&) const;    // on disk when it returns
  void remove_all_but(Manifest const&) const;  // files the manifest does not name
  void clear() const { remove_all_but(Manifest{}); }

 private:
  std::string path_;
};

}  // namespace baeumgil
