#pragma once
// Keeps trips in the database: every SQL statement about trips and their children. Visit requests are in visit_store.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/list_order.h"
#include "base/result.h"
#include "features/people/person.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct TripFilter {
  std::optional<TripState> state{};
  std::optional<TripKind> kind{};
  std::optional<ProgramId> program{};
  std::optional<IssueId> issue{};
  std::optional<TeamId> team{};
  std::optional<DepartmentId> department{};  // of the leader
  std::optional<PersonId> traveler{};
  std::optional<InstitutionId> host{};
  std::optional<int> year{};
  bool is_standing{false};  // submitted and not cancelled: what the funnel counts
  std::string words{};      // part of purpose or destination
};

enum class TripOrder { newest, start, number };
constexpr auto enum_words(TripOrder) { return std::array<std::string_view, 3>{"newest", "start", "number"}; }

// What a list shows of a trip.
struct TripRow {
  TripId id{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  TripState state{};
  TripKind kind{};
  std::string team_name{};
  std::string issue_title{};
  std::string leader_name{};
  std::string department_name{};
  std::int64_t travelers{0};
  Won cancellation_fee{};
};

// Which of the rows, in what order; at most 200.
struct TripSlice {
  ListOrder<TripOrder> order{};
  int offset{0};
  int limit{20};
};
std::vector<TripRow> list_trips(Tx&, Actor const&, TripFilter const&, TripSlice);
// Counts no further than `most`: to know all 20,000 exactly costs more than the page itself.
std::int64_t count_trips(Tx&, Actor const&, TripFilter const&, int most);
// Newest first, after the given id: for the API. At most 201, one more than a page shows.
std::vector<TripRow> list_trips_after(Tx&, Actor const&, TripFilter const&, std::optional<TripId> after, int limit);

void insert_trip(Tx&, Trip const&);          // with its children
Result<Done> update_trip(Tx&, Trip const&);  // the row only; conflict when someone saved first
void replace_travelers(Tx&, Trip const&);
void replace_stops(Tx&, Trip const&);
void replace_questions(Tx&, Trip const&);  // keeps the ids of questions that stay

// Highest post among the travellers; staff when there are none.
Post highest_post(Tx&, TripId);

// Who stands in for a person today: those named for it, and the deputies they gave for a trip they are on now.
std::vector<PersonId> list_trip_stand_ins(Tx&, PersonId);

// The trip a question belongs to.
std::optional<TripId> find_trip_of_question(Tx&, QuestionId);

}  // namespace baeumgil
