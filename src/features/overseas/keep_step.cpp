#include "features/overseas/keep_step.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/dossier_store.h"
#include "features/people/find_person.h"
#include "features/rules/use_exception.h"

namespace baeumgil {
namespace {

void tell(Tx& tx, Actor const& actor, Trip const& trip, PersonId to, std::string_view notice) {
  notify(tx, {.to = to, .key = notice, .arguments = {trip.number, trip.purpose}, .path = dossier_path(trip.id)}, actor.person);
}

}  // namespace

std::string dossier_path(TripId id) { return "/overseas/trips/" + to_text(id); }

void record_step(Tx& tx, Actor const& actor, Trip const& trip, OverseasStep const& step) {
  record_event(tx, actor,
               {.verb = step.verb,
                .subject = {"trip", trip.id.value, trip.purpose},
                .reason = step.reason,
                .before = step.before,
                .after = step.after});
}

void note_exception(Tx& tx, Actor const& actor, Trip const& trip, ExceptionOfTrip const& exception) {
  use_exception(tx, actor,
                {.rule = exception.rule,
                 .subject = {"trip", trip.id.value, trip.purpose},
                 .department = trip.leader_department,
                 .path = dossier_path(trip.id),
                 .reason = exception.reason});
}

void tell_leader(Tx& tx, Actor const& actor, Trip const& trip, std::string_view notice) { tell(tx, actor, trip, trip.leader, notice); }

void tell_travelers(Tx& tx, Actor const& actor, Trip const& trip, std::string_view notice) {
  for (auto const& traveler : trip.travelers) tell(tx, actor, trip, traveler.person, notice);
}

void tell_deciders(Tx& tx, Actor const& actor, Trip const& trip, std::string_view notice) {
  for (auto const person : list_change_deciders(tx, trip)) tell(tx, actor, trip, person, notice);
}

void tell_all_with(Tx& tx, Actor const& actor, Role role, Trip const& trip, std::string_view notice) {
  for (auto const& person : list_people_with(tx, role)) tell(tx, actor, trip, person.id, notice);
}

}  // namespace baeumgil
