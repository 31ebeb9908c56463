#pragma once
// Two sentences side by side: which pieces of each stand in the other too.

#include <string>
#include <string_view>
#include <vector>

#include "platform/originality/landmarks.h"

namespace baeumgil {

struct TextPiece {
  std::string text{};
  bool is_shared{false};
};
struct SideBySide {
  std::vector<TextPiece> mine{};
  std::vector<TextPiece> theirs{};
};

// Runs of at least two letters, in order.
SideBySide side_by_side(std::string_view mine, std::string_view theirs);
// Figures and names that stand in both.
SideBySide figures_side_by_side(std::string_view mine, std::string_view theirs, NameList const&);

}  // namespace baeumgil
