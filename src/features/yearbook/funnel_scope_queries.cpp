#include "features/yearbook/funnel_scope_queries.h"

namespace baeumgil {
namespace {

// What differs from step to step. `id` is the row's own.
struct StageSql {
  SqlPart state;    // of the row as it is
  SqlPart subject;  // of the row among the spans
  SqlPart stands;   // the states that count
};

StageSql sql_of(FunnelStage stage) {
  switch (stage) {
    case FunnelStage::issues:
      return {" AND i.state", " AND s.subject_id = i.id", " <> 'dropped'"};
    case FunnelStage::trips:
      return {" AND t.state", " AND s.subject_id = t.id", " NOT IN ('draft', 'rejected', 'cancelled')"};
    case FunnelStage::reports:
      return {" AND r.state", " AND s.subject_id = r.id", " = 'accepted'"};
    case FunnelStage::cases:
      return {" AND c.state", " AND s.subject_id = c.id", " IN ('published', 'stale')"};
    case FunnelStage::decisions:
      return {" AND a.state", " AND s.subject_id = a.id", " NOT IN ('proposed', 'assigned', 'under_review', 'consulting')"};
    case FunnelStage::adoptions:
      return {" AND a.state", " AND s.subject_id = a.id",
              " NOT IN ('proposed', 'assigned', 'under_review', 'consulting', 'deferred', 'rejected', 'already_in_force')"};
    case FunnelStage::implemented:
      return {" AND a.state", " AND s.subject_id = a.id", " IN ('implemented', 'measured', 'closed_success', 'closed_no_effect')"};
    case FunnelStage::effects:
      break;
  }
  return {" AND a.state", " AND s.subject_id = a.id", " IN ('measured', 'closed_success', 'closed_no_effect')"};
}

// A span that holds when the day ends.
void add_span_on(Query& query, Date day) {
  auto const end = start_of_day_in_seoul(day + 1);
  query.add("(SELECT 1 FROM state_spans s WHERE s.institution_id = $institution AND s.since < $? AND (s.until IS NULL OR s.until >= $?)",
            end, end);
}

SqlPart state_column(FunnelStage stage) {
  switch (stage) {
    case FunnelStage::issues:
      return "i.state";
    case FunnelStage::trips:
      return "t.state";
    case FunnelStage::reports:
      return "r.state";
    case FunnelStage::cases:
      return "c.state";
    default:
      return "a.state";
  }
}

}  // namespace

Date last_day(Tx const& tx, FunnelScope const& scope) { return scope.on.value_or(tx.today()); }

void add_states(Query& query, FunnelStage stage, std::optional<Date> on, SqlPart states) {
  auto const sql = sql_of(stage);
  if (!on) {
    query.add(sql.state).add(states);
    return;
  }
  query.add(" AND EXISTS ");
  add_span_on(query, *on);
  query.add(sql.subject).add(" AND s.state").add(states).add(")");
}

void add_standing(Query& query, FunnelStage stage, std::optional<Date> on) { add_states(query, stage, on, sql_of(stage).stands); }

void add_state_on(Query& query, FunnelStage stage, std::optional<Date> on) {
  if (!on) {
    query.add(", ").add(state_column(stage));
    return;
  }
  auto const end = start_of_day_in_seoul(*on + 1);
  query
      .add(
          ", COALESCE((SELECT s.state FROM state_spans s WHERE s.institution_id = $institution AND s.since < $? "
          "AND (s.until IS NULL OR s.until >= $?)",
          end, end)
      .add(sql_of(stage).subject)
      .add(" ORDER BY s.id DESC LIMIT 1), '')");
}

namespace {

bool asks_for_trip(FunnelScope const& scope) { return scope.program || scope.year; }

// The programme of the trip aliased t.
void add_programs(Query& query, FunnelScope const& scope) {
  if (scope.program) query.add(" AND p.id = $?", *scope.program);
  if (scope.year) query.add(" AND p.fiscal_year = $?", *scope.year);
}

void add_leaders(Query& query, FunnelScope const& scope) {
  if (scope.department)
    query.add(
        " AND EXISTS (SELECT 1 FROM teams g JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
        "WHERE g.institution_id = t.institution_id AND g.id = t.team_id AND l.department_id = $?)",
        *scope.department);
}

void add_team_field(Query& query, FunnelScope const& scope) {
  if (scope.field)
    query.add(" AND EXISTS (SELECT 1 FROM teams g WHERE g.institution_id = t.institution_id AND g.id = t.team_id AND g.field = $?)",
              *scope.field);
}

}  // namespace

void add_year_of_issues(Query& query, FunnelScope const& scope) {
  if (!scope.year) return;
  query.add(
      " AND i.id IN (SELECT t.issue_id FROM programs p CROSS JOIN trips t WHERE p.institution_id = $institution AND p.fiscal_year = $? "
      "AND t.institution_id = p.institution_id AND t.program_id = p.id",
      *scope.year);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(")");
}

namespace {

// An issue is of a programme that set it, and of a year in which a trip that stands went for it.
void add_issues(Query& query, FunnelScope const& scope) {
  query.add(" FROM issues i WHERE i.institution_id = $institution");
  if (scope.program)
    query.add(
        " AND EXISTS (SELECT 1 FROM program_issues p WHERE p.institution_id = i.institution_id AND p.issue_id = i.id AND p.program_id = "
        "$?)",
        *scope.program);
  add_year_of_issues(query, scope);
  if (scope.department) query.add(" AND i.owner_department_id = $?", *scope.department);
  if (scope.field) query.add(" AND i.field = $?", *scope.field);
}

// From the few programmes down to the many rows, in this order on both engines: each step down is one look into an index.
void add_trips(Query& query, FunnelScope const& scope) {
  if (asks_for_trip(scope)) {
    query.add(
        " FROM programs p CROSS JOIN trips t WHERE p.institution_id = $institution AND t.institution_id = p.institution_id "
        "AND t.program_id = p.id");
    add_programs(query, scope);
  } else {
    query.add(" FROM trips t WHERE t.institution_id = $institution");
  }
  add_leaders(query, scope);
  add_team_field(query, scope);
}

void add_reports(Query& query, FunnelScope const& scope) {
  if (asks_for_trip(scope)) {
    query.add(
        " FROM programs p CROSS JOIN trips t CROSS JOIN reports r WHERE p.institution_id = $institution "
        "AND t.institution_id = p.institution_id AND t.program_id = p.id AND r.institution_id = t.institution_id AND r.trip_id = t.id");
    add_programs(query, scope);
  } else {
    query.add(
        " FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id WHERE r.institution_id = $institution");
  }
  add_leaders(query, scope);
  add_team_field(query, scope);
}

// A case belongs to the programme of the trip it came from.
void add_cases(Query& query, FunnelScope const& scope) {
  if (asks_for_trip(scope)) {
    query.add(
        " FROM programs p CROSS JOIN trips t CROSS JOIN reports r CROSS JOIN cases c WHERE p.institution_id = $institution "
        "AND t.institution_id = p.institution_id AND t.program_id = p.id AND r.institution_id = t.institution_id AND r.trip_id = t.id "
        "AND c.institution_id = r.institution_id AND c.report_id = r.id");
    add_programs(query, scope);
    add_leaders(query, scope);
  } else {
    query.add(" FROM cases c WHERE c.institution_id = $institution");
    if (scope.department)
      query.add(
          " AND EXISTS (SELECT 1 FROM teams g JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
          "WHERE g.institution_id = c.institution_id AND g.id = c.team_id AND l.department_id = $?)",
          *scope.department);
  }
  if (scope.field) query.add(" AND c.field = $?", *scope.field);
}

void add_adoptions(Query& query, FunnelScope const& scope) {
  if (asks_for_trip(scope)) {
    query.add(
        " FROM programs p CROSS JOIN trips t CROSS JOIN reports r CROSS JOIN cases c CROSS JOIN adoptions a "
        "WHERE p.institution_id = $institution AND t.institution_id = p.institution_id AND t.program_id = p.id "
        "AND r.institution_id = t.institution_id AND r.trip_id = t.id AND c.institution_id = r.institution_id AND c.report_id = r.id "
        "AND a.institution_id = c.institution_id AND a.case_id = c.id");
    add_programs(query, scope);
  } else {
    query.add(
        " FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id WHERE a.institution_id = $institution");
  }
  if (scope.department) query.add(" AND a.owner_department_id = $?", *scope.department);
  if (scope.field) query.add(" AND c.field = $?", *scope.field);
}

}  // namespace

void add_rows(Query& query, FunnelStage stage, FunnelScope const& scope) {
  switch (stage) {
    case FunnelStage::issues:
      return add_issues(query, scope);
    case FunnelStage::trips:
      return add_trips(query, scope);
    case FunnelStage::reports:
      return add_reports(query, scope);
    case FunnelStage::cases:
      return add_cases(query, scope);
    default:
      return add_adoptions(query, scope);
  }
}

void add_standing_trips(Query& query, FunnelScope const& scope) { add_standing_trips(query, scope, ""); }

void add_standing_trips(Query& query, FunnelScope const& scope, SqlPart only) {
  query.add("(SELECT t.id");
  add_rows(query, FunnelStage::trips, scope);
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(only).add(")");
}

SqlPart subject_of(FunnelStage stage) { return sql_of(stage).subject; }

void add_stands_now(Query& query, FunnelStage stage) {
  auto const sql = sql_of(stage);
  query.add(", CASE WHEN 1 = 1").add(sql.state).add(sql.stands).add(" THEN 1 ELSE 0 END");
}

void add_decided_on(Query& query, Date day) {
  query.add(
      "(CASE WHEN a.decided_on <= $? THEN a.decided_on ELSE (SELECT max(o.decided_on) FROM adoption_past_decisions o "
      "WHERE o.institution_id = a.institution_id AND o.adoption_id = a.id AND o.decided_on <= $?) END)",
      day, day);
}

void add_part(Query& query, FunnelPart part, FunnelScope const& scope, Date last_day) {
  switch (part) {
    case FunnelPart::recent:
    case FunnelPart::recent_adopted:
      query.add(" AND c.published_at >= $?", start_of_day_in_seoul(plus_months(last_day, -12)));
      if (part == FunnelPart::recent) return;
      query.add(" AND EXISTS (SELECT 1 FROM adoptions a WHERE a.institution_id = c.institution_id AND a.case_id = c.id");
      add_standing(query, FunnelStage::adoptions, scope.on);
      query.add(")");
      return;
    case FunnelPart::dated:
      query.add(" AND c.published_at IS NOT NULL AND ");
      add_decided_on(query, last_day);
      query.add(" IS NOT NULL");
      return;
    case FunnelPart::refused:
    case FunnelPart::refused_with_reason:
      add_states(query, FunnelStage::decisions, scope.on, " = 'rejected'");
      if (part == FunnelPart::refused) return;
      query.add(
          " AND (a.decision_reason <> '' OR EXISTS (SELECT 1 FROM adoption_past_decisions o WHERE o.institution_id = a.institution_id "
          "AND o.adoption_id = a.id AND o.decision = 'reject'))");
      return;
    case FunnelPart::elsewhere:
      query.add(
          " AND a.owner_department_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM reports b JOIN trip_travelers v "
          "ON v.institution_id = b.institution_id AND v.trip_id = b.trip_id JOIN people e ON e.institution_id = v.institution_id "
          "AND e.id = v.person_id WHERE b.institution_id = c.institution_id AND b.id = c.report_id "
          "AND e.department_id = a.owner_department_id)");
      return;
  }
}

}  // namespace baeumgil
