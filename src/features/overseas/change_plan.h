#pragma once
// 계획 변경: the leader says what changes and why; small changes are the department head's, the rest is voted on again.

#include "features/overseas/dossier.h"
#include "platform/db/database.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct ChangeInput {
  TripId trip{};
  std::string reason{};
  PlanValues values{};  // only those named here change
};
Result<TripId> propose_change(Database&, Actor const&, ChangeInput const&);

enum class ChangeDecision { apply, refuse };
constexpr auto enum_words(ChangeDecision) { return std::array<std::string_view, 2>{"apply", "refuse"}; }
Result<TripId> decide_change(Database&, Actor const&, TripId, std::optional<ChangeDecision>, std::string const& reason);

// Puts the new values into trip and plan; for the head's decision and for the committee's.
Result<Done> apply_change(Tx&, Actor const&, Dossier const&, PlanChange);
Result<Done> refuse_change(Tx&, Actor const&, PlanChange, std::string const& reason);

}  // namespace baeumgil
