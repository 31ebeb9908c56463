#pragma once
// Keeps overseas plans with their hosts, costs and travellers; looks up earlier trips that resemble one.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/overseas/find_overseas_plan.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Done> save_overseas_plan(Tx&, OverseasPlan const&);  // inserts at version 0; conflict when someone saved first

// Trips of the last five years to the same country or a host of the same name.
struct SimilarTrip {
  TripId trip{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  std::string department_name{};
  TripState state{};
};
std::vector<SimilarTrip> list_similar_trips(Tx&, Actor const&, Trip const&, OverseasPlan const&);

// Reports of this person's overseas trips that are late or were handed in late and still bar.
struct LateReport {
  TripId trip{};
  std::string trip_number{};
  Date due_on{};
  std::optional<Date> submitted_on{};
};
std::vector<LateReport> list_late_reports(Tx&, PersonId);

// How many backpack trips this person has been on, here and as noted from before.
int count_backpack_trips(Tx&, PersonId);

struct PastTrip {
  Uuid id{};
  PersonId person{};
  std::string name{};  // of the join
  Track track{};
  std::string country{};
  Date returned_on{};
  std::string note{};
};
std::vector<PastTrip> list_past_trips(Tx&, int limit);
void insert_past_trip(Tx&, PastTrip const&);

struct Candidate {
  std::string country{};
  std::string city{};
  std::string reason{};
};
// In the institution's order; Singapore alone while nobody has written a list.
std::vector<Candidate> list_candidates(Tx&);
std::vector<std::string> list_candidate_countries(Tx&);  // each once
void replace_candidates(Tx&, std::vector<Candidate> const&);

// What a list shows of an overseas trip.
struct OverseasRow {
  TripId id{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  TripState state{};
  std::string team_name{};
  std::string country{};
  std::optional<Track> track{};
  std::int64_t travelers{0};
  bool is_urgent{false};
};
struct OverseasFilter {
  std::optional<TripState> state{};
  bool is_waiting{false};        // somewhere between the department's yes and the permit
  bool is_up_for_review{false};  // before the committee, or to come before it with what was changed on the way
};
std::vector<OverseasRow> list_overseas_trips(Tx&, Actor const&, OverseasFilter const&, std::optional<TripId> after, int limit);

}  // namespace baeumgil
