#pragma once
// What a host tells every institution here. The tables are shared; only the host itself writes its rows (desk_offer_store.h).

#include <vector>

#include "features/visit_desk/desk_request.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<VisitSlot> list_visit_slots(Tx&, InstitutionId host);  // those not over yet, by time
std::vector<StandingAnswer> list_standing_answers(Tx&, InstitutionId host);

}  // namespace baeumgil
