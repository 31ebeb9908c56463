#include <algorithm>
#include <map>
#include <set>

#include "features/calendar/list_absences.h"
#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

constexpr auto kAtMost = 5000;

Absence read_who(Row& row, AbsenceKind kind) {
  auto absence = Absence{.kind = kind, .person = row.next<PersonId>()};
  absence.name = row.next<std::string>();
  absence.department = row.next<DepartmentId>();
  absence.department_name = row.next<std::string>();
  absence.deputy = row.next<std::optional<PersonId>>().value_or(PersonId{});
  absence.deputy_name = row.next<std::string>();
  absence.row = row.next<Uuid>();
  absence.title = row.next<std::string>();
  absence.from = row.next<Date>();
  absence.until = row.next<Date>();
  absence.version = row.next<int>();
  return absence;
}

Absence read_trip_absence(Row& row) {
  auto absence = read_who(row, AbsenceKind::trip);
  absence.path = "/trips/" + to_text(absence.row);
  auto const state = row.next<std::string>();
  if (state == "cancelled" || state == "rejected") absence.kind = AbsenceKind::cancelled;  // nobody goes
  absence.starts_at = row.next<std::string>();
  absence.ends_at = row.next<std::string>();
  if (absence.starts_at.empty() || absence.ends_at.empty()) absence.starts_at = absence.ends_at = "";
  return absence;
}

void add_trips(Tx& tx, Actor const& actor, AbsenceFilter const& filter, std::vector<Absence>& into) {
  auto query = Query{
      "SELECT w.person_id, p.name, p.department_id, d.name, w.deputy_id, COALESCE(s.name, ''), t.id, t.destination, t.starts_on, "
      "t.ends_on, "
      "t.version, t.state, "
      "COALESCE((SELECT MIN(o.from_time) FROM trip_stops o WHERE o.institution_id = t.institution_id AND o.trip_id = t.id "
      "AND o.on_date = t.starts_on), ''), "
      "COALESCE((SELECT MAX(o.until_time) FROM trip_stops o WHERE o.institution_id = t.institution_id AND o.trip_id = t.id "
      "AND o.on_date = t.ends_on), '') "
      "FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "JOIN trip_travelers w ON w.institution_id = t.institution_id AND w.trip_id = t.id "
      "JOIN people p ON p.institution_id = w.institution_id AND p.id = w.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "LEFT JOIN people s ON s.institution_id = w.institution_id AND s.id = w.deputy_id "
      "WHERE t.institution_id = $institution AND t.starts_on <= $1 AND t.ends_on >= $2 AND t.state NOT IN ('draft', 'returned')",
      filter.until, filter.from};
  add_visible_trips(query, actor);
  if (!filter.with_cancelled) query.add(" AND t.state NOT IN ('rejected', 'cancelled')");
  if (filter.department) query.add(" AND p.department_id = $?", *filter.department);
  query.add(" ORDER BY t.starts_on, d.position, d.name, p.sort_key, t.id LIMIT $?", kAtMost);
  for (auto& absence : tx.list(query, read_trip_absence)) into.push_back(std::move(absence));
}

// All staff see every team.
void add_teams(Tx& tx, AbsenceFilter const& filter, std::vector<Absence>& into) {
  auto query = Query{
      "SELECT m.person_id, p.name, p.department_id, d.name, m.substitute_id, COALESCE(s.name, ''), g.id, g.name, g.preferred_from, "
      "g.preferred_until, g.version FROM teams g "
      "JOIN team_members m ON m.institution_id = g.institution_id AND m.team_id = g.id AND m.answer <> 'declined' "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "LEFT JOIN people s ON s.institution_id = m.institution_id AND s.id = m.substitute_id "
      "WHERE g.institution_id = $institution AND g.preferred_from <= $1 AND g.preferred_until >= $2 "
      "AND g.state IN ('forming', 'submitted', 'returned', 'confirmed') AND NOT EXISTS (SELECT 1 FROM trips t "
      "WHERE t.institution_id = g.institution_id AND t.team_id = g.id AND t.state NOT IN ('draft', 'returned', 'rejected', 'cancelled'))",
      filter.until, filter.from};
  if (filter.department) query.add(" AND p.department_id = $?", *filter.department);
  query.add(" ORDER BY g.preferred_from, d.position, d.name, p.sort_key, g.id LIMIT $?", kAtMost);
  for (auto& absence : tx.list(query, [](Row& row) { return read_who(row, AbsenceKind::planned); })) {
    absence.path = "/teams/" + to_text(absence.row);
    into.push_back(std::move(absence));
  }
}

}  // namespace

std::vector<Absence> list_absences(Tx& tx, Actor const& actor, AbsenceFilter const& filter) {
  auto absences = std::vector<Absence>{};
  add_trips(tx, actor, filter, absences);
  add_teams(tx, filter, absences);
  std::ranges::stable_sort(absences, {}, &Absence::from);
  return absences;
}

std::vector<StaffingDay> list_thin_days(Tx& tx, AbsenceFilter const& filter, std::vector<Absence> const& absences) {
  auto const rows = list_staffing(tx, filter.from, filter.until);
  auto names = std::map<DepartmentId, std::string>{};
  for (auto const& row : rows)
    if (!filter.department || row.department == *filter.department) names[row.department] = row.department_name;
  auto thin = std::vector<StaffingDay>{};
  for (auto const& count : count_staff(tx)) {
    auto const name = names.find(count.department);
    if (name == names.end()) continue;
    for (auto day = filter.from; day <= filter.until; day = day + 1) {
      auto const least = present_at_least(rows, count.department, day);
      if (least == 0 || day.weekday() == 0 || day.weekday() == 6) continue;
      auto away = std::set<PersonId>{};
      for (auto const& absence : absences)
        if (absence.kind != AbsenceKind::cancelled && absence.department == count.department && absence.from <= day && day <= absence.until)
          away.insert(absence.person);
      auto const present = count.staff - static_cast<int>(away.size());
      auto one =
          StaffingDay{.department = count.department, .department_name = name->second, .day = day, .present = present, .at_least = least};
      if (one.mark() != StaffingMark::enough) thin.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(thin, [](StaffingDay const& a, StaffingDay const& b) {
    return a.day != b.day ? a.day < b.day : a.department_name < b.department_name;
  });
  return thin;
}

}  // namespace baeumgil
