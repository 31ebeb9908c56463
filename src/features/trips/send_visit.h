#pragma once
// Signs the letter and sends it: the host gets a mail with a secret link, and has the days the rules give to answer.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

class Database;
class Tx;

// `record_no`: the number the document system gave the letter.
Result<VisitId> sign_visit(Database&, Actor const&, VisitId, std::string const& record_no);
// The host is reminded when it has not answered what it is asked today, by job "visit.wait"; one that waits already stays.
void queue_reply_wait(Tx&, VisitId);
// The answer is the token of the host's link, shown once to the sender: /host/{token};
// empty when this very request was answered before. A reply is waited for by job "visit.wait".
// `letter`: the files that go with the mail.
Result<std::string> send_visit(Database&, Actor const&, VisitId, std::string const& base_address,
                               std::vector<MailAttachment> const& letter = {});

struct Reminder {
  std::string base_address{};  // of the link in it
  std::vector<MailAttachment> letter{};
};
// For the job, when the days to answer are over: the host is reminded as often as the rules allow and has the same days
// again; after the last of them the letter stands without an answer. The leader is told each time.
Result<Done> wait_for_reply(Database&, Actor const&, VisitId, Reminder const& = {});

}  // namespace baeumgil
