#pragma once
// Whether nearly the same text is kept already, maybe spaced, cut or worded a little differently.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "features/originality/explanation.h"
#include "platform/db/transaction.h"
#include "platform/originality/landmarked_text.h"

namespace baeumgil {

inline constexpr auto kNearShare = 0.7;  // of the letters of its sentences

struct NearCopy {
  OriginalRef of{};
  double share{0};
  std::string title{};  // empty: the reader may not see it
  std::string path{};
};
// The most alike of what is kept, from kNearShare on.
std::optional<NearCopy> find_near_copy(Tx&, Actor const&, LandmarkedText const&);

// How much of `mine` stands in `theirs` too, by letters of whole sentences.
double share_of(LandmarkedText const& mine, LandmarkedText const& theirs);

}  // namespace baeumgil
