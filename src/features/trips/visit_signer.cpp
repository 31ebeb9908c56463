#include "features/trips/visit_signer.h"

#include "features/people/find_person.h"
#include "features/rules/ladder.h"

namespace baeumgil {

PersonId signer_of(Tx& tx, Visit const& visit, Trip const& trip) {
  auto const writer = find_person(tx, visit.contact);
  if (!writer) return {};
  auto parties = std::vector<PersonId>{trip.leader};
  for (auto const& traveler : trip.travelers) parties.push_back(traveler.person);
  return find_decider(tx, writer->department, parties);
}

}  // namespace baeumgil
