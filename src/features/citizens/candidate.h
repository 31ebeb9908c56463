#pragma once
// A citizen names an adoption that deserves a prize. It waits with the suggestions until the officer takes it into a contest, or
// answers why not.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/citizens/suggestion.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

// What may be named: adoptions everybody may know of that were taken on and go on.
struct PrizeCandidate {
  AdoptionId id{};
  std::string number{};
  std::string name{};   // as the public page has it; empty: only a case that is not open names it
  std::string field{};  // word
  std::string owner{};  // department
  CaseId of_case{};
};
std::vector<PrizeCandidate> list_prize_candidates(Tx&);

// Contests that take what citizens name today.
struct CitizenRound {
  AwardRoundId id{};
  std::string title{};
};
std::vector<CitizenRound> list_citizen_rounds(Tx&);

// The desk's number for what a citizen wrote: the day and the first letters of its id.
std::string reference_of(Suggestion const&);

struct CandidateTaken {
  AwardRoundId round{};
  std::string merit{};  // the citizen's words, said to be theirs, or what the officer made of them
};
inline constexpr std::size_t kCandidateMerit = 4200;  // what a citizen may write, and whose words these are
// The officer takes it into that contest; the suggestion is answered with it.
Result<NominationId> accept_candidate(Database&, Actor const&, SuggestionId, CandidateTaken const&);

}  // namespace baeumgil
