#pragma once
// Fills the shared directory with what the program carries: municipalities, provinces, central agencies, hosts abroad.

#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The same entry has the same id in every installation. Running it again brings entries up to date; what others added, whether
// an entry is a tenant, and the homepage and note of an entry that has them, stay.
Result<Done> load_directory(Tx&);

// The directory entry of a municipality or province by its administrative code: "41450".
InstitutionId directory_id(std::string_view code);

}  // namespace baeumgil
