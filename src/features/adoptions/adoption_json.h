#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

void write_adoption(JsonWriter&, Adoption const&);
void write_card(JsonWriter&, ProgressCard const&);
void write_plan_change(JsonWriter&, AdoptionPlanChange const&);
std::string to_json(Adoption const&);

}  // namespace baeumgil
