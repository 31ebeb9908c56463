#pragma once
// Lists the programme officer keeps: candidate countries, and trips abroad from before this program.

#include <optional>
#include <vector>

#include "features/overseas/overseas_plan_store.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<Done> edit_candidates(Database&, Actor const&, std::vector<Candidate> const&);

struct PastTripInput {
  std::string person{};  // name, staff number or id; must mean one person
  std::optional<Track> track{};
  std::string country{};
  std::optional<Date> returned_on{};
  std::string note{};
};
Result<PersonId> note_past_trip(Database&, Actor const&, PastTripInput const&);

}  // namespace baeumgil
