#pragma once
// Finds the word that was meant: one that differs by a slip of the finger, or the words a run without spaces is made of.
// Both know only words that readers of the collection may see.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"

namespace baeumgil {

// A word of at least three documents that is one slip away: a jamo (two in a long word), a syllable left out or too many, two
// swapped. The most frequent such. `run` is the word with its ending.
std::optional<std::u16string> likely_word(Collection const&, std::u16string_view word, std::u16string_view run);
// 주차장공유 → 주차장, 공유. Empty when no cut makes known words of it.
std::vector<std::u16string> known_words_in(Collection const&, std::u16string_view run);

}  // namespace baeumgil
