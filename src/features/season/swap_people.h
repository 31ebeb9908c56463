#pragma once

#include "features/season/formation_draft.h"

namespace baeumgil {

// Puts one in another's place, in a team or without one, wherever that is worth more. Each pair is tried once.
void swap_people(FormationDraft&);

}  // namespace baeumgil
