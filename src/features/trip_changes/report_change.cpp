#include "features/trip_changes/report_change.h"

#include <algorithm>
#include <set>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/use_exception.h"
#include "features/trip_changes/change_store.h"
#include "features/trip_changes/judge_period.h"
#include "features/trip_changes/leaver.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string path_of(TripId trip) { return "/trips/" + to_text(trip) + "/changes"; }

// What has not begun may wait until its new days are right; what is under way is reported as it is, and judged by who answers.
Result<Done> check_days(Tx& tx, Actor const& actor, Trip const& trip, TripChange const& change) {
  if (trip.kind == TripKind::overseas) return invalid("kind", "trip_change.period_by_plan");
  if (!change.new_starts_on && !change.new_ends_on) return invalid("new_ends_on", "field.required");
  auto const after = with_days_of(trip, change);
  if (after.ends_on < after.starts_on) return invalid("new_ends_on", "trip.ends_before_start");
  if (after.starts_on == trip.starts_on && after.ends_on == trip.ends_on) return invalid("new_ends_on", "trip_change.same_day");
  if (!change.new_starts_on && !may_move_first_day(trip)) return Done{};
  if (auto problem = period_problem(tx, actor, trip, after)) return *std::move(problem);
  return Done{};
}

Result<Done> check(Tx& tx, Actor const& actor, Trip const& trip, TripChange const& change) {
  if (change.words.empty()) return invalid("words", "field.required");
  if (character_count(change.words) > kMostOfChange) return invalid("words", "field.too_long", {std::to_string(kMostOfChange)});
  if (change.happened_on > tx.today()) return invalid("happened_on", "trip_change.in_future");
  if (change.state == TripChangeState::found) {
    if (change.happened_on < trip.starts_on || change.happened_on > trip.ends_on)
      return invalid("happened_on", "trip_change.outside_trip", {to_text(trip.starts_on), to_text(trip.ends_on)});
    return Done{};
  }
  if (!change.leaving.is_nil())
    if (auto problem = leaver_problem(tx, trip, change.leaving)) return *std::move(problem);
  return change.kind == TripChangeKind::period ? check_days(tx, actor, trip, change) : Result<Done>{Done{}};
}

std::string as_json(Trip const& trip, TripChange const& change) {
  auto json = JsonWriter{};
  json.begin_object().field("kind", to_word(change.kind)).field("words", change.words).field("happened_on", to_text(change.happened_on));
  json.field("new_starts_on", change.new_starts_on ? std::optional{to_text(*change.new_starts_on)} : std::nullopt);
  json.field("new_ends_on", change.new_ends_on ? std::optional{to_text(*change.new_ends_on)} : std::nullopt);
  auto const leaver = std::ranges::find(trip.travelers, change.leaving, &Traveler::person);
  if (leaver != trip.travelers.end()) json.field("leaving", to_text(leaver->person)).field("leaver", leaver->name);
  json.end_object();
  return json.take();
}

// Whoever may answer: the approver, who stands in today, and the head.
void tell_deciders(Tx& tx, Actor const& actor, Trip const& trip) {
  auto deciders = std::set<PersonId>{trip.stand_ins.begin(), trip.stand_ins.end()};
  deciders.insert(trip.approver);
  if (auto const head = find_department_head(tx, trip.leader_department)) deciders.insert(head->id);
  for (auto const person : deciders)
    if (!person.is_nil() && !trip.has_traveler(person))
      notify(tx,
             {.to = person,
              .key = "notice.trip_change.reported",
              .arguments = {trip.number, trip.purpose, actor.name},
              .path = path_of(trip.id)},
             actor.person);
}

void tell_travelers(Tx& tx, Actor const& actor, Trip const& trip) {
  for (auto const& traveler : trip.travelers)
    notify(tx,
           {.to = traveler.person,
            .key = "notice.trip_change.found",
            .arguments = {trip.number, trip.purpose, actor.name},
            .path = path_of(trip.id)},
           actor.person);
}

}  // namespace

Result<TripChangeId> report_change(Database& db, Actor const& actor, TripId id, TripChangeDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<TripChangeId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    auto const is_found = may_find_change(actor, trip);
    if (!is_found && !may_report_change(actor, trip)) return forbidden("trip_change.not_now");
    auto change = TripChange{.id = TripChangeId::make(), .trip = id, .kind = draft.kind, .words = std::string{trimmed(draft.words)}};
    change.happened_on = draft.happened_on.value_or(is_found ? std::min(tx.today(), trip.ends_on) : tx.today());
    if (!is_found && draft.kind == TripChangeKind::period) {
      change.new_starts_on = draft.new_starts_on;
      change.new_ends_on = draft.new_ends_on;
    }
    if (!is_found && draft.kind == TripChangeKind::traveler) change.leaving = draft.leaving;
    if (is_found) change.state = TripChangeState::found;
    change.reported_by = actor.person;
    change.reported_at = tx.now();
    TRY(check(tx, actor, trip, change));
    insert_change(tx, change);
    auto const subject = Subject{"trip", id.value, trip.purpose};
    record_event(tx, actor,
                 {.verb = is_found ? "trip.change_found" : "trip.change_reported",
                  .subject = subject,
                  .reason = change.words,
                  .after = as_json(trip, change)});
    // "At once" is the same day; later is taken, and counted where the auditor looks.
    if (!is_found && change.happened_on < tx.today())
      use_exception(tx, actor,
                    {.rule = "trip.change.reported",
                     .subject = subject,
                     .department = trip.leader_department,
                     .path = path_of(id),
                     .reason = to_text(change.happened_on) + " → " + to_text(tx.today())});
    if (is_found)
      tell_travelers(tx, actor, trip);
    else
      tell_deciders(tx, actor, trip);
    return change.id;
  });
}

}  // namespace baeumgil
