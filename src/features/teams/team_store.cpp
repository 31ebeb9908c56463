#include "features/teams/team_store.h"

#include <algorithm>

#include "features/rules/ladder.h"
#include "platform/text/like_pattern.h"

namespace baeumgil {
namespace {

constexpr Sql kSelect{
    "SELECT t.id, t.number, t.program_id, g.title, t.issue_id, i.title, t.name, t.leader_id, l.name, t.field, t.theme, t.hypothesis, "
    "t.preferred_from, t.preferred_until, t.state, t.state_reason, t.version FROM teams t "
    "JOIN programs g ON g.institution_id = t.institution_id AND g.id = t.program_id "
    "JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "JOIN people l ON l.institution_id = t.institution_id AND l.id = t.leader_id "
    "WHERE t.institution_id = $institution"};

Team read_team(Row& row) {
  auto team = Team{};
  team.id = row.next<TeamId>();
  team.number = row.next<std::string>();
  team.program = row.next<ProgramId>();
  team.program_title = row.next<std::string>();
  team.issue = row.next<IssueId>();
  team.issue_title = row.next<std::string>();
  team.name = row.next<std::string>();
  team.leader = row.next<PersonId>();
  team.leader_name = row.next<std::string>();
  team.field = row.next<PolicyField>();
  team.theme = row.next<std::string>();
  team.hypothesis = row.next<std::string>();
  team.preferred_from = row.next<std::optional<Date>>();
  team.preferred_until = row.next<std::optional<Date>>();
  team.state = row.next<TeamState>();
  team.state_reason = row.next<std::string>();
  team.version = row.next<int>();
  return team;
}

TeamMember read_member(Row& row) {
  auto member = TeamMember{};
  member.person = row.next<PersonId>();
  member.name = row.next<std::string>();
  member.department = row.next<DepartmentId>();
  member.department_name = row.next<std::string>();
  member.rank = row.next<std::string>();
  member.answer = row.next<MemberAnswer>();
  member.role = row.next<std::string>();
  member.substitute = row.next<std::optional<PersonId>>().value_or(PersonId{});
  member.substitute_name = row.next<std::string>();
  member.confirmed_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  member.confirmed_by_name = row.next<std::string>();
  member.earlier_trips = row.next<int>();
  return member;
}

// Trips that took place, of other teams: what makes somebody a repeater.
void read_members(Tx& tx, Team& team) {
  team.members = tx.list(
      "SELECT m.person_id, p.name, p.department_id, d.name, p.rank, m.answer, m.role, m.substitute_id, COALESCE(s.name, ''), "
      "m.confirmed_by_id, "
      "COALESCE(c.name, ''), "
      "(SELECT COUNT(*) FROM trip_travelers v JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "WHERE v.institution_id = m.institution_id AND v.person_id = m.person_id AND r.team_id <> m.team_id "
      "AND r.state IN ('in_progress', 'came_back', 'reported', 'closed')) "
      "FROM team_members m "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "LEFT JOIN people s ON s.institution_id = m.institution_id AND s.id = m.substitute_id "
      "LEFT JOIN people c ON c.institution_id = m.institution_id AND c.id = m.confirmed_by_id "
      "WHERE m.institution_id = $institution AND m.team_id = $1 ORDER BY m.position",
      read_member, team.id);
}

void read_hosts(Tx& tx, Team& team) {
  team.hosts = tx.list(
      "SELECT h.host_id, s.full_name, h.why, h.evidence_url FROM team_hosts h JOIN shared_institutions s ON s.id = h.host_id "
      "WHERE h.institution_id = $institution AND h.team_id = $1 ORDER BY h.position",
      [](Row& row) {
        auto host = TeamHost{.host = row.next<InstitutionId>()};
        host.name = row.next<std::string>();
        host.why = row.next<std::string>();
        host.evidence_url = row.next<std::string>();
        return host;
      },
      team.id);
}

std::vector<Team> list_whole(Tx& tx, Query const& query) {
  auto teams = tx.list(query, read_team);
  for (auto& team : teams) {
    read_members(tx, team);
    read_hosts(tx, team);
  }
  return teams;
}

void add_filter(Query& query, TeamFilter const& filter) {
  if (!filter.words.empty()) {
    auto const pattern = like_anywhere(filter.words);
    query.add(" AND (t.name LIKE $? ESCAPE '!' OR t.theme LIKE $? ESCAPE '!' OR t.number LIKE $? ESCAPE '!')", pattern, pattern, pattern);
  }
  for (auto const& state : filter.states)
    query.add(&state == &filter.states.front() ? SqlPart{" AND (t.state = $?"} : SqlPart{" OR t.state = $?"}, state);
  if (!filter.states.empty()) query.add(")");
  if (filter.program) query.add(" AND t.program_id = $?", *filter.program);
  if (filter.issue) query.add(" AND t.issue_id = $?", *filter.issue);
  if (filter.is_standing) query.add(" AND t.state NOT IN ('forming', 'withdrawn')");
  if (filter.year)
    query.add(" AND t.program_id IN (SELECT p.id FROM programs p WHERE p.institution_id = t.institution_id AND p.fiscal_year = $?)",
              *filter.year);
  if (filter.member)
    query.add(
        " AND EXISTS (SELECT 1 FROM team_members x WHERE x.institution_id = t.institution_id AND x.team_id = t.id AND x.person_id = $? "
        "AND x.answer <> 'declined')",
        *filter.member);
}

void add_order(Query& query, ListOrder<TeamSort> const& order) {
  switch (order.by) {
    case TeamSort::number:
      order.is_down() ? query.add(" ORDER BY t.id DESC") : query.add(" ORDER BY t.id");
      break;
    case TeamSort::preferred:
      order.is_down() ? query.add(" ORDER BY t.preferred_from DESC NULLS LAST, t.id DESC")
                      : query.add(" ORDER BY t.preferred_from NULLS LAST, t.id");
      break;
  }
}

std::optional<PersonId> if_set(PersonId id) { return id.is_nil() ? std::nullopt : std::optional{id}; }

void write_parts(Tx& tx, Team const& team) {
  auto position = 0;
  for (auto const& member : team.members)
    tx.change(
        "INSERT INTO team_members (institution_id, team_id, person_id, position, answer, role, substitute_id, confirmed_by_id, "
        "confirmed_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (institution_id, team_id, person_id) DO UPDATE SET "
        "position = excluded.position, answer = excluded.answer, role = excluded.role, substitute_id = excluded.substitute_id, "
        "confirmed_at = CASE WHEN team_members.confirmed_by_id IS NOT DISTINCT FROM excluded.confirmed_by_id "
        "THEN team_members.confirmed_at ELSE excluded.confirmed_at END, confirmed_by_id = excluded.confirmed_by_id",
        team.id, member.person, position++, member.answer, member.role, if_set(member.substitute), if_set(member.confirmed_by),
        member.confirmed_by.is_nil() ? std::optional<Instant>{} : std::optional{tx.now()});
  position = 0;
  for (auto const& host : team.hosts)
    tx.change(
        "INSERT INTO team_hosts (institution_id, team_id, host_id, position, why, evidence_url) "
        "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, team_id, host_id) DO UPDATE SET "
        "position = excluded.position, why = excluded.why, evidence_url = excluded.evidence_url",
        team.id, host.host, position++, host.why, host.evidence_url);
}

void remove_left_out(Tx& tx, Team const& team) {
  auto members = Query{"DELETE FROM team_members WHERE institution_id = $institution AND team_id = $1", team.id};
  for (auto const& member : team.members) members.add(" AND person_id <> $?", member.person);
  tx.each(members, [](Row&) {});
  auto hosts = Query{"DELETE FROM team_hosts WHERE institution_id = $institution AND team_id = $1", team.id};
  for (auto const& host : team.hosts) hosts.add(" AND host_id <> $?", host.host);
  tx.each(hosts, [](Row&) {});
}

}  // namespace

void name_deciders(Tx& tx, Team& team) {
  auto parties = std::vector<PersonId>{};
  for (auto const& member : team.members)
    if (member.answer != MemberAnswer::declined) parties.push_back(member.person);
  for (auto& member : team.members) {
    // Members of one department have the same one.
    auto const earlier = std::ranges::find(team.members, member.department, &TeamMember::department);
    member.decider = earlier->decider.is_nil() ? find_decider(tx, member.department, parties) : earlier->decider;
  }
}

Result<Team> find_team(Tx& tx, Actor const&, TeamId id) {
  auto found = list_whole(tx, Query{kSelect}.add(" AND t.id = $?", id));
  if (found.empty()) return not_found();
  auto const& team = found.front();
  auto const has_newcomers = takes_newcomers(team) && !team.is_confirmed_by_all_heads();
  if (team.state == TeamState::submitted || has_newcomers) name_deciders(tx, found.front());
  return std::move(found.front());
}

std::vector<Team> list_teams_of_person(Tx& tx, Actor const&, PersonId person) {
  auto query = Query{kSelect};
  add_filter(query, {.member = person});
  return list_whole(tx, query.add(" AND t.state <> 'withdrawn' ORDER BY t.id DESC LIMIT 100"));
}

TeamList list_teams(Tx& tx, TeamFilter const& filter) {
  auto count = Query{"SELECT COUNT(*) FROM teams t WHERE t.institution_id = $institution"};
  add_filter(count, filter);
  auto query = Query{kSelect};
  add_filter(query, filter);
  add_order(query, filter.order);
  query.add(" LIMIT $? OFFSET $?", filter.page_size, (filter.page - 1) * filter.page_size);
  return {.items = list_whole(tx, query), .total = tx.value<std::int64_t>(count)};
}

std::vector<Team> list_teams_after(Tx& tx, TeamFilter const& filter, std::optional<Uuid> after, int limit) {
  auto query = Query{kSelect};
  add_filter(query, filter);
  if (after) query.add(" AND t.id > $?", *after);
  return list_whole(tx, query.add(" ORDER BY t.id LIMIT $?", limit));
}

void insert_team(Tx& tx, Team const& team) {
  tx.change(
      "INSERT INTO teams (institution_id, id, number, program_id, issue_id, name, leader_id, field, theme, hypothesis, preferred_from, "
      "preferred_until, state, state_reason, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
      "$14)",
      team.id, team.number, team.program, team.issue, team.name, team.leader, team.field, team.theme, team.hypothesis, team.preferred_from,
      team.preferred_until, team.state, team.state_reason, tx.now());
  write_parts(tx, team);
}

Result<Done> update_team(Tx& tx, Team const& team) {
  auto const changed = tx.change(
      "UPDATE teams SET issue_id = $1, name = $2, field = $3, theme = $4, hypothesis = $5, preferred_from = $6, preferred_until = $7, "
      "state = $8, state_reason = $9, version = version + 1 WHERE institution_id = $institution AND id = $10 AND version = $11",
      team.issue, team.name, team.field, team.theme, team.hypothesis, team.preferred_from, team.preferred_until, team.state,
      team.state_reason, team.id, team.version);
  if (changed == 0) return conflict("problem.saved_first");
  remove_left_out(tx, team);
  write_parts(tx, team);
  return Done{};
}

int count_other_teams(Tx& tx, ProgramId program, PersonId person, TeamId except) {
  return tx.value<int>(
      "SELECT COUNT(*) FROM team_members m JOIN teams t ON t.institution_id = m.institution_id AND t.id = m.team_id "
      "WHERE m.institution_id = $institution AND t.program_id = $1 AND m.person_id = $2 AND t.id <> $3 AND m.answer <> 'declined' "
      "AND t.state <> 'withdrawn'",
      program, person, except);
}

int count_open_trips(Tx& tx, TeamId team) {
  return tx.value<int>(
      "SELECT COUNT(*) FROM trips WHERE institution_id = $institution AND team_id = $1 "
      "AND state IN ('submitted', 'dept_approved', 'permitted', 'ready', 'in_progress', 'came_back')",
      team);
}

int count_trips_with(Tx& tx, TeamId team, PersonId person) {
  return tx.value<int>(
      "SELECT COUNT(*) FROM trips r JOIN trip_travelers v ON v.institution_id = r.institution_id AND v.trip_id = r.id "
      "WHERE r.institution_id = $institution AND r.team_id = $1 AND v.person_id = $2 AND r.state NOT IN ('rejected', 'cancelled')",
      team, person);
}

std::vector<EarlierHostVisit> list_earlier_visits(Tx& tx, Team const& team, Date since) {
  return tx.list(
      "SELECT v.host_id, s.full_name, o.name, r.id, r.starts_on FROM visits v "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "JOIN teams o ON o.institution_id = r.institution_id AND o.id = r.team_id "
      "JOIN team_hosts h ON h.institution_id = v.institution_id AND h.host_id = v.host_id "
      "JOIN shared_institutions s ON s.id = v.host_id "
      "WHERE v.institution_id = $institution AND h.team_id = $1 AND r.team_id <> $1 AND r.starts_on >= $2 "
      "AND v.state IN ('visited', 'thanked', 'feedback_sent', 'closed') ORDER BY r.starts_on DESC LIMIT 20",
      [](Row& row) {
        auto visit = EarlierHostVisit{.host = row.next<InstitutionId>()};
        visit.host_name = row.next<std::string>();
        visit.team_name = row.next<std::string>();
        visit.trip = row.next<TripId>();
        visit.on = row.next<Date>();
        return visit;
      },
      team.id, since);
}

}  // namespace baeumgil
