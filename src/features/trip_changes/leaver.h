#pragma once
// Who was ordered to travel and does not go after all.

#include <optional>

#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Tx;
struct Trip;

// Of a domestic trip, on which somebody else still goes, and for which the person has claimed nothing.
std::optional<Problem> leaver_problem(Tx&, Trip const&, PersonId leaving);
Trip without(Trip, PersonId leaving);

}  // namespace baeumgil
