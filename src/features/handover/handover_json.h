#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/handover/handover.h"

namespace baeumgil {

void write_handover(JsonWriter&, Handover const&);
std::string to_json(Handover const&);

}  // namespace baeumgil
