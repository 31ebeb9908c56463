#pragma once
// The four instruments are kept apart by their rows: what each asks for, and when. A refusal cites the row.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The codes of the rows that hold for an instrument, as pages show them.
std::vector<std::string_view> rules_of(AwardInstrument);

struct Application {
  AwardInstrument instrument{};
  std::optional<Date> merit_since{};
  std::string_view field{};
};
// 성과시상금: within a year of the merit; 예산성과금: by the tenth of March.
std::optional<Problem> apply_problem(Tx&, Actor const&, Application const&);

struct SharesClaim {
  AwardInstrument instrument{};
  int percent{0};
  std::string_view field{};
};
std::optional<Problem> shares_problem(Tx&, Actor const&, SharesClaim const&);

struct RecipientsClaim {
  AwardInstrument instrument{};
  std::vector<Contributor> const& contributors;
  std::string_view field{};
};
std::optional<Problem> recipients_problem(Tx&, Actor const&, RecipientsClaim const&);  // no elected official gets a budget bonus

// Nobody under discipline is rewarded.
std::optional<Problem> discipline_problem(Tx&, Actor const&, int discipline_cases, std::string_view field);

// What was found when the eligibility was judged.
struct CheckCounts {
  AwardInstrument instrument{};
  int discipline_cases{0};
  int exclusion_grounds{0};
};
// Routine work, an unproven result, one rewarded elsewhere, false evidence, a paid-entry contest: no performance prize.
std::optional<Problem> exclusion_problem(Tx&, Actor const&, CheckCounts const&, std::string_view field);

// 실무평가단: who marks a performance prize are so many at most; of other instruments nothing is asked.
std::optional<Problem> panel_size_problem(Tx&, Actor const&, AwardInstrument, std::size_t members);

// The own panel of a budget bonus finishes by its day, and so does its committee; of other instruments nothing is asked.
std::optional<Problem> panel_day_problem(Tx&, Actor const&, AwardInstrument, Date finishes_on);
std::optional<Problem> committee_day_problem(Tx&, Actor const&, AwardInstrument, Date held_on);

// A budget bonus is a share of what was saved or earned, as it was confirmed.
struct BonusClaim {
  Won amount{};
  Won saving{};
  SavingKind kind{};
  std::string_view field{};
  bool is_spread{false};  // applied to similar projects elsewhere
};
std::optional<Problem> saving_problem(Tx&, Actor const&, BonusClaim const&);

Date pay_day(Tx&, AwardInstrument, Date decided_on);  // the last day to pay
// Paid after its last day; the refusal cites the row, and a reason lifts it.
struct Payment {
  AwardInstrument instrument{};
  Date decided_on{};
  Date paid_on{};
};
std::optional<Problem> late_payment_problem(Tx&, Actor const&, Payment const&);

}  // namespace baeumgil
