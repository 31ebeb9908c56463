#pragma once

#include <string>

#include "features/audit/event.h"
#include "features/programs/program.h"

namespace baeumgil {

Subject subject_of(Program const&);
std::string event_json(Program const&);

}  // namespace baeumgil
