// Ties between who judges and whose merit it is, from what the program knows: departments, teams, journeys, and what was declared.
#include "features/awards/sheet_store.h"

namespace baeumgil {
namespace {

// Those behind a merit: who contributed, and the team that learned it.
bool shares_department(Tx& tx, NominationId nomination, PersonId person) {
  return tx.value<int>(
             "SELECT COUNT(*) FROM nominations n JOIN people p ON p.institution_id = n.institution_id AND p.id = $2 "
             "LEFT JOIN adoptions a ON a.institution_id = n.institution_id AND a.id = n.adoption_id "
             "WHERE n.institution_id = $institution AND n.id = $1 AND (n.department_id = p.department_id "
             "OR a.owner_department_id = p.department_id OR EXISTS (SELECT 1 FROM nomination_contributors k "
             "WHERE k.institution_id = n.institution_id AND k.nomination_id = n.id AND k.department_id = p.department_id))",
             nomination, person) > 0;
}

bool shares_team(Tx& tx, NominationId nomination, PersonId person) {
  return tx.value<int>(
             "SELECT COUNT(*) FROM team_members mine JOIN team_members theirs ON theirs.institution_id = mine.institution_id "
             "AND theirs.team_id = mine.team_id AND theirs.answer <> 'declined' "
             "WHERE mine.institution_id = $institution AND mine.person_id = $2 AND mine.answer <> 'declined' "
             "AND (mine.team_id = (SELECT n.team_id FROM nominations n WHERE n.institution_id = mine.institution_id AND n.id = $1) "
             "OR theirs.person_id IN (SELECT k.person_id FROM nomination_contributors k "
             "WHERE k.institution_id = mine.institution_id AND k.nomination_id = $1))",
             nomination, person) > 0;
}

bool shares_journey(Tx& tx, NominationId nomination, PersonId person) {
  return tx.value<int>(
             "SELECT COUNT(*) FROM trip_travelers mine JOIN trip_travelers theirs ON theirs.institution_id = mine.institution_id "
             "AND theirs.trip_id = mine.trip_id "
             "JOIN trips t ON t.institution_id = mine.institution_id AND t.id = mine.trip_id AND t.state <> 'cancelled' "
             "WHERE mine.institution_id = $institution AND mine.person_id = $2 AND theirs.person_id <> mine.person_id "
             "AND (theirs.person_id IN (SELECT k.person_id FROM nomination_contributors k "
             "WHERE k.institution_id = mine.institution_id AND k.nomination_id = $1) "
             "OR theirs.person_id IN (SELECT m.person_id FROM team_members m JOIN nominations n ON n.institution_id = m.institution_id "
             "AND n.team_id = m.team_id WHERE m.institution_id = mine.institution_id AND n.id = $1 AND m.answer <> 'declined'))",
             nomination, person) > 0;
}

bool has_declared(Tx& tx, NominationId nomination, PersonId person) {
  return tx.value<int>("SELECT COUNT(*) FROM award_ties WHERE institution_id = $institution AND nomination_id = $1 AND person_id = $2",
                       nomination, person) > 0;
}

}  // namespace

TieKind find_tie(Tx& tx, NominationId nomination, PersonId person) {
  if (shares_department(tx, nomination, person)) return TieKind::department;
  if (shares_team(tx, nomination, person)) return TieKind::team;
  if (shares_journey(tx, nomination, person)) return TieKind::trip;
  return has_declared(tx, nomination, person) ? TieKind::declared : TieKind::none;
}

}  // namespace baeumgil
