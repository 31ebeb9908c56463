#pragma once
// What an index holds at one moment. Readers keep it as long as they like; writers make the next one beside it.

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "platform/search/segment.h"

namespace baeumgil {

inline constexpr std::uint64_t kEveryone = 1;  // the audience that every reader belongs to

// Documents of a segment that were replaced or removed, and how many of them hold each term: rarity counts only what is there.
struct DeadSlots {
  std::vector<bool> slots{};
  std::uint32_t count{0};
  std::unordered_map<Term, std::uint32_t> holding{};

  void add(Segment const&, std::uint32_t slot);
};

struct SegmentView {
  std::shared_ptr<Segment const> segment{};
  std::shared_ptr<DeadSlots const> dead{};  // none: all are alive
  std::uint64_t number{0};                  // in the folder
  std::uint64_t dead_number{0};             // likewise, of the file of the dead; 0: there is none
  bool is_restricted{false};                // holds documents that not everyone may read

  bool is_dead(std::uint32_t slot) const { return dead && dead->slots[slot]; }
  std::uint32_t living() const { return segment->documents() - (dead ? dead->count : 0); }
};
SegmentView view_of(std::shared_ptr<Segment const>, std::uint64_t number);

struct IndexSnapshot {
  std::vector<SegmentView> segments{};
  std::int64_t documents{0};  // living ones
  std::string cursor{};       // how far the changes of the database have been followed; the caller's own words
};

}  // namespace baeumgil
