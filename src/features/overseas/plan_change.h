#pragma once
// 계획 변경: what differs from the plan that was voted on, and whether that has to be voted on again. Pure.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/result.h"
#include "base/transition.h"
#include "features/overseas/overseas_ids.h"
#include "features/overseas/overseas_plan.h"
#include "features/rules/rule.h"
#include "features/trips/trip.h"

namespace baeumgil {

enum class ChangeState { to_decide, to_review, applied, refused };
constexpr auto enum_words(ChangeState) { return std::array<std::string_view, 4>{"to_decide", "to_review", "applied", "refused"}; }
inline constexpr std::array<Transition<ChangeState>, 4> kChangeTransitions{{
    {ChangeState::to_decide, ChangeState::applied, "decide", "DH"},  // small: no new review
    {ChangeState::to_decide, ChangeState::refused, "decide", "DH"},
    {ChangeState::to_review, ChangeState::applied, "resolve", "CS"},
    {ChangeState::to_review, ChangeState::refused, "resolve", "CS"},  // what was voted on before stands
}};

struct PlanChange {
  PlanChangeId id{};
  TripId trip{};
  std::string reason{};
  bool needs_review{false};
  std::string why{};  // the rule's words, for or against a new review
  ChangeState state{ChangeState::to_decide};
  TripState from_state{};
  PersonId proposed_by{};
  std::string proposed_by_name{};  // of the join
  Instant proposed_at{};
  PersonId decided_by{};
  std::optional<Instant> decided_at{};
  std::string decision_reason{};
  std::optional<Instant> reviewed_at{};  // by the committee, with its vote or after it was applied
  std::vector<PlanFieldChange> fields{};
  int version{1};
};

// Applied on the way by the head alone, though the committee had voted on it: it comes before the committee afterwards.
bool passed_over_committee(PlanChange const&);
bool owes_review(PlanChange const&);  // and the committee has not had it yet

struct ChangeVerdict {
  bool needs_review{false};
  std::optional<Citation> rule{};  // of the row that spares it the review, or of the one it went beyond
};
// Dates moved or extended a little and costs that grow a little are small by rule; people, country, hosts, payer and purpose
// never are; what the committee did not vote on needs no review. All that changed since its vote is judged together.
ChangeVerdict judge_change(std::vector<PlanFieldChange> const&, RuleBook const&, Date day, Language);

}  // namespace baeumgil
