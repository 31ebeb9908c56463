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

}  // namespace

Result<TeamId> invite_member(Database& db, Actor const& actor, TeamId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<TeamId> {
    auto const before = TRY(find_team(tx, actor, id));
    if (!may_edit_team(actor, before)) return forbidden("team.edit.not_allowed");
    auto const person = find_person(tx, who);
    if (!person || !person->is_active) return invalid("person", "field.unknown_choice");
    auto const* already = before.member(who);
    if (already != nullptr && already->answer != MemberAnswer::declined) return invalid("person", "team.member.already");
    auto const program = TRY(find_program(tx, actor, before.program));
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
    if (!may_edit_team(actor, before)) return forbidden("team.edit.not_allowed");
    auto const* member = before.member(who);
    if (member == nullptr) return not_found();
    if (who == before.leader) return invalid("person", "team.member.is_leader");
    auto team = before;
    std::erase_if(team.members, [&](TeamMember const& one) { return one.person == who; });
    TRY(keep_team(tx, actor, before, team, {.verb = "team.member_removed", .reason = member->name}));
    tell_invited(tx, actor, team, who, "notice.team.removed");
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
    return id;
  });
}

}  // namespace baeumgil
