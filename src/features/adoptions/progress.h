#pragma once
// How far an adoption has come: its finished milestones by weight. The one definition for page, list, card and API.

#include <cstdint>
#include <optional>
#include <vector>

#include "features/adoptions/adoption_parts.h"

namespace baeumgil {

// Points of what is done and of all; none of all: there are no milestones.
struct WeightDone {
  std::int64_t done{0};
  std::int64_t all{0};
  std::optional<int> percent() const;  // half up; 100 only when everything is done
};
WeightDone weight_done(std::vector<Milestone> const&);

// The share of one milestone in tenths of a per cent, half up.
int weight_tenths(std::vector<Milestone> const&, Milestone const&);

}  // namespace baeumgil
