#pragma once
// What the team does with the answer: agree to the other date, confirm, withdraw, tell that it took place, thank.

#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

Result<VisitId> agree_date(Database&, Actor const&, VisitId);
Result<VisitId> confirm_visit(Database&, Actor const&, VisitId);
Result<VisitId> withdraw_visit(Database&, Actor const&, VisitId, std::string const& reason);
Result<VisitId> mark_visited(Database&, Actor const&, VisitId);
Result<VisitId> thank_host(Database&, Actor const&, VisitId);

}  // namespace baeumgil
