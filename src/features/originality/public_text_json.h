#pragma once

#include <string>

#include "features/originality/public_text.h"

namespace baeumgil {

// For the log: everything but the body, whose length stands for it.
std::string to_json(PublicText const&);

}  // namespace baeumgil
