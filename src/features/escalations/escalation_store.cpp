#include "features/escalations/escalation_store.h"

#include <algorithm>

#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

std::vector<PersonId> travelers_of_report(Tx& tx, Uuid const& report) {
  return tx.list(
      "SELECT v.person_id FROM trip_travelers v JOIN reports r ON r.institution_id = v.institution_id AND r.trip_id = v.trip_id "
      "WHERE v.institution_id = $institution AND r.id = $1 ORDER BY v.person_id",
      [](Row& row) { return row.next<PersonId>(); }, report);
}

// The title and number of what each row is about, whatever its noun.
constexpr Sql kEscalations{
    "SELECT e.id, e.noun, e.subject_id, COALESCE(r.number, a.number, o.number, bp.title, ''), "
    "COALESCE(t.purpose, c.title, o.purpose, b.title, ''), "
    "e.person_id, p.name, e.stage, "
    "e.due_on, e.rule, e.told_on, e.ended_on FROM escalations e "
    "JOIN people p ON p.institution_id = e.institution_id AND p.id = e.person_id "
    "LEFT JOIN reports r ON r.institution_id = e.institution_id AND r.id = e.subject_id AND e.noun = 'report' "
    "LEFT JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "LEFT JOIN adoptions a ON a.institution_id = e.institution_id AND a.id = e.subject_id "
    "AND e.noun IN ('adoption', 'plan', 'opinion', 'card', 'measurement', 'check') "
    "LEFT JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
    "LEFT JOIN trips o ON o.institution_id = e.institution_id AND o.id = e.subject_id "
    "AND e.noun IN ('publication', 'registration', 'mileage', 'settlement', 'over_cap', 'departure', 'application') "
    "LEFT JOIN backpack_calls b ON b.institution_id = e.institution_id AND b.id = e.subject_id AND e.noun = 'scoring' "
    "LEFT JOIN programs bp ON bp.institution_id = b.institution_id AND bp.id = b.program_id WHERE e.institution_id = $institution"};

Escalation read_escalation(Row& row) {
  auto escalation = Escalation{.id = row.next<EscalationId>()};
  escalation.noun = row.next<LateNoun>();
  escalation.subject = row.next<Uuid>();
  escalation.number = row.next<std::string>();
  escalation.title = row.next<std::string>();
  escalation.person = row.next<PersonId>();
  escalation.person_name = row.next<std::string>();
  escalation.stage = row.next<EscalationStage>();
  escalation.due_on = row.next<Date>();
  escalation.rule = row.next<std::string>();
  escalation.told_on = row.next<Date>();
  escalation.ended_on = row.next<std::optional<Date>>();
  return escalation;
}

}  // namespace

Matter read_matter(Row& row, LateNoun noun) {
  auto matter = Matter{.noun = noun, .id = row.next<Uuid>()};
  matter.number = row.next<std::string>();
  matter.title = row.next<std::string>();
  matter.due_on = row.next<Date>();
  matter.department = row.next<DepartmentId>();
  return matter;
}

std::vector<Matter> list_report_matters(Tx& tx, Date due_until) {
  auto matters = tx.list(
      "SELECT r.id, r.number, t.purpose, r.due_on, l.department_id FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE r.institution_id = $institution AND r.submitted_at IS NULL AND t.state NOT IN ('rejected', 'cancelled') AND r.due_on <= $1 "
      "ORDER BY r.due_on, r.id LIMIT $2",
      [](Row& row) { return read_matter(row, LateNoun::report); }, due_until, kMostMatters);
  for (auto& matter : matters) matter.owed_by = travelers_of_report(tx, matter.id);
  return matters;
}

bool has_open_matter(Tx& tx, Date due_until) {
  return tx.value<std::int64_t>(
             "SELECT (SELECT count(*) FROM reports r WHERE r.institution_id = $institution AND r.submitted_at IS NULL AND r.due_on <= $1) "
             "+ (SELECT count(*) FROM adoptions a WHERE a.institution_id = $institution "
             "AND (a.state IN ('proposed', 'assigned', 'under_review') AND a.decide_by <= $1 OR a.state IN ('consulting', 'decided_yes', "
             "'planned', 'funded', 'in_progress', 'delayed', 'on_hold', 'implemented', 'measured'))) "
             "+ (SELECT count(*) FROM trips t WHERE t.institution_id = $institution AND t.state IN ('came_back', 'reported', 'closed') "
             "AND t.ends_on >= $2) "
             "+ (SELECT count(*) FROM trips t WHERE t.institution_id = $institution AND t.starts_on >= $3 "
             "AND (t.state = 'permitted' OR t.kind = 'overseas' AND t.state IN ('draft', 'returned'))) "
             "+ (SELECT count(*) FROM backpack_calls c WHERE c.institution_id = $institution AND c.state = 'scoring' "
             "AND c.score_until <= $1) "
             "+ (SELECT count(*) FROM overseas_plans p WHERE p.institution_id = $institution "
             "AND (p.published_on IS NULL AND p.publish_by <= $1 OR p.registered_on IS NULL AND p.register_by <= $1)) "
             "+ (SELECT count(*) FROM escalations e WHERE e.institution_id = $institution AND e.ended_on IS NULL)",
             due_until, tx.today() - kTripDaysBack, tx.today()) > 0;
}

bool insert_escalation(Tx& tx, Escalation const& escalation) {
  return tx
      .find(
          "INSERT INTO escalations (institution_id, id, noun, subject_id, stage, person_id, due_on, rule, rule_from, told_on) "
          "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9) "
          "ON CONFLICT (institution_id, noun, subject_id, stage, person_id, due_on) DO UPDATE SET ended_on = NULL, "
          "told_on = excluded.told_on WHERE escalations.noun IN ('settlement', 'over_cap') AND escalations.ended_on IS NOT NULL RETURNING "
          "id",
          [](Row& row) { return row.next<EscalationId>(); }, escalation.id, escalation.noun, escalation.subject, escalation.stage,
          escalation.person, escalation.due_on, escalation.rule, escalation.rule_from, escalation.told_on)
      .has_value();
}

std::vector<Escalation> list_to_end(Tx& tx) {
  auto query = Query{kEscalations};
  query.add(
      " AND e.ended_on IS NULL AND ((e.noun = 'report' AND (r.submitted_at IS NOT NULL OR t.state IN ('rejected', 'cancelled'))) "
      "OR (e.noun = 'adoption' AND a.state NOT IN ('proposed', 'assigned', 'under_review', 'consulting')) "
      "OR (e.noun = 'plan' AND a.state <> 'decided_yes') "
      "OR (e.noun = 'opinion' AND (a.state <> 'consulting' OR NOT EXISTS (SELECT 1 FROM adoption_consultations q "
      "JOIN people w ON w.institution_id = q.institution_id AND w.id = e.person_id WHERE q.institution_id = e.institution_id "
      "AND q.adoption_id = e.subject_id AND q.opinion IS NULL AND (q.department_id = w.department_id OR e.stage = 'officer')))) "
      "OR (e.noun = 'card' AND (a.state NOT IN ('in_progress', 'delayed', 'on_hold') OR EXISTS (SELECT 1 FROM progress_cards k "
      "WHERE k.institution_id = e.institution_id AND k.adoption_id = e.subject_id AND k.year * 4 + k.quarter >= "
      "CAST(substr(e.due_on, 1, 4) AS INTEGER) * 4 + (CAST(substr(e.due_on, 6, 2) AS INTEGER) + 2) / 3 - 1))) "
      "OR (e.noun = 'measurement' AND (a.state <> 'implemented' OR a.kpi_measure_on > e.due_on)) "
      "OR (e.noun = 'check' AND (a.state IN ('closed_success', 'closed_no_effect', 'dropped') OR EXISTS (SELECT 1 FROM adoption_checks k "
      "WHERE k.institution_id = e.institution_id AND k.adoption_id = e.subject_id AND k.checked_on >= e.due_on))) "
      "OR (o.state = 'cancelled') "
      "OR (e.noun = 'departure' AND (o.state <> 'permitted' OR o.starts_on <> e.due_on)) "
      "OR (e.noun = 'application' AND (o.state NOT IN ('draft', 'returned') OR e.due_on < $?)) "
      // Who is a colleague of a team leaves its proposal without a score: for them it ends with the scoring.
      "OR (e.noun = 'scoring' AND (b.state <> 'scoring' OR b.score_until <> e.due_on OR NOT EXISTS (SELECT 1 "
      "FROM backpack_proposals q JOIN backpack_reviewers v ON v.institution_id = q.institution_id AND v.call_id = q.call_id "
      "AND v.excused_reason = '' AND (v.person_id = e.person_id OR e.stage NOT IN ('ahead', 'late')) "
      "WHERE q.institution_id = e.institution_id AND q.call_id = e.subject_id AND q.state = 'proposed' "
      "AND NOT EXISTS (SELECT 1 FROM backpack_points s WHERE s.institution_id = q.institution_id AND s.proposal_id = q.id "
      "AND s.reviewer_id = v.person_id)))) "
      "OR (e.noun = 'publication' AND EXISTS (SELECT 1 FROM overseas_plans p WHERE p.institution_id = e.institution_id "
      "AND p.trip_id = e.subject_id AND p.published_on IS NOT NULL)) "
      "OR (e.noun = 'registration' AND EXISTS (SELECT 1 FROM overseas_plans p WHERE p.institution_id = e.institution_id "
      "AND p.trip_id = e.subject_id AND p.registered_on IS NOT NULL)) "
      "OR (e.noun = 'mileage' AND NOT EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = e.institution_id "
      "AND v.trip_id = e.subject_id AND (v.person_id = e.person_id OR e.stage NOT IN ('ahead', 'late')) "
      "AND NOT EXISTS (SELECT 1 FROM overseas_mileage m WHERE m.institution_id = v.institution_id AND m.trip_id = v.trip_id "
      "AND m.person_id = v.person_id))) "
      "OR (e.noun = 'settlement' AND NOT EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = e.institution_id "
      "AND v.trip_id = e.subject_id AND (v.person_id = e.person_id OR e.stage NOT IN ('ahead', 'late')) "
      "AND NOT EXISTS (SELECT 1 FROM expenses x WHERE x.institution_id = v.institution_id AND x.trip_id = v.trip_id "
      "AND x.person_id = v.person_id AND x.state NOT IN ('draft', 'returned')))) "
      "OR (e.noun = 'over_cap' AND NOT EXISTS (SELECT 1 FROM trip_travelers v WHERE v.institution_id = e.institution_id "
      "AND v.trip_id = e.subject_id AND (v.person_id = e.person_id OR e.stage NOT IN ('ahead', 'late')) "
      "AND NOT EXISTS (SELECT 1 FROM expenses x WHERE x.institution_id = v.institution_id AND x.trip_id = v.trip_id "
      "AND x.person_id = v.person_id AND (x.state NOT IN ('draft', 'returned') OR EXISTS (SELECT 1 FROM expense_over_caps y "
      "WHERE y.institution_id = x.institution_id AND y.expense_id = x.id)))))) ORDER BY e.id LIMIT $?",
      tx.today(), kMostMatters);
  return tx.list(query, read_escalation);
}

void update_ended(Tx& tx, EscalationId id) {
  tx.change("UPDATE escalations SET ended_on = $2 WHERE institution_id = $institution AND id = $1", id, tx.today());
}

std::vector<Escalation> list_escalations(Tx& tx, Actor const& actor, EscalationFilter const& filter, std::optional<EscalationId> after,
                                         int limit) {
  auto query = Query{kEscalations};
  if (!may_see_all_escalations(actor)) query.add(" AND e.person_id = $?", actor.person);
  if (!sees_every_trip(actor)) query.add(" AND (e.noun <> 'application' OR e.person_id = $?)", actor.person);  // a plan still written
  if (filter.is_open) query.add(" AND e.ended_on IS NULL");
  if (after) query.add(" AND e.id < $?", *after);
  query.add(" ORDER BY e.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_escalation);
}

}  // namespace baeumgil
