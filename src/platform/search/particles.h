#pragma once
// What stands at the end of a Korean word without belonging to it, and words that carry nothing to look for.

#include <cstddef>
#include <string_view>

namespace baeumgil {

// How many syllables of a run of Hangul remain when particles and verbal endings are taken off; never fewer than two
// of a longer run.
std::size_t stem_length(std::u16string_view run);
std::size_t without_one_ending(std::u16string_view run);  // the last one only

// Question and function words: they would only add noise to a query.
bool is_stop_word(std::u16string_view word);

}  // namespace baeumgil
