#pragma once
// What a person writes into a trip plan, read the same from the form and from the API.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/trips/trip.h"

namespace baeumgil {

class Fields;
struct CancellationCost;

// Characters of a plan: of a paragraph, a line, a question, and what is said of the car and the rooms.
inline constexpr auto kMostOfParagraph = std::size_t{4000};
inline constexpr auto kMostOfLine = std::size_t{200};
inline constexpr auto kMostOfQuestion = std::size_t{500};
inline constexpr auto kMostOfReason = std::size_t{500};

struct TripInput {
  IssueId issue{};
  TripKind kind{TripKind::domestic};
  std::string purpose{};
  std::string destination{};
  std::optional<Date> starts_on{};
  std::optional<Date> ends_on{};
  Transport transport{Transport::train};
  std::optional<int> distance_km{};
  std::string own_car_reason{};
  std::string lodging_plan{};  // where, and how much a night
  std::string budget_line{};
  Won estimate{};
  std::string our_status{};
  std::string our_figure{};
  std::optional<Date> our_figure_on{};
  std::string our_figure_source{};
  std::string gap{};
  std::string desk_findings{};
  std::string data_to_get{};
  std::string earlier_visits_answer{};
  std::vector<Traveler> travelers{};
  std::vector<TripQuestion> questions{};  // without an id: a new one
  std::vector<Stop> stops{};
  int version{0};
};

TripInput read_trip_input(Fields&);
CancellationCost read_cancellation_cost(Fields&);

// A draft may be unfinished, but what stands in it must make sense: dates in order, texts within their length.
std::optional<Problem> draft_problem(TripInput const&);
void apply(TripInput const&, Trip&);
TripInput input_of(Trip const&);  // what the form shows of a stored plan

}  // namespace baeumgil
