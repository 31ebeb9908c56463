#pragma once
// A whole table of staff at once: first what would happen, line by line, then exactly that in one change.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_table_input.h"
#include "platform/db/database.h"
#include "platform/imports/import_plan.h"

namespace baeumgil {

using PlannedLine = PlannedRow<Person>;  // before: nil for a newcomer
using ImportPlan = RowPlan<Person>;
using ImportOrder = RowOrder<PersonLine>;

ImportPlan plan_import(Tx&, std::vector<PersonLine> const&);
// {"added":…,"changed":…,"unchanged":…,"refused":…}. People who are not in the table stay as they are.
Result<std::string> import_people(Database&, Actor const&, ImportOrder const&);

std::string import_digest_text(Person const&);
// Names of what differs, in the order of the columns: "department", "post" …
std::vector<std::string_view> changed_fields(Person const& before, Person const& after);

}  // namespace baeumgil
