#pragma once
// Keeps what gathers around an overseas plan: answers of those consulted, conditions, changes, mileage.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/overseas/dossier.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Of an overseas trip the actor may see; any other is not found.
Result<Dossier> find_dossier(Tx&, Actor const&, TripId);
// Of a small change, today: the head and who stands in, or who acts in the vacant post; nobody of the trip itself, for whom its
// approver decides. The dossier has them while such a change waits.
std::vector<PersonId> list_change_deciders(Tx&, Trip const&);

void replace_consultation(Tx&, TripId, Consultation const&);
void clear_consultations(Tx&, TripId);

void answer_condition(Tx&, Condition const&);
void accept_conditions_of(Tx&, AgendaItemId);

void insert_change(Tx&, PlanChange const&);
Result<Done> update_change(Tx&, PlanChange const&);
std::optional<PlanChange> find_change(Tx&, PlanChangeId);
void mark_changes_reviewed(Tx&, TripId);  // all that were applied until now

void insert_mileage(Tx&, MileageEntry const&);
std::vector<MileageEntry> list_mileage_of(Tx&, PersonId);
std::vector<MileageEntry> list_mileage_on(Tx&, TripId);
struct MileageBalance {
  PersonId person{};
  std::string name{};
  std::string airline{};
  std::int64_t earned{0};
  std::int64_t used{0};
};
std::vector<MileageBalance> list_balances(Tx&, int limit);  // by name and airline
std::int64_t mileage_left(Tx&, PersonId person);

}  // namespace baeumgil
