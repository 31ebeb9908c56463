#pragma once
// Every way into the program that changes something, taken from the router's own table: pages with a form, operations of the API
// with a body they understand. A route that is written tomorrow is tried too.

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

// Fields by name; nullopt: left out of a body that would have it.
using DoorForm = std::vector<std::pair<std::string, std::optional<std::string>>>;

struct Knocks {
  int pages{0};
  int operations{0};
  int understood{0};  // of both: answered by something else than "no such row", "not you" or "what is this"
};

// As each of these people, with each of these forms, at every address of every row the office has.
Knocks knock_at_every_door(TestProgram&, Office const&, std::vector<Person> const&, std::vector<DoorForm> const&);

}  // namespace baeumgil
