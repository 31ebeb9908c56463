#include "features/teams/call_for_members.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/teams/call_store.h"
#include "features/teams/team_event.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kRoleAtMost = std::size_t{60};
constexpr auto kTextAtMost = std::size_t{300};

Team find_team_of(Tx& tx, Actor const& actor, TeamCall const& call) { return *find_team(tx, actor, call.team); }

void tell(Tx& tx, Actor const& actor, TeamCall const& call, PersonId to, std::string_view key) {
  notify(tx,
         {.to = to, .key = key, .arguments = {call.team_name, call.role, actor.name}, .path = "/teams/" + to_text(call.team) + "/calls"},
         actor.person);
}

Result<Done> keep_call(Tx& tx, Actor const& actor, TeamCall const& call, std::string_view verb, std::string const& who = {}) {
  TRY(update_call(tx, call));
  record_event(
      tx, actor,
      {.verb = verb, .subject = subject_of(find_team_of(tx, actor, call)), .reason = who.empty() ? call.role : call.role + ": " + who});
  return Done{};
}

std::optional<Problem> refusal(Tx& tx, Actor const& actor, Team const& team, TeamFacts const& facts, std::string_view field) {
  auto const program = find_program(tx, actor, team.program);
  if (!program) return program.error();
  return team_refusal(with_clauses(load_rule_book(tx), *program), facts, field, tx.today(), actor.language);
}

}  // namespace

Result<CallId> open_call(Database& db, Actor const& actor, TeamId id, CallDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto const team = TRY(find_team(tx, actor, id));
    if (!may_edit_team(actor, team)) return forbidden("team.edit.not_allowed");
    if (draft.role.empty()) return invalid("role", "field.required");
    if (character_count(draft.role) > kRoleAtMost) return invalid("role", "field.too_long", {std::to_string(kRoleAtMost)});
    if (character_count(draft.duties) > kTextAtMost) return invalid("duties", "field.too_long", {std::to_string(kTextAtMost)});
    // A seat there must be for whoever answers.
    if (auto no = refusal(tx, actor, team, {.size = team.size() + 1}, "role")) return *std::move(no);
    auto const call = TeamCall{.id = CallId::make(), .team = id, .role = draft.role, .duties = draft.duties};
    insert_call(tx, call);
    record_event(tx, actor, {.verb = "team.call_opened", .subject = subject_of(team), .reason = draft.role});
    return call.id;
  });
}

Result<CallId> close_call(Database& db, Actor const& actor, CallId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto call = TRY(find_call(tx, actor, id));
    if (call.leader != actor.person) return forbidden("team.edit.not_allowed");
    if (!may_decide_call(actor, call)) return conflict("problem.conflict");
    call.state = CallState::closed;
    TRY(keep_call(tx, actor, call, "team.call_closed"));
    for (auto const& answer : call.answers)
      if (answer.state == CallAnswerState::waiting) tell(tx, actor, call, answer.person, "notice.team.call_closed");
    return id;
  });
}

Result<CallId> answer_call(Database& db, Actor const& actor, CallId id, std::string const& message) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto const call = TRY(find_call(tx, actor, id));
    if (actor.has(Role::auditor) || call.leader == actor.person) return forbidden("team.call.not_for_you");
    if (!may_answer_call(actor, call)) return conflict("problem.conflict");
    if (character_count(message) > kTextAtMost) return invalid("message", "field.too_long", {std::to_string(kTextAtMost)});
    auto const team = find_team_of(tx, actor, call);
    auto const others = count_other_teams(tx, team.program, actor.person, {});
    if (auto no = refusal(tx, actor, team, {.other_teams = others}, "message")) return *std::move(no);
    store_answer(tx, id, {.person = actor.person, .message = message});
    record_event(tx, actor, {.verb = "team.call_answered", .subject = subject_of(team), .reason = call.role});
    tell(tx, actor, call, call.leader, "notice.team.call_answered");
    return id;
  });
}

Result<CallId> withdraw_answer(Database& db, Actor const& actor, CallId id) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto const call = TRY(find_call(tx, actor, id));
    if (call.answer_of(actor.person) == nullptr) return forbidden("team.call.not_answered");
    if (!may_withdraw_answer(actor, call)) return conflict("problem.conflict");
    auto answer = *call.answer_of(actor.person);
    answer.state = CallAnswerState::withdrawn;
    store_answer(tx, id, answer);
    record_event(tx, actor,
                 {.verb = "team.call_answer_withdrawn", .subject = subject_of(find_team_of(tx, actor, call)), .reason = call.role});
    return id;
  });
}

Result<CallId> accept_answer(Database& db, Actor const& actor, CallId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto call = TRY(find_call(tx, actor, id));
    if (call.leader != actor.person) return forbidden("team.edit.not_allowed");
    auto const* found = call.answer_of(who);
    if (!may_decide_call(actor, call) || found == nullptr || found->state != CallAnswerState::waiting) return conflict("problem.conflict");
    auto const before = find_team_of(tx, actor, call);
    if (!may_edit_team(actor, before)) return conflict("problem.conflict");
    auto answer = *found;
    auto const others = count_other_teams(tx, before.program, who, before.id);
    if (auto no = refusal(tx, actor, before, {.size = before.size() + 1, .other_teams = others}, "person")) return *std::move(no);
    auto team = before;
    std::erase_if(team.members, [&](TeamMember const& member) { return member.person == who; });
    team.members.push_back({.person = who, .answer = MemberAnswer::accepted, .role = call.role});
    TRY(keep_team(tx, actor, before, team, {.verb = "team.call_accepted", .reason = call.role + ": " + answer.name}));
    answer.state = CallAnswerState::accepted;
    store_answer(tx, id, answer);
    call.state = CallState::filled;
    TRY(update_call(tx, call));
    tell(tx, actor, call, who, "notice.team.call_accepted");
    return id;
  });
}

Result<CallId> decline_answer(Database& db, Actor const& actor, CallId id, PersonId who) {
  return db.write(actor, [&](Tx& tx) -> Result<CallId> {
    auto const call = TRY(find_call(tx, actor, id));
    if (call.leader != actor.person) return forbidden("team.edit.not_allowed");
    auto const* found = call.answer_of(who);
    if (!may_decide_call(actor, call) || found == nullptr || found->state != CallAnswerState::waiting) return conflict("problem.conflict");
    auto answer = *found;
    answer.state = CallAnswerState::declined;
    store_answer(tx, id, answer);
    TRY(keep_call(tx, actor, call, "team.call_declined", answer.name));
    tell(tx, actor, call, who, "notice.team.call_declined");
    return id;
  });
}

}  // namespace baeumgil
