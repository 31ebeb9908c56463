#pragma once
// 출장: the plan, who goes, what is asked, where hour by hour; its states. An overseas trip is consulted on and reviewed between
// its department's approval and its permit (features/overseas).

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/transition.h"

namespace baeumgil {

struct Team;

enum class TripState {
  draft,
  submitted,
  returned,
  dept_approved,
  preconsult,  // from here to reviewed_ok: overseas trips only
  review_requested,
  held,
  conditional,
  rejected,
  reviewed_ok,
  permitted,
  ready,
  in_progress,
  came_back,
  reported,
  closed,
  cancelled
};
constexpr auto enum_words(TripState) {
  return std::array<std::string_view, 17>{"draft",       "submitted",   "returned", "dept_approved", "preconsult", "review_requested",
                                          "held",        "conditional", "rejected", "reviewed_ok",   "permitted",  "ready",
                                          "in_progress", "came_back",   "reported", "closed",        "cancelled"};
}

enum class TripKind { domestic, overseas };
constexpr auto enum_words(TripKind) { return std::array<std::string_view, 2>{"domestic", "overseas"}; }

enum class Transport { train, bus, official_car, own_car, air, ship, walk };
constexpr auto enum_words(Transport) {
  return std::array<std::string_view, 7>{"train", "bus", "official_car", "own_car", "air", "ship", "walk"};
}

enum class Activity { official, transfer, meal, other };
constexpr auto enum_words(Activity) { return std::array<std::string_view, 4>{"official", "transfer", "meal", "other"}; }

inline constexpr std::array<Transition<TripState>, 37> kTripTransitions{{
    {TripState::draft, TripState::submitted, "submit", "TL"},
    {TripState::returned, TripState::submitted, "submit", "TL"},
    {TripState::submitted, TripState::returned, "return", "DH"},
    {TripState::submitted, TripState::dept_approved, "approve", "DH"},
    {TripState::submitted, TripState::permitted, "permit", "DH"},  // when the head is the approver of the ladder
    {TripState::dept_approved, TripState::returned, "return", "EX"},
    {TripState::dept_approved, TripState::permitted, "permit", "EX"},  // the approver of the ladder; may be the same act as the head's
    {TripState::dept_approved, TripState::preconsult, "ask", "PO"},    // overseas: budget, audit and personnel, international affairs
    {TripState::preconsult, TripState::returned, "return", "PO"},
    {TripState::preconsult, TripState::review_requested, "request_review", "PO"},
    {TripState::preconsult, TripState::reviewed_ok, "request_review", "PO"},  // no ground for a review
    {TripState::review_requested, TripState::reviewed_ok, "resolve", "CS"},
    {TripState::review_requested, TripState::conditional, "resolve", "CS"},
    {TripState::review_requested, TripState::held, "resolve", "CS"},
    {TripState::review_requested, TripState::rejected, "resolve", "CS"},
    {TripState::held, TripState::review_requested, "request_review", "PO,CS"},
    {TripState::conditional, TripState::reviewed_ok, "accept_conditions", "CS"},  // the team has answered each
    {TripState::reviewed_ok, TripState::returned, "return", "EX"},
    {TripState::reviewed_ok, TripState::permitted, "permit", "EX"},
    {TripState::reviewed_ok, TripState::review_requested, "change", "TL"},  // what was voted on changes: only the difference again
    {TripState::permitted, TripState::review_requested, "change", "TL"},
    {TripState::ready, TripState::review_requested, "change", "TL"},
    {TripState::permitted, TripState::ready, "make_ready", "TL,SYS"},  // hosts confirmed, or the risk accepted
    {TripState::ready, TripState::in_progress, "start", "TM,SYS"},
    {TripState::in_progress, TripState::came_back, "come_back", "TM,SYS"},
    {TripState::came_back, TripState::reported, "report", "SYS"},  // the report is accepted
    {TripState::reported, TripState::closed, "close", "PO,SYS"},
    {TripState::draft, TripState::cancelled, "cancel", "TL"},
    {TripState::submitted, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::returned, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::dept_approved, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::preconsult, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::review_requested, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::held, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::conditional, TripState::cancelled, "cancel", "TL,DH"},
    {TripState::permitted, TripState::cancelled, "cancel", "TL,DH,EX"},
    {TripState::ready, TripState::cancelled, "cancel", "TL,DH,EX"},
}};

struct Traveler {
  PersonId person{};
  std::string name{};  // of the join, as are the next three
  DepartmentId department{};
  std::string department_name{};
  std::string rank{};
  std::string task{};  // 개인별 임무
  PersonId deputy{};   // 직무대행
};

struct TripQuestion {
  QuestionId id{};
  std::string question{};
  QuestionId from{};        // the question of an earlier trip that stayed open and is asked again; nil: none
  std::string from_trip{};  // of the join: its number
};

struct Stop {
  Date on{};
  std::string from_time{};  // 14:00
  std::string until_time{};
  std::string place{};
  InstitutionId host{};     // nil: no host
  std::string host_name{};  // of the join
  Activity activity{Activity::official};
  std::string note{};
};

struct Trip {
  TripId id{};
  std::string number{};  // 2026-출장-0012
  TeamId team{};
  std::string team_name{};           // of the join, as are the next two
  PersonId leader{};                 // the team's, or who has taken the trip over and need not travel (0047)
  DepartmentId leader_department{};  // of the team's leader
  ProgramId program{};
  IssueId issue{};  // the team's, unless changed; nil is refused at submission
  TripKind kind{TripKind::domestic};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  Transport transport{Transport::train};
  std::optional<int> distance_km{};
  std::string own_car_reason{};
  std::string lodging_plan{};  // where, and how much a night
  std::string budget_line{};
  Won estimate{};
  std::string our_status{};
  std::string our_figure{};
  std::optional<Date> our_figure_on{};
  std::string our_figure_source{};
  std::string gap{};
  std::string desk_findings{};
  std::string data_to_get{};
  std::string earlier_visits_answer{};
  TripState state{TripState::draft};
  std::string state_reason{};
  Won cancellation_fee{};            // of a trip that was given up: tickets and rooms that were not taken back
  std::string cancellation_basis{};  // what was paid, and what shows it
  std::optional<Date> cancelled_on{};
  std::optional<Date> cancellation_fee_on{};  // when the fee was told: it counts from then on
  PersonId approver{};                        // by the ladder, set at submission
  std::vector<PersonId> stand_ins{};          // of the join: who may decide in the approver's place today (대결)
  PersonId decided_by{};                      // who permitted; nil until then
  PersonId submitted_by{};
  std::optional<Instant> submitted_at{};
  std::optional<Instant> permitted_at{};
  std::string record_no{};
  std::vector<Traveler> travelers{};
  std::vector<TripQuestion> questions{};
  std::vector<Stop> stops{};
  int version{1};

  int nights() const { return ends_on - starts_on; }
  int days() const { return nights() + 1; }
  bool has_traveler(PersonId who) const {
    for (auto const& traveler : travelers)
      if (traveler.person == who) return true;
    return false;
  }
};

bool is_standing_from(Trip const&, TripState from);  // has come so far, and was not given up

// The leader, and members too where the plan is only written. Never while it waits for a decision.
bool may_plan_trip(Actor const&, Team const&);
bool may_edit_trip(Actor const&, Trip const&);
bool may_submit_trip(Actor const&, Trip const&);
// The head of the leader's department, or the approver of the ladder or who stands in for them; nobody decides on a trip of
// their own.
bool may_approve_trip(Actor const&, Trip const&);
bool stands_in_for_approver(Actor const&, Trip const&);
bool may_return_trip(Actor const&, Trip const&);
bool may_cancel_trip(Actor const&, Trip const&);
bool may_tell_cancellation_fee(Actor const&, Trip const&);  // of a cancelled trip that has none yet
bool may_make_trip_ready(Actor const&, Trip const&);
bool may_start_trip(Actor const&, Trip const&);
bool may_come_back(Actor const&, Trip const&);
bool may_close_trip(Actor const&, Trip const&);
bool may_request_visit(Actor const&, Trip const&);

}  // namespace baeumgil
