#pragma once
// Any list of the API as a table for a spreadsheet: the same rows the caller sees as JSON, asked for by Accept: text/csv.

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/router.h"

namespace baeumgil {

// A list, and a caller that names text/csv and no JSON.
bool wants_csv(ApiOperation const&, Request const&);

// One line for each item, from the cursor on to the end of the list, or as many as `limit` says. The header line holds the names of
// the schema. Where the list goes on, a Link header leads there.
Result<Response> csv_list(Route const&, Request const&, Actor const&);

}  // namespace baeumgil
