#pragma once

#include "features/stand_ins/name_stand_in.h"

namespace baeumgil {

class Fields;

// The same from the form and from the API; a vacancy is one by its kind, whatever stands under principal.
StandInDraft read_stand_in_input(Fields&);

}  // namespace baeumgil
