#include "features/awards/nomination_store.h"

namespace baeumgil {
namespace {

void add_visible(Query& query, Actor const& actor) {
  auto const sees_all = actor.has(Role::programme_officer) || actor.has(Role::committee_secretary) || actor.has(Role::executive) ||
                        actor.has(Role::accounting_officer) || actor.has(Role::auditor);
  if (sees_all) return;
  query.add(
      " AND (w.state IN ('disclosed', 'decided', 'paid', 'closed') OR n.department_id = $? OR b.department_id = $? OR EXISTS "
      "(SELECT 1 FROM award_reviewers v WHERE v.institution_id = n.institution_id AND v.round_id = n.round_id AND v.person_id = $?))",
      actor.department, actor.department, actor.person);
}

Nomination read_nomination(Row& row) {
  auto nomination = Nomination{.id = row.next<NominationId>()};
  nomination.round = row.next<AwardRoundId>();
  nomination.round_state = row.next<RoundState>();
  nomination.round_title = row.next<std::string>();
  nomination.department = row.next<DepartmentId>();
  nomination.department_name = row.next<std::string>();
  nomination.team = row.next<std::optional<TeamId>>().value_or(TeamId{});
  nomination.source_case = row.next<std::optional<CaseId>>().value_or(CaseId{});
  nomination.adoption = row.next<std::optional<AdoptionId>>().value_or(AdoptionId{});
  nomination.title = row.next<std::string>();
  nomination.merit = row.next<std::string>();
  nomination.merit_key = row.next<std::string>();
  nomination.nominated_by = row.next<PersonId>();
  nomination.nominated_by_name = row.next<std::string>();
  nomination.nominated_at = row.next<Instant>();
  nomination.state = row.next<NominationState>();
  nomination.state_reason = row.next<std::string>();
  nomination.final_score = row.next<std::optional<double>>();
  nomination.rank = row.next<std::optional<int>>();
  nomination.version = row.next<int>();
  return nomination;
}

constexpr Sql kNominations{
    "SELECT n.id, n.round_id, w.state, w.title, n.department_id, d.name, n.team_id, n.case_id, n.adoption_id, n.title, n.merit, "
    "n.merit_key, n.nominated_by_id, b.name, n.created_at, n.state, n.state_reason, n.final_score, n.rank, n.version FROM nominations n "
    "JOIN award_rounds w ON w.institution_id = n.institution_id AND w.id = n.round_id "
    "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
    "JOIN people b ON b.institution_id = n.institution_id AND b.id = n.nominated_by_id WHERE n.institution_id = $institution"};

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

// Rows come reviewer by reviewer, criterion by criterion.
std::vector<ScoreSheet> read_sheets(Tx& tx, Query const& query) {
  auto sheets = std::vector<ScoreSheet>{};
  tx.each(query, [&](Row& row) {
    auto const nomination = row.next<NominationId>();
    auto const reviewer = row.next<PersonId>();
    auto name = row.next<std::string>();
    auto const points = row.next<int>();
    auto comment = row.next<std::string>();
    if (sheets.empty() || sheets.back().nomination != nomination || sheets.back().reviewer != reviewer)
      sheets.push_back({.nomination = nomination, .reviewer = reviewer, .reviewer_name = std::move(name), .comment = std::move(comment)});
    sheets.back().points.push_back(points);
  });
  return sheets;
}

constexpr Sql kScores{
    "SELECT s.nomination_id, s.reviewer_id, p.name, s.points, s.comment FROM scores s "
    "JOIN nominations n ON n.institution_id = s.institution_id AND n.id = s.nomination_id "
    "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.reviewer_id WHERE s.institution_id = $institution"};

void list_case_merits(Tx& tx, Actor const& actor, ProgramId program, std::vector<Merit>& merits) {
  tx.each(
      "SELECT c.id, c.number, c.title, m.id, c.published_at FROM cases c "
      "JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams m ON m.institution_id = t.institution_id AND m.id = t.team_id "
      "JOIN people l ON l.institution_id = m.institution_id AND l.id = m.leader_id "
      "WHERE c.institution_id = $institution AND t.program_id = $1 AND c.state IN ('published', 'stale') "
      "AND (m.leader_id = $2 OR ($3 = 1 AND l.department_id = $4)) ORDER BY c.id DESC LIMIT 200",
      [&](Row& row) {
        auto merit = Merit{.source_case = row.next<CaseId>()};
        merit.key = "case:" + to_text(merit.source_case);
        merit.title = row.next<std::string>();
        merit.title += " " + row.next<std::string>();
        merit.team = row.next<TeamId>();
        if (auto const at = row.next<std::optional<Instant>>()) merit.since = day_in_seoul(*at);
        merits.push_back(std::move(merit));
      },
      program, actor.person, actor.has(Role::department_head) ? 1 : 0, actor.department);
}

void list_adoption_merits(Tx& tx, Actor const& actor, ProgramId program, std::vector<Merit>& merits) {
  tx.each(
      "SELECT a.id, a.case_id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, m.id, a.implemented_on, "
      "a.decided_on FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams m ON m.institution_id = t.institution_id AND m.id = t.team_id "
      "JOIN people l ON l.institution_id = m.institution_id AND l.id = m.leader_id "
      "WHERE a.institution_id = $institution AND t.program_id = $1 AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.state <> 'dropped' "
      "AND (m.leader_id = $2 OR ($3 = 1 AND (a.owner_department_id = $4 OR l.department_id = $4))) ORDER BY a.id DESC LIMIT 200",
      [&](Row& row) {
        auto merit = Merit{.adoption = row.next<AdoptionId>()};
        merit.key = "adoption:" + to_text(merit.adoption);
        merit.source_case = row.next<CaseId>();
        merit.title = row.next<std::string>();
        merit.title += " " + row.next<std::string>();
        merit.team = row.next<TeamId>();
        merit.since = row.next<std::optional<Date>>();
        auto const decided_on = row.next<std::optional<Date>>();
        if (!merit.since) merit.since = decided_on;
        merits.push_back(std::move(merit));
      },
      program, actor.person, actor.has(Role::department_head) ? 1 : 0, actor.department);
}

}  // namespace

Result<Nomination> find_nomination(Tx& tx, Actor const& actor, NominationId id) {
  auto query = Query{kNominations};
  query.add(" AND n.id = $?", id);
  add_visible(query, actor);
  auto nomination = tx.find(query, read_nomination);
  if (!nomination) return not_found();
  return std::move(*nomination);
}

std::vector<Nomination> list_nominations(Tx& tx, Actor const& actor, AwardRoundId round) {
  auto query = Query{kNominations};
  query.add(" AND n.round_id = $?", round);
  add_visible(query, actor);
  query.add(" ORDER BY n.rank NULLS LAST, n.id");
  return tx.list(query, read_nomination);
}

bool insert_nomination(Tx& tx, Nomination const& nomination) {
  return tx.change(
             "INSERT INTO nominations (institution_id, id, round_id, department_id, team_id, case_id, adoption_id, title, merit, "
             "merit_key, nominated_by_id, state, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
             "ON CONFLICT DO NOTHING",
             nomination.id, nomination.round, nomination.department, or_null(nomination.team), or_null(nomination.source_case),
             or_null(nomination.adoption), nomination.title, nomination.merit, nomination.merit_key, nomination.nominated_by,
             nomination.state, tx.now()) == 1;
}

Result<Done> update_nomination(Tx& tx, Nomination const& nomination) {
  auto const changed = tx.change(
      "UPDATE nominations SET state = $3, state_reason = $4, final_score = $5, rank = $6, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      nomination.id, nomination.version, nomination.state, nomination.state_reason, nomination.final_score, nomination.rank);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

std::vector<Merit> list_merits(Tx& tx, Actor const& actor, ProgramId program) {
  auto merits = std::vector<Merit>{};
  list_adoption_merits(tx, actor, program, merits);
  list_case_merits(tx, actor, program, merits);
  return merits;
}

std::vector<ScoreSheet> list_sheets(Tx& tx, NominationId nomination) {
  auto query = Query{kScores};
  query.add(" AND s.nomination_id = $? ORDER BY s.reviewer_id, s.position", nomination);
  return read_sheets(tx, query);
}

std::vector<ScoreSheet> list_sheets_of_round(Tx& tx, AwardRoundId round) {
  auto query = Query{kScores};
  query.add(" AND n.round_id = $? ORDER BY s.nomination_id, s.reviewer_id, s.position", round);
  return read_sheets(tx, query);
}

// The comment stands with the first criterion.
void replace_sheet(Tx& tx, ScoreSheet const& sheet) {
  tx.change("DELETE FROM scores WHERE institution_id = $institution AND nomination_id = $1 AND reviewer_id = $2", sheet.nomination,
            sheet.reviewer);
  for (auto i = std::size_t{0}; i < sheet.points.size(); ++i)
    tx.change(
        "INSERT INTO scores (institution_id, nomination_id, reviewer_id, position, points, comment, scored_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
        sheet.nomination, sheet.reviewer, i, sheet.points[i], i == 0 ? sheet.comment : std::string{}, tx.now());
}

}  // namespace baeumgil
