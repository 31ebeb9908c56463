#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/cases/case.h"

namespace baeumgil {

void write_case(JsonWriter&, Case const&);
std::string to_json(Case const&);

}  // namespace baeumgil
