#include "features/conduct/duty_store.h"

#include "features/conduct/find_duties.h"

namespace baeumgil {
namespace {

constexpr Sql kDuties{
    "SELECT e.id, e.name, e.department_id, COALESCE(d.name, ''), e.starts_on, e.ends_on, e.ordered_by_id, p.name "
    "FROM emergency_duties e JOIN people p ON p.institution_id = e.institution_id AND p.id = e.ordered_by_id "
    "LEFT JOIN departments d ON d.institution_id = e.institution_id AND d.id = e.department_id WHERE e.institution_id = $institution"};

EmergencyDuty read_duty(Row& row) {
  auto duty = EmergencyDuty{.id = row.next<DutyId>()};
  duty.name = row.next<std::string>();
  duty.department = row.next<std::optional<DepartmentId>>().value_or(DepartmentId{});
  duty.department_name = row.next<std::string>();
  duty.starts_on = row.next<Date>();
  duty.ends_on = row.next<std::optional<Date>>();
  duty.ordered_by = row.next<PersonId>();
  duty.orderer = row.next<std::string>();
  return duty;
}

}  // namespace

void insert_duty(Tx& tx, EmergencyDuty const& duty) {
  auto const department = duty.department.is_nil() ? std::nullopt : std::optional{duty.department};
  tx.change(
      "INSERT INTO emergency_duties (institution_id, id, name, department_id, starts_on, ends_on, ordered_by_id, ordered_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      duty.id, duty.name, department, duty.starts_on, duty.ends_on, duty.ordered_by, tx.now());
}

void end_duty_on(Tx& tx, DutyId id, Date last) {
  tx.change("UPDATE emergency_duties SET ends_on = $2 WHERE institution_id = $institution AND id = $1", id, last);
}

Result<EmergencyDuty> find_duty(Tx& tx, DutyId id) {
  auto found = tx.find(Query{kDuties}.add(" AND e.id = $?", id), read_duty);
  if (!found) return not_found();
  return *std::move(found);
}

std::vector<EmergencyDuty> list_duties(Tx& tx) {
  return tx.list(Query{kDuties}.add(" ORDER BY e.starts_on DESC, e.id DESC LIMIT 200"), read_duty);
}

std::vector<TripId> list_permitted_during(Tx& tx, EmergencyDuty const& duty) {
  auto query = Query{"SELECT t.id FROM trips t WHERE t.institution_id = $institution AND t.state IN ('permitted', 'ready', 'in_progress')"};
  query.add(" AND t.ends_on >= $?", duty.starts_on);
  if (duty.ends_on) query.add(" AND t.starts_on <= $?", *duty.ends_on);
  query.add(" ORDER BY t.id");
  return tx.list(query, [](Row& row) { return row.next<TripId>(); });
}

std::vector<EmergencyDuty> list_duties_during(Tx& tx, Trip const& trip) {
  auto duties = tx.list(Query{kDuties}.add(" AND e.starts_on <= $? ORDER BY e.starts_on, e.id", trip.ends_on), read_duty);
  std::erase_if(duties, [&](EmergencyDuty const& duty) { return !calls(duty, trip); });
  return duties;
}

}  // namespace baeumgil
