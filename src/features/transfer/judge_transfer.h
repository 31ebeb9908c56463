#pragma once
// Says of each condition whether we have it, could have it, and by what change.

#include "base/result.h"
#include "features/transfer/transfer.h"

namespace baeumgil {

class Database;
class Fields;

struct TransferInput {
  std::vector<TransferItem> items{};
  std::string note{};
  int version{0};  // that was read; 0: the first
};
TransferInput read_transfer(Fields&);

Result<CaseId> judge_transfer(Database&, Actor const&, CaseId, TransferInput const&);

}  // namespace baeumgil
