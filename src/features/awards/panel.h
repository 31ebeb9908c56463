#pragma once
// The modes a round is judged in and what each weighs.

#include <array>
#include <string_view>

#include "base/enum_text.h"

namespace baeumgil {

// 서면심사, 발표심사, 외부 전문가, 현장투표. The last is no mark but a vote.
enum class Panel { paper, presentation, expert, audience };
constexpr auto enum_words(Panel) { return std::array<std::string_view, 4>{"paper", "presentation", "expert", "audience"}; }

// Shares of the score, out of 100; what weighs nothing is not asked for.
struct PanelWeights {
  int paper{100};
  int presentation{0};
  int expert{0};
  int audience{0};

  int of(Panel) const;
  int sum() const { return paper + presentation + expert + audience; }
};

}  // namespace baeumgil
