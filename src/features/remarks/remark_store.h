#pragma once
// Keeps remarks in the database: every SQL statement about them. They are seen with their case: find that first.

#include <vector>

#include "base/result.h"
#include "features/remarks/remark.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Remark> list_remarks(Tx&, CaseId);  // oldest first; at most 500
Result<Remark> find_remark(Tx&, RemarkId);
void insert_remark(Tx&, Remark const&);
Result<Done> update_remark(Tx&, Remark const&);  // conflict when it was withdrawn meanwhile

}  // namespace baeumgil
