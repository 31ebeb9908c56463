#pragma once
// The example institution: Hanam City with people who do not exist, its programme of August 2022 and one of this year in
// which every state occurs. Told by the product's own use cases under a clock that follows the story, so that history,
// numbers, notices and rules are what they would be.

#include "platform/clock.h"
#include "platform/db/database.h"

namespace baeumgil {

InstitutionId example_institution();
bool is_example_loaded(Database&);

// Into a database that has the directory and the rules. Faults with ExampleFault when the institution is a tenant already,
// or when a step is refused. The clock is left where it was.
void load_example(Database&, SettableClock&);

}  // namespace baeumgil
