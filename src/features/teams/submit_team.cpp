#include "features/teams/submit_team.h"

#include <set>

#include "features/notices/notify.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/teams/team_event.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Problem problem_of(std::vector<TeamGap> const& gaps) {
  auto problem = Problem{.kind = Kind::invalid, .key = "team.submit.gaps"};
  for (auto const& gap : gaps) {
    problem.fields.push_back({.field = gap.field, .key = gap.key, .arguments = gap.arguments, .rule = gap.rule});
    if (gap.rule && !problem.rule) problem.rule = gap.rule;
  }
  return problem;
}

// Each once: the heads, or who decides where a head travels.
void tell_deciders(Tx& tx, Actor const& actor, Team const& team) {
  auto told = std::set<PersonId>{};
  for (auto const& member : team.members)
    if (!member.decider.is_nil() && told.insert(member.decider).second)
      notify(tx,
             {.to = member.decider,
              .key = "notice.team.submitted",
              .arguments = {team.name, actor.name},
              .path = "/teams/" + to_text(team.id)},
             actor.person);
}

}  // namespace

Result<TeamId> submit_team(Database& db, Actor const& actor, TeamId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (before.leader != actor.person) return forbidden("team.edit.not_allowed");
    if (!may_submit_team(actor, before)) return conflict("problem.conflict");
    auto const program = TRY(find_program(tx, actor, before.program));
    if (!takes_trips(program)) return invalid("program", "team.program_takes_none");
    auto const gaps = gaps_of(before, with_clauses(load_rule_book(tx), program), tx.today(), actor.language);
    if (!gaps.empty()) return problem_of(gaps);
    for (auto const& member : before.members) {
      if (member.answer == MemberAnswer::declined) continue;
      auto const facts = TeamFacts{.size = before.size(), .other_teams = count_other_teams(tx, before.program, member.person, id)};
      if (auto no = team_refusal(with_clauses(load_rule_book(tx), program), facts, "members", tx.today(), actor.language))
        return *std::move(no);
    }
    auto team = before;
    team.state = TeamState::submitted;
    team.state_reason.clear();
    for (auto& member : team.members) member.confirmed_by = {};
    TRY(keep_team(tx, actor, before, team, {.verb = "team.submitted"}));
    name_deciders(tx, team);
    tell_deciders(tx, actor, team);
    return id;
  });
}

}  // namespace baeumgil
