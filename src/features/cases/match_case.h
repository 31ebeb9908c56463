#pragma once
// Binds a case to a pending issue it may solve, or undoes that.

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"

namespace baeumgil {

class Database;
class Tx;
struct Case;
struct Issue;

// In the transaction of who asked, with every right checked; nothing when it is bound already.
void bind_case(Tx&, Actor const&, Case const&, Issue const&);
Result<CaseId> match_case(Database&, Actor const&, CaseId, IssueId);
Result<CaseId> unmatch_case(Database&, Actor const&, CaseId, IssueId);

}  // namespace baeumgil
