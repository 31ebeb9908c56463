#include "features/trips/trip_store.h"

#include <algorithm>

#include "features/trips/trip_visibility.h"
#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

Trip read_trip(Row& row) {
  auto trip = Trip{};
  trip.id = row.next<TripId>();
  trip.number = row.next<std::string>();
  trip.team = row.next<TeamId>();
  trip.team_name = row.next<std::string>();
  trip.leader = row.next<PersonId>();
  trip.leader_department = row.next<DepartmentId>();
  trip.program = row.next<ProgramId>();
  trip.issue = row.next<std::optional<IssueId>>().value_or(IssueId{});
  trip.kind = row.next<TripKind>();
  trip.purpose = row.next<std::string>();
  trip.destination = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  trip.transport = row.next<Transport>();
  trip.distance_km = row.next<std::optional<int>>();
  trip.own_car_reason = row.next<std::string>();
  trip.lodging_plan = row.next<std::string>();
  trip.budget_line = row.next<std::string>();
  trip.estimate = row.next<Won>();
  trip.our_status = row.next<std::string>();
  trip.our_figure = row.next<std::string>();
  trip.our_figure_on = row.next<std::optional<Date>>();
  trip.our_figure_source = row.next<std::string>();
  trip.gap = row.next<std::string>();
  trip.desk_findings = row.next<std::string>();
  trip.data_to_get = row.next<std::string>();
  trip.earlier_visits_answer = row.next<std::string>();
  trip.state = row.next<TripState>();
  trip.state_reason = row.next<std::string>();
  trip.cancellation_fee = row.next<Won>();
  trip.cancellation_basis = row.next<std::string>();
  trip.cancelled_on = row.next<std::optional<Date>>();
  trip.cancellation_fee_on = row.next<std::optional<Date>>();
  trip.approver = row.next<std::optional<PersonId>>().value_or(PersonId{});
  trip.submitted_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  trip.submitted_at = row.next<std::optional<Instant>>();
  trip.permitted_at = row.next<std::optional<Instant>>();
  trip.record_no = row.next<std::string>();
  trip.decided_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  trip.version = row.next<int>();
  return trip;
}

std::vector<Traveler> list_travelers(Tx& tx, TripId id) {
  return tx.list(
      "SELECT v.person_id, p.name, p.department_id, d.name, p.rank, v.task, v.deputy_id FROM trip_travelers v "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE v.institution_id = $institution AND v.trip_id = $1 ORDER BY v.position",
      [](Row& row) {
        auto traveler = Traveler{};
        traveler.person = row.next<PersonId>();
        traveler.name = row.next<std::string>();
        traveler.department = row.next<DepartmentId>();
        traveler.department_name = row.next<std::string>();
        traveler.rank = row.next<std::string>();
        traveler.task = row.next<std::string>();
        traveler.deputy = row.next<std::optional<PersonId>>().value_or(PersonId{});
        return traveler;
      },
      id);
}

std::vector<TripQuestion> list_questions(Tx& tx, TripId id) {
  return tx.list(
      "SELECT q.id, q.question, q.from_question_id, COALESCE(t.number, '') FROM trip_questions q "
      "LEFT JOIN trip_questions o ON o.institution_id = q.institution_id AND o.id = q.from_question_id "
      "LEFT JOIN trips t ON t.institution_id = o.institution_id AND t.id = o.trip_id "
      "WHERE q.institution_id = $institution AND q.trip_id = $1 ORDER BY q.position",
      [](Row& row) {
        auto question = TripQuestion{.id = row.next<QuestionId>()};
        question.question = row.next<std::string>();
        question.from = row.next<std::optional<QuestionId>>().value_or(QuestionId{});
        question.from_trip = row.next<std::string>();
        return question;
      },
      id);
}

std::vector<Stop> list_stops(Tx& tx, TripId id) {
  return tx.list(
      "SELECT s.on_date, s.from_time, s.until_time, s.place, s.host_id, COALESCE(h.name, ''), s.activity, s.note FROM trip_stops s "
      "LEFT JOIN shared_institutions h ON h.id = s.host_id WHERE s.institution_id = $institution AND s.trip_id = $1 ORDER BY s.position",
      [](Row& row) {
        auto stop = Stop{};
        stop.on = row.next<Date>();
        stop.from_time = row.next<std::string>();
        stop.until_time = row.next<std::string>();
        stop.place = row.next<std::string>();
        stop.host = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
        stop.host_name = row.next<std::string>();
        stop.activity = row.next<Activity>();
        stop.note = row.next<std::string>();
        return stop;
      },
      id);
}

template <class IdType>
std::optional<IdType> or_null(IdType id) {
  if (id.is_nil()) return std::nullopt;
  return id;
}

}  // namespace

Result<Trip> find_trip(Tx& tx, Actor const& actor, TripId id) {
  auto query = Query{
      "SELECT t.id, t.number, t.team_id, g.name, COALESCE(t.keeper_id, g.leader_id), l.department_id, t.program_id, t.issue_id, t.kind, "
      "t.purpose, t.destination, "
      "t.starts_on, t.ends_on, t.transport, t.distance_km, t.own_car_reason, t.lodging_plan, t.budget_line, t.estimate_won, t.our_status, "
      "t.our_figure, t.our_figure_on, "
      "t.our_figure_source, t.gap, t.desk_findings, t.data_to_get, t.earlier_visits_answer, t.state, t.state_reason, "
      "t.cancellation_fee_won, t.cancellation_basis, t.cancelled_on, t.cancellation_fee_on, t.approver_id, "
      "t.submitted_by_id, t.submitted_at, t.permitted_at, t.record_no, t.decided_by_id, t.version "
      "FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id WHERE t.institution_id = $institution"};
  query.add(" AND t.id = $?", id);
  if (actor.is_signed_in()) add_visible_trips(query, actor);
  auto trip = tx.find(query, read_trip);
  if (!trip) return not_found();
  trip->travelers = list_travelers(tx, id);
  trip->questions = list_questions(tx, id);
  trip->stops = list_stops(tx, id);
  if (!trip->approver.is_nil()) trip->stand_ins = list_trip_stand_ins(tx, trip->approver);
  return std::move(*trip);
}

namespace {

TripRow read_trip_row(Row& row) {
  auto trip = TripRow{};
  trip.id = row.next<TripId>();
  trip.number = row.next<std::string>();
  trip.purpose = row.next<std::string>();
  trip.destination = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  trip.state = row.next<TripState>();
  trip.kind = row.next<TripKind>();
  trip.team_name = row.next<std::string>();
  trip.issue_title = row.next<std::string>();
  trip.leader_name = row.next<std::string>();
  trip.department_name = row.next<std::string>();
  trip.travelers = row.next<std::int64_t>();
  trip.cancellation_fee = row.next<Won>();
  return trip;
}

void add_filter(Query& query, Actor const& actor, TripFilter const& filter) {
  add_visible_trips(query, actor);
  if (filter.state) query.add(" AND t.state = $?", *filter.state);
  if (filter.is_standing) query.add(" AND t.state NOT IN ('draft', 'rejected', 'cancelled')");
  if (filter.kind) query.add(" AND t.kind = $?", *filter.kind);
  if (filter.program) query.add(" AND t.program_id = $?", *filter.program);
  if (filter.issue) query.add(" AND t.issue_id = $?", *filter.issue);
  if (filter.team) query.add(" AND t.team_id = $?", *filter.team);
  if (filter.department) query.add(" AND l.department_id = $?", *filter.department);
  if (filter.year)
    query.add(" AND t.program_id IN (SELECT p.id FROM programs p WHERE p.institution_id = t.institution_id AND p.fiscal_year = $?)",
              *filter.year);
  if (filter.traveler)
    query.add(" AND t.id IN (SELECT v.trip_id FROM trip_travelers v WHERE v.institution_id = $institution AND v.person_id = $?)",
              *filter.traveler);
  if (filter.host)
    query.add(" AND t.id IN (SELECT v.trip_id FROM visits v WHERE v.institution_id = $institution AND v.host_id = $?)", *filter.host);
  if (!filter.words.empty()) query.add(" AND t.folded_title LIKE $? ESCAPE '!'", like_anywhere(folded_key(filter.words)));
}

std::string folded_title(Trip const& trip) { return folded_key(trip.purpose + " " + trip.destination); }

constexpr Sql kRows{
    "SELECT t.id, t.number, t.purpose, t.destination, t.starts_on, t.ends_on, t.state, t.kind, g.name, COALESCE(i.title, ''), l.name, "
    "d.name, "
    "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id), t.cancellation_fee_won FROM "
    "trips t "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
    "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id WHERE t.institution_id = $institution"};

}  // namespace

std::vector<TripRow> list_trips(Tx& tx, Actor const& actor, TripFilter const& filter, TripSlice slice) {
  auto query = Query{kRows};
  add_filter(query, actor, filter);
  auto const is_down = slice.order.is_down();
  switch (slice.order.by) {
    case TripOrder::newest:
      is_down ? query.add(" ORDER BY t.id DESC") : query.add(" ORDER BY t.id");
      break;
    case TripOrder::start:
      is_down ? query.add(" ORDER BY t.starts_on DESC, t.id DESC") : query.add(" ORDER BY t.starts_on, t.id");
      break;
    case TripOrder::number:
      is_down ? query.add(" ORDER BY t.number DESC") : query.add(" ORDER BY t.number");
      break;
  }
  query.add(" LIMIT $? OFFSET $?", std::min(slice.limit, 200), slice.offset);
  return tx.list(query, read_trip_row);
}

std::vector<TripRow> list_trips_after(Tx& tx, Actor const& actor, TripFilter const& filter, std::optional<TripId> after, int limit) {
  auto query = Query{kRows};
  add_filter(query, actor, filter);
  if (after) query.add(" AND t.id < $?", *after);
  query.add(" ORDER BY t.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_trip_row);
}

std::int64_t count_trips(Tx& tx, Actor const& actor, TripFilter const& filter, int most) {
  // Teams and leaders are joined only for those conditions that name them: every trip has both.
  constexpr auto kAlone = Sql{"SELECT count(*) FROM (SELECT 1 AS one FROM trips t WHERE t.institution_id = $institution"};
  constexpr auto kJoined =
      Sql{"SELECT count(*) FROM (SELECT 1 AS one FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
          "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id WHERE t.institution_id = $institution"};
  auto query = Query{sees_every_trip(actor) && !filter.department ? kAlone : kJoined};
  add_filter(query, actor, filter);
  query.add(" LIMIT $?) counted", most);
  return tx.value<std::int64_t>(query);
}

void insert_trip(Tx& tx, Trip const& trip) {
  tx.change(
      "INSERT INTO trips (institution_id, id, number, team_id, program_id, issue_id, kind, purpose, destination, folded_title, starts_on, "
      "ends_on, nights, transport, distance_km, budget_line, estimate_won, our_status, our_figure, our_figure_on, our_figure_source, gap, "
      "desk_findings, data_to_get, earlier_visits_answer, state, created_at, own_car_reason, lodging_plan) VALUES ($institution, $1, $2, "
      "$3, "
      "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)",
      trip.id, trip.number, trip.team, trip.program, or_null(trip.issue), trip.kind, trip.purpose, trip.destination, folded_title(trip),
      trip.starts_on, trip.ends_on, trip.nights(), trip.transport, trip.distance_km, trip.budget_line, trip.estimate, trip.our_status,
      trip.our_figure, trip.our_figure_on, trip.our_figure_source, trip.gap, trip.desk_findings, trip.data_to_get,
      trip.earlier_visits_answer, trip.state, tx.now(), trip.own_car_reason, trip.lodging_plan);
  replace_travelers(tx, trip);
  replace_questions(tx, trip);
  replace_stops(tx, trip);
}

Result<Done> update_trip(Tx& tx, Trip const& trip) {
  auto const changed = tx.change(
      "UPDATE trips SET issue_id = $3, kind = $4, purpose = $5, destination = $6, starts_on = $7, ends_on = $8, nights = $9, transport = "
      "$10, "
      "distance_km = $11, budget_line = $12, estimate_won = $13, our_status = $14, our_figure = $15, our_figure_on = $16, "
      "our_figure_source = $17, gap = $18, desk_findings = $19, data_to_get = $20, earlier_visits_answer = $21, state = $22, "
      "state_reason = $23, approver_id = $24, submitted_by_id = $25, submitted_at = $26, permitted_at = $27, record_no = $28, folded_title "
      "= $29, decided_by_id = $30, "
      "cancellation_fee_won = $31, cancellation_basis = $32, cancelled_on = $33, cancellation_fee_on = $34, own_car_reason = $35, "
      "lodging_plan = $36, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      trip.id, trip.version, or_null(trip.issue), trip.kind, trip.purpose, trip.destination, trip.starts_on, trip.ends_on, trip.nights(),
      trip.transport, trip.distance_km, trip.budget_line, trip.estimate, trip.our_status, trip.our_figure, trip.our_figure_on,
      trip.our_figure_source, trip.gap, trip.desk_findings, trip.data_to_get, trip.earlier_visits_answer, trip.state, trip.state_reason,
      or_null(trip.approver), or_null(trip.submitted_by), trip.submitted_at, trip.permitted_at, trip.record_no, folded_title(trip),
      or_null(trip.decided_by), trip.cancellation_fee, trip.cancellation_basis, trip.cancelled_on, trip.cancellation_fee_on,
      trip.own_car_reason, trip.lodging_plan);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void replace_travelers(Tx& tx, Trip const& trip) {
  tx.change("DELETE FROM trip_travelers WHERE institution_id = $institution AND trip_id = $1", trip.id);
  for (auto i = std::size_t{0}; i < trip.travelers.size(); ++i)
    tx.change(
        "INSERT INTO trip_travelers (institution_id, trip_id, person_id, position, task, deputy_id) VALUES ($institution, $1, $2, $3, $4, "
        "$5)",
        trip.id, trip.travelers[i].person, i, trip.travelers[i].task, or_null(trip.travelers[i].deputy));
}

void replace_stops(Tx& tx, Trip const& trip) {
  tx.change("DELETE FROM trip_stops WHERE institution_id = $institution AND trip_id = $1", trip.id);
  for (auto i = std::size_t{0}; i < trip.stops.size(); ++i) {
    auto const& stop = trip.stops[i];
    tx.change(
        "INSERT INTO trip_stops (institution_id, trip_id, position, on_date, from_time, until_time, place, host_id, activity, note) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        trip.id, i, stop.on, stop.from_time, stop.until_time, stop.place, or_null(stop.host), stop.activity, stop.note);
  }
}

void replace_questions(Tx& tx, Trip const& trip) {
  tx.change("DELETE FROM trip_questions WHERE institution_id = $institution AND trip_id = $1", trip.id);
  for (auto i = std::size_t{0}; i < trip.questions.size(); ++i)
    tx.change(
        "INSERT INTO trip_questions (institution_id, id, trip_id, position, question, from_question_id) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        trip.questions[i].id, trip.id, i, trip.questions[i].question, or_null(trip.questions[i].from));
}

}  // namespace baeumgil
