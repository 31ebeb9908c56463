#pragma once
// The adoptions of adoptions.csv: proposed for an issue, assigned, reviewed, decided with a reason, carried out, measured.

#include "app/example/world.h"

namespace baeumgil {

void decide_adoptions(ExampleWorld&, std::string_view era);

}  // namespace baeumgil
