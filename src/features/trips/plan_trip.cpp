#include "features/trips/plan_trip.h"

#include <fmt/format.h>

#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/teams/find_team.h"
#include "features/trips/check_plan.h"
#include "features/trips/trip_json.h"
#include "features/trips/trip_store.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string trip_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "trip", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-출장-" + digits;
}

// A plan that names no figure starts from its issue's.
TripInput with_figure(Tx& tx, Actor const& actor, TripInput input) {
  auto const issue = find_issue(tx, actor, input.issue);
  if (!issue || !issue->baseline || !input.our_figure.empty()) return input;
  input.our_figure = fmt::format("{}{}", issue->baseline->value, issue->baseline->unit);
  input.our_figure_on = issue->baseline->on;
  input.our_figure_source = issue->baseline->source;
  return input;
}

}  // namespace

TripInput planned_from(Team const& team) {
  auto input = TripInput{.issue = team.issue, .purpose = team.theme, .starts_on = team.preferred_from, .ends_on = team.preferred_until};
  for (auto const& member : team.members)
    if (may_be_traveler(member)) input.travelers.push_back({.person = member.person, .name = member.name, .deputy = member.substitute});
  if (!team.hosts.empty()) input.destination = team.hosts.front().name;
  for (auto const& host : team.hosts)
    input.stops.push_back({.on = input.starts_on.value_or(Date{}),
                           .from_time = "14:00",
                           .until_time = "16:00",
                           .place = host.name,
                           .host = host.host,
                           .host_name = host.name});
  return input;
}

Result<TripId> plan_trip(Database& db, Actor const& actor, TeamId team_id, TripInput const& input) {
  return db.write(actor, [&](Tx& tx) { return plan_trip(tx, actor, team_id, input); });
}

Result<TripId> plan_trip(Tx& tx, Actor const& actor, TeamId team_id, TripInput const& input) {
  if (auto problem = draft_problem(input)) return std::move(*problem);
  auto const team = TRY(find_team(tx, actor, team_id));
  if (!may_plan_trip(actor, team)) return forbidden("trip.plan.not_member");
  auto const program = TRY(find_program(tx, actor, team.program));
  if (auto problem = trips_problem(program)) return *std::move(problem);
  auto const checked = TRY(check_plan(tx, actor, team, with_figure(tx, actor, input), {}));
  auto trip = Trip{.id = TripId::make(), .number = trip_number(tx), .team = team.id, .program = team.program};
  apply(checked, trip);
  insert_trip(tx, trip);
  record_event(tx, actor, {.verb = "trip.planned", .subject = {"trip", trip.id.value, trip.purpose}, .after = to_json(trip)});
  return trip.id;
}

}  // namespace baeumgil
