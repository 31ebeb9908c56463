#pragma once
// What a traveller says of a journey at home and its plan says otherwise: somebody has to answer for it before it is paid.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "features/expenses/expense.h"
#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// An official car of the plan that is not said; a room in an area with a higher cap than that of the day's host; the own city where the
// hosts are another's, or another where they are all ours.
enum class PlanDifferenceKind { official_car, lodging_area, within_city, out_of_city };
constexpr auto enum_words(PlanDifferenceKind) {
  return std::array<std::string_view, 4>{"official_car", "lodging_area", "within_city", "out_of_city"};
}

struct PlanDifference {
  PlanDifferenceKind kind{};
  std::string what{};  // the room; empty where it is the journey
  std::string host{};  // whose place says otherwise
};

struct PlannedJourney {
  Trip const& trip;
  std::vector<Institution> const& hosts;
  std::string own_code{};  // of the institution
};
std::vector<PlanDifference> differences_from(PlannedJourney const&, Expense const&);
// The same, with what the database knows of the trip and its hosts.
std::vector<PlanDifference> list_plan_differences(Tx&, Expense const&);

}  // namespace baeumgil
