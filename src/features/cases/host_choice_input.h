#pragma once
// Which institution a card is about: chosen among the hosts of its trip, or named and looked up in the directory.

#include "features/cases/case_input.h"
#include "platform/db/transaction.h"
#include "platform/web/fields.h"

namespace baeumgil {

// Takes "host" (an id), or looks "host_name" up; a name that says none or several is refused, naming those it may mean.
void choose_host(Tx&, Fields&, CaseInput&);

}  // namespace baeumgil
