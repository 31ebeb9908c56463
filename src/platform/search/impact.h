#pragma once
// BM25's arithmetic. A length is kept in one byte and the pivot of lengths belongs to the index, so what a term is worth in a
// document never changes because other documents came or went.

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace baeumgil {

inline constexpr double kSaturation = 1.0;    // k1
inline constexpr double kLengthShare = 0.55;  // b
inline constexpr float kMostImpact = 1.0F + static_cast<float>(kSaturation);
// An impact in 255ths of the most, rounded up: what is bounded by it stays bounded.
inline std::uint8_t impact_byte(float impact) {
  return static_cast<std::uint8_t>(std::min(255.0F, std::ceil(impact / kMostImpact * 255.0F)));
}
inline constexpr float kImpactOfByte = kMostImpact / 255.0F;
inline constexpr std::uint32_t kMostCounted = 255;  // of one term in one document

inline std::uint8_t length_byte(std::uint32_t length) {
  return static_cast<std::uint8_t>(std::min(255.0, std::log2(1.0 + length) * 12.0 + 0.5));
}
inline double length_of(std::uint8_t byte) { return std::exp2(byte / 12.0) - 1.0; }

inline double rarity_of(double documents, double holding) { return std::log(1 + (documents - holding + 0.5) / (holding + 0.5)); }

// Scores are summed in whole points, so that the order of the terms makes no difference, not even in the last bit.
using Points = std::uint32_t;
inline constexpr float kPointsOfOne = 65536.0F;
inline Points points_of(float worth) { return static_cast<Points>(worth * kPointsOfOne + 0.5F); }
inline double score_of(Points points) { return static_cast<double>(points) / static_cast<double>(kPointsOfOne); }

class Impacts {
 public:
  explicit Impacts(double pivot) {
    for (unsigned i = 0; i < norms_.size(); ++i)
      norms_[i] = static_cast<float>(kSaturation *
                                     (1 - kLengthShare + kLengthShare * length_of(static_cast<std::uint8_t>(i)) / std::max(pivot, 1.0)));
  }
  float of(std::uint32_t count, std::uint8_t length) const {
    auto const times = static_cast<float>(count);
    return times * kMostImpact / (times + norms_[length]);
  }

 private:
  std::array<float, 256> norms_{};
};

}  // namespace baeumgil
