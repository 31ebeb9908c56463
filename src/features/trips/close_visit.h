#pragma once
// After the thanks: the host hears what became of what it showed, and the matter is closed. By the programme officer.

#include <string>

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/trips/visit.h"

namespace baeumgil {

class Database;

struct Feedback {
  std::string text{};
  std::string base_address{};  // of the link in the mail, under which the host reads it again
};

bool may_send_feedback(Actor const&, Visit const&);
bool may_close_visit(Actor const&, Visit const&);

Result<VisitId> send_feedback(Database&, Actor const&, VisitId, Feedback const&);
Result<VisitId> close_visit(Database&, Actor const&, VisitId);

}  // namespace baeumgil
