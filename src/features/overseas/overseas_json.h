#pragma once
// Overseas plans, committees, items and calls as the API and the log of changes show them.

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "features/overseas/dossier.h"

namespace baeumgil {

std::string to_json(OverseasPlan const&, Trip const&);  // what may change, by form name
std::string to_json(Committee const&);
std::string to_json(Meeting const&);
std::string change_json(std::vector<PlanFieldChange> const&);
std::string words_json(std::vector<std::pair<std::string, std::string>> const&);  // small facts of a step
void write_dossier(JsonWriter&, Dossier const&);

}  // namespace baeumgil
