#pragma once
// 출장계획서 (F03) as a document: the order, what is to be learnt, and the days hour by hour.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;
struct TripShown;

// The plan as it stands now; not found when the reader may not open the trip.
Result<Document> read_plan_document(Tx&, Actor const&, TripId, Locale const&, Language);
// `institution`: whose plan it is.
Document to_document(TripShown const&, std::string const& institution, Locale const&, Language);

}  // namespace baeumgil
