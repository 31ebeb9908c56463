#pragma once

#include "base/result.h"
#include "features/visit_desk/desk_request.h"
#include "platform/parcels/parcels.h"

namespace baeumgil {

// A guest's letter arrives, or how it stands now; an older word of it than is known changes nothing.
Result<Done> take_visit_request(Tx&, Actor const& clock, Parcel const&);

}  // namespace baeumgil
