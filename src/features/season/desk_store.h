#pragma once
// What a season's desk reads besides wishes: who is away already, who has a team, who travelled together.

#include <set>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "features/season/season.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct AwayAlready {
  PersonId person{};
  DepartmentId department{};
  Date from{};
  Date until{};
};
std::vector<AwayAlready> list_away(Tx&, Date from, Date until);   // on trips that were submitted and not called off
std::set<PersonId> list_people_in_teams(Tx&, ProgramId);          // of the programme, unless they declined
std::set<PersonId> list_travelled(Tx&);                           // who was on a trip that took place
std::vector<std::pair<PersonId, PersonId>> list_companions(Tx&);  // both ways, of trips that took place
std::vector<PersonId> list_inactive(Tx&);

}  // namespace baeumgil
