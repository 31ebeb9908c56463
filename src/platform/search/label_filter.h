#pragma once
// Narrowing by labels such as "kind:case": a document must bear one label of each group. Counting tells, for each group, what
// choosing another of its labels would find.

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

// The groups in the numbers of one segment.
class LabelFilter {
 public:
  LabelFilter(Segment const&, std::vector<LabelGroup> const&);
  bool accepts(std::uint32_t slot) const { return is_open_ || failed(slot) == 0; }
  // How many groups refuse it; `only` is the one, when there is one.
  std::size_t failed(std::uint32_t slot, std::size_t* only = nullptr) const;

 private:
  Segment const& segment_;
  std::vector<std::vector<bool>> groups_{};  // by label number
  bool is_open_{true};
};

}  // namespace baeumgil
