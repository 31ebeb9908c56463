#pragma once

#include <string>
#include <vector>

#include "features/evidence/evidence_pack.h"
#include "platform/bundle/bundle.h"
#include "platform/db/database.h"

namespace baeumgil {

struct SealedPack {
  EvidencePack pack{};
  std::string bytes{};
};

// Signs the files with the institution's key, which the first call makes, and enters the result in the register.
Result<SealedPack> make_pack(Database&, Actor const&, Evidence const&, std::vector<BundleFile>);

}  // namespace baeumgil
