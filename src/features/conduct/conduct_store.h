#pragma once
// Keeps what travellers were given and breaches of discipline.

#include <vector>

#include "base/result.h"
#include "features/conduct/conduct.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_conduct(Tx&, ConductEntry const&);
Result<Done> withdraw_entry(Tx&, ConductId, std::string const& reason);  // conflict when it was withdrawn before

struct ConductOfTrip {
  ConductEntry entry{};
  Trip trip{};
};
Result<ConductOfTrip> find_conduct(Tx&, Actor const&, ConductId);        // what the person may see
std::vector<ConductEntry> list_conduct(Tx&, Actor const&, Trip const&);  // the same; newest first

// Of all trips of one person in one calendar year, whoever asks.
std::vector<ConductEntry> list_conduct_of(Tx&, PersonId, int year);

}  // namespace baeumgil
