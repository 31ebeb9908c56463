#pragma once
// 팀원 모집: a team says which role it still seeks; people answer; the leader takes one.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/teams/team.h"

namespace baeumgil {

using CallId = Id<struct CallTag>;

enum class CallState { open, filled, closed };
constexpr auto enum_words(CallState) { return std::array<std::string_view, 3>{"open", "filled", "closed"}; }

inline constexpr std::array<Transition<CallState>, 2> kCallTransitions{{
    {CallState::open, CallState::filled, "accept", "TL"},
    {CallState::open, CallState::closed, "close", "TL"},
}};

enum class CallAnswerState { waiting, accepted, declined, withdrawn };
constexpr auto enum_words(CallAnswerState) { return std::array<std::string_view, 4>{"waiting", "accepted", "declined", "withdrawn"}; }

struct CallAnswer {
  PersonId person{};
  std::string name{};             // of the join
  std::string department_name{};  // of the join
  std::string message{};
  CallAnswerState state{CallAnswerState::waiting};
};

struct TeamCall {
  CallId id{};
  TeamId team{};
  std::string team_name{};    // of the join
  std::string issue_title{};  // of the join
  PersonId leader{};          // of the join
  std::string role{};
  std::string duties{};
  CallState state{CallState::open};
  std::vector<CallAnswer> answers{};
  int version{1};

  CallAnswer const* answer_of(PersonId person) const {
    for (auto const& answer : answers)
      if (answer.person == person) return &answer;
    return nullptr;
  }
};

// All staff read calls; answers are read by the leader, and one's own by oneself.
bool may_answer_call(Actor const&, TeamCall const&);      // not the leader, who seeks
bool may_withdraw_answer(Actor const&, TeamCall const&);  // one's own, while it waits
bool may_decide_call(Actor const&, TeamCall const&);      // the leader, while it is open

}  // namespace baeumgil
