#pragma once
// 보류: a programme that is suspended holds the trips that have not set off.

#include <optional>

#include "base/actor.h"
#include "base/result.h"

namespace baeumgil {

class Tx;
struct Program;
struct Trip;

// Why the trip may not set off now; none of one that is on its way, back, or will never go.
std::optional<Problem> suspension_problem(Tx&, Actor const&, Trip const&);
std::optional<Problem> suspension_problem(Trip const&, Program const&);  // the same, where that is read already

}  // namespace baeumgil
