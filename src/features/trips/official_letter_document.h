#pragma once
// What every official letter of a visit has in common: its head, its numbered paragraphs, its foot, and how it goes with a mail.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/trips/visit_views.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

struct VisitLetter;

// Official letters are in Korean, whoever reads them.
inline constexpr auto kLetterLanguage = Language::ko;

LetterHead letter_head(LetterView const&, std::string const& subject, Locale const&);
Item letter_paragraph(std::string const& text);  // its words begin with their own number
// 시행: the number the document system gave; empty while it has given none.
LetterFoot letter_foot(VisitLetter const&, LetterView const&, std::string const& record_no, Locale const&);

// The same document in both formats.
Result<std::vector<MailAttachment>> attach(Document const&, std::string const& file_name);

}  // namespace baeumgil
