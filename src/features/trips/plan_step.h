#pragma once
// The plan in steps, each saved by itself: which field stands in which, what is missing where, and how two people who write the
// same step at once are told apart.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "features/trips/trip_input.h"

namespace baeumgil {

enum class PlanStep { purpose, status, seen, questions, research, itinerary, people, money };
constexpr auto enum_words(PlanStep) {
  return std::array<std::string_view, 8>{"purpose", "status", "seen", "questions", "research", "itinerary", "people", "money"};
}

// "stops.0.on" → itinerary. What no step holds, such as the approver, is found among the people.
PlanStep step_of(std::string_view field);
// The locale key of a field's label: "stops.0.on" → "trip.stop.on".
std::string_view label_of(std::string_view field);

// Copies what a step holds.
void take_step(PlanStep, TripInput const& from, TripInput& to);
// Changes with every change of what the step holds, and with nothing else.
std::string seal_of(PlanStep, TripInput const&);

// What the step holds, as lines to be read beside one's own.
std::vector<std::string> texts_of(PlanStep, TripInput const&);

}  // namespace baeumgil
