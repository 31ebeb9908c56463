#include "features/awards/sheet_store.h"

namespace baeumgil {
namespace {

// Rows come reviewer by reviewer, panel by panel, criterion by criterion.
std::vector<ScoreSheet> read_sheets(Tx& tx, Query const& query) {
  auto sheets = std::vector<ScoreSheet>{};
  tx.each(query, [&](Row& row) {
    auto sheet = ScoreSheet{.nomination = row.next<NominationId>()};
    sheet.reviewer = row.next<PersonId>();
    sheet.reviewer_name = row.next<std::string>();
    sheet.panel = row.next<Panel>();
    sheet.set_aside = row.next<std::string>();
    auto const points = row.next<int>();
    sheet.comment = row.next<std::string>();
    auto const is_next = !sheets.empty() && sheets.back().nomination == sheet.nomination && sheets.back().reviewer == sheet.reviewer &&
                         sheets.back().panel == sheet.panel;
    if (!is_next) sheets.push_back(std::move(sheet));
    sheets.back().points.push_back(points);
  });
  return sheets;
}

constexpr Sql kScores{
    "SELECT s.nomination_id, s.reviewer_id, p.name, s.panel, a.set_aside, s.points, s.comment FROM award_scores s "
    "JOIN award_assignments a ON a.institution_id = s.institution_id AND a.nomination_id = s.nomination_id "
    "AND a.reviewer_id = s.reviewer_id AND a.panel = s.panel "
    "JOIN nominations n ON n.institution_id = s.institution_id AND n.id = s.nomination_id "
    "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.reviewer_id WHERE s.institution_id = $institution"};

}  // namespace

std::vector<ScoreSheet> list_sheets(Tx& tx, NominationId nomination) {
  auto query = Query{kScores};
  query.add(" AND s.nomination_id = $? ORDER BY s.reviewer_id, s.panel, s.position", nomination);
  return read_sheets(tx, query);
}

std::vector<ScoreSheet> list_sheets_of_round(Tx& tx, AwardRoundId round) {
  auto query = Query{kScores};
  query.add(" AND n.round_id = $? ORDER BY s.nomination_id, s.reviewer_id, s.panel, s.position", round);
  return read_sheets(tx, query);
}

// The comment stands with the first criterion.
void replace_sheet(Tx& tx, ScoreSheet const& sheet) {
  tx.change("DELETE FROM award_scores WHERE institution_id = $institution AND nomination_id = $1 AND reviewer_id = $2 AND panel = $3",
            sheet.nomination, sheet.reviewer, sheet.panel);
  for (auto i = std::size_t{0}; i < sheet.points.size(); ++i)
    tx.change(
        "INSERT INTO award_scores (institution_id, nomination_id, reviewer_id, panel, position, points, comment, scored_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        sheet.nomination, sheet.reviewer, sheet.panel, i, sheet.points[i], i == 0 ? sheet.comment : std::string{}, tx.now());
}

std::vector<Assigned> list_assigned(Tx& tx, AwardRoundId round) {
  return tx.list(
      "SELECT a.nomination_id, a.reviewer_id, a.panel, a.set_aside FROM award_assignments a "
      "JOIN nominations n ON n.institution_id = a.institution_id AND n.id = a.nomination_id "
      "WHERE a.institution_id = $institution AND n.round_id = $1 ORDER BY a.nomination_id, a.reviewer_id, a.panel",
      [](Row& row) {
        auto assigned = Assigned{.nomination = row.next<NominationId>()};
        assigned.reviewer = row.next<PersonId>();
        assigned.panel = row.next<Panel>();
        assigned.set_aside = row.next<std::string>();
        return assigned;
      },
      round);
}

void insert_assigned(Tx& tx, Assigned const& assigned) {
  tx.change(
      "INSERT INTO award_assignments (institution_id, nomination_id, reviewer_id, panel) VALUES ($institution, $1, $2, $3) "
      "ON CONFLICT DO NOTHING",
      assigned.nomination, assigned.reviewer, assigned.panel);
}

void remove_assigned(Tx& tx, NominationId nomination, PersonId reviewer) {
  tx.change(
      "DELETE FROM award_assignments WHERE institution_id = $institution AND nomination_id = $1 AND reviewer_id = $2 AND NOT EXISTS "
      "(SELECT 1 FROM award_scores s WHERE s.institution_id = award_assignments.institution_id "
      "AND s.nomination_id = award_assignments.nomination_id AND s.reviewer_id = award_assignments.reviewer_id "
      "AND s.panel = award_assignments.panel)",
      nomination, reviewer);
}

void set_aside_sheets(Tx& tx, NominationId nomination, PersonId reviewer, std::string_view why) {
  tx.change("UPDATE award_assignments SET set_aside = $3 WHERE institution_id = $institution AND nomination_id = $1 AND reviewer_id = $2",
            nomination, reviewer, why);
}

bool insert_tie(Tx& tx, NominationId nomination, PersonId person, std::string_view reason) {
  return tx.change(
             "INSERT INTO award_ties (institution_id, nomination_id, person_id, reason, declared_at) VALUES ($institution, $1, $2, $3, $4) "
             "ON CONFLICT DO NOTHING",
             nomination, person, reason, tx.now()) == 1;
}

std::vector<BallotEntry> list_ballot(Tx& tx, AwardRoundId round) {
  return tx.list(
      "SELECT n.id, n.title, n.department_id, d.name FROM nominations n "
      "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
      "WHERE n.institution_id = $institution AND n.round_id = $1 AND n.state = 'eligible' ORDER BY n.id",
      [](Row& row) {
        auto entry = BallotEntry{.id = row.next<NominationId>()};
        entry.title = row.next<std::string>();
        entry.department = row.next<DepartmentId>();
        entry.department_name = row.next<std::string>();
        return entry;
      },
      round);
}

std::vector<VoteCount> count_votes(Tx& tx, AwardRoundId round) {
  return tx.list(
      "SELECT nomination_id, COUNT(*) FROM award_votes WHERE institution_id = $institution AND round_id = $1 GROUP BY nomination_id",
      [](Row& row) {
        auto count = VoteCount{.nomination = row.next<NominationId>()};
        count.votes = row.next<int>();
        return count;
      },
      round);
}

int count_ballots(Tx& tx, AwardRoundId round) {
  return tx.value<int>("SELECT COUNT(DISTINCT person_id) FROM award_votes WHERE institution_id = $institution AND round_id = $1", round);
}

std::vector<NominationId> list_votes_of(Tx& tx, AwardRoundId round, PersonId person) {
  return tx.list(
      "SELECT nomination_id FROM award_votes WHERE institution_id = $institution AND round_id = $1 AND person_id = $2 ORDER BY "
      "nomination_id",
      [](Row& row) { return row.next<NominationId>(); }, round, person);
}

void replace_votes(Tx& tx, AwardRoundId round, PersonId person, std::vector<NominationId> const& nominations) {
  tx.change("DELETE FROM award_votes WHERE institution_id = $institution AND round_id = $1 AND person_id = $2", round, person);
  for (auto const& nomination : nominations)
    tx.change(
        "INSERT INTO award_votes (institution_id, round_id, person_id, nomination_id, voted_at) VALUES ($institution, $1, $2, $3, $4)",
        round, person, nomination, tx.now());
}

}  // namespace baeumgil
