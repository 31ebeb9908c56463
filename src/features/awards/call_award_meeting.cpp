#include "features/awards/call_award_meeting.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/contest_store.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

Result<AwardMember> read_member(Tx& tx, AwardMemberInput const& input, std::string const& row) {
  auto member = AwardMember{.person = input.person, .name = std::string{trimmed(input.name)}, .post = std::string{trimmed(input.post)}};
  member.seat = input.seat.value_or(input.person.is_nil() ? Seat::outside : Seat::inside);
  member.chairing = input.chairing.value_or(Chairing::none);
  if (!input.person.is_nil()) {
    auto const person = find_person(tx, input.person);
    if (!person || !person->is_active) return invalid(row + "person", "field.unknown_choice");
    member.name = person->name;
    if (member.post.empty()) member.post = person->department_name + " " + person->rank;
  }
  if (member.name.empty()) return invalid(row + "name", "field.required");
  return member;
}

Result<Done> read_members(Tx& tx, AwardMeeting& meeting, AwardMeetingInput const& input) {
  for (auto const& one : input.members) {
    auto const row = "members." + std::to_string(meeting.members.size()) + ".";
    auto member = TRY(read_member(tx, one, row));
    auto const is_twice = std::ranges::any_of(meeting.members, [&](AwardMember const& other) {
      return member.person.is_nil() ? other.person.is_nil() && other.name == member.name : other.person == member.person;
    });
    if (is_twice) return invalid(row + "name", "award.meeting.twice");
    meeting.members.push_back(std::move(member));
  }
  if (meeting.members.empty()) return invalid("members.0.name", "field.required");
  if (std::ranges::count(meeting.members, Chairing::chair, &AwardMember::chairing) != 1)
    return invalid("members.0.chairing", "award.meeting.one_chair");
  return Done{};
}

// Whose rows of size and outsiders hold. Of a commendation nothing is written down.
std::optional<std::string_view> committee_kind(AwardInstrument instrument) {
  switch (instrument) {
    case AwardInstrument::performance_prize:
      return "performance";
    case AwardInstrument::budget_bonus:
      return "budget_bonus";
    case AwardInstrument::special_prize:
      return "special";
    case AwardInstrument::commendation:
      break;
  }
  return std::nullopt;
}

std::optional<Problem> composition_problem(Tx& tx, Actor const& actor, AwardRound const& round, AwardMeeting const& meeting) {
  auto const kind = committee_kind(round.instrument);
  if (!kind) return std::nullopt;
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("committee.kind", *kind).set("committee.members", static_cast<int>(meeting.members.size()));
  situation.set("committee.officials", static_cast<int>(std::ranges::count(meeting.members, Seat::inside, &AwardMember::seat)));
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "members.0.name");
}

std::optional<Problem> notice_problem(Tx& tx, Actor const& actor, AwardMeeting const& meeting) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("committee.notified_on", meeting.notified_on).set("committee.meets_on", meeting.held_on);
  situation.set("committee.is_notice_waived", meeting.waiver_reason.empty() ? "no" : "yes");
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "held_on");
}

std::string meeting_json(AwardMeeting const& meeting) {
  auto json = JsonWriter{};
  json.begin_object().field("held_on", to_text(meeting.held_on)).field("notified_on", to_text(meeting.notified_on));
  json.field("waiver_reason", meeting.waiver_reason).key("members").begin_array();
  for (auto const& member : meeting.members) json.value(member.name);
  json.end_array().key("items").begin_array();
  for (auto const& item : meeting.items) {
    json.begin_object().field("nomination_id", to_text(item.nomination)).field("votes_for", item.votes_for);
    json.field("is_carried", item.is_carried).field("recused", static_cast<int>(item.recusals.size())).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace

Result<AwardRoundId> call_award_meeting(Database& db, Actor const& actor, AwardRoundId id, AwardMeetingInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto const round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::disclosed) return conflict("award.wrong_state");
    if (!may_call_award_meeting(actor, round)) return forbidden("award.meeting.not_secretary");
    if (!input.held_on) return invalid("held_on", "field.required");
    if (*input.held_on < tx.today()) return invalid("held_on", "award.plan.date_past");
    auto meeting = AwardMeeting{.round = id, .held_on = *input.held_on, .notified_on = tx.today()};
    meeting.waiver_reason = trimmed(input.waiver_reason);
    meeting.place = trimmed(input.place);
    TRY(read_members(tx, meeting, input));
    if (auto refusal = composition_problem(tx, actor, round, meeting)) return std::move(*refusal);
    if (auto refusal = notice_problem(tx, actor, meeting)) return std::move(*refusal);
    if (auto refusal = committee_day_problem(tx, actor, round.instrument, meeting.held_on)) return std::move(*refusal);
    replace_award_meeting(tx, meeting);
    for (auto const& member : meeting.members)
      if (!member.person.is_nil()) tell_about(tx, actor, round, member.person, "notice.award.meeting");
    record_event(tx, actor, {.verb = "award.meeting_called", .subject = {"award", id.value, round.title}, .after = meeting_json(meeting)});
    return id;
  });
}

}  // namespace baeumgil
