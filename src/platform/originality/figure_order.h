#pragma once
// A translated copy keeps no word, but its figures and names, and their order.

#include <vector>

#include "platform/originality/compare.h"

namespace baeumgil {

// Adds pairs for sentences of mine that are in no pair yet.
void add_same_figures(LandmarkedText const& mine, LandmarkedText const& theirs, std::vector<SentencePair>& pairs);

}  // namespace baeumgil
