#pragma once
// Trips and visits as JSON: for the API and for the log of changes.

#include <string>

#include "base/json_writer.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"

namespace baeumgil {

void write_trip(JsonWriter&, Trip const&);
std::string to_json(Trip const&);
void write_visit(JsonWriter&, Visit const&);
std::string to_json(Visit const&);

}  // namespace baeumgil
