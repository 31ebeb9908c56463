#include "features/teams/form_team.h"

#include <fmt/format.h>

#include "features/audit/record_event.h"
#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/targets/find_institution.h"
#include "features/teams/team_draft.h"
#include "features/teams/team_event.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> wrong_hosts(Tx& tx, std::vector<TeamHost> const& hosts) {
  for (auto i = std::size_t{0}; i < hosts.size(); ++i) {
    auto const field = "hosts." + std::to_string(i) + ".host";
    if (!find_institution(tx, hosts[i].host)) return invalid(field, "field.unknown_choice");
    for (auto j = std::size_t{0}; j < i; ++j)
      if (hosts[j].host == hosts[i].host) return invalid(field, "team.host.twice");
  }
  return std::nullopt;
}

}  // namespace

Result<TeamId> form_team(Database& db, Actor const& actor, TeamDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    if (!actor.is_signed_in() || actor.has(Role::auditor)) return forbidden("team.form.not_allowed");
    if (auto problem = problem_of(draft)) return *std::move(problem);
    auto const program = find_program(tx, actor, *draft.program);
    if (!program) return invalid("program", "field.unknown_choice");
    if (!takes_trips(*program)) return invalid("program", "team.program_takes_none");
    auto const book = with_clauses(load_rule_book(tx), *program);
    auto const others = count_other_teams(tx, program->id, actor.person, {});
    if (auto no = team_refusal(book, {.size = 1, .other_teams = others, .applied_on = tx.today()}, "program", tx.today(), actor.language))
      return *std::move(no);
    auto const issue = find_issue(tx, actor, *draft.issue);
    if (!issue || !takes_trips(issue->state)) return invalid("issue", "field.unknown_choice");
    if (auto problem = wrong_hosts(tx, draft.hosts)) return *std::move(problem);
    auto team = Team{.id = TeamId::make(), .program = program->id, .leader = actor.person};
    put_into(team, draft);
    team.hosts = draft.hosts;
    team.members.push_back({.person = actor.person, .answer = MemberAnswer::accepted});
    auto const year = tx.today().year();
    team.number = fmt::format("{}-팀-{:04}", year, next_number(tx, "team", year));
    insert_team(tx, team);
    record_event(tx, actor, {.verb = "team.formed", .subject = subject_of(team), .after = event_json(team)});
    return team.id;
  });
}

}  // namespace baeumgil
