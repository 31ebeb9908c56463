#include "features/overseas/backpack_store.h"

#include <algorithm>
#include <cmath>

#include "features/trips/trip.h"

namespace baeumgil {
namespace {

constexpr auto kTenthsOfScore = 10.0;

void add_visible_calls(Query& query, Actor const& actor) {
  if (!actor.has(Role::programme_officer) && !actor.has(Role::auditor)) query.add(" AND c.state <> 'planned'");
}

BackpackCall read_call(Row& row) {
  auto call = BackpackCall{.id = row.next<BackpackCallId>()};
  call.program = row.next<ProgramId>();
  call.program_title = row.next<std::string>();
  call.title = row.next<std::string>();
  call.purpose = row.next<std::string>();
  call.apply_until = row.next<Date>();
  call.score_until = row.next<Date>();
  call.budget = row.next<Won>();
  call.places = row.next<int>();
  call.state = row.next<BackpackState>();
  call.record_no = row.next<std::string>();
  call.version = row.next<int>();
  return call;
}

constexpr Sql kCalls{
    "SELECT c.id, c.program_id, p.title, c.title, c.purpose, c.apply_until, c.score_until, c.budget_won, c.places, c.state, c.record_no, "
    "c.version FROM backpack_calls c JOIN programs p ON p.institution_id = c.institution_id AND p.id = c.program_id "
    "WHERE c.institution_id = $institution"};

void read_parts(Tx& tx, BackpackCall& call) {
  call.criteria = tx.list(
      "SELECT name, question, points FROM backpack_criteria WHERE institution_id = $institution AND call_id = $1 ORDER BY position",
      [](Row& row) {
        auto criterion = ReviewCriterion{.name = row.next<std::string>()};
        criterion.question = row.next<std::string>();
        criterion.points = row.next<int>();
        return criterion;
      },
      call.id);
  tx.each(
      "SELECT v.person_id, p.name, v.excused_reason FROM backpack_reviewers v "
      "JOIN people p ON p.institution_id = v.institution_id AND p.id = v.person_id "
      "WHERE v.institution_id = $institution AND v.call_id = $1 ORDER BY v.person_id",
      [&](Row& row) {
        auto reviewer = ExcusedReviewer{.person = row.next<PersonId>()};
        reviewer.name = row.next<std::string>();
        reviewer.reason = row.next<std::string>();
        call.reviewers.push_back(reviewer.person);
        if (!reviewer.reason.empty()) call.excused.push_back(std::move(reviewer));
      },
      call.id);
}

BackpackProposal read_proposal(Row& row) {
  auto proposal = BackpackProposal{.id = row.next<ProposalId>()};
  proposal.call = row.next<BackpackCallId>();
  proposal.team = row.next<TeamId>();
  proposal.team_name = row.next<std::string>();
  proposal.leader = row.next<PersonId>();
  proposal.title = row.next<std::string>();
  proposal.country = row.next<std::string>();
  proposal.cities = row.next<std::string>();
  proposal.plan = row.next<std::string>();
  proposal.hosts = row.next<std::string>();
  proposal.people = row.next<int>();
  proposal.requested = row.next<Won>();
  proposal.support = row.next<Won>();
  proposal.state = row.next<BackpackProposalState>();
  proposal.state_reason = row.next<std::string>();
  if (auto const tenths = row.next<std::optional<int>>()) proposal.final_score = *tenths / kTenthsOfScore;
  proposal.rank = row.next<std::optional<int>>();
  proposal.proposed_by = row.next<PersonId>();
  proposal.proposed_at = row.next<Instant>();
  proposal.version = row.next<int>();
  proposal.trip = row.next<std::optional<TripId>>().value_or(TripId{});
  proposal.trip_number = row.next<std::string>();
  auto const trip_state = row.next<std::string>();
  proposal.is_trip_cancelled = trip_state == to_word(TripState::cancelled) || trip_state == to_word(TripState::rejected);
  return proposal;
}

constexpr Sql kProposals{
    "SELECT q.id, q.call_id, q.team_id, t.name, t.leader_id, q.title, q.country, q.cities, q.plan, q.hosts, q.people, q.requested_won, "
    "q.support_won, q.state, q.state_reason, q.final_tenths, q.rank, q.proposed_by_id, q.proposed_at, q.version, q.trip_id, "
    "COALESCE(g.number, ''), COALESCE(g.state, '') FROM backpack_proposals q "
    "JOIN teams t ON t.institution_id = q.institution_id AND t.id = q.team_id "
    "LEFT JOIN trips g ON g.institution_id = q.institution_id AND g.id = q.trip_id WHERE q.institution_id = $institution"};

void read_scores(Tx& tx, BackpackProposal& proposal) {
  tx.each(
      "SELECT s.reviewer_id, p.name, s.points FROM backpack_points s "
      "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.reviewer_id "
      "WHERE s.institution_id = $institution AND s.proposal_id = $1 ORDER BY p.name, s.reviewer_id, s.position",
      [&](Row& row) {
        auto const reviewer = row.next<PersonId>();
        auto name = row.next<std::string>();
        if (proposal.scores.empty() || proposal.scores.back().reviewer != reviewer)
          proposal.scores.push_back({.reviewer = reviewer, .reviewer_name = std::move(name)});
        proposal.scores.back().points.push_back(row.next<int>());
      },
      proposal.id);
}

std::vector<PersonId> members_of(Tx& tx, TeamId team) {
  return tx.list(
      "SELECT person_id FROM team_members WHERE institution_id = $institution AND team_id = $1",
      [](Row& row) { return row.next<PersonId>(); }, team);
}

}  // namespace

Result<BackpackCall> find_call(Tx& tx, Actor const& actor, BackpackCallId id) {
  auto query = Query{kCalls};
  query.add(" AND c.id = $?", id);
  add_visible_calls(query, actor);
  auto call = tx.find(query, read_call);
  if (!call) return not_found();
  read_parts(tx, *call);
  return std::move(*call);
}

std::vector<BackpackCall> list_calls(Tx& tx, Actor const& actor, std::optional<BackpackCallId> after, int limit) {
  auto query = Query{kCalls};
  add_visible_calls(query, actor);
  if (after) query.add(" AND c.id < $?", *after);
  query.add(" ORDER BY c.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_call);
}

void insert_call(Tx& tx, BackpackCall const& call) {
  tx.change(
      "INSERT INTO backpack_calls (institution_id, id, program_id, title, purpose, apply_until, score_until, budget_won, places, state) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      call.id, call.program, call.title, call.purpose, call.apply_until, call.score_until, call.budget, call.places, call.state);
  for (auto i = std::size_t{0}; i < call.criteria.size(); ++i)
    tx.change(
        "INSERT INTO backpack_criteria (institution_id, call_id, position, name, question, points) VALUES ($institution, $1, $2, $3, $4, "
        "$5)",
        call.id, i, call.criteria[i].name, call.criteria[i].question, call.criteria[i].points);
  for (auto const reviewer : call.reviewers)
    tx.change("INSERT INTO backpack_reviewers (institution_id, call_id, person_id) VALUES ($institution, $1, $2)", call.id, reviewer);
}

Result<Done> update_call(Tx& tx, BackpackCall const& call) {
  auto const changed = tx.change(
      "UPDATE backpack_calls SET state = $3, record_no = $4, score_until = $5, version = version + 1 WHERE institution_id = $institution "
      "AND id = $1 AND version = $2",
      call.id, call.version, call.state, call.record_no, call.score_until);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

void excuse_reviewer_of(Tx& tx, BackpackCallId call, PersonId reviewer, std::string const& reason) {
  tx.change("UPDATE backpack_reviewers SET excused_reason = $3 WHERE institution_id = $institution AND call_id = $1 AND person_id = $2",
            call, reviewer, reason);
}

Result<SeenProposal> find_proposal(Tx& tx, Actor const& actor, ProposalId id) {
  auto query = Query{kProposals};
  query.add(" AND q.id = $?", id);
  auto proposal = tx.find(query, read_proposal);
  if (!proposal) return not_found();
  auto call = TRY(find_call(tx, actor, proposal->call));
  if (!may_see_proposal(actor, call, *proposal, members_of(tx, proposal->team))) return not_found();
  read_scores(tx, *proposal);
  return SeenProposal{std::move(call), std::move(*proposal)};
}

std::vector<BackpackProposal> list_proposals(Tx& tx, Actor const& actor, BackpackCall const& call) {
  auto query = Query{kProposals};
  query.add(" AND q.call_id = $? ORDER BY q.rank NULLS LAST, q.proposed_at, q.id", call.id);
  auto proposals = tx.list(query, read_proposal);
  std::erase_if(proposals,
                [&](BackpackProposal const& proposal) { return !may_see_proposal(actor, call, proposal, members_of(tx, proposal.team)); });
  for (auto& proposal : proposals) read_scores(tx, proposal);
  return proposals;
}

bool insert_proposal(Tx& tx, BackpackProposal const& proposal) {
  return tx.change(
             "INSERT INTO backpack_proposals (institution_id, id, call_id, team_id, title, country, cities, plan, hosts, people, "
             "requested_won, support_won, state, proposed_by_id, proposed_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, "
             "$10, $11, $12, $13, $14) ON CONFLICT (institution_id, call_id, team_id) DO NOTHING",
             proposal.id, proposal.call, proposal.team, proposal.title, proposal.country, proposal.cities, proposal.plan, proposal.hosts,
             proposal.people, proposal.requested, proposal.support, proposal.state, proposal.proposed_by, proposal.proposed_at) > 0;
}

Result<Done> update_proposal(Tx& tx, BackpackProposal const& proposal) {
  auto const tenths =
      proposal.final_score ? std::optional{static_cast<int>(std::lround(*proposal.final_score * kTenthsOfScore))} : std::nullopt;
  auto const changed = tx.change(
      "UPDATE backpack_proposals SET state = $3, state_reason = $4, final_tenths = $5, rank = $6, trip_id = $7, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      proposal.id, proposal.version, proposal.state, proposal.state_reason, tenths, proposal.rank,
      proposal.trip.is_nil() ? std::nullopt : std::optional{proposal.trip});
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

std::optional<BackpackProposal> find_proposal_of_trip(Tx& tx, TripId trip) {
  auto query = Query{kProposals};
  query.add(" AND q.trip_id = $?", trip);
  return tx.find(query, read_proposal);
}

void replace_proposal_score(Tx& tx, ProposalId proposal, ProposalScore const& score) {
  tx.change("DELETE FROM backpack_points WHERE institution_id = $institution AND proposal_id = $1 AND reviewer_id = $2", proposal,
            score.reviewer);
  for (auto i = std::size_t{0}; i < score.points.size(); ++i)
    tx.change(
        "INSERT INTO backpack_points (institution_id, proposal_id, reviewer_id, position, points) VALUES ($institution, $1, $2, $3, $4)",
        proposal, score.reviewer, i, score.points[i]);
}

}  // namespace baeumgil
