#pragma once
// 감사 서한: the letter that thanks a host for a visit that took place. The document system gives it its number.

#include <string>
#include <vector>

#include "features/trips/find_trip.h"
#include "platform/documents/documents.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

class Database;
class Locale;
struct VisitLetter;

struct ThankYou {
  Document document{};
  std::string file_name{};
};

// Not found as long as the visit has not taken place.
Result<VisitLetter> read_visited(Tx&, Actor const&, VisitId);
Result<ThankYou> read_thank_you(Database&, Actor const&, VisitId, Locale const&);
Document thank_you_document(VisitLetter const&, Locale const&);

// The letter in both formats, as it goes with the mail; none before the visit, when there is nothing to thank for.
Result<std::vector<MailAttachment>> thank_you_attachments(Database&, Actor const&, VisitId, Locale const&);

}  // namespace baeumgil
