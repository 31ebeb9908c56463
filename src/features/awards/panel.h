#pragma once
// The modes a round is judged in, what each weighs, and how they come to one order.

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
  // The others together may outvote each: without that, merging would only copy the order of one.
  bool can_be_merged() const;
};

// 비중을 둔 합산, 방식별 순위 합치기 (docs/decisions/0036).
enum class Ordering { weighted_sum, merged_ranks };
constexpr auto enum_words(Ordering) { return std::array<std::string_view, 2>{"weighted_sum", "merged_ranks"}; }

}  // namespace baeumgil
