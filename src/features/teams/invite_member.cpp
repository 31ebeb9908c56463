#include "features/teams/invite_member.h"

#include <algorithm>

#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/teams/team_event.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

TeamMember& member_of(Team& team, PersonId person) { return *std::ranges::find(team.members, person, &TeamMember::person); }

void tell_invited(Tx& tx, Actor const& actor, Team const& team, PersonId to, std::string_view key) {
  notify(tx, {.to = to, .key = key, .arguments = {team.name, actor.name}, .path = "/teams/" + to_text(team.id)}, actor.person);
}

// A newcomer of a team that was confirmed waits for the own head once nothing else is missing.
void tell_decider(Tx& tx, Actor const& actor, Team const& team, TeamMember const& newcomer) {
  if (!takes_newcomers(team) || !is_ready_to_join(newcomer) || newcomer.decider.is_nil()) return;
  notify(tx,
         {.to = newcomer.decider,
          .key = "notice.team.submitted",
          .arguments = {team.name, newcomer.name},
          .path = "/teams/" + to_text(team.id)},
         actor.person);
}

// Who leaves a confirmed team: nobody whom a plan names, and a successor joins first where the team would be too small.
std::optional<Problem> leaving_problem(Tx& tx, Actor const& actor, Team const& team, TeamMember const& leaver) {
  if (!takes_newcomers(team)) return std::nullopt;
  if (count_trips_with(tx, team.id, leaver.person) > 0) return invalid("person", "team.member.travels", {leaver.name});
  auto const program = find_program(tx, actor, team.program);
  if (!program || leaver.confirmed_by.is_nil()) return std::nullopt;
  auto left = team;
  std::erase_if(left.members, [&](TeamMember const& one) { return one.person == leaver.person || !may_be_traveler(one); });
  for (auto const& gap : gaps_of(left, with_clauses(load_rule_book(tx), *program), tx.today(), actor.language))
    if (gap.rule && gap.rule->rule_id == "team.size.min") return refused("person", gap.key, *gap.rule, gap.arguments);
  return std::nullopt;
}

void tell_officers_who_left(Tx& tx, Actor const& actor, Team const& team, std::string const& name) {
  for (auto const& officer : list_people_with(tx, Role::programme_officer))
    notify(tx, {.to = officer.id, .key = "notice.team.left", .arguments = {team.name, name}, .path = "/teams/" + to_text(team.id)},
           actor.person);
}

}  // namespace

Result<TeamId> invite_member(Database& db, Actor const& actor, TeamId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_change_members(actor, before)) return forbidden("team.members.not_allowed");
    auto const person = find_person(tx, who);
    if (!person || !person->is_active) return invalid("person", "field.unknown_choice");
    auto const* already = before.member(who);
    if (already != nullptr && already->answer != MemberAnswer::declined) return invalid("person", "team.member.already");
    auto const program = TRY(find_program(tx, actor, before.program));
    if (takes_newcomers(before) && !takes_trips(program)) return conflict("team.program_takes_none");
    auto const book = with_clauses(load_rule_book(tx), program);
    auto const facts = TeamFacts{.size = before.size() + 1, .other_teams = count_other_teams(tx, before.program, who, id)};
    if (auto no = team_refusal(book, facts, "person", tx.today(), actor.language)) return *std::move(no);
    auto team = before;
    if (already != nullptr)
      member_of(team, who).answer = MemberAnswer::invited;
    else
      team.members.push_back({.person = who});
    TRY(keep_team(tx, actor, before, team, {.verb = "team.member_invited", .reason = person->name}));
    tell_invited(tx, actor, team, who, "notice.team.invited");
    return id;
  });
}

Result<TeamId> remove_member(Database& db, Actor const& actor, TeamId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_change_members(actor, before)) return forbidden("team.members.not_allowed");
    auto const* member = before.member(who);
    if (member == nullptr) return not_found();
    if (who == before.leader) return invalid("person", "team.member.is_leader");
    if (auto problem = leaving_problem(tx, actor, before, *member)) return *std::move(problem);
    auto team = before;
    std::erase_if(team.members, [&](TeamMember const& one) { return one.person == who; });
    TRY(keep_team(tx, actor, before, team, {.verb = "team.member_removed", .reason = member->name}));
    tell_invited(tx, actor, team, who, "notice.team.removed");
    if (may_be_traveler(*member)) tell_officers_who_left(tx, actor, team, member->name);
    return id;
  });
}

Result<TeamId> answer_invitation(Database& db, Actor const& actor, TeamId id, MemberAnswer answer) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!before.has_member(actor.person)) return forbidden("team.answer.not_invited");
    if (!may_answer_invitation(actor, before)) return conflict("problem.conflict");
    if (answer == MemberAnswer::invited) return invalid("answer", "field.unknown_choice");
    auto const accepts = answer == MemberAnswer::accepted;
    if (accepts) {
      auto const program = TRY(find_program(tx, actor, before.program));
      auto const book = with_clauses(load_rule_book(tx), program);
      auto const facts = TeamFacts{.size = before.size(), .other_teams = count_other_teams(tx, before.program, actor.person, id)};
      if (auto no = team_refusal(book, facts, "answer", tx.today(), actor.language)) return *std::move(no);
    }
    auto team = before;
    member_of(team, actor.person).answer = answer;
    TRY(keep_team(tx, actor, before, team, {.verb = accepts ? "team.invitation_accepted" : "team.invitation_declined"}));
    tell_invited(tx, actor, team, team.leader, accepts ? "notice.team.accepted" : "notice.team.declined");
    tell_decider(tx, actor, team, *team.member(actor.person));
    return id;
  });
}

Result<TeamId> name_substitute(Database& db, Actor const& actor, TeamId id, PersonId who, PersonId substitute) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    auto const* member = before.member(who);
    if (member == nullptr) return not_found();
    if (!may_name_substitute(actor, before, *member)) return forbidden("team.edit.not_allowed");
    auto const person = find_person(tx, substitute);
    if (!person || !person->is_active) return invalid("substitute", "field.unknown_choice");
    if (person->department != member->department) return invalid("substitute", "team.substitute.other_department");
    if (auto const* travels = before.member(substitute); travels != nullptr && travels->answer != MemberAnswer::declined)
      return invalid("substitute", "team.substitute.travels");
    auto team = before;
    member_of(team, who).substitute = substitute;
    TRY(keep_team(tx, actor, before, team, {.verb = "team.substitute_named", .reason = member->name + " → " + person->name}));
    tell_invited(tx, actor, team, substitute, "notice.team.substitute");
    tell_decider(tx, actor, team, *team.member(who));
    return id;
  });
}

}  // namespace baeumgil
