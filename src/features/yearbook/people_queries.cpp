// Who took part, where they went, and the figures of the year at a glance.
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

YearbookTeam read_team(Row& row) {
  auto team = YearbookTeam{};
  team.id = row.next<TeamId>();
  team.number = row.next<std::string>();
  team.name = row.next<std::string>();
  team.departments = row.next<std::int64_t>();
  team.members = row.next<std::int64_t>();
  return team;
}

}  // namespace

std::vector<YearbookFigure> count_figures(Tx& tx, int year) {
  auto const filter = "?year=" + std::to_string(year);
  auto const teams = tx.value<std::int64_t>(
      "SELECT count(*) FROM teams t JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('forming', 'withdrawn')",
      year);
  auto const travelers = tx.value<std::int64_t>(
      "SELECT count(DISTINCT v.person_id) FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE v.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled')",
      year);
  auto const trips = tx.value<std::int64_t>(
      "SELECT count(*) FROM trips t JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled')",
      year);
  auto const hosts = tx.value<std::int64_t>(
      "SELECT count(DISTINCT v.host_id) FROM visits v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE v.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled') "
      "AND v.state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled')",
      year);
  return {{"yearbook.figure.teams", teams, "yearbook.unit.teams", "/teams" + filter + "&standing=1"},
          {"yearbook.figure.travelers", travelers, "yearbook.unit.people", ""},
          {"yearbook.figure.trips", trips, "yearbook.unit.trips", "/trips" + filter + "&standing=1"},
          {"yearbook.figure.hosts", hosts, "yearbook.unit.hosts", "#hosts"}};
}

std::vector<YearbookTrip> list_overseas_trips(Tx& tx, int year) {
  return tx.list(
      "SELECT t.id, t.number, t.purpose, t.destination, t.starts_on, t.estimate_won FROM trips t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.kind = 'overseas' AND t.state NOT IN ('draft', 'rejected', "
      "'cancelled') "
      "ORDER BY t.starts_on, t.number",
      [](Row& row) {
        auto trip = YearbookTrip{};
        trip.id = row.next<TripId>();
        trip.number = row.next<std::string>();
        trip.purpose = row.next<std::string>();
        trip.destination = row.next<std::string>();
        trip.starts_on = row.next<Date>();
        trip.estimate = row.next<Won>();
        return trip;
      },
      year);
}

std::vector<YearbookTeam> list_year_teams(Tx& tx, int year) {
  return tx.list(
      "SELECT t.id, t.number, t.name, count(DISTINCT e.department_id), count(*) FROM teams t "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "JOIN team_members m ON m.institution_id = t.institution_id AND m.team_id = t.id AND m.answer = 'accepted' "
      "JOIN people e ON e.institution_id = m.institution_id AND e.id = m.person_id "
      "WHERE t.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('forming', 'withdrawn') "
      "GROUP BY t.id, t.number, t.name ORDER BY t.number",
      read_team, year);
}

std::vector<YearbookShare> list_shares(Tx& tx, int year) {
  return tx.list(
      "SELECT d.id, d.name, "
      "(SELECT count(*) FROM people e WHERE e.institution_id = d.institution_id AND e.department_id = d.id AND e.is_active = 1), "
      "(SELECT count(DISTINCT v.person_id) FROM trip_travelers v "
      "JOIN people e ON e.institution_id = v.institution_id AND e.id = v.person_id "
      "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE v.institution_id = d.institution_id AND e.department_id = d.id AND p.fiscal_year = $1 AND t.state NOT IN ('draft', "
      "'rejected', 'cancelled')) "
      "FROM departments d WHERE d.institution_id = $institution AND d.is_active = 1 ORDER BY d.position, d.name",
      [](Row& row) {
        auto share = YearbookShare{};
        share.id = row.next<DepartmentId>();
        share.name = row.next<std::string>();
        share.staff = row.next<std::int64_t>();
        share.travelers = row.next<std::int64_t>();
        return share;
      },
      year);
}

std::int64_t count_newcomers(Tx& tx, int year) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM (SELECT v.person_id, MIN(p.fiscal_year) AS first_year FROM trip_travelers v "
      "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE v.institution_id = $institution AND t.state NOT IN ('draft', 'rejected', 'cancelled') GROUP BY v.person_id) first_trips "
      "WHERE first_year = $1",
      year);
}

std::vector<YearbookHost> list_hosts(Tx& tx, int year) {
  return tx.list(
      "SELECT h.id, h.name, count(*) FROM visits v JOIN shared_institutions h ON h.id = v.host_id "
      "JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
      "WHERE v.institution_id = $institution AND p.fiscal_year = $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled') "
      "AND v.state NOT IN ('draft', 'declined', 'withdrawn', 'cancelled') GROUP BY h.id, h.name, h.sort_key ORDER BY count(*) DESC, "
      "h.sort_key",
      [](Row& row) {
        auto host = YearbookHost{};
        host.id = row.next<InstitutionId>();
        host.name = row.next<std::string>();
        host.visits = row.next<std::int64_t>();
        return host;
      },
      year);
}

}  // namespace baeumgil
