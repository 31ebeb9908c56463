#pragma once
// 우리 출장, 그 뒤: what became of the trips a person came back from.

#include <cstdint>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct CameOfTrip {
  TripId id{};
  std::string purpose{};
  Date starts_on{};
  std::int64_t cases{0};      // published
  std::int64_t adoptions{0};  // decided yes, with the next two among them
  std::int64_t in_force{0};
  std::int64_t measured{0};
};
std::vector<CameOfTrip> list_came_of_trips(Tx&, PersonId, int limit);  // newest first

}  // namespace baeumgil
