#pragma once
// The letters of visits.csv to the hosts of a trip, and what the hosts answer through their link.

#include "app/example/world.h"

namespace baeumgil {

// Written, signed, sent and answered from that day on, as far as each line says.
void ask_hosts(ExampleWorld&, std::string_view trip, Date from);
void confirm_hosts(ExampleWorld&, std::string_view trip);  // those who agreed
void meet_hosts(ExampleWorld&, std::string_view trip);
void thank_hosts(ExampleWorld&, std::string_view trip);

}  // namespace baeumgil
