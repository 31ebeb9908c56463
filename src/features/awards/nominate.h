#pragma once
// Nominates a merit: the own team's, the own department's, a colleague's, or one a citizen wrote about. Who contributed is named
// with the share of each; everybody signs the own one.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

struct ContributorInput {
  PersonId person{};
  std::optional<int> share{};
  std::string part{};
};

struct NominationInput {
  std::string merit_key{};           // "adoption:…" or "case:…", of the round's programme
  std::string merit{};               // what was done and what it changed
  std::optional<Channel> channel{};  // left out: head or self, as the merit is the own one
  std::string citizen_ref{};
  MeritStatement statement{};
  std::vector<ContributorInput> contributors{};  // none: the leader who speaks for the own team, or the department as a whole
};

// The same inside a change that is made of more.
Result<NominationId> nominate_in(Tx&, Actor const&, AwardRoundId, NominationInput const&);
Result<NominationId> nominate(Database&, Actor const&, AwardRoundId, NominationInput const&);

}  // namespace baeumgil
