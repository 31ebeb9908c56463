#pragma once
// 현안 → 출장 → 보고서 → 사례 → 도입 → 성과: what each step counts is said here once; lists, the home page and the yearbook use it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct FunnelScope {
  std::optional<ProgramId> program{};  // with neither: everything of the institution
  std::optional<int> year{};           // fiscal year of the programme
};

struct FunnelStep {
  std::string label_key{};  // "funnel.trips"
  std::int64_t count{0};
  std::string path{};  // the list of exactly these rows
};

// Issues not dropped; trips submitted and not cancelled; reports accepted; cases published; adoptions decided yes, or further;
// effects measured.
std::vector<FunnelStep> count_funnel(Tx&, FunnelScope const&);

struct StateCount {
  std::string state{};
  std::int64_t count{0};
};
std::vector<StateCount> count_issues_by_state(Tx&);  // in the order issues go through them

// Adoptions whose clock has run out or that stand still, longest first.
struct StuckAdoption {
  AdoptionId id{};
  std::string title{};
  std::string owner_department{};  // empty: nobody owns it yet
  std::string state{};
  Date since{};
};
std::vector<StuckAdoption> list_stuck_adoptions(Tx&, int limit);

struct MoneyLine {
  Won budget{};   // of the programmes of the year
  Won planned{};  // estimates of trips permitted or further
  Won prizes{};   // given and not revoked
};
MoneyLine sum_money(Tx&, int fiscal_year);

}  // namespace baeumgil
