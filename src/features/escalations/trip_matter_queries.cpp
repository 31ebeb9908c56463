// What of trips waits beyond its day: to get ready, to hand in a plan abroad, the plan to publish, the report to register, mileage to
// declare, travel money to claim and what is above its caps; and the scores of backpack calls.
#include <algorithm>

#include "features/escalations/escalation_store.h"
#include "features/overseas/follow_scoring.h"
#include "features/people/find_person.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

std::vector<PersonId> ids_of(std::vector<Person> const& people) {
  auto ids = std::vector<PersonId>{};
  for (auto const& person : people) ids.push_back(person.id);
  return ids;
}

// Whose office it is: the secretary of the committee publishes, the programme officer registers.
void add_plans(Tx& tx, Date due_until, std::vector<Matter>& into) {
  auto const officers = list_people_with(tx, Role::programme_officer);
  auto secretaries = ids_of(list_people_with(tx, Role::committee_secretary));
  if (secretaries.empty()) secretaries = ids_of(officers);
  tx.each(
      "SELECT t.id, t.number, t.purpose, p.publish_by, l.department_id FROM overseas_plans p "
      "JOIN trips t ON t.institution_id = p.institution_id AND t.id = p.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE p.institution_id = $institution AND p.published_on IS NULL AND p.publish_by <= $1 AND t.state <> 'cancelled' "
      "ORDER BY p.publish_by, t.id LIMIT $2",
      [&](Row& row) {
        into.push_back(read_matter(row, LateNoun::publication));
        into.back().owed_by = secretaries;
      },
      due_until, kMostMatters);
  tx.each(
      "SELECT t.id, t.number, t.purpose, p.register_by, l.department_id FROM overseas_plans p "
      "JOIN trips t ON t.institution_id = p.institution_id AND t.id = p.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE p.institution_id = $institution AND p.registered_on IS NULL AND p.register_by <= $1 AND t.state <> 'cancelled' "
      "ORDER BY p.register_by, t.id LIMIT $2",
      [&](Row& row) {
        into.push_back(read_matter(row, LateNoun::registration));
        into.back().owed_by = ids_of(officers);
        if (!officers.empty()) into.back().department = officers.front().department;
      },
      due_until, kMostMatters);
}

// A trip with those of its travellers who still owe something is one matter.
void add_traveler(std::vector<Matter>& into, Matter&& matter, PersonId person) {
  if (into.empty() || into.back().noun != matter.noun || into.back().id != matter.id) into.push_back(std::move(matter));
  into.back().owed_by.push_back(person);
}

// Of a trip that is over, by the day a rule gives from its last one.
struct Owed {
  RuleBook const& rules;
  Date due_until{};
  std::vector<Matter>& into;

  void put(Row& row, LateNoun noun, std::string_view rule) const {
    auto matter = read_matter(row, noun);
    auto const due = deadline(rules, rule, matter.due_on);
    if (!due || *due > due_until) return;
    matter.due_on = *due;
    add_traveler(into, std::move(matter), row.next<PersonId>());
  }
};

void add_mileage(Tx& tx, Owed const& owed) {
  tx.each(
      "SELECT t.id, t.number, t.purpose, t.ends_on, p.department_id, v.person_id FROM trips t "
      "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE t.institution_id = $institution AND t.kind = 'overseas' AND t.state IN ('came_back', 'reported', 'closed') "
      "AND t.ends_on >= $1 AND NOT EXISTS (SELECT 1 FROM overseas_mileage m WHERE m.institution_id = v.institution_id "
      "AND m.trip_id = v.trip_id AND m.person_id = v.person_id) ORDER BY t.ends_on, t.id, v.position LIMIT $2",
      [&](Row& row) { owed.put(row, LateNoun::mileage, "overseas.mileage.due"); }, tx.today() - kTripDaysBack, kMostMatters);
}

void add_settlements(Tx& tx, Owed const& owed) {
  tx.each(
      "SELECT t.id, t.number, t.purpose, t.ends_on, p.department_id, v.person_id FROM trips t "
      "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE t.institution_id = $institution AND t.state IN ('came_back', 'reported', 'closed') AND t.ends_on >= $1 "
      "AND NOT EXISTS (SELECT 1 FROM expenses x WHERE x.institution_id = v.institution_id AND x.trip_id = v.trip_id "
      "AND x.person_id = v.person_id AND x.state NOT IN ('draft', 'returned')) ORDER BY t.ends_on, t.id, v.position LIMIT $2",
      [&](Row& row) { owed.put(row, LateNoun::settlement, "expense.settle.due"); }, tx.today() - kTripDaysBack, kMostMatters);
}

// Whoever slept away and has claimed nothing above a cap yet: what a room cost is known only when its receipt is handed in.
void add_over_caps(Tx& tx, Owed const& owed) {
  struct Asked {
    std::string_view kind{};
    std::string_view rule{};
  };
  for (auto const& asked : {Asked{"domestic", "expense.overcap.domestic.due"}, Asked{"overseas", "expense.overcap.overseas.due"}})
    tx.each(
        "SELECT t.id, t.number, t.purpose, t.ends_on, p.department_id, v.person_id FROM trips t "
        "JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
        "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
        "WHERE t.institution_id = $institution AND t.kind = $1 AND t.state IN ('came_back', 'reported', 'closed') "
        "AND t.ends_on >= $2 AND t.ends_on > t.starts_on AND NOT EXISTS (SELECT 1 FROM expenses x "
        "WHERE x.institution_id = v.institution_id AND x.trip_id = v.trip_id AND x.person_id = v.person_id "
        "AND (x.state NOT IN ('draft', 'returned') OR EXISTS (SELECT 1 FROM expense_over_caps y "
        "WHERE y.institution_id = x.institution_id AND y.expense_id = x.id))) ORDER BY t.ends_on, t.id, v.position LIMIT $3",
        [&](Row& row) { owed.put(row, LateNoun::over_cap, asked.rule); }, asked.kind, tx.today() - kTripDaysBack, kMostMatters);
}

// Trips with the person who leads them; what a suspended programme holds can neither be made ready nor handed in.
constexpr Sql kLedTrips{
    "SELECT t.id, t.number, t.purpose, t.starts_on, l.department_id, COALESCE(t.keeper_id, g.leader_id) FROM trips t "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN programs m ON m.institution_id = t.institution_id AND m.id = t.program_id AND m.state <> 'suspended' "
    "WHERE t.institution_id = $institution"};

Matter read_led(Row& row, LateNoun noun) {
  auto matter = read_matter(row, noun);
  matter.owed_by.push_back(row.next<PersonId>());
  return matter;
}

// A permitted trip is made ready before its first day, by its leader.
void add_departures(Tx& tx, Date due_until, std::vector<Matter>& into) {
  auto query = Query{kLedTrips};
  query.add(" AND t.state = 'permitted' AND t.starts_on >= $? AND t.starts_on <= $? ORDER BY t.starts_on, t.id LIMIT $?", tx.today(),
            due_until, kMostMatters);
  tx.each(query, [&](Row& row) { into.push_back(read_led(row, LateNoun::departure)); });
}

// A plan abroad that is still written, by the day until which the rule wants it handed in; what is urgent has none.
void add_applications(Tx& tx, RuleBook const& rules, Date due_until, std::vector<Matter>& into) {
  auto query = Query{kLedTrips};
  query.add(
      " AND t.kind = 'overseas' AND t.state IN ('draft', 'returned') AND t.starts_on >= $? "
      "AND NOT EXISTS (SELECT 1 FROM overseas_plans p WHERE p.institution_id = t.institution_id AND p.trip_id = t.id "
      "AND p.urgent_reason <> '') ORDER BY t.starts_on, t.id LIMIT $?",
      tx.today(), kMostMatters);
  tx.each(query, [&](Row& row) {
    auto matter = read_led(row, LateNoun::application);
    auto const due = deadline(rules, "overseas.apply.due", matter.due_on);
    if (!due || *due < tx.today() || *due > due_until) return;
    matter.due_on = *due;
    into.push_back(std::move(matter));
  });
}

// A call is known by its programme and its title.
void add_scorings(Tx& tx, Date due_until, std::vector<Matter>& into) {
  auto const officers = list_people_with(tx, Role::programme_officer);
  auto calls = tx.list(
      "SELECT c.id, p.title, c.title, c.score_until FROM backpack_calls c "
      "JOIN programs p ON p.institution_id = c.institution_id AND p.id = c.program_id "
      "WHERE c.institution_id = $institution AND c.state = 'scoring' AND c.score_until <= $1 ORDER BY c.score_until, c.id LIMIT $2",
      [&](Row& row) {
        auto matter = Matter{.noun = LateNoun::scoring, .id = row.next<Uuid>()};
        matter.number = row.next<std::string>();
        matter.title = row.next<std::string>();
        matter.due_on = row.next<Date>();
        if (!officers.empty()) matter.department = officers.front().department;
        return matter;
      },
      due_until, kMostMatters);
  for (auto& call : calls) {
    call.owed_by = list_reviewers_to_score(tx, BackpackCallId{call.id});
    if (!call.owed_by.empty()) into.push_back(std::move(call));
  }
}

}  // namespace

std::vector<Matter> list_trip_matters(Tx& tx, RuleBook const& rules, Date due_until) {
  auto matters = std::vector<Matter>{};
  add_plans(tx, due_until, matters);
  auto const owed = Owed{.rules = rules, .due_until = due_until, .into = matters};
  add_mileage(tx, owed);
  add_settlements(tx, owed);
  add_over_caps(tx, owed);
  add_departures(tx, due_until, matters);
  add_applications(tx, rules, due_until, matters);
  add_scorings(tx, due_until, matters);
  return matters;
}

}  // namespace baeumgil
