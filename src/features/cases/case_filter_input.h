#pragma once
// What the address of a list of cases asks for, the same for the page and the API.

#include "features/cases/case_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

// `mine` narrows to the actor's own cards.
CaseFilter read_case_filter(Fields& query, Actor const&);

}  // namespace baeumgil
