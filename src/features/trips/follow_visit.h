#pragma once
// What the team does with the answer: agree to one of its other dates, confirm, withdraw, tell that it took place, thank.

#include <optional>
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

struct DateChosen {
  std::optional<int> proposal{};  // which of the host's times, from 0; may be left out where there is one
  std::string time{};             // where the host named only a part of the day
};
Result<VisitId> agree_date(Database&, Actor const&, VisitId, DateChosen const& = {});  // the host is told which it is
Result<VisitId> confirm_visit(Database&, Actor const&, VisitId);
Result<VisitId> withdraw_visit(Database&, Actor const&, VisitId, std::string const& reason);
Result<VisitId> mark_visited(Database&, Actor const&, VisitId);
// With the letter of thanks, when there is one to go with the mail.
Result<VisitId> thank_host(Database&, Actor const&, VisitId, std::vector<MailAttachment> const& letter = {});

}  // namespace baeumgil
