#pragma once
// The one column list and reader of a person's row.

#include "features/people/person.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Ends in a WHERE that pieces with " AND p.… = $?" may follow. Tables: people p, departments d.
Query select_people();
Person read_person(Row&);

}  // namespace baeumgil
