#include "features/season/proposal_store.h"

namespace baeumgil {
namespace {

constexpr Sql kProposals{
    "SELECT s.id, s.season_id, s.number, s.based_on_id, s.state, s.seed, s.percent, s.worth, s.bound, s.wishes, s.problem, s.asked_by_id, "
    "p.name, s.asked_at, s.started_at, s.finished_at, s.version FROM season_proposals s "
    "JOIN people p ON p.institution_id = s.institution_id AND p.id = s.asked_by_id WHERE s.institution_id = $institution"};

Proposal read_proposal(Row& row) {
  auto proposal = Proposal{};
  proposal.id = row.next<ProposalId>();
  proposal.season = row.next<SeasonId>();
  proposal.number = row.next<int>();
  proposal.based_on = row.next<std::optional<ProposalId>>().value_or(ProposalId{});
  proposal.state = row.next<ProposalState>();
  proposal.seed = row.next<std::int64_t>();
  proposal.percent = row.next<int>();
  proposal.worth = row.next<int>();
  proposal.bound = row.next<std::optional<double>>();
  proposal.wishes = row.next<int>();
  proposal.problem = row.next<std::string>();
  proposal.asked_by = row.next<PersonId>();
  proposal.asked_by_name = row.next<std::string>();
  proposal.asked_at = row.next<Instant>();
  proposal.started_at = row.next<std::optional<Instant>>();
  proposal.finished_at = row.next<std::optional<Instant>>();
  proposal.version = row.next<int>();
  return proposal;
}

void read_teams(Tx& tx, Proposal& proposal) {
  proposal.teams = tx.list(
      "SELECT t.number, t.host_id, h.full_name, t.starts_on, t.days, t.is_locked, t.team_id FROM proposed_teams t "
      "JOIN shared_institutions h ON h.id = t.host_id WHERE t.institution_id = $institution AND t.proposal_id = $1 ORDER BY t.number",
      [](Row& row) {
        auto team = ProposedTeam{.number = row.next<int>()};
        team.host = row.next<InstitutionId>();
        team.host_name = row.next<std::string>();
        team.starts_on = row.next<Date>();
        team.days = row.next<int>();
        team.is_locked = row.next<int>() != 0;
        team.team = row.next<std::optional<TeamId>>().value_or(TeamId{});
        return team;
      },
      proposal.id);
  auto at = std::size_t{0};
  tx.each(
      "SELECT m.team_number, m.person_id, m.is_locked, p.name, p.department_id, d.name FROM proposed_members m "
      "JOIN people p ON p.institution_id = m.institution_id AND p.id = m.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "WHERE m.institution_id = $institution AND m.proposal_id = $1 ORDER BY m.team_number, m.position",
      [&](Row& row) {
        auto const number = row.next<int>();
        while (at < proposal.teams.size() && proposal.teams[at].number != number) ++at;
        auto member = ProposedMember{.person = row.next<PersonId>()};
        member.is_locked = row.next<int>() != 0;
        member.name = row.next<std::string>();
        member.department = row.next<DepartmentId>();
        member.department_name = row.next<std::string>();
        proposal.teams.at(at).members.push_back(std::move(member));
      },
      proposal.id);
}

std::optional<TeamId> if_set(TeamId id) { return id.is_nil() ? std::nullopt : std::optional{id}; }

void write_teams(Tx& tx, Proposal const& proposal) {
  tx.change("DELETE FROM proposed_members WHERE institution_id = $institution AND proposal_id = $1", proposal.id);
  tx.change("DELETE FROM proposed_teams WHERE institution_id = $institution AND proposal_id = $1", proposal.id);
  for (auto const& team : proposal.teams) {
    tx.change(
        "INSERT INTO proposed_teams (institution_id, proposal_id, number, host_id, starts_on, days, is_locked, team_id) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        proposal.id, team.number, team.host, team.starts_on, team.days, team.is_locked, if_set(team.team));
    auto position = 0;
    for (auto const& member : team.members)
      tx.change(
          "INSERT INTO proposed_members (institution_id, proposal_id, person_id, team_number, position, is_locked) "
          "VALUES ($institution, $1, $2, $3, $4, $5)",
          proposal.id, member.person, team.number, position++, member.is_locked);
  }
}

}  // namespace

Result<Proposal> find_proposal(Tx& tx, ProposalId id) {
  auto proposal = tx.find(Query{kProposals}.add(" AND s.id = $?", id), read_proposal);
  if (!proposal) return not_found();
  read_teams(tx, *proposal);
  return *std::move(proposal);
}

std::vector<Proposal> list_proposals(Tx& tx, SeasonId season) {
  return tx.list(Query{kProposals}.add(" AND s.season_id = $? ORDER BY s.number DESC LIMIT 50", season), read_proposal);
}

std::vector<StoredUnmet> list_unmet(Tx& tx, ProposalId id) {
  return tx.list(
      "SELECT u.person_id, p.name, d.name, u.kind, u.wished_word, u.wished_id, COALESCE(i.title, h.full_name, o.name, ''), u.obstacle "
      "FROM unmet_wishes u JOIN people p ON p.institution_id = u.institution_id AND p.id = u.person_id "
      "JOIN departments d ON d.institution_id = p.institution_id AND d.id = p.department_id "
      "LEFT JOIN issues i ON i.institution_id = u.institution_id AND i.id = u.wished_id AND u.kind = 'issue' "
      "LEFT JOIN shared_institutions h ON h.id = u.wished_id AND u.kind = 'host' "
      "LEFT JOIN people o ON o.institution_id = u.institution_id AND o.id = u.wished_id AND u.kind = 'partner' "
      "WHERE u.institution_id = $institution AND u.proposal_id = $1 ORDER BY u.position",
      [](Row& row) {
        auto unmet = StoredUnmet{.person = row.next<PersonId>()};
        unmet.person_name = row.next<std::string>();
        unmet.department_name = row.next<std::string>();
        unmet.kind = row.next<WishKind>();
        unmet.wished_word = row.next<std::string>();
        unmet.wished = row.next<std::optional<Uuid>>().value_or(Uuid{});
        unmet.wished_name = row.next<std::string>();
        unmet.obstacle = enum_from_word<Obstacle>(row.next<std::string>());
        return unmet;
      },
      id);
}

ProposalState state_of_proposal(Tx& tx, ProposalId id) {
  return tx
      .find(
          "SELECT state FROM season_proposals WHERE institution_id = $institution AND id = $1",
          [](Row& row) { return row.next<ProposalState>(); }, id)
      .value_or(ProposalState::failed);
}

int next_proposal_number(Tx& tx, SeasonId season) {
  return 1 + tx.value<int>("SELECT COALESCE(MAX(number), 0) FROM season_proposals WHERE institution_id = $institution AND season_id = $1",
                           season);
}

void insert_proposal(Tx& tx, Proposal const& proposal) {
  auto const based_on = proposal.based_on.is_nil() ? std::nullopt : std::optional{proposal.based_on};
  tx.change(
      "INSERT INTO season_proposals (institution_id, id, season_id, number, based_on_id, state, seed, asked_by_id, asked_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      proposal.id, proposal.season, proposal.number, based_on, proposal.state, proposal.seed, proposal.asked_by, tx.now());
}

Result<Done> update_proposal(Tx& tx, Proposal const& proposal) {
  auto const changed = tx.change(
      "UPDATE season_proposals SET state = $1, percent = $2, worth = $3, bound = $4, wishes = $5, problem = $6, started_at = $7, "
      "finished_at = $8, version = version + 1 WHERE institution_id = $institution AND id = $9 AND version = $10",
      proposal.state, proposal.percent, proposal.worth, proposal.bound, proposal.wishes, proposal.problem, proposal.started_at,
      proposal.finished_at, proposal.id, proposal.version);
  if (changed == 0) return conflict("problem.saved_first");
  write_teams(tx, proposal);
  return Done{};
}

bool note_progress(Tx& tx, ProposalId id, int percent) {
  return tx.change("UPDATE season_proposals SET percent = $1 WHERE institution_id = $institution AND id = $2 AND state = 'running'",
                   percent, id) > 0;
}

void replace_unmet(Tx& tx, ProposalId id, std::vector<StoredUnmet> const& unmet) {
  tx.change("DELETE FROM unmet_wishes WHERE institution_id = $institution AND proposal_id = $1", id);
  auto position = 0;
  for (auto const& wish : unmet)
    tx.change(
        "INSERT INTO unmet_wishes (institution_id, proposal_id, position, person_id, kind, wished_word, wished_id, obstacle) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        id, position++, wish.person, wish.kind, wish.wished_word, wish.wished.is_nil() ? std::nullopt : std::optional{wish.wished},
        wish.obstacle ? to_word(*wish.obstacle) : std::string_view{});
}

}  // namespace baeumgil
