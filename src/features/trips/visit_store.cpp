#include "features/trips/visit_store.h"

#include <algorithm>

#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

Visit read_visit(Row& row) {
  auto visit = Visit{};
  visit.id = row.next<VisitId>();
  visit.number = row.next<std::string>();
  visit.trip = row.next<TripId>();
  visit.host = row.next<InstitutionId>();
  visit.host_name = row.next<std::string>();
  visit.host_department = row.next<std::string>();
  visit.host_email = row.next<std::string>();
  visit.state = row.next<VisitState>();
  visit.state_reason = row.next<std::string>();
  visit.first_choice_at = row.next<Instant>();
  visit.second_choice_at = row.next<std::optional<Instant>>();
  visit.place = row.next<std::string>();
  visit.topic = row.next<std::string>();
  visit.requests = row.next<std::string>();
  visit.contact = row.next<PersonId>();
  visit.contact_phone = row.next<std::string>();
  visit.record_no = row.next<std::string>();
  visit.signed_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  visit.signed_by_name = row.next<std::string>();
  visit.signed_at = row.next<std::optional<Instant>>();
  visit.sent_at = row.next<std::optional<Instant>>();
  visit.viewed_at = row.next<std::optional<Instant>>();
  visit.answered_at = row.next<std::optional<Instant>>();
  visit.proposed = read_proposed_lines(row.next<std::string>());
  visit.agreed_at = row.next<std::optional<Instant>>();
  visit.attendants = row.next<std::string>();
  visit.limits = row.next<std::string>();
  visit.photo_allowed = row.next<std::optional<bool>>();
  visit.share_allowed = row.next<std::optional<bool>>();
  visit.decline_reason = row.next<std::string>();
  visit.arrival_info = row.next<std::string>();
  visit.reminders = row.next<int>();
  visit.groups_together = row.next<int>();
  visit.feedback = row.next<std::string>();
  visit.feedback_at = row.next<std::optional<Instant>>();
  visit.version = row.next<int>();
  return visit;
}

constexpr Sql kVisits{
    "SELECT v.id, v.number, v.trip_id, v.host_id, h.name, v.host_department, v.host_email, v.state, v.state_reason, v.first_choice_at, "
    "v.second_choice_at, v.place, v.topic, v.requests, v.contact_id, v.contact_phone, v.record_no, v.signed_by_id, COALESCE(s.name, ''), "
    "v.signed_at, v.sent_at, v.viewed_at, v.answered_at, "
    "v.proposed, v.agreed_at, v.attendants, v.limits, v.photo_allowed, v.share_allowed, v.decline_reason, v.arrival_info, v.reminders, "
    "v.groups_together, v.feedback, v.feedback_at, v.version FROM visits v JOIN shared_institutions h ON h.id = v.host_id "
    "LEFT JOIN people s ON s.institution_id = v.institution_id AND s.id = v.signed_by_id WHERE v.institution_id = $institution"};

}  // namespace

std::vector<Visit> list_visits_of(Tx& tx, TripId trip) {
  auto query = Query{kVisits};
  query.add(" AND v.trip_id = $? ORDER BY v.first_choice_at, v.id", trip);
  return tx.list(query, read_visit);
}

std::vector<Visit> list_visits(Tx& tx, Actor const& actor, VisitFilter const& filter, int limit) {
  auto query = Query{kVisits};
  query.add(
      " AND EXISTS (SELECT 1 FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE t.institution_id = v.institution_id AND t.id = v.trip_id");
  add_visible_trips(query, actor);
  query.add(")");
  if (filter.trip) query.add(" AND v.trip_id = $?", *filter.trip);
  if (filter.host) query.add(" AND v.host_id = $?", *filter.host);
  if (filter.state) query.add(" AND v.state = $?", *filter.state);
  if (filter.after) query.add(" AND v.id < $?", *filter.after);
  query.add(" ORDER BY v.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_visit);
}

Result<Visit> find_visit(Tx& tx, Actor const& actor, VisitId id) {
  auto query = Query{kVisits};
  query.add(" AND v.id = $?", id);
  auto visit = tx.find(query, read_visit);
  if (!visit) return not_found();
  TRY(find_trip(tx, actor, visit->trip));  // whoever sees the trip sees its letters
  return std::move(*visit);
}

std::optional<Visit> find_visit_by_token(Tx& tx, std::string_view token_hash) {
  auto query = Query{kVisits};
  query.add(
      " AND v.sent_at IS NOT NULL AND EXISTS (SELECT 1 FROM visit_links k WHERE k.institution_id = v.institution_id "
      "AND k.visit_id = v.id AND k.token_hash = $?)",
      Bytes{token_hash});
  return tx.find(query, read_visit);
}

void insert_visit(Tx& tx, Visit const& visit) {
  tx.change(
      "INSERT INTO visits (institution_id, id, number, trip_id, host_id, host_department, host_email, state, first_choice_at, "
      "second_choice_at, place, topic, requests, contact_id, contact_phone) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      visit.id, visit.number, visit.trip, visit.host, visit.host_department, visit.host_email, visit.state, visit.first_choice_at,
      visit.second_choice_at, visit.place, visit.topic, visit.requests, visit.contact, visit.contact_phone);
}

Result<Done> update_visit(Tx& tx, Visit const& visit) {
  auto const changed = tx.change(
      "UPDATE visits SET host_department = $3, host_email = $4, state = $5, state_reason = $6, first_choice_at = $7, second_choice_at = "
      "$8, "
      "place = $9, topic = $10, requests = $11, contact_phone = $12, record_no = $13, sent_at = $14, viewed_at = $15, answered_at = $16, "
      "proposed = $17, agreed_at = $18, attendants = $19, limits = $20, photo_allowed = $21, share_allowed = $22, decline_reason = $23, "
      "arrival_info = $24, reminders = $25, signed_by_id = $26, signed_at = $27, groups_together = $28, feedback = $29, "
      "feedback_at = $30, version = version + 1 WHERE institution_id = $institution "
      "AND id = $1 AND version = $2",
      visit.id, visit.version, visit.host_department, visit.host_email, visit.state, visit.state_reason, visit.first_choice_at,
      visit.second_choice_at, visit.place, visit.topic, visit.requests, visit.contact_phone, visit.record_no, visit.sent_at,
      visit.viewed_at, visit.answered_at, to_lines(visit.proposed), visit.agreed_at, visit.attendants, visit.limits, visit.photo_allowed,
      visit.share_allowed, visit.decline_reason, visit.arrival_info, visit.reminders,
      visit.signed_by.is_nil() ? std::nullopt : std::optional{visit.signed_by}, visit.signed_at, visit.groups_together, visit.feedback,
      visit.feedback_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void add_visit_link(Tx& tx, VisitId id, std::string_view token_hash) {
  tx.change("INSERT INTO visit_links (institution_id, token_hash, visit_id) VALUES ($institution, $2, $1)", id, Bytes{token_hash});
}

}  // namespace baeumgil
