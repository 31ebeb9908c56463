#pragma once
// Writes what the program carries into the directory. Reading the directory is find_institution.h.

#include "features/targets/institution.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// New or brought up to date. Whether it is a tenant, and a homepage and note someone filled in, stay as they are.
void put_directory_entry(Tx&, Institution const&);

}  // namespace baeumgil
