#pragma once
// What who steers looks at beside the funnel: issues by state, adoptions that stand still, money.

#include <cstdint>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "base/money.h"
#include "features/yearbook/funnel.h"
#include "platform/db/transaction.h"

namespace baeumgil {

bool may_see_overview(Actor const&);  // the programme officer, the executive and the auditor
bool may_see_ledger(Actor const&);    // they, and who keeps the money

struct StateCount {
  std::string state{};
  std::int64_t count{0};
};
std::vector<StateCount> count_issues_by_state(Tx&);  // in the order issues go through them

struct FieldStateCount {
  std::string field{};
  std::string state{};
  std::int64_t count{0};
};
std::vector<FieldStateCount> count_issues_by_field_and_state(Tx&);

// Adoptions whose clock has run out or that stand still, longest first.
struct StuckAdoption {
  AdoptionId id{};
  std::string title{};
  std::string owner_department{};  // empty: nobody owns it yet
  std::string officer{};           // empty: nobody has been named
  std::string state{};
  Date since{};
};
std::vector<StuckAdoption> list_stuck_adoptions(Tx&, int limit);

struct MoneyLine {
  Won budget{};   // of the programmes of the year
  Won planned{};  // estimates of trips permitted or further
  Won prizes{};   // given and not revoked
};
MoneyLine sum_money(Tx&, FunnelScope const&);  // of its year and day
Won sum_planned(Tx&, FunnelScope const&);      // of that, the estimates of trips permitted or further

}  // namespace baeumgil
