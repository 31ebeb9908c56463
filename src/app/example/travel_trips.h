#pragma once
// The trips of trips.csv, one of each team: planned, submitted, permitted, travelled; with their letters to hosts.

#include "app/example/world.h"

namespace baeumgil {

void travel_trips(ExampleWorld&, std::string_view era);

// "{host}" and "{theme}" in a text that stands for several.
std::string filled(std::string text, std::string_view host, std::string_view theme);

}  // namespace baeumgil
