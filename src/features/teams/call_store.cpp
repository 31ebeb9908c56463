#include "features/teams/call_store.h"

namespace baeumgil {
namespace {

constexpr Sql kCalls{
    "SELECT c.id, c.team_id, t.name, i.title, t.leader_id, c.role, c.duties, c.state, c.version FROM team_calls c "
    "JOIN teams t ON t.institution_id = c.institution_id AND t.id = c.team_id "
    "JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id WHERE c.institution_id = $institution"};

TeamCall read_call(Row& row) {
  auto call = TeamCall{};
  call.id = row.next<CallId>();
  call.team = row.next<TeamId>();
  call.team_name = row.next<std::string>();
  call.issue_title = row.next<std::string>();
  call.leader = row.next<PersonId>();
  call.role = row.next<std::string>();
  call.duties = row.next<std::string>();
  call.state = row.next<CallState>();
  call.version = row.next<int>();
  return call;
}

void read_answers(Tx& tx, Actor const& actor, TeamCall& call) {
  auto query = Query{
      "SELECT a.person_id, p.name, d.name, a.message, a.state FROM team_call_answers a "
      "JOIN people p ON p.institution_id = a.institution_id AND p.id = a.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE a.institution_id = $institution AND a.call_id = $1",
      call.id};
  if (call.leader != actor.person) query.add(" AND a.person_id = $?", actor.person);
  call.answers = tx.list(query.add(" ORDER BY a.answered_at, a.person_id"), [](Row& row) {
    auto answer = CallAnswer{.person = row.next<PersonId>()};
    answer.name = row.next<std::string>();
    answer.department_name = row.next<std::string>();
    answer.message = row.next<std::string>();
    answer.state = row.next<CallAnswerState>();
    return answer;
  });
}

}  // namespace

Result<TeamCall> find_call(Tx& tx, Actor const& actor, CallId id) {
  auto call = tx.find(Query{kCalls}.add(" AND c.id = $?", id), read_call);
  if (!call) return not_found();
  read_answers(tx, actor, *call);
  return *std::move(call);
}

std::vector<TeamCall> list_calls(Tx& tx, Actor const& actor, std::optional<TeamId> team) {
  auto query = Query{kCalls};
  if (team)
    query.add(" AND c.team_id = $?", *team);
  else
    query.add(" AND c.state = 'open' AND t.state IN ('forming', 'returned')");
  auto calls = tx.list(query.add(" ORDER BY c.id DESC LIMIT 100"), read_call);
  for (auto& call : calls) read_answers(tx, actor, call);
  return calls;
}

void insert_call(Tx& tx, TeamCall const& call) {
  tx.change(
      "INSERT INTO team_calls (institution_id, id, team_id, role, duties, state, opened_at) VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      call.id, call.team, call.role, call.duties, call.state, tx.now());
}

Result<Done> update_call(Tx& tx, TeamCall const& call) {
  auto const changed =
      tx.change("UPDATE team_calls SET state = $1, version = version + 1 WHERE institution_id = $institution AND id = $2 AND version = $3",
                call.state, call.id, call.version);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void store_answer(Tx& tx, CallId call, CallAnswer const& answer) {
  tx.change(
      "INSERT INTO team_call_answers (institution_id, call_id, person_id, message, state, answered_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5) ON CONFLICT (institution_id, call_id, person_id) DO UPDATE SET "
      "message = excluded.message, state = excluded.state",
      call, answer.person, answer.message, answer.state, tx.now());
}

}  // namespace baeumgil
