#include "features/teams/form_proposed_team.h"

#include <fmt/format.h>

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/teams/team_event.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "platform/db/counter.h"

namespace baeumgil {

Result<TeamId> form_proposed_team(Tx& tx, Actor const& actor, TeamPlan const& plan) {
  auto const program = TRY(find_program(tx, actor, plan.program));
  auto const book = with_clauses(load_rule_book(tx), program);
  auto team = Team{.id = TeamId::make(), .program = plan.program, .issue = plan.issue, .name = plan.name};
  team.leader = plan.members.front();
  team.field = plan.field;
  team.theme = plan.theme;
  team.preferred_from = plan.from;
  team.preferred_until = plan.until;
  team.hosts.push_back({.host = plan.host});
  for (auto const& person : plan.members) {
    auto const facts =
        TeamFacts{.size = static_cast<int>(plan.members.size()), .other_teams = count_other_teams(tx, plan.program, person, team.id)};
    if (auto no = team_refusal(book, facts, "person", tx.today(), actor.language)) return *std::move(no);
    team.members.push_back({.person = person});
  }
  auto const year = tx.today().year();
  team.number = fmt::format("{}-팀-{:04}", year, next_number(tx, "team", year));
  insert_team(tx, team);
  record_event(tx, actor, {.verb = "team.formed", .subject = subject_of(team), .after = event_json(team)});
  for (auto const& member : team.members)
    notify(tx, {.to = member.person, .key = "notice.team.proposed", .arguments = {team.name}, .path = "/teams/" + to_text(team.id)});
  return team.id;
}

}  // namespace baeumgil
