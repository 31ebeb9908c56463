#include "features/awards/merit_queries.h"

#include <utility>

namespace baeumgil {
namespace {

void list_case_merits(Tx& tx, ProgramId program, std::vector<Merit>& merits) {
  tx.each(
      "SELECT c.id, c.number, c.title, m.id, m.leader_id, l.department_id, c.published_at FROM cases c "
      "JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams m ON m.institution_id = t.institution_id AND m.id = t.team_id "
      "JOIN people l ON l.institution_id = m.institution_id AND l.id = m.leader_id "
      "WHERE c.institution_id = $institution AND t.program_id = $1 AND c.state IN ('published', 'stale') ORDER BY c.id DESC LIMIT 200",
      [&](Row& row) {
        auto merit = Merit{.source_case = row.next<CaseId>()};
        merit.key = "case:" + to_text(merit.source_case);
        merit.title = row.next<std::string>();
        merit.title += " " + row.next<std::string>();
        merit.team = row.next<TeamId>();
        merit.leader = row.next<PersonId>();
        merit.team_department = row.next<DepartmentId>();
        if (auto const at = row.next<std::optional<Instant>>()) merit.since = day_in_seoul(*at);
        merits.push_back(std::move(merit));
      },
      program);
}

void list_adoption_merits(Tx& tx, ProgramId program, std::vector<Merit>& merits) {
  tx.each(
      "SELECT a.id, a.case_id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, m.id, m.leader_id, "
      "l.department_id, a.owner_department_id, a.implemented_on, a.decided_on "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "LEFT JOIN teams m ON m.institution_id = t.institution_id AND m.id = t.team_id "
      "LEFT JOIN people l ON l.institution_id = m.institution_id AND l.id = m.leader_id "
      "WHERE a.institution_id = $institution AND (t.id IS NULL OR t.program_id = $1) AND a.decision IN ('adopt', 'adapt', 'pilot') "
      "AND a.state <> 'dropped' ORDER BY a.id DESC LIMIT 200",
      [&](Row& row) {
        auto merit = Merit{.adoption = row.next<AdoptionId>()};
        merit.key = "adoption:" + to_text(merit.adoption);
        merit.source_case = row.next<CaseId>();
        merit.title = row.next<std::string>();
        merit.title += " " + row.next<std::string>();
        merit.team = row.next<std::optional<TeamId>>().value_or(TeamId{});
        merit.leader = row.next<std::optional<PersonId>>().value_or(PersonId{});
        merit.team_department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
        merit.owner_department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
        merit.since = row.next<std::optional<Date>>();
        auto const decided_on = row.next<std::optional<Date>>();
        if (!merit.since) merit.since = decided_on;
        merits.push_back(std::move(merit));
      },
      program);
}

}  // namespace

std::vector<Merit> list_merits(Tx& tx, ProgramId program) {
  auto merits = std::vector<Merit>{};
  list_adoption_merits(tx, program, merits);
  list_case_merits(tx, program, merits);
  return merits;
}

Won confirmed_gain(Tx& tx, Merit const& merit, GainAsked const& asked) {
  auto query = Query{
      "SELECT SUM(b.amount_won) FROM benefits b JOIN adoptions a ON a.institution_id = b.institution_id "
      "AND a.id = b.adoption_id WHERE b.institution_id = $institution AND b.confirmed_on IS NOT NULL AND b.kind = $1",
      std::string_view{asked.kind == GainKind::revenue ? "revenue" : "saving"}};
  if (merit.adoption.is_nil())
    query.add(" AND a.case_id = $?", merit.source_case);
  else
    query.add(" AND a.id = $?", merit.adoption);
  query.add(" GROUP BY b.year ORDER BY 1 DESC");
  auto const years = tx.list(query, [](Row& row) { return row.next<Won>(); });
  auto gain = Won{};
  for (std::size_t i = 0; i < years.size() && (!asked.years || std::cmp_less(i, *asked.years)); ++i) gain += years[i];
  return gain;
}

bool is_own_merit(Actor const& actor, Merit const& merit) {
  return (!merit.leader.is_nil() && merit.leader == actor.person) || (actor.has(Role::department_head) && merit.is_of(actor.department));
}

}  // namespace baeumgil
