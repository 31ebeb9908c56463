#include <map>

#include "features/programs/find_program.h"
#include "features/programs/program_rules.h"
#include "features/teams/running_teams.h"

namespace baeumgil {
namespace {

struct Running {
  TeamId id{};
  ProgramId program{};
  std::string title{};
  int size{0};
};

Running read(Row& row) {
  auto team = Running{.id = row.next<TeamId>()};
  team.program = row.next<ProgramId>();
  team.title = row.next<std::string>() + " ";
  team.title += row.next<std::string>();
  team.size = row.next<int>();
  return team;
}

Situation facts_of(Running const& team, Language language) {
  auto facts = Situation{.about = {AppliesTo::team}, .language = language};
  facts.set("team.size", team.size);
  return facts;
}

}  // namespace

std::vector<RunningMatter> list_running_teams(Tx& tx, Actor const& actor) {
  auto const teams = tx.list(
      "SELECT g.id, g.program_id, g.number, g.name, (SELECT COUNT(*) FROM team_members m WHERE m.institution_id = g.institution_id "
      "AND m.team_id = g.id AND m.answer <> 'declined') FROM teams g WHERE g.institution_id = $institution "
      "AND g.state IN ('forming', 'submitted', 'returned', 'confirmed') ORDER BY g.number",
      read);
  auto clauses = std::map<ProgramId, std::vector<Rule>>{};
  auto matters = std::vector<RunningMatter>{};
  for (auto const& team : teams) {
    auto [known, is_new] = clauses.try_emplace(team.program);
    if (is_new)
      if (auto const program = find_program(tx, actor, team.program)) known->second = clauses_of(*program);
    matters.push_back({.noun = "team",
                       .title = team.title,
                       .path = "/teams/" + to_text(team.id),
                       .day = std::nullopt,
                       .situation = facts_of(team, actor.language),
                       .clauses = known->second});
  }
  return matters;
}

}  // namespace baeumgil
