#include "features/trips/close_visit.h"

#include "features/audit/record_event.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<VisitId> move_on(Database& db, Actor const& actor, VisitId id, VisitState to) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitId> {
    auto visit = TRY(find_visit(tx, actor, id));
    if (!actor.has(Role::programme_officer)) return forbidden("visit.follow.not_team");
    if (!leads(kVisitTransitions, visit.state, to)) return conflict("visit.follow.wrong_state");
    auto const before = to_json(visit);
    visit.state = to;
    TRY(update_visit(tx, visit));
    record_event(tx, actor,
                 {.verb = to == VisitState::closed ? std::string_view{"visit.closed"} : std::string_view{"visit.feedback_sent"},
                  .subject = {"visit", id.value, visit.host_name},
                  .before = before,
                  .after = to_json(visit)});
    return id;
  });
}

}  // namespace

Result<VisitId> send_feedback(Database& db, Actor const& actor, VisitId id) { return move_on(db, actor, id, VisitState::feedback_sent); }
Result<VisitId> close_visit(Database& db, Actor const& actor, VisitId id) { return move_on(db, actor, id, VisitState::closed); }

}  // namespace baeumgil
