#pragma once
// Badges of an adoption: its state, and the clock that runs for its next step.

#include <optional>

#include "features/adoptions/adoption.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge adoption_badge(Site const&, Actor const&, AdoptionState);
// "결정까지 D-12", "결정 기한 3일 지남"; none when no clock runs.
std::optional<Badge> clock_badge(Site const&, Actor const&, AdoptionState, std::optional<Date> due, Date today);

}  // namespace baeumgil
