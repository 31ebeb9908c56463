#pragma once

#include "features/people/person_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

// The filter of lists and of the API; only who manages people sees the deactivated.
PersonFilter read_person_filter(Fields&, Actor const&);

}  // namespace baeumgil
