#pragma once
// Whether the people, the pending issue and the hosts that a plan names exist and may stand in it.

#include "base/actor.h"
#include "base/result.h"
#include "features/trips/trip_input.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Hosts written by name are looked up and filled in. Travellers are accepted members of the team; ids of questions that are
// not `kept` become new ones, so that no plan takes over another's.
Result<TripInput> check_plan(Tx&, Actor const&, Team const&, TripInput, std::vector<TripQuestion> const& kept);

// The one institution that was meant by a name; several that may be meant are named in the refusal of that field.
Result<InstitutionId> host_by_name(Tx&, std::string const& name, std::string const& field);

}  // namespace baeumgil
