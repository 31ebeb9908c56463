#pragma once
// What the team does with the answer: agree to the other date, confirm, withdraw, tell that it took place, thank.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/trips/visit.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

class Database;

bool took_place(VisitState);

Result<VisitId> agree_date(Database&, Actor const&, VisitId);
Result<VisitId> confirm_visit(Database&, Actor const&, VisitId);
Result<VisitId> withdraw_visit(Database&, Actor const&, VisitId, std::string const& reason);
Result<VisitId> mark_visited(Database&, Actor const&, VisitId);
// With the letter of thanks, when there is one to go with the mail.
Result<VisitId> thank_host(Database&, Actor const&, VisitId, std::vector<MailAttachment> const& letter = {});

}  // namespace baeumgil
