#pragma once
// What the committee resolved, for the approval system: the decision on the prizes asks for the record number it gets there.

#include "features/awards/award.h"
#include "platform/db/transaction.h"
#include "platform/documents/approval_package.h"

namespace baeumgil {

// Not found but for who runs the round, and but while its decision is waited for.
Result<ApprovalPackage> read_award_package(Tx&, Actor const&, AwardRoundId, Locale const&);

}  // namespace baeumgil
