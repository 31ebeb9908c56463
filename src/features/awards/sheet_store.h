#pragma once
// Keeps who marks what, the marks, declared ties and the ballots.

#include <vector>

#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<ScoreSheet> list_sheets(Tx&, NominationId);  // those set aside too, as they say
std::vector<ScoreSheet> list_sheets_of_round(Tx&, AwardRoundId);
void replace_sheet(Tx&, ScoreSheet const&);

std::vector<Assigned> list_assigned(Tx&, AwardRoundId);
void insert_assigned(Tx&, Assigned const&);
void remove_assigned(Tx&, NominationId, PersonId);  // of which no sheet was given yet
void set_aside_sheets(Tx&, NominationId, PersonId, std::string_view why);

bool insert_tie(Tx&, NominationId, PersonId, std::string_view reason);  // false when it was declared before
// Why this person may not judge this merit; none when nothing is known.
TieKind find_tie(Tx&, NominationId, PersonId);

// What stands on a ballot: title and department are all a voter needs, whoever may read the rest.
struct BallotEntry {
  NominationId id{};
  std::string title{};
  DepartmentId department{};
  std::string department_name{};
};
std::vector<BallotEntry> list_ballot(Tx&, AwardRoundId);

struct VoteCount {
  NominationId nomination{};
  int votes{0};
};
std::vector<VoteCount> count_votes(Tx&, AwardRoundId);
int count_ballots(Tx&, AwardRoundId);
std::vector<NominationId> list_votes_of(Tx&, AwardRoundId, PersonId);
void replace_votes(Tx&, AwardRoundId, PersonId, std::vector<NominationId> const&);

}  // namespace baeumgil
