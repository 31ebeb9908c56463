#pragma once
// The warning that a traveller is on another trip on the same days.

#include <string>
#include <vector>

#include "base/actor.h"
#include "features/trips/elsewhere.h"

namespace baeumgil {

class Site;

std::string elsewhere_text(Site const&, Actor const&, std::vector<TravelerElsewhere> const&);  // empty: nobody is

}  // namespace baeumgil
