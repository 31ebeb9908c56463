#pragma once
// The executive takes a prize back, with the reason: its evidence was false. The register keeps the row, and the merit is free again.

#include <string>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

Result<NominationId> revoke_award(Database&, Actor const&, NominationId, std::string const& reason);

}  // namespace baeumgil
