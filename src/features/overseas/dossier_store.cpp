#include "features/overseas/dossier_store.h"

#include <algorithm>

#include "features/overseas/overseas_plan_store.h"
#include "features/people/find_person.h"
#include "features/stand_ins/find_stand_in.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

std::vector<Consultation> list_consultations(Tx& tx, TripId trip) {
  return tx.list(
      "SELECT c.kind, c.answer, c.opinion, c.department, c.answered_by_id, p.name, c.answered_at FROM overseas_consultations c "
      "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.answered_by_id "
      "WHERE c.institution_id = $institution AND c.trip_id = $1 ORDER BY c.answered_at, c.kind",
      [](Row& row) {
        auto consultation = Consultation{.kind = row.next<Consulted>()};
        consultation.answer = row.next<ConsultAnswer>();
        consultation.opinion = row.next<std::string>();
        consultation.department = row.next<std::string>();
        consultation.answered_by = row.next<PersonId>();
        consultation.answered_by_name = row.next<std::string>();
        consultation.answered_at = row.next<Instant>();
        return consultation;
      },
      trip);
}

// Those of the last resolution that set any.
std::vector<Condition> list_conditions(Tx& tx, TripId trip) {
  return tx.list(
      "SELECT c.item_id, c.position, c.condition, c.answer, c.answered_at, c.accepted_at FROM overseas_conditions c "
      "WHERE c.institution_id = $institution AND c.item_id = (SELECT a.id FROM overseas_agenda a WHERE a.institution_id = $institution "
      "AND a.trip_id = $1 AND a.outcome = 'conditional' ORDER BY a.resolved_at DESC, a.id DESC LIMIT 1) ORDER BY c.position",
      [](Row& row) {
        auto condition = Condition{.item = row.next<AgendaItemId>()};
        condition.position = row.next<int>();
        condition.condition = row.next<std::string>();
        condition.answer = row.next<std::string>();
        condition.answered_at = row.next<std::optional<Instant>>();
        condition.accepted_at = row.next<std::optional<Instant>>();
        return condition;
      },
      trip);
}

constexpr Sql kChanges{
    "SELECT c.id, c.trip_id, c.reason, c.needs_review, c.why, c.state, c.from_state, c.proposed_by_id, p.name, c.proposed_at, "
    "c.decided_by_id, c.decided_at, c.decision_reason, c.reviewed_at, c.version FROM overseas_changes c "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.proposed_by_id WHERE c.institution_id = $institution"};

PlanChange read_change(Row& row) {
  auto change = PlanChange{.id = row.next<PlanChangeId>()};
  change.trip = row.next<TripId>();
  change.reason = row.next<std::string>();
  change.needs_review = row.next<int>() != 0;
  change.why = row.next<std::string>();
  change.state = row.next<ChangeState>();
  change.from_state = row.next<TripState>();
  change.proposed_by = row.next<PersonId>();
  change.proposed_by_name = row.next<std::string>();
  change.proposed_at = row.next<Instant>();
  change.decided_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  change.decided_at = row.next<std::optional<Instant>>();
  change.decision_reason = row.next<std::string>();
  change.reviewed_at = row.next<std::optional<Instant>>();
  change.version = row.next<int>();
  return change;
}

void read_fields(Tx& tx, PlanChange& change) {
  change.fields = tx.list(
      "SELECT field, old_value, new_value FROM overseas_change_fields WHERE institution_id = $institution AND change_id = $1 "
      "ORDER BY position",
      [](Row& row) {
        auto field = PlanFieldChange{.field = row.next<std::string>()};
        field.before = row.next<std::string>();
        field.after = row.next<std::string>();
        return field;
      },
      change.id);
}

std::vector<PlanChange> list_changes(Tx& tx, TripId trip) {
  auto query = Query{kChanges};
  query.add(" AND c.trip_id = $? ORDER BY c.id DESC", trip);
  auto changes = tx.list(query, read_change);
  for (auto& change : changes) read_fields(tx, change);
  return changes;
}

MileageEntry read_mileage(Row& row) {
  auto entry = MileageEntry{.id = row.next<MileageEntryId>()};
  entry.person = row.next<PersonId>();
  entry.name = row.next<std::string>();
  entry.trip = row.next<std::optional<TripId>>().value_or(TripId{});
  entry.airline = row.next<std::string>();
  entry.earned = row.next<int>();
  entry.used = row.next<int>();
  entry.note = row.next<std::string>();
  entry.due_on = row.next<std::optional<Date>>();
  entry.declared_on = row.next<Date>();
  return entry;
}

constexpr Sql kMileage{
    "SELECT m.id, m.person_id, p.name, m.trip_id, m.airline, m.earned, m.used, m.note, m.due_on, m.declared_on FROM overseas_mileage m "
    "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id WHERE m.institution_id = $institution"};

}  // namespace

std::vector<MileageEntry> list_mileage_on(Tx& tx, TripId trip) {
  auto query = Query{kMileage};
  query.add(" AND m.trip_id = $? ORDER BY p.name, m.id", trip);
  return tx.list(query, read_mileage);
}

std::vector<PersonId> list_change_deciders(Tx& tx, Trip const& trip) {
  auto const takes_part = [&](PersonId person) { return person == trip.leader || trip.has_traveler(person); };
  auto deciders = std::vector<PersonId>{};
  if (auto const head = find_department_head(tx, trip.leader_department)) {
    deciders = list_stand_ins(tx, head->id);
    deciders.push_back(head->id);
  } else if (auto const acting = find_acting_holder(tx, Post::department_head, trip.leader_department)) {
    deciders.push_back(*acting);
  }
  std::erase_if(deciders, takes_part);
  if (!deciders.empty()) return deciders;
  deciders = trip.stand_ins;
  if (!trip.approver.is_nil()) deciders.push_back(trip.approver);
  std::erase_if(deciders, takes_part);
  return deciders;
}

Result<Dossier> find_dossier(Tx& tx, Actor const& actor, TripId id) {
  auto dossier = Dossier{.trip = TRY(find_trip(tx, actor, id))};
  if (dossier.trip.kind != TripKind::overseas) return not_found();
  dossier.plan = find_overseas_plan(tx, dossier.trip);
  dossier.consultations = list_consultations(tx, id);
  dossier.conditions = list_conditions(tx, id);
  dossier.changes = list_changes(tx, id);
  dossier.mileage = list_mileage_on(tx, id);
  dossier.team = tx.list(
      "SELECT m.person_id, p.name FROM team_members m JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "WHERE m.institution_id = $institution AND m.team_id = $1 AND m.answer = 'accepted' ORDER BY m.position",
      [](Row& row) {
        auto member = Traveler{.person = row.next<PersonId>()};
        member.name = row.next<std::string>();
        return member;
      },
      dossier.trip.team);
  dossier.candidates = list_candidate_countries(tx);
  if (auto const* open = dossier.open_change(); open != nullptr && open->state == ChangeState::to_decide)
    dossier.deciders = list_change_deciders(tx, dossier.trip);
  return dossier;
}

void replace_consultation(Tx& tx, TripId trip, Consultation const& consultation) {
  tx.change("DELETE FROM overseas_consultations WHERE institution_id = $institution AND trip_id = $1 AND kind = $2", trip,
            consultation.kind);
  tx.change(
      "INSERT INTO overseas_consultations (institution_id, trip_id, kind, answer, opinion, department, answered_by_id, answered_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      trip, consultation.kind, consultation.answer, consultation.opinion, consultation.department, consultation.answered_by,
      consultation.answered_at);
}

void clear_consultations(Tx& tx, TripId trip) {
  tx.change("DELETE FROM overseas_consultations WHERE institution_id = $institution AND trip_id = $1", trip);
}

void answer_condition(Tx& tx, Condition const& condition) {
  tx.change(
      "UPDATE overseas_conditions SET answer = $3, answered_at = $4 WHERE institution_id = $institution AND item_id = $1 AND position = $2",
      condition.item, condition.position, condition.answer, condition.answered_at);
}

void accept_conditions_of(Tx& tx, AgendaItemId item) {
  tx.change("UPDATE overseas_conditions SET accepted_at = $2 WHERE institution_id = $institution AND item_id = $1", item, tx.now());
}

void insert_change(Tx& tx, PlanChange const& change) {
  tx.change(
      "INSERT INTO overseas_changes (institution_id, id, trip_id, reason, needs_review, why, state, from_state, proposed_by_id, "
      "proposed_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      change.id, change.trip, change.reason, change.needs_review ? 1 : 0, change.why, change.state, change.from_state, change.proposed_by,
      change.proposed_at);
  for (auto i = std::size_t{0}; i < change.fields.size(); ++i)
    tx.change(
        "INSERT INTO overseas_change_fields (institution_id, change_id, position, field, old_value, new_value) "
        "VALUES ($institution, $1, $2, $3, $4, $5)",
        change.id, i, change.fields[i].field, change.fields[i].before, change.fields[i].after);
}

Result<Done> update_change(Tx& tx, PlanChange const& change) {
  auto const decided_by = change.decided_by.is_nil() ? std::nullopt : std::optional{change.decided_by};
  auto const changed = tx.change(
      "UPDATE overseas_changes SET state = $3, decided_by_id = $4, decided_at = $5, decision_reason = $6, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      change.id, change.version, change.state, decided_by, change.decided_at, change.decision_reason);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void mark_changes_reviewed(Tx& tx, TripId trip) {
  tx.change(
      "UPDATE overseas_changes SET reviewed_at = $2, version = version + 1 WHERE institution_id = $institution AND trip_id = $1 "
      "AND state = 'applied' AND reviewed_at IS NULL",
      trip, tx.now());
}

std::optional<PlanChange> find_change(Tx& tx, PlanChangeId id) {
  auto query = Query{kChanges};
  query.add(" AND c.id = $?", id);
  auto change = tx.find(query, read_change);
  if (change) read_fields(tx, *change);
  return change;
}

void insert_mileage(Tx& tx, MileageEntry const& entry) {
  auto const trip = entry.trip.is_nil() ? std::nullopt : std::optional{entry.trip};
  tx.change(
      "INSERT INTO overseas_mileage (institution_id, id, person_id, trip_id, airline, earned, used, note, due_on, declared_on) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      entry.id, entry.person, trip, entry.airline, entry.earned, entry.used, entry.note, entry.due_on, entry.declared_on);
}

std::vector<MileageEntry> list_mileage_of(Tx& tx, PersonId person) {
  constexpr auto kMost = 200;
  auto query = Query{kMileage};
  query.add(" AND m.person_id = $? ORDER BY m.declared_on DESC, m.id DESC LIMIT $?", person, kMost);
  return tx.list(query, read_mileage);
}

std::vector<MileageBalance> list_balances(Tx& tx, int limit) {
  return tx.list(
      "SELECT m.person_id, p.name, m.airline, SUM(m.earned), SUM(m.used) FROM overseas_mileage m "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id WHERE m.institution_id = $institution "
      "GROUP BY m.person_id, p.name, m.airline ORDER BY p.name, m.airline LIMIT $1",
      [](Row& row) {
        auto balance = MileageBalance{.person = row.next<PersonId>()};
        balance.name = row.next<std::string>();
        balance.airline = row.next<std::string>();
        balance.earned = row.next<std::int64_t>();
        balance.used = row.next<std::int64_t>();
        return balance;
      },
      std::min(limit, 200));
}

std::int64_t mileage_left(Tx& tx, PersonId person) {
  return tx.value<std::int64_t>(
      "SELECT COALESCE(SUM(earned - used), 0) FROM overseas_mileage WHERE institution_id = $institution AND person_id = $1", person);
}

}  // namespace baeumgil
