#pragma once
// From the proposal to the decision: one owner department, and a review of six items.

#include <optional>
#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"
#include "base/money.h"
#include "features/adoptions/adoption_parts.h"

namespace baeumgil {

class Database;

Result<AdoptionId> assign_adoption(Database&, Actor const&, AdoptionId, DepartmentId, PersonId officer = {});

// The six items of a review record (공공기록물 시행령 제17조 제2항).
struct ReviewInput {
  std::string background{};
  std::string proposers_note{};
  std::string directions_opinions{};
  std::string status_and_review{};
  std::string alternatives{};
  std::string expected_effect{};
  std::optional<Won> expected_cost{};
  CostTraits cost_traits{};
  std::string citizen_impact{};
  std::string national_support{};
  int version{0};
};
// Saves the review; the first time it begins it (assigned or deferred → under_review).
Result<AdoptionId> write_review(Database&, Actor const&, AdoptionId, ReviewInput const&);
Result<AdoptionId> reopen_adoption(Database&, Actor const&, AdoptionId, std::string const& reason);

}  // namespace baeumgil
