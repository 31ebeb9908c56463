#pragma once

#include "features/transfer/transfer.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Of a case the caller has found; with version 0 when nobody has judged it.
TransferJudgement find_transfer(Tx&, CaseId);
// What to begin with: figures of the directory, the case's own conditions line by line, its law, and money.
std::vector<TransferItem> proposed_items(Tx&, Case const&);
// The directory's figures, in place of what was typed; an item whose figures it lacks keeps its own.
void fill_figures(Tx&, Case const&, std::vector<TransferItem>&);

}  // namespace baeumgil
