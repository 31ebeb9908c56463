#pragma once
// The papers of a decision for the approval system, with who drafts, agrees and decides.

#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"
#include "platform/documents/approval_package.h"

namespace baeumgil {

// Not found when the reader may not open the adoption, or there is nothing to approve yet.
Result<ApprovalPackage> read_approval_package(Tx&, Actor const&, AdoptionId, Locale const&);

}  // namespace baeumgil
