#pragma once
// Whether nearly the same text is kept already, maybe spaced, cut or worded a little differently.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "features/originality/explanation.h"
#include "platform/db/transaction.h"

namespace baeumgil {

inline constexpr auto kNearShare = 0.7;  // of the letters of its sentences

struct NearCopy {
  OriginalRef of{};
  double share{0};
  std::string title{};  // empty: the reader may not see it
  std::string path{};
};
// The most alike of what is kept, from kNearShare on.
std::optional<NearCopy> find_near_copy(Tx&, Actor const&, std::string const& text);

// How much of `mine` stands in `theirs` too, by letters of whole sentences.
double share_of(std::string const& mine, std::string const& theirs);

}  // namespace baeumgil
