#pragma once
// 방문 협조 요청 공문 (F04) as a document: the letter in the layout of 시행규칙 제4조, the list of visitors and the questions.

#include <string>
#include <vector>

#include "features/trips/find_trip.h"
#include "platform/documents/documents.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

class Database;
class Locale;
struct VisitLetter;

// The letter as it went out; not found when none did.
Result<Document> read_sent_letter(Tx&, Actor const&, VisitId, Locale const&);

Document to_document(VisitLetter const&, Locale const&);
std::string letter_file_name(Visit const&, Locale const&);

// The letter as it goes out today, in both formats.
Result<std::vector<MailAttachment>> letter_attachments(Database&, Actor const&, VisitId, Locale const&);

}  // namespace baeumgil
