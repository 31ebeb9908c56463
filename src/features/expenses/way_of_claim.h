#pragma once
// Which way a claim goes: straight to the accountant when it stays within what was approved, or by the department first.

#include "features/expenses/expense.h"
#include "features/rules/rule.h"

namespace baeumgil {

struct ClaimedMoney {
  TravelMoney const& money;
  bool is_questioned{false};  // a receipt that was handed in before, or what the plan says otherwise: somebody has to say why
};

struct ClaimWay {
  Confirmation confirmation{Confirmation::unasked};
  Won approved{};             // the traveller's part of the trip's estimate, whole won
  Rule const* rule{nullptr};  // that lets it skip; of the rule book

  bool skips() const { return confirmation == Confirmation::skipped; }
};

// By the rule of the trip's last day. Set to 0, or ended, no claim skips.
ClaimWay way_of_claim(RuleBook const&, Expense const&, ClaimedMoney const&);

}  // namespace baeumgil
