#pragma once
// The addresses of a route for the rows an office has. A parameter this file does not know fails the test that asks.

#include <map>
#include <string>
#include <vector>

#include "platform/db/database.h"
#include "platform/web/router.h"
#include "tests/fixtures/office.h"

namespace baeumgil {

// Ids as they stand in addresses, by the word before them: "trips" → {…}.
using RowIds = std::map<std::string, std::vector<std::string>, std::less<>>;

RowIds row_ids(Database&, InstitutionId);

// "/trips/{id}" once for every trip; a route without parameters once. Empty when the office has no such row.
std::vector<std::string> paths_of(Route const&, RowIds const&);

// False for the directory, the rules and years, which are nobody's own.
bool names_a_row_of_one(Route const&);

}  // namespace baeumgil
