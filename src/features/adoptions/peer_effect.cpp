#include "features/adoptions/peer_effect.h"

#include <algorithm>
#include <numeric>

#include "features/rules/rule.h"

namespace baeumgil {
namespace {

constexpr auto kSame = 1e-9;  // 9.2 - 9.0 and 4.2 - 4.0 are the same change

std::vector<double> changes_of(std::vector<PeerValues> const& peers) {
  auto changes = std::vector<double>{};
  for (auto const& peer : peers)
    if (peer.left_out_reason.empty()) changes.push_back(peer.after - peer.before);
  return changes;
}

EffectCertainty certainty_of(PeerEffect const& effect, double way, int clear) {
  auto const worst = std::min(effect.lowest * way, effect.highest * way);
  auto const best = std::max(effect.lowest * way, effect.highest * way);
  if (best <= kSame) return EffectCertainty::none;
  if (worst <= kSame) return EffectCertainty::open;
  return effect.as_good == 0 && effect.peers >= clear ? EffectCertainty::clear : EffectCertainty::likely;
}

}  // namespace

std::optional<OwnValues> own_values(Adoption const& adoption, std::vector<ProgressCard> const& cards) {
  if (!adoption.kpi_baseline) return std::nullopt;
  auto own = OwnValues{.before = *adoption.kpi_baseline};
  if (adoption.kpi_result) {
    own.after = *adoption.kpi_result;
    return own;
  }
  auto const card = std::ranges::find_if(cards, [](ProgressCard const& one) { return one.kpi_value.has_value(); });
  if (card == cards.end()) return std::nullopt;
  own.after = *card->kpi_value;
  own.card = *card;
  return own;
}

int count_peers(std::vector<PeerValues> const& peers) { return static_cast<int>(changes_of(peers).size()); }

std::optional<PeerEffect> peer_effect(EffectQuestion const& asked, std::vector<PeerValues> const& peers) {
  auto const changes = changes_of(peers);
  auto effect = PeerEffect{.peers = static_cast<int>(changes.size()), .ours = asked.after - asked.before};
  if (effect.peers < asked.minima.fewest) return std::nullopt;
  auto const count = static_cast<double>(effect.peers);
  auto const sum = std::accumulate(changes.begin(), changes.end(), 0.0);
  effect.theirs = sum / count;
  effect.difference = effect.ours - effect.theirs;
  auto const [least, most] = std::ranges::minmax(changes);
  effect.least = least;
  effect.most = most;
  // Without the one that changed least the mean is highest, and the difference lowest.
  effect.lowest = effect.ours - (sum - least) / (count - 1);
  effect.highest = effect.ours - (sum - most) / (count - 1);
  auto const way = asked.target < asked.before ? -1.0 : 1.0;
  effect.as_good =
      static_cast<int>(std::ranges::count_if(changes, [&](double change) { return change * way >= effect.ours * way - kSame; }));
  effect.certainty = certainty_of(effect, way, asked.minima.clear);
  return effect;
}

std::optional<PeerEffect> effect_of(Compared const& compared, PeerMinima const& minima) {
  auto const& [adoption, own, peers] = compared;
  if (!own || !adoption.kpi_target) return std::nullopt;
  return peer_effect({.before = own->before, .after = own->after, .target = *adoption.kpi_target, .minima = minima}, peers);
}

PeerMinima peer_minima(RuleBook const& rules, Date day) {
  auto minima = PeerMinima{};
  auto const read = [&](std::string_view code, int& value) {
    auto const* rule = rules.in_force(code, day);
    if (rule != nullptr && rule->value) value = static_cast<int>(*rule->value);
  };
  read("adoption.effect.peers.min", minima.fewest);
  read("adoption.effect.peers.clear", minima.clear);
  minima.fewest = std::max(minima.fewest, 2);  // with one peer there is nobody left to leave out
  return minima;
}

}  // namespace baeumgil
