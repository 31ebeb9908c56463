#pragma once
// Badges of an adoption: its state, the clock that runs for its next step, and the note that it is to be given up.

#include <optional>

#include "features/adoptions/adoption.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge adoption_badge(Site const&, Actor const&, AdoptionState);
// "결정까지 D-12", "결정 기한 3일 지남"; none when no clock runs.
std::optional<Badge> clock_badge(Site const&, Actor const&, AdoptionState, std::optional<Date> due, Date today);

// Who asked to give it up, when and why.
Alert drop_note(Site const&, Actor const&, DropRequest const&);

}  // namespace baeumgil
