// What waits for the next steps of the ladder: teams, letters and reports to which a head is a party.
#include "features/home/step_queries.h"
#include "features/reports/report_visibility.h"
#include "features/rules/ladder.h"

namespace baeumgil {
namespace {

struct Waiting {
  NextStep step{};
  Uuid parties_of{};  // the team or the trip
  DepartmentId department{};
};

bool may_stand_above_heads(Tx& tx, PersonId person) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM people WHERE institution_id = $institution AND id = $1 AND post IN ('bureau_head', 'deputy_mayor', "
             "'mayor')",
             person) > 0;
}

auto reader(std::vector<Waiting>& found, std::string_view key, std::string_view folder) {
  return [&found, key, folder](Row& row) {
    auto waiting = Waiting{.step = {.key = key}};
    waiting.step.path = "/" + std::string{folder} + "/" + to_text(row.next<Uuid>());
    waiting.step.title = row.next<std::string>();
    waiting.parties_of = row.next<Uuid>();
    waiting.department = row.next<DepartmentId>();
    found.push_back(std::move(waiting));
  };
}

std::vector<PersonId> travelers_of(Tx& tx, Uuid const& trip) {
  return tx.list(
      "SELECT person_id FROM trip_travelers WHERE institution_id = $institution AND trip_id = $1",
      [](Row& row) { return row.next<PersonId>(); }, trip);
}

std::vector<PersonId> parties_to_report_of(Tx& tx, Uuid const& trip) {
  return tx.list(
      "SELECT person_id FROM trip_travelers WHERE institution_id = $institution AND trip_id = $1 "
      "UNION SELECT t.leader_id FROM trips r JOIN teams t ON t.institution_id = r.institution_id AND t.id = r.team_id "
      "WHERE r.institution_id = $institution AND r.id = $1 "
      "UNION SELECT o.successor_id FROM handover_promises k "
      "JOIN handovers o ON o.institution_id = k.institution_id AND o.id = k.handover_id "
      "JOIN reports p ON p.institution_id = k.institution_id AND p.id = k.matter_id "
      "WHERE k.institution_id = $institution AND k.matter = 'report' AND k.answer = 'accepted' AND p.trip_id = $1",
      [](Row& row) { return row.next<PersonId>(); }, trip);
}

std::vector<PersonId> members_of(Tx& tx, Uuid const& team) {
  return tx.list(
      "SELECT person_id FROM team_members WHERE institution_id = $institution AND team_id = $1 AND answer <> 'declined'",
      [](Row& row) { return row.next<PersonId>(); }, team);
}

template <class Parties>
void add_own(Tx& tx, Actor const& actor, std::vector<NextStep>& steps, std::vector<Waiting> const& found, Parties&& parties) {
  for (auto const& waiting : found)
    if (find_decider(tx, waiting.department, parties(tx, waiting.parties_of)) == actor.person) steps.push_back(waiting.step);
}

}  // namespace

void add_decider_steps(Tx& tx, Actor const& actor, std::vector<NextStep>& steps) {
  if (!may_stand_above_heads(tx, actor.person)) return;
  auto teams = std::vector<Waiting>{};
  tx.each(
      "SELECT DISTINCT t.id, t.name, t.id, p.department_id FROM teams t "
      "JOIN team_members m ON m.institution_id = t.institution_id AND m.team_id = t.id "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "JOIN team_members h ON h.institution_id = t.institution_id AND h.team_id = t.id "
      "JOIN people q ON q.institution_id = h.institution_id AND q.id = h.person_id AND q.department_id = p.department_id "
      "JOIN person_roles o ON o.institution_id = h.institution_id AND o.person_id = h.person_id AND o.role = 'department_head' "
      "WHERE t.institution_id = $institution AND m.answer = 'accepted' AND m.confirmed_by_id IS NULL "
      "AND (t.state = 'submitted' OR (t.state IN ('confirmed', 'active', 'reported') AND m.substitute_id IS NOT NULL)) LIMIT 20",
      reader(teams, "home.step.confirm_member", "teams"));
  add_own(tx, actor, steps, teams, members_of);
  auto letters = std::vector<Waiting>{};
  tx.each(
      "SELECT v.id, i.name, r.id, p.department_id FROM visits v JOIN shared_institutions i ON i.id = v.host_id "
      "JOIN trips r ON r.institution_id = v.institution_id AND r.id = v.trip_id "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.contact_id "
      "WHERE v.institution_id = $institution AND v.state = 'draft' AND r.state NOT IN ('rejected', 'cancelled') AND EXISTS (SELECT 1 FROM "
      "trip_travelers h "
      "JOIN person_roles o ON o.institution_id = h.institution_id AND o.person_id = h.person_id AND o.role = 'department_head' "
      "WHERE h.institution_id = r.institution_id AND h.trip_id = r.id) LIMIT 20",
      reader(letters, "home.step.sign_visit", "visits"));
  add_own(tx, actor, steps, letters, travelers_of);
  auto reports = std::vector<Waiting>{};
  auto submitted = Query{
      "SELECT r.id, t.purpose, t.id, l.department_id FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE r.institution_id = $institution AND r.state = 'submitted'"};
  add_head_is_party(submitted);
  tx.each(submitted.add(" LIMIT 20"), reader(reports, "home.step.accept_report", "reports"));
  add_own(tx, actor, steps, reports, parties_to_report_of);
}

}  // namespace baeumgil
