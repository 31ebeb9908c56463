#pragma once
// Bodies for the operations of the API, made from what they say they take. What a field of that name needs to be taken is
// in api_bodies.cpp; a new operation whose fields have plain meanings needs nothing there.

#include <string>
#include <vector>

#include "platform/web/api_operation.h"
#include "tests/fixtures/office.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {

struct ApiPlace {
  Office const& office;
  RowIds const& ids;
  std::string current{};  // what GET of the same address answers; empty when there is none
};

// Ways to fill an operation's body, fullest first; never empty.
std::vector<std::string> bodies_for(ApiOperation const&, ApiPlace const&);

// The same body with one member set to this JSON, or left out when it is empty. `name` may lead into objects and lists: "stops.0.on".
std::string with_member(std::string const& body, std::string const& name, std::string const& json);

}  // namespace baeumgil
