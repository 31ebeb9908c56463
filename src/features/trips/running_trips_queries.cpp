#include <map>

#include "features/programs/find_program.h"
#include "features/programs/program_rules.h"
#include "features/trips/running_trips.h"
#include "features/trips/trip_facts.h"
#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

struct Running {
  TripId id{};
  ProgramId program{};
  std::string title{};
  TripKind kind{};
  Date starts_on{};
  Date ends_on{};
  bool has_issue{false};
  std::optional<Instant> submitted_at{};
  int questions{0};
  int travelers{0};
  std::optional<Date> resolved_on{};  // of an overseas trip, as is when its plan was published
  std::optional<Date> published_on{};
};

Running read(Row& row) {
  auto trip = Running{};
  trip.id = row.next<TripId>();
  trip.program = row.next<ProgramId>();
  trip.title = row.next<std::string>() + " ";
  trip.title += row.next<std::string>();
  trip.kind = row.next<TripKind>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  trip.has_issue = row.next<int>() > 0;
  trip.submitted_at = row.next<std::optional<Instant>>();
  trip.questions = row.next<int>();
  trip.travelers = row.next<int>();
  trip.resolved_on = row.next<std::optional<Date>>();
  trip.published_on = row.next<std::optional<Date>>();
  return trip;
}

Situation situation_of(Running const& trip, Language language) {
  auto const facts = TripFacts{.kind = trip.kind,
                               .starts_on = trip.starts_on,
                               .ends_on = trip.ends_on,
                               .issues = trip.has_issue ? 1 : 0,
                               .questions = trip.questions,
                               .travelers = trip.travelers,
                               .submitted_on = trip.submitted_at ? std::optional{day_in_seoul(*trip.submitted_at)} : std::nullopt};
  auto situation = situation_of(facts, language);
  if (trip.resolved_on) situation.set("overseas.resolved_on", *trip.resolved_on);
  if (trip.published_on) situation.set("overseas.published_on", *trip.published_on).set("overseas.plan_published_on", *trip.published_on);
  return situation;
}

}  // namespace

std::vector<RunningMatter> list_running_trips(Tx& tx, Actor const& actor) {
  auto query = Query{
      "SELECT t.id, t.program_id, t.number, t.purpose, t.kind, t.starts_on, t.ends_on, CASE WHEN t.issue_id IS NULL THEN 0 ELSE 1 END, "
      "t.submitted_at, (SELECT COUNT(*) FROM trip_questions q WHERE q.institution_id = t.institution_id AND q.trip_id = t.id), "
      "(SELECT COUNT(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id), o.resolved_on, "
      "o.published_on FROM trips t "
      "LEFT JOIN overseas_plans o ON o.institution_id = t.institution_id AND o.trip_id = t.id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE t.institution_id = $institution AND t.state NOT IN ('reported', 'closed', 'rejected', 'cancelled')"};
  add_visible_trips(query, actor);
  query.add(" ORDER BY t.starts_on, t.id");
  auto clauses = std::map<ProgramId, std::vector<Rule>>{};
  auto matters = std::vector<RunningMatter>{};
  for (auto const& trip : tx.list(query, read)) {
    auto [known, is_new] = clauses.try_emplace(trip.program);
    if (is_new)
      if (auto const program = find_program(tx, actor, trip.program)) known->second = clauses_of(*program);
    matters.push_back({.noun = "trip",
                       .title = trip.title,
                       .path = "/trips/" + to_text(trip.id),
                       .day = trip.starts_on,
                       .situation = situation_of(trip, actor.language),
                       .clauses = known->second});
  }
  return matters;
}

}  // namespace baeumgil
