#include "features/awards/contest_store.h"

#include "features/adoptions/kpi_reached.h"

namespace baeumgil {
namespace {

Objection read_objection(Row& row) {
  auto objection = Objection{.id = row.next<ObjectionId>()};
  objection.round = row.next<AwardRoundId>();
  objection.nomination = row.next<NominationId>();
  objection.nomination_title = row.next<std::string>();
  objection.person = row.next<PersonId>();
  objection.person_name = row.next<std::string>();
  objection.words = row.next<std::string>();
  objection.raised_at = row.next<Instant>();
  objection.state = row.next<ObjectionState>();
  objection.remedy = row.next<Remedy>();
  objection.reviewer = row.next<std::optional<PersonId>>().value_or(PersonId{});
  objection.answer = row.next<std::string>();
  objection.answered_at = row.next<std::optional<Instant>>();
  objection.is_order_changed = row.next<bool>();
  return objection;
}

constexpr Sql kObjections{
    "SELECT o.id, o.round_id, o.nomination_id, n.title, o.person_id, p.name, o.words, o.raised_at, o.state, o.remedy, o.reviewer_id, "
    "o.answer, o.answered_at, o.is_order_changed FROM award_objections o "
    "JOIN nominations n ON n.institution_id = o.institution_id AND n.id = o.nomination_id "
    "JOIN people p ON p.institution_id = o.institution_id AND p.id = o.person_id WHERE o.institution_id = $institution"};

template <class IdType>
std::optional<IdType> null_if_nil(IdType id) {
  return id.is_nil() ? std::nullopt : std::optional{id};
}

void read_team_deeds(Tx& tx, TeamId team, Deeds& deeds) {
  tx.each(
      "SELECT m.person_id, p.department_id, (SELECT COUNT(*) FROM trip_travelers v "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id WHERE v.institution_id = m.institution_id "
      "AND v.person_id = m.person_id AND r.team_id <> m.team_id AND r.state IN ('in_progress', 'came_back', 'reported', 'closed')) "
      "FROM team_members m JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "WHERE m.institution_id = $institution AND m.team_id = $1 AND m.answer <> 'declined'",
      [&, seen = std::vector<DepartmentId>{}](Row& row) mutable {
        row.next<PersonId>();
        auto const department = row.next<DepartmentId>();
        ++deeds.members;
        if (row.next<int>() == 0) ++deeds.newcomers;
        for (auto const& other : seen)
          if (other == department) return;
        seen.push_back(department);
        ++deeds.departments;
      },
      team);
}

}  // namespace

std::vector<Contributor> list_contributors(Tx& tx, NominationId nomination) {
  return tx.list(
      "SELECT k.person_id, p.name, p.rank, k.department_id, d.name, k.part, k.share_percent, k.signed_at FROM nomination_contributors k "
      "JOIN people p ON p.institution_id = k.institution_id AND p.id = k.person_id "
      "JOIN departments d ON d.institution_id = k.institution_id AND d.id = k.department_id "
      "WHERE k.institution_id = $institution AND k.nomination_id = $1 ORDER BY k.share_percent DESC, k.position",
      [](Row& row) {
        auto contributor = Contributor{.person = row.next<PersonId>()};
        contributor.name = row.next<std::string>();
        contributor.rank = row.next<std::string>();
        contributor.department = row.next<DepartmentId>();
        contributor.department_name = row.next<std::string>();
        contributor.part = row.next<std::string>();
        contributor.share_percent = row.next<int>();
        contributor.signed_at = row.next<std::optional<Instant>>();
        return contributor;
      },
      nomination);
}

void replace_contributors(Tx& tx, NominationId nomination, std::vector<Contributor> const& contributors) {
  tx.change("DELETE FROM nomination_contributors WHERE institution_id = $institution AND nomination_id = $1", nomination);
  auto position = 0;
  for (auto const& contributor : contributors)
    tx.change(
        "INSERT INTO nomination_contributors (institution_id, nomination_id, person_id, department_id, position, part, share_percent, "
        "signed_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        nomination, contributor.person, contributor.department, position++, contributor.part, contributor.share_percent,
        contributor.signed_at);
}

bool sign_share_of(Tx& tx, NominationId nomination, PersonId person) {
  return tx.change(
             "UPDATE nomination_contributors SET signed_at = $3 WHERE institution_id = $institution AND nomination_id = $1 "
             "AND person_id = $2 AND signed_at IS NULL",
             nomination, person, tx.now()) == 1;
}

// Of several adoptions of one case the one that got furthest counts, as far as it had got on the day.
Deeds find_deeds(Tx& tx, Nomination const& nomination, Date day) {
  auto deeds = Deeds{};
  tx.each(
      "SELECT implemented_on, kpi_measure_on, kpi_baseline, kpi_target, kpi_result FROM adoptions "
      "WHERE institution_id = $institution AND (id = $1 OR ($2 = 1 AND case_id = $3)) AND decision IN ('adopt', 'adapt', 'pilot') "
      "AND state <> 'dropped' AND decided_on <= $4",
      [&](Row& row) {
        deeds.is_decided = true;
        auto const implemented_on = row.next<std::optional<Date>>();
        auto const is_implemented = implemented_on && *implemented_on <= day;
        if (is_implemented) deeds.is_implemented = true;
        auto const measured_on = row.next<std::optional<Date>>();
        auto const is_measured = is_implemented && (!measured_on || *measured_on <= day);
        auto const baseline = row.next<std::optional<double>>();
        auto const target = row.next<std::optional<double>>();
        auto const result = row.next<std::optional<double>>();
        if (is_measured && baseline && target && result && is_target_reached(*baseline, *target, *result)) deeds.is_effective = true;
      },
      nomination.adoption, nomination.adoption.is_nil() ? 1 : 0, nomination.source_case, day);
  tx.each(
      "SELECT c.is_host_verified, r.due_on, r.submitted_at FROM cases c "
      "LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id WHERE c.institution_id = $institution AND c.id = "
      "$1",
      [&](Row& row) {
        deeds.is_host_verified = row.next<bool>();
        auto const due = row.next<std::optional<Date>>();
        auto const submitted = row.next<std::optional<Instant>>();
        deeds.is_report_late = due && submitted && day_in_seoul(*submitted) > *due;
      },
      nomination.source_case);
  if (!nomination.team.is_nil()) read_team_deeds(tx, nomination.team, deeds);
  return deeds;
}

DepartmentId find_adopter(Tx& tx, Nomination const& nomination) {
  return tx.value<DepartmentId>(
      "SELECT a.owner_department_id FROM adoptions a WHERE a.institution_id = $institution AND (a.id = $1 OR ($2 = 1 AND a.case_id = $3)) "
      "AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.state <> 'dropped' AND a.owner_department_id IS NOT NULL "
      "AND NOT EXISTS (SELECT 1 FROM nominations n WHERE n.institution_id = a.institution_id AND n.round_id = $4 AND n.adoption_id = a.id "
      "AND n.id <> $5 AND n.state <> 'ineligible') ORDER BY CASE WHEN a.implemented_on IS NULL THEN 1 ELSE 0 END, a.id LIMIT 1",
      nomination.adoption, nomination.adoption.is_nil() ? 1 : 0, nomination.source_case, nomination.round, nomination.id);
}

std::vector<ScorePart> list_score_parts(Tx& tx, NominationId nomination) {
  return tx.list(
      "SELECT source, points, rule_code FROM nomination_points WHERE institution_id = $institution AND nomination_id = $1 ORDER BY "
      "position",
      [](Row& row) {
        auto part = ScorePart{.source = row.next<std::string>()};
        part.points = row.next<double>();
        part.rule_code = row.next<std::string>();
        return part;
      },
      nomination);
}

void replace_score_parts(Tx& tx, NominationId nomination, std::vector<ScorePart> const& parts) {
  tx.change("DELETE FROM nomination_points WHERE institution_id = $institution AND nomination_id = $1", nomination);
  auto position = 0;
  for (auto const& part : parts)
    tx.change(
        "INSERT INTO nomination_points (institution_id, nomination_id, source, position, points, rule_code) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        nomination, part.source, position++, part.points, part.rule_code);
}

Result<Objection> find_objection(Tx& tx, ObjectionId id) {
  auto query = Query{kObjections};
  query.add(" AND o.id = $?", id);
  auto objection = tx.find(query, read_objection);
  if (!objection) return not_found();
  return std::move(*objection);
}

std::vector<Objection> list_objections(Tx& tx, AwardRoundId round) {
  auto query = Query{kObjections};
  query.add(" AND o.round_id = $? ORDER BY o.id", round);
  return tx.list(query, read_objection);
}

void insert_objection(Tx& tx, Objection const& objection) {
  tx.change(
      "INSERT INTO award_objections (institution_id, id, round_id, nomination_id, person_id, words, raised_at, state) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      objection.id, objection.round, objection.nomination, objection.person, objection.words, tx.now(), objection.state);
}

Result<Done> answer_objection_row(Tx& tx, Objection const& objection, PersonId by) {
  auto const changed = tx.change(
      "UPDATE award_objections SET state = $2, remedy = $3, reviewer_id = $4, answer = $5, answered_by_id = $6, answered_at = $7, "
      "is_order_changed = $8 WHERE institution_id = $institution AND id = $1 AND state = 'open'",
      objection.id, objection.state, objection.remedy, null_if_nil(objection.reviewer), objection.answer, by, tx.now(),
      objection.is_order_changed);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
