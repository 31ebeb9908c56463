#pragma once
// The steps of backpack calls, and the lists the programme officer keeps.

#include "features/overseas/backpack_store.h"
#include "features/overseas/move_form.h"
#include "features/overseas/overseas_plan_store.h"

namespace baeumgil {

struct NewCall {
  std::vector<Choice> programs{};
  std::vector<Choice> reviewers{};
};
struct CallWithTeams {
  BackpackCall call{};
  std::vector<Choice> teams{};  // of this person, standing, in the call's programme
  std::vector<std::string> candidates{};
  std::vector<Choice> reviewers{};  // who still score
};
struct KeptLists {
  std::vector<Candidate> candidates{};
};

MoveNoun<NewCall> const& new_call_moves();
MoveNoun<CallWithTeams> const& call_moves();
MoveNoun<SeenProposal> const& proposal_moves();
MoveNoun<KeptLists> const& list_moves();

}  // namespace baeumgil
