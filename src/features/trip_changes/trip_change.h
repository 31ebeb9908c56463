#pragma once
// 출장 중 변경: what turned out otherwise than planned, reported at once, and what whoever decides says to it.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/transition.h"

namespace baeumgil {

struct Trip;
using TripChangeId = Id<struct TripChangeTag>;

enum class TripChangeKind { period, itinerary, host, traveler, other };
constexpr auto enum_words(TripChangeKind) { return std::array<std::string_view, 5>{"period", "itinerary", "host", "traveler", "other"}; }

// found: nobody reported it; who decides put it down. withdrawn: put down wrongly, and no change at all.
enum class TripChangeState { reported, agreed, refused, found, withdrawn };
constexpr auto enum_words(TripChangeState) {
  return std::array<std::string_view, 5>{"reported", "agreed", "refused", "found", "withdrawn"};
}

inline constexpr std::array<Transition<TripChangeState>, 3> kTripChangeTransitions{{
    {TripChangeState::reported, TripChangeState::agreed, "agree", "DH,EX"},
    {TripChangeState::reported, TripChangeState::refused, "refuse", "DH,EX"},
    {TripChangeState::found, TripChangeState::withdrawn, "withdraw", "DH,EX"},
}};

inline constexpr auto kMostOfChange = std::size_t{1000};  // characters of its words and of the answer

struct TripChange {
  TripChangeId id{};
  TripId trip{};
  TripChangeKind kind{TripChangeKind::other};
  std::string words{};
  Date happened_on{};
  std::optional<Date> new_starts_on{};  // of a change of the period, as is the next
  std::optional<Date> new_ends_on{};
  PersonId leaving{};    // of a change of the travellers: who does not go; nil: it names nobody
  std::string leaver{};  // of the join
  PersonId reported_by{};
  std::string reporter{};  // of the join, as is `answerer`
  Instant reported_at{};
  TripChangeState state{TripChangeState::reported};
  std::string answer{};
  PersonId answered_by{};
  std::string answerer{};
  std::optional<Instant> answered_at{};
  int version{1};
};

// Travellers and the leader, from the permit to the return. An overseas trip changes its plan instead (features/overseas): before
// departure altogether, and on the way its days.
bool may_report_change(Actor const&, Trip const&);
// Until it sets off the first day of a domestic trip may move as well as its last.
bool may_move_first_day(Trip const&);
// Whoever decides on the trip, of a change that came to light otherwise, from the departure on; never its leader, who reports.
bool may_find_change(Actor const&, Trip const&);
// The head of the leader's department, the approver of the ladder or who stands in; never a traveller, nor who leads the trip.
bool may_answer_change(Actor const&, Trip const&);
bool is_own_report(Actor const&, TripChange const&);  // which its reporter never answers, whoever leads the trip by now

}  // namespace baeumgil
