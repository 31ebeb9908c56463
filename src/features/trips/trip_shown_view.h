#pragma once
// Everything the page of one trip shows, read in one snapshot.

#include <map>
#include <string>
#include <vector>

#include "features/audit/list_events.h"
#include "features/conduct/emergency_duty.h"
#include "features/expenses/estimate_trip.h"
#include "features/expenses/expense.h"
#include "features/overseas/overseas_plan.h"
#include "features/rules/ladder.h"
#include "features/trips/already_seen.h"
#include "features/trips/change_flag.h"
#include "features/trips/check_budget.h"
#include "features/trips/elsewhere.h"
#include "features/trips/late_order.h"
#include "features/trips/same_way.h"
#include "features/trips/settlement.h"
#include "features/trips/trip_plan.h"
#include "features/trips/trip_store.h"
#include "platform/html/components.h"
#include "platform/html/locale.h"

namespace baeumgil {

struct TripShown {
  Trip trip{};
  std::string issue_title{};
  std::string program_title{};
  std::string approver{};                // name and post's department
  std::string decided_by{};              // of a trip that was permitted in the approver's place
  std::vector<std::string> stand_ins{};  // who may decide in that place today
  std::optional<Ladder> ladder{};
  std::map<PersonId, std::string> names{};  // of deputies
  std::vector<Visit> visits{};
  std::vector<SeenTrip> earlier{};
  ChainLine chain{};
  Settlement settlement{};
  ChangeFlag change{ChangeFlag::none};
  std::vector<SameWayTrip> joint{};            // those it was agreed to go with
  std::vector<SameWayTrip> same_way{};         // while it has not set off
  std::vector<TravelerElsewhere> elsewhere{};  // until it sets off
  std::vector<EmergencyDuty> duties{};         // the same
  TripEstimate estimate{};
  std::vector<CostLine> costs{};            // of the plan of an overseas trip
  std::optional<Problem> held{};            // while its programme is suspended
  std::optional<OverBudget> over_budget{};  // for whoever decides on it
  std::optional<LateOrder> late_order{};    // the same
  std::optional<ExpenseId> own_expense{};
  std::vector<RecordedEvent> events{};
};

// What fares are planned with: what the estimate has beyond the rates of the rules; they are settled by receipt.
std::string fare_text(Locale const&, Language, TripShown const&);

Result<TripShown> read_trip_shown(Tx&, Actor const&, TripId, Locale const&);

}  // namespace baeumgil
