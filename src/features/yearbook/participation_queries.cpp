// 참여 통계와 형평 (chapter 11): who took part, by department and by grade, for the first time or again.
#include <algorithm>
#include <map>

#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

struct Participant {
  DepartmentId department{};
  std::string rank{};
  bool is_active{false};
  std::int64_t trips{0};
  bool is_new{false};
};

std::vector<Participant> list_participants(Tx& tx, FunnelScope const& scope) {
  auto trips = std::map<PersonId, std::int64_t>{};
  auto query = Query{"SELECT v.person_id, count(*) FROM trip_travelers v WHERE v.institution_id = $institution AND v.trip_id IN "};
  add_standing_trips(query, scope);
  tx.each(query.add(" GROUP BY v.person_id"), [&](Row& row) {
    auto const person = row.next<PersonId>();
    trips[person] = row.next<std::int64_t>();
  });
  auto first_years = std::map<PersonId, int>{};
  for (auto const& one : list_first_years(tx, scope)) first_years[one.person] = one.first_year;
  return tx.list("SELECT id, department_id, rank, is_active FROM people WHERE institution_id = $institution ORDER BY id", [&](Row& row) {
    auto const id = row.next<PersonId>();
    auto person = Participant{.department = row.next<DepartmentId>(), .rank = row.next<std::string>()};
    person.is_active = row.next<bool>();
    if (auto const found = trips.find(id); found != trips.end()) person.trips = found->second;
    auto const first = first_years.find(id);
    person.is_new = first != first_years.end() && first->second == scope.year;
    return person;
  });
}

void count_in(YearbookShare& share, Participant const& person) {
  share.staff += person.is_active ? 1 : 0;
  share.travelers += person.trips > 0 ? 1 : 0;
  share.repeaters += person.trips > 1 ? 1 : 0;
  share.newcomers += person.trips > 0 && person.is_new ? 1 : 0;
}

std::vector<YearbookShare> by_department(Tx& tx, std::vector<Participant> const& people) {
  auto shares = tx.list("SELECT id, name FROM departments WHERE institution_id = $institution AND is_active = 1 ORDER BY position, name",
                        [](Row& row) {
                          auto share = YearbookShare{.id = row.next<DepartmentId>()};
                          share.name = row.next<std::string>();
                          return share;
                        });
  auto by_id = std::map<DepartmentId, YearbookShare*>{};
  for (auto& share : shares) by_id[share.id] = &share;
  for (auto const& person : people)
    if (auto const found = by_id.find(person.department); found != by_id.end()) count_in(*found->second, person);
  return shares;
}

std::vector<YearbookShare> by_grade(std::vector<Participant> const& people) {
  auto grades = std::vector<YearbookShare>{};
  for (auto const& person : people) {
    auto found = std::ranges::find(grades, person.rank, &YearbookShare::name);
    if (found == grades.end()) found = grades.insert(found, YearbookShare{.name = person.rank});
    count_in(*found, person);
  }
  std::erase_if(grades, [](YearbookShare const& grade) { return grade.staff == 0 && grade.travelers == 0; });
  std::ranges::sort(
      grades, [](YearbookShare const& a, YearbookShare const& b) { return a.staff != b.staff ? a.staff > b.staff : a.name < b.name; });
  return grades;
}

}  // namespace

std::vector<FirstYear> list_first_years(Tx& tx, FunnelScope const& scope) {
  auto query = Query{"SELECT v.person_id, MIN(p.fiscal_year), MAX(CASE WHEN p.fiscal_year = $1 THEN 1 ELSE 0 END)", scope.year.value_or(0)};
  query.add(
      " FROM trip_travelers v JOIN trips t ON t.institution_id = v.institution_id AND t.id = v.trip_id "
      "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id WHERE v.institution_id = $institution");
  add_standing(query, FunnelStage::trips, scope.on);
  query.add(" GROUP BY v.person_id");
  auto found = std::vector<FirstYear>{};
  tx.each(query, [&](Row& row) {
    auto one = FirstYear{.person = row.next<PersonId>(), .first_year = row.next<int>()};
    if (row.next<int>() != 0) found.push_back(one);
  });
  return found;
}

Participation list_participation(Tx& tx, FunnelScope const& scope) {
  auto const people = list_participants(tx, scope);
  return {by_department(tx, people), by_grade(people)};
}

}  // namespace baeumgil
