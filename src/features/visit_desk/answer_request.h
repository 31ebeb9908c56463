#pragma once
// What the desk answers: one request by itself, or several received together.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/trips/answer_visit.h"
#include "features/visit_desk/desk_request.h"

namespace baeumgil {

class Database;

struct DeskAnswer {
  HostAnswer said{};
  VisitSlotId slot{};  // with a slot, its beginning is proposed unless the guest asked for a time within it
};

Result<DeskRequestId> answer_request(Database&, Actor const&, DeskRequestId, DeskAnswer const&);

struct BundleInput {
  std::vector<DeskRequestId> requests{};  // at least two that wait for an answer
  std::optional<Instant> at{};            // or the slot's beginning
  VisitSlotId slot{};
  HostAnswer said{};  // who meets them, limits, photos, arrival: the same for all
};

// Whoever asked for that very time is accepted, the others are offered it. Each guest learns how many come, not who.
Result<DeskBundleId> bundle_requests(Database&, Actor const&, BundleInput const&);

}  // namespace baeumgil
