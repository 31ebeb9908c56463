#pragma once
// Counts the cases somebody sent by mail.

#include <cstdint>

#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::int64_t count_case_mail_receivers(Tx&, PersonId sender, Instant since);
void insert_case_mail(Tx&, CaseId, PersonId sender, int receivers);

}  // namespace baeumgil
