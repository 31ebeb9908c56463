#pragma once
// What the log of changes says about an issue.

#include <string>

#include "features/audit/event.h"
#include "features/issues/issue.h"

namespace baeumgil {

Subject subject_of(Issue const&);
std::string event_json(Issue const&);

}  // namespace baeumgil
