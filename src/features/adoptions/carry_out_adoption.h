#pragma once
// After a yes: plan, fund, start, quarterly cards, implement, measure, close. Giving it up is drop_adoption.h.

#include <optional>
#include <string>
#include <vector>
#include "base/actor.h"
#include "base/result.h"

#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct PlanInput {
  std::string policy_name{};
  std::string kpi_metric{};
  std::string kpi_unit{};
  std::optional<double> kpi_baseline{};
  std::optional<double> kpi_target{};
  std::optional<Date> kpi_measure_on{};
  std::optional<Won> budget{};
  std::string budget_line{};
  std::string risk{};
  std::string ordinance_change{};
  std::string pilot_area{};
  std::string publicity{};
  PersonId officer{};
  std::vector<Milestone> milestones{};
  std::vector<BudgetYear> years{};
  std::vector<Share> shares{};
  int version{0};
};
Result<AdoptionId> plan_adoption(Database&, Actor const&, AdoptionId, PlanInput const&);
// A budget line, or the word that none is needed. Not before the gates its cost meets are passed.
Result<AdoptionId> fund_adoption(Database&, Actor const&, AdoptionId, std::string const& budget_line);
Result<AdoptionId> start_adoption(Database&, Actor const&, AdoptionId);

struct CardInput {
  int year{0};
  int quarter{0};
  std::optional<CardStatus> status{};
  std::optional<int> progress_percent{};  // none: what the milestones say
  std::string correction_reason{};        // why it is not what they say
  std::string done{};
  std::string next{};
  Won budget_used{};
  std::optional<double> kpi_value{};
  std::string problem_and_measure{};
};
Result<ProgressCardId> file_card(Database&, Actor const&, AdoptionId, CardInput const&);

Result<AdoptionId> implement_adoption(Database&, Actor const&, AdoptionId, std::string const& evidence);
// Not before the day the plan sets for it.
Result<AdoptionId> measure_adoption(Database&, Actor const&, AdoptionId, std::optional<double> result, std::string const& source);
Result<AdoptionId> close_adoption(Database&, Actor const&, AdoptionId);

}  // namespace baeumgil
