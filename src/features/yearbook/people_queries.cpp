// Who took part, where they went, and the figures of the year at a glance.
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

Instant end_of_scope(Tx const& tx, FunnelScope const& scope) { return start_of_day_in_seoul(scope.on.value_or(tx.today()) + 1); }

YearbookTeam read_team(Row& row) {
  auto team = YearbookTeam{};
  team.id = row.next<TeamId>();
  team.number = row.next<std::string>();
  team.name = row.next<std::string>();
  team.departments = row.next<std::int64_t>();
  team.members = row.next<std::int64_t>();
  return team;
}

std::int64_t count_teams(Tx& tx, FunnelScope const& scope) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM teams t JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('forming', 'withdrawn') AND t.created_at < $2",
      scope.year.value_or(0), end_of_scope(tx, scope));
}

std::int64_t count_travelers(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT count(DISTINCT v.person_id) FROM trip_travelers v WHERE v.institution_id = $institution AND v.trip_id IN "};
  add_standing_trips(query, scope);
  return tx.value<std::int64_t>(query);
}

std::int64_t count_hosts(Tx& tx, FunnelScope const& scope) {
  auto query = Query{
      "SELECT count(DISTINCT v.host_id) FROM visits v WHERE v.institution_id = $institution "
      "AND v.state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled') AND v.trip_id IN "};
  add_standing_trips(query, scope);
  return tx.value<std::int64_t>(query);
}

}  // namespace

std::vector<YearbookFigure> count_figures(Tx& tx, FunnelScope const& scope) {
  auto const teams = "/teams?year=" + std::to_string(scope.year.value_or(0)) + "&standing=1";
  return {
      {"yearbook.figure.teams", count_teams(tx, scope), "yearbook.unit.teams", scope.on ? "" : teams},
      {"yearbook.figure.travelers", count_travelers(tx, scope), "yearbook.unit.people", ""},
      {"yearbook.figure.trips", count_stage(tx, FunnelStage::trips, scope), "yearbook.unit.trips",
       scope.on ? funnel_rows_path(FunnelStage::trips, scope) : "/trips?year=" + std::to_string(scope.year.value_or(0)) + "&standing=1"},
      {"yearbook.figure.hosts", count_hosts(tx, scope), "yearbook.unit.hosts", ""}};
}

std::vector<YearbookTeam> list_year_teams(Tx& tx, FunnelScope const& scope) {
  return tx.list(
      "SELECT t.id, t.number, t.name, count(DISTINCT e.department_id), count(*) FROM teams t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "JOIN team_members m ON m.institution_id = t.institution_id AND m.team_id = t.id AND m.answer = 'accepted' "
      "JOIN people e ON e.institution_id = m.institution_id AND e.id = m.person_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('forming', 'withdrawn') AND t.created_at < $2 "
      "GROUP BY t.id, t.number, t.name ORDER BY t.number",
      read_team, scope.year.value_or(0), end_of_scope(tx, scope));
}

}  // namespace baeumgil
