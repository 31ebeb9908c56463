#pragma once
// Finds, for every write operation of the API, a moment at which somebody may do it: offices are walked to different stages,
// every operation not seen yet is tried there without effect, and what would succeed is shown to the test and then really done,
// which leads the office on to the next. A new operation is found by itself when a walked office can come to it.

#include <functional>
#include <map>
#include <set>
#include <string>

#include "tests/fixtures/chain_walk.h"
#include "tests/whole/api_calls.h"

namespace baeumgil {

struct ApiMoment {
  Route const& route;
  Office const& office;
  Person person{};
  std::string path{};
  std::string body{};

  ApiCall call() const { return {.as = office.actor_of(person), .path = path, .body = body}; }
};

// By the names of operations, where they are tested.
using NamesWhere = std::map<std::string, std::string, std::less<>>;

// The names of the write operations that nobody could do anywhere; those tested elsewhere are tried once in each office, not day after
// day. On PostgreSQL, where a trial takes ten times as long, each office is tried on the day it stands at and no later: the rest is
// done on SQLite.
std::set<std::string> each_write(NamesWhere const& elsewhere, std::function<void(ApiMoment const&)> const& prove);

}  // namespace baeumgil
