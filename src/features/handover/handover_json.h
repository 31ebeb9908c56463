#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/handover/handover.h"

namespace baeumgil {

void write_handover(JsonWriter&, Handover const&);
std::string to_json(Handover const&);
// For the log, whose readers need not know of a round that is only planned: of a round nothing but its id.
std::string event_json(Handover);

}  // namespace baeumgil
