#pragma once
// One call of the API as a test makes it, and what holds for every answer.

#include <string>
#include <utility>
#include <vector>

#include "platform/web/router.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

struct ApiCall {
  Actor as{};  // nobody when left out
  std::string path{};
  std::string query{};  // "dry_run=1"
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};
};

// The answer, after it was held against the schema the operation promises; a refusal against the problem document.
Response call(Route const&, ApiCall const&);

std::vector<Route const*> api_routes();  // every route that describes itself
bool is_write(Route const&);
std::string name_of(Route const&);  // "POST /api/v1/trips/{id}/approval"

// Whether a problem document names this field.
bool names_field(Response const&, std::string_view field);

std::vector<Person> people_of(Office const&);

}  // namespace baeumgil
