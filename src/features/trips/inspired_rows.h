#pragma once
// What a host inspired, as both doors of a host show it: the page behind its link, and its visit desk here.

#include <string>
#include <vector>

#include "features/trips/inspired.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

// A policy that was taken on, as it stands today.
struct InspiredRow {
  std::string name{};
  Badge state{};
  std::string decided_on{};
  std::string effect{};  // empty: not measured yet
};
struct InspiredList {
  std::vector<InspiredRow> rows{};  // none: nothing is shown
  std::string as_of{};
};
InspiredList to_inspired_list(Site const&, Actor const&, std::vector<InspiredPolicy> const&, Date today);

void render(Html&, InspiredList const&);

}  // namespace baeumgil
