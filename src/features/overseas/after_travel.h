#pragma once
// What is owed around the journey itself: training, insurance and alerts before it, mileage and registration after it.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/dossier.h"
#include "platform/db/database.h"

namespace baeumgil {

struct PreparationInput {
  std::optional<TravelAlert> travel_alert{};
  std::optional<Date> alert_checked_on{};
  std::vector<OverseasTraveler> travelers{};  // person, both trainings, insurance
};
Result<TripId> prepare_departure(Database&, Actor const&, TripId, PreparationInput const&);

struct MileageInput {
  std::string airline{};
  std::optional<int> earned{};
  std::optional<int> used{};
  std::string note{};  // why official mileage was not used although there was some
};
// The traveller's own; 0 earned is an answer too.
Result<TripId> declare_mileage(Database&, Actor const&, TripId, MileageInput const&);

Result<TripId> publish_plan(Database&, Actor const&, TripId, std::optional<Date> on, std::string const& where);
Result<TripId> register_report(Database&, Actor const&, TripId, std::optional<Date> on, std::string const& number);

}  // namespace baeumgil
