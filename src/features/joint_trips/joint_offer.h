#pragma once
// 함께 가기: one team offers another that goes the same way to go together; the other team's leader answers.

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
using JointOfferId = Id<struct JointOfferTag>;

enum class JointState { offered, accepted, declined, withdrawn };
constexpr auto enum_words(JointState) { return std::array<std::string_view, 4>{"offered", "accepted", "declined", "withdrawn"}; }

inline constexpr std::array<Transition<JointState>, 3> kJointTransitions{{
    {JointState::offered, JointState::accepted, "accept", "TL"},
    {JointState::offered, JointState::declined, "decline", "TL"},
    {JointState::offered, JointState::withdrawn, "withdraw", "TL"},  // of the team that offered
}};

inline constexpr auto kMostOfOffer = std::size_t{500};  // characters of its message and of the answer

struct JointOffer {
  JointOfferId id{};
  TripId from{};
  TripId to{};
  std::string from_number{};  // of the join, as are the next three
  std::string to_number{};
  std::string from_purpose{};
  std::string to_purpose{};
  std::string message{};
  JointState state{JointState::offered};
  std::string answer{};
  PersonId offered_by{};
  std::string offerer{};  // of the join
  PersonId answered_by{};
  std::optional<Instant> answered_at{};
  int version{1};
};

// Travellers and the leader, until the trip sets off.
bool may_offer_joint_trip(Actor const&, Trip const& from);
// The leader of the trip that was asked.
bool may_answer_joint_offer(Actor const&, Trip const& to);

}  // namespace baeumgil
