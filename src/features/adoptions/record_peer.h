#pragma once
// The owner department puts down the indicator of an institution that did not adopt, or leaves one out again and says why.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/adoptions/peer_effect.h"

namespace baeumgil {

class Database;

struct PeerInput {
  InstitutionId peer{};
  std::optional<double> before{};
  std::optional<Date> before_on{};
  std::string before_source{};
  std::optional<double> after{};
  std::optional<Date> after_on{};
  std::string after_source{};
};

// The owner department, once the policy is in force and has an indicator.
bool may_record_peers(Actor const&, Adoption const&);

// In place of what stood there of the same institution; it counts again when it had been left out.
Result<AdoptionId> record_peer(Database&, Actor const&, AdoptionId, PeerInput const&);
// It stays on the page with the reason, so that nobody chooses peers by their figures unseen.
Result<AdoptionId> leave_peer_out(Database&, Actor const&, AdoptionId, InstitutionId peer, std::string const& reason);

}  // namespace baeumgil
