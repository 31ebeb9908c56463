#pragma once
// 비교 효과: how much further we moved than institutions that did not adopt (difference of differences), how far they lie apart, and
// how sure that lets one be. Pure; the method is docs/decisions/0035-effect-against-peers.md.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

struct RuleBook;

struct PeerValues {
  InstitutionId peer{};
  std::string peer_name{};  // of the join
  double before{0};
  Date before_on{};
  std::string before_source{};
  double after{0};
  Date after_on{};
  std::string after_source{};
  std::string left_out_reason{};  // not empty: it does not count, and the page says why
};

struct OwnValues {
  double before{0};
  double after{0};
  std::optional<ProgressCard> card{};  // whose value it is; none: as measured
};
// The baseline, and what was measured or, until then, what the newest card with a value says. Cards come newest first.
std::optional<OwnValues> own_values(Adoption const&, std::vector<ProgressCard> const&);

// Whoever is left out of the peers, we moved further, and none moved as far; we moved further whoever is left out; it depends on one
// of them; we moved no further.
enum class EffectCertainty { clear, likely, open, none };
constexpr auto enum_words(EffectCertainty) { return std::array<std::string_view, 4>{"clear", "likely", "open", "none"}; }

// Below `fewest` there is no figure, below `clear` none is clear; rows of the rules say how many.
struct PeerMinima {
  int fewest{3};
  int clear{5};
};
PeerMinima peer_minima(RuleBook const&, Date);

struct PeerEffect {
  int peers{0};
  double ours{0};        // change
  double theirs{0};      // mean of their changes
  double difference{0};  // of the two
  double least{0};       // of their changes
  double most{0};
  double lowest{0};  // difference when one of them is left out
  double highest{0};
  int as_good{0};  // peers that moved at least as far the way we want to go
  EffectCertainty certainty{EffectCertainty::open};
};

struct EffectQuestion {
  double before{0};
  double after{0};
  double target{0};  // says which way is good
  PeerMinima minima{};
};
// None below the fewest peers. Those left out do not count.
std::optional<PeerEffect> peer_effect(EffectQuestion const&, std::vector<PeerValues> const&);
struct Compared {
  Adoption const& adoption;
  std::optional<OwnValues> const& own;
  std::vector<PeerValues> const& peers;
};
std::optional<PeerEffect> effect_of(Compared const&, PeerMinima const&);
int count_peers(std::vector<PeerValues> const&);

}  // namespace baeumgil
