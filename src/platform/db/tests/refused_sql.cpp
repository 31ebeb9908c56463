// What compiles as SQL and what must not: ctest gives this file to the compiler once for each REFUSED and expects the refusal.
#include "platform/db/sql.h"

namespace baeumgil {

static_assert(!Sql{"SELECT id FROM shared_institutions WHERE code IS NOT DISTINCT FROM $1"}.text().empty());
static_assert(!Sql{
    "SELECT t.id FROM trips t JOIN teams m ON m.institution_id = t.institution_id AND m.id = t.team_id "
    "WHERE t.institution_id = $institution"}
                   .text()
                   .empty());
static_assert(!Sql{"UPDATE trips SET title = 'from teams, people', note = $1 WHERE institution_id = $institution"}.text().empty());
static_assert(
    !SqlPart{" AND EXISTS (SELECT 1 FROM teams m WHERE m.institution_id = t.institution_id AND m.id = t.team_id)"}.text().empty());
static_assert(!SqlPart{" ORDER BY t.title, t.id"}.text().empty());

#if defined(REFUSED) && REFUSED == 1  // nothing binds the institution
static_assert(!Sql{"SELECT id FROM trips WHERE team_id = $1"}.text().empty());
#elif defined(REFUSED) && REFUSED == 2  // the second table is everybody's
static_assert(!Sql{"SELECT t.id FROM trips t JOIN teams m ON m.id = t.team_id WHERE t.institution_id = $institution"}.text().empty());
#elif defined(REFUSED) && REFUSED == 3  // so it is after a comma
static_assert(!Sql{"SELECT t.id FROM trips AS t, teams m WHERE m.id = t.team_id AND t.institution_id = $institution"}.text().empty());
#elif defined(REFUSED) && REFUSED == 4  // a part on a table of its own
static_assert(!SqlPart{" AND EXISTS (SELECT 1 FROM teams m WHERE m.id = t.team_id)"}.text().empty());
#endif

}  // namespace baeumgil
