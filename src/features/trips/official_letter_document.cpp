#include "features/trips/official_letter_document.h"

#include <algorithm>

#include "base/text.h"
#include "features/trips/visit_letter_view.h"
#include "platform/text/base64.h"

namespace baeumgil {

LetterHead letter_head(LetterView const& view, std::string const& subject, Locale const& locale) {
  auto const words = [&](std::string_view key) { return locale.words(kLetterLanguage, key); };
  auto const to = view.attention.empty() ? view.to : view.to + "(" + view.attention + ")";
  return {.issuer = view.issuer,
          .lines = {{.label = words("visit.letter.to"), .text = to, .field = words("visit.letter.to")},
                    {.label = words("visit.letter.via")},
                    {.label = words("visit.letter.subject"), .text = subject, .field = words("visit.letter.subject")}}};
}

Item letter_paragraph(std::string const& text) {
  auto const gap = std::min(text.find(' '), text.size());
  return {.mark = text.substr(0, gap), .text = std::string{trimmed(text.substr(gap))}};
}

LetterFoot letter_foot(VisitLetter const& letter, LetterView const& view, std::string const& record_no, Locale const& locale) {
  auto const words = [&](std::string_view key, std::vector<std::string> const& arguments = {}) {
    return locale.words(kLetterLanguage, key, arguments);
  };
  auto foot = LetterFoot{.sender = view.sender_title};
  auto signers = words("visit.document.drafted", {letter.writer_rank, letter.writer});
  if (!record_no.empty() && !view.head.empty()) signers += "    " + words("visit.document.decided", {letter.head_rank, view.head});
  foot.lines.push_back({.left = signers, .right = words("visit.document.cooperators")});
  auto record = words("visit.letter.record", {record_no});
  if (!record_no.empty() && !view.dated.empty()) record += " (" + view.dated + ")";
  foot.lines.push_back({.left = record, .right = words("visit.document.received")});
  if (!view.address.empty()) foot.lines.push_back({.left = view.address});
  auto const disclosure = words("program.disclosure." + std::string{to_word(letter.disclosure)});
  foot.lines.push_back({.left = words("visit.document.reach", {letter.visit.contact_phone, letter.writer_email}), .right = disclosure});
  return foot;
}

Result<std::vector<MailAttachment>> attach(Document const& document, std::string const& file_name) {
  auto attachments = std::vector<MailAttachment>{};
  for (auto const format : {DocumentFormat::hwpx, DocumentFormat::pdf}) {
    auto const bytes = TRY(write_document(document, format));
    attachments.push_back({.file_name = file_name + "." + std::string{extension_of(format)},
                           .content_type = std::string{content_type_of(format)},
                           .base64 = base64(bytes)});
  }
  return attachments;
}

}  // namespace baeumgil
