#pragma once

#include "features/transfer/transfer.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct Institution;

// Of a case the caller has found; with version 0 when nobody has judged it.
TransferJudgement find_transfer(Tx&, CaseId);
// Everything the directory and public statistics say of both.
std::vector<TransferItem> list_figures(Tx&, Case const&);
// What to begin with: size and money, the case's own conditions line by line, its law, and money.
std::vector<TransferItem> proposed_items(Tx&, Case const&);
// What the directory or a public statistic says of it; empty: nothing.
std::string known_figure(Institution const&, TransferKind);
// These figures, in place of what was typed; an item they lack keeps its own.
void fill_figures(Tx&, Case const&, std::vector<TransferItem>&);

}  // namespace baeumgil
