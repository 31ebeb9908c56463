#include "features/trips/ask_anew.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/send_visit.h"
#include "features/trips/tell_desk.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_mail.h"
#include "features/trips/visit_store.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kDay = std::int64_t{24} * 60 * 60;

// Those the table of states lets be asked anew, and who has not looked yet.
bool is_asked_or_agreed(VisitState state) {
  return state == VisitState::sent ||
         std::ranges::any_of(kVisitTransitions, [&](auto const& move) { return move.from == state && move.verb == "ask_anew"; });
}

// Of what is not agreed yet either of the two times may be taken; where the host proposed others, one of those.
bool falls_outside(Visit const& visit, Trip const& trip) {
  if (visit.agreed_at) return !is_on_trip(trip, *visit.agreed_at);
  if (visit.state == VisitState::counter_proposed) return !offers_day_of(visit, trip);
  return !is_on_trip(trip, visit.first_choice_at) || (visit.second_choice_at && !is_on_trip(trip, *visit.second_choice_at));
}

// As many days later as the trip sets off later, at the same hour; within the trip at any rate.
Instant moved_time(Instant at, Trip const& before, Trip const& after) {
  auto const moved = at + (after.starts_on - before.starts_on) * kDay;
  if (is_on_trip(after, moved)) return moved;
  auto const day = day_in_seoul(moved) < after.starts_on ? after.starts_on : after.ends_on;
  return moved + (day - day_in_seoul(moved)) * kDay;
}

Result<Done> ask_anew(Tx& tx, Actor const& actor, Visit visit, Trip const& before, Trip const& after) {
  auto const old = visit;
  auto const asked_at = old.agreed_at.value_or(old.first_choice_at);
  visit.first_choice_at = moved_time(asked_at, before, after);
  visit.second_choice_at.reset();
  visit.agreed_at.reset();
  visit.proposed.clear();
  visit.answered_at.reset();
  visit.viewed_at.reset();
  visit.sent_at = tx.now();
  visit.state = VisitState::sent;
  TRY(update_visit(tx, visit));
  cancel_jobs(tx, "visit.wait", to_text(visit.id));
  queue_reply_wait(tx, visit.id);
  if (!visit.host_email.empty())
    queue_mail(tx, from_institution(tx, moved_mail(as_host_reads(load_public_cover(tx).everywhere(), visit), asked_at, find_settings(tx))));
  record_event(
      tx, actor,
      {.verb = "visit.asked_anew", .subject = {"visit", visit.id.value, visit.host_name}, .before = to_json(old), .after = to_json(visit)});
  notify(tx,
         {.to = after.leader,
          .key = "notice.visit.asked_anew",
          .arguments = {visit.number, visit.host_name},
          .path = "/visits/" + to_text(visit.id)},
         actor.person);
  TRY(tell_desk(tx, after, visit.id));
  return Done{};
}

}  // namespace

Result<Done> ask_hosts_anew(Tx& tx, Actor const& actor, Trip const& before, Trip const& after) {
  if (is_standing_from(after, TripState::came_back) || after.ends_on < tx.today()) return Done{};
  for (auto const& visit : list_visits_of(tx, after.id))
    if (is_asked_or_agreed(visit.state) && falls_outside(visit, after)) TRY(ask_anew(tx, actor, visit, before, after));
  return Done{};
}

}  // namespace baeumgil
