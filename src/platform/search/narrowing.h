#pragma once
// Narrowing by labels such as "kind:case", of which a document must bear one of each group, and by phrases it must hold.
// Counting tells, for each group, what choosing another of its labels would find.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/segment.h"

namespace baeumgil {

struct LabelGroup {
  std::string facet{};                // "kind:", what its labels begin with
  std::vector<std::string> labels{};  // whole: "kind:case"; any of them will do
};

struct Narrowing {
  std::vector<LabelGroup> groups{};
  std::vector<std::u16string> phrases{};  // folded and compact: spaces and signs do not matter
};

// The same in the numbers of one segment.
class Filter {
 public:
  Filter(Segment const&, Narrowing const&);
  bool accepts(std::uint32_t slot) const { return is_open_ || failed(slot) == 0; }
  // How many demands refuse it; `only` is the group, when it is one group alone.
  std::size_t failed(std::uint32_t slot, std::size_t* only = nullptr) const;

 private:
  Segment const& segment_;
  std::vector<std::u16string> const& phrases_;
  std::vector<std::vector<bool>> groups_{};  // by label number
  bool is_open_{true};
};

}  // namespace baeumgil
