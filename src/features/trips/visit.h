#pragma once
// 방문 협조 요청: one letter to one host, answered through a secret link without an account (F04).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/transition.h"
#include "features/trips/proposed_time.h"

namespace baeumgil {

struct Trip;

enum class VisitState {
  draft,
  signed_off,
  sent,
  viewed,
  accepted,
  counter_proposed,
  declined,
  no_reply,
  confirmed,
  visited,
  thanked,
  feedback_sent,
  closed,
  withdrawn,
  cancelled
};
constexpr auto enum_words(VisitState) {
  return std::array<std::string_view, 15>{"draft",    "signed_off", "sent",      "viewed",  "accepted", "counter_proposed",
                                          "declined", "no_reply",   "confirmed", "visited", "thanked",  "feedback_sent",
                                          "closed",   "withdrawn",  "cancelled"};
}

inline constexpr std::array<Transition<VisitState>, 27> kVisitTransitions{{
    {VisitState::draft, VisitState::signed_off, "sign", "DH"},
    {VisitState::signed_off, VisitState::sent, "send", "TL,PO"},
    {VisitState::sent, VisitState::viewed, "view", "HC"},
    {VisitState::sent, VisitState::accepted, "accept", "HC"},
    {VisitState::viewed, VisitState::accepted, "accept", "HC"},
    {VisitState::sent, VisitState::counter_proposed, "propose_date", "HC"},
    {VisitState::viewed, VisitState::counter_proposed, "propose_date", "HC"},
    {VisitState::sent, VisitState::declined, "decline", "HC"},
    {VisitState::viewed, VisitState::declined, "decline", "HC"},
    {VisitState::sent, VisitState::no_reply, "wait", "SYS"},
    {VisitState::viewed, VisitState::no_reply, "wait", "SYS"},
    {VisitState::no_reply, VisitState::sent, "send", "TL,PO"},
    {VisitState::no_reply, VisitState::accepted, "accept", "HC"},
    {VisitState::no_reply, VisitState::counter_proposed, "propose_date", "HC"},
    {VisitState::no_reply, VisitState::declined, "decline", "HC"},
    {VisitState::counter_proposed, VisitState::accepted, "agree_date", "TL"},
    {VisitState::counter_proposed, VisitState::withdrawn, "withdraw", "TL"},
    {VisitState::accepted, VisitState::confirmed, "confirm", "TL"},
    {VisitState::accepted, VisitState::sent, "ask_anew", "SYS"},  // the trip's days moved away from it
    {VisitState::confirmed, VisitState::sent, "ask_anew", "SYS"},
    {VisitState::viewed, VisitState::sent, "ask_anew", "SYS"},
    {VisitState::no_reply, VisitState::sent, "ask_anew", "SYS"},
    {VisitState::counter_proposed, VisitState::sent, "ask_anew", "SYS"},
    {VisitState::confirmed, VisitState::visited, "visit", "TM"},
    {VisitState::visited, VisitState::thanked, "thank", "TL"},
    {VisitState::thanked, VisitState::feedback_sent, "send_feedback", "PO"},
    {VisitState::feedback_sent, VisitState::closed, "close", "PO"},
}};  // and any before visited → cancelled or withdrawn, with a reason

struct Visit {
  VisitId id{};
  std::string number{};  // 2026-협조-0003
  TripId trip{};
  InstitutionId host{};
  std::string host_name{};  // of the join
  std::string host_department{};
  std::string host_email{};
  VisitState state{VisitState::draft};
  std::string state_reason{};
  Instant first_choice_at{};
  std::optional<Instant> second_choice_at{};
  std::string place{};
  std::string topic{};
  std::string requests{};
  PersonId contact{};
  std::string contact_phone{};
  std::string record_no{};
  PersonId signed_by{};
  std::string signed_by_name{};  // of the join
  std::optional<Instant> signed_at{};
  std::optional<Instant> sent_at{};
  std::optional<Instant> viewed_at{};
  std::optional<Instant> answered_at{};
  std::vector<ProposedTime> proposed{};  // the host's other times, the one it likes best first
  std::optional<Instant> agreed_at{};
  std::string attendants{};
  std::string limits{};
  std::optional<bool> photo_allowed{};
  std::optional<bool> share_allowed{};
  std::string decline_reason{};
  std::string arrival_info{};
  int reminders{0};        // letters and reminders after the first
  int groups_together{1};  // institutions the host receives at the same time, this one among them
  std::string feedback{};  // what the host is told of what it inspired
  std::optional<Instant> feedback_at{};
  int version{1};
};

// Before the visit itself a letter may still be withdrawn, cancelled or answered.
bool may_still_change(VisitState);
bool awaits_answer(VisitState);  // sent, and the host has not answered
bool is_off(VisitState);         // declined, withdrawn or cancelled: nobody comes
bool is_on_trip(Trip const&, Instant at);
bool offers_day_of(Visit const&, Trip const&);  // one of the times the host proposed is the trip's

bool may_sign_visit(Actor const&, Visit const&, PersonId decider);  // the head of the writer's department, or the ladder's next step
bool may_send_visit(Actor const&, Visit const&, Trip const&);       // the team's leader or the programme officer
bool may_follow_visit(Actor const&, Visit const&, Trip const&);     // agree, confirm, withdraw, tell it took place, thank

}  // namespace baeumgil
