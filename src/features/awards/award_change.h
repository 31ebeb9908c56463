#pragma once
// What every change of a round or a nomination does at its end: stored, recorded.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"
#include "features/awards/register_store.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct AwardChange {
  std::string before{};  // JSON of the row as it was
  std::string_view verb{};
  std::string reason{};
};

Result<AwardRoundId> keep_change(Tx&, Actor const&, AwardRound const&, AwardChange const&);
Result<NominationId> keep_change(Tx&, Actor const&, Nomination const&, AwardChange const&);
void tell_about(Tx&, Actor const&, AwardRound const&, PersonId to, std::string_view notice);
// Whoever a prize goes to, with the sum; of what goes to a department its head. A prize without money is told without.
enum class PrizeNews { decided, paid, revoked };
void tell_payees(Tx&, Actor const&, AwardRound const&, std::vector<Payee> const&, PrizeNews);

// How often this merit or its kin has been rewarded, held against the rule; `field` is where the refusal shows.
std::optional<Problem> double_award_problem(Tx&, Actor const&, MeritClaim const&, std::string_view field);
std::optional<Problem> same_merit_problem(Tx&, Actor const&, int prizes, std::string_view field);
// A prize of this size under this instrument, held against the caps: what one person may get, and what one merit may bring to all.
struct PersonsPrize {
  AwardInstrument instrument{};
  Won amount{};
  bool is_spread{false};  // of a budget bonus: what earned it was applied elsewhere too
};
std::optional<Problem> cap_problem(Tx&, Actor const&, PersonsPrize const&, std::string_view field);
std::optional<Problem> case_cap_problem(Tx&, Actor const&, AwardInstrument, Won amount, std::string_view field);

}  // namespace baeumgil
