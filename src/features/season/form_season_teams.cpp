#include "features/season/form_season_teams.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/season/proposal_store.h"
#include "features/season/season_desk.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "features/teams/form_proposed_team.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Somebody who has travelled before, so that a team of newcomers only is led by its first.
std::size_t leader_of(SeasonDesk const& desk, ProposedTeam const& team) {
  for (auto i = std::size_t{0}; i < team.members.size(); ++i) {
    auto const person = desk.person(team.members[i].person);
    if (person >= 0 && !desk.problem.people[static_cast<std::size_t>(person)].is_newcomer) return i;
  }
  return 0;
}

TeamPlan to_plan(SeasonDesk const& desk, ProposedTeam const& team) {
  auto const& host = *desk.season.host(team.host);
  auto plan = TeamPlan{.program = desk.season.program, .issue = host.issue, .field = host.field, .theme = host.issue_title};
  plan.name = host.host_name + " " + std::to_string(team.number) + "팀";
  plan.host = team.host;
  plan.from = team.starts_on;
  plan.until = team.ends_on();
  for (auto const& member : team.members) plan.members.push_back(member.person);
  std::rotate(plan.members.begin(), plan.members.begin() + static_cast<std::ptrdiff_t>(leader_of(desk, team)), plan.members.end());
  return plan;
}

// People or rules may have changed since it was proposed.
std::optional<Problem> no_longer_stands(SeasonDesk const& desk, Actor const& actor, Proposal const& proposal) {
  for (auto const& team : proposal.teams) {
    if (desk.host(team.host) < 0) return conflict("season.form.host_gone");
    for (auto const& member : team.members)
      if (desk.person(member.person) < 0) {
        auto problem = conflict("season.form.person_gone");
        problem.arguments = {member.name};
        return problem;
      }
  }
  auto const broken = broken_rules(desk.problem, plan_of(desk, proposal));
  if (broken.empty()) return std::nullopt;
  auto problem = conflict("season.obstacle." + std::string{to_word(broken.front().obstacle)});
  problem.rule = rule_behind(desk, broken.front().obstacle, actor.language);
  return problem;
}

}  // namespace

Result<ProposalId> form_season_teams(Database& db, Actor const& actor, ProposalId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const before = TRY(find_proposal(tx, id));
    if (!may_see_proposals(actor)) return not_found();
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    auto season = TRY(find_season(tx, before.season));
    if (!may_adjust(actor, before) || season.state == SeasonState::formed) return conflict("season.adjust.not_now");
    auto const desk = TRY(load_desk(tx, actor, season));
    if (before.teams.empty()) return conflict("season.form.no_teams");
    if (auto problem = no_longer_stands(desk, actor, before)) return *std::move(problem);
    auto proposal = before;
    for (auto& team : proposal.teams) team.team = TRY(form_proposed_team(tx, actor, to_plan(desk, team)));
    proposal.state = ProposalState::formed;
    TRY(update_proposal(tx, proposal));
    season.state = SeasonState::formed;
    TRY(update_season(tx, season));
    record_event(
        tx, actor,
        {.verb = "season.formed", .subject = subject_of(season, proposal), .before = event_json(before), .after = event_json(proposal)});
    return id;
  });
}

}  // namespace baeumgil
