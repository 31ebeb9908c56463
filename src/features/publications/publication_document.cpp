#include "features/publications/publication_document.h"

#include <algorithm>

#include "base/text.h"
#include "features/cases/case_document.h"
#include "features/on_site/find_site_notes.h"
#include "features/publications/named_queries.h"
#include "features/reports/report_document.h"
#include "platform/documents/blocks.h"
#include "platform/html/locale.h"
#include "platform/text/personal_data.h"

namespace baeumgil {
namespace {

constexpr auto kAround = std::size_t{24};  // characters on each side of what was found

std::vector<std::string> names_of(Tx& tx, Uuid id) {
  auto names = std::vector<std::string>{};
  for (auto& one : list_named_in(tx, id))
    if (std::ranges::find(names, one.name) == names.end()) names.push_back(std::move(one.name));
  return names;
}

Result<PublicationDraft> draft_of_report(Tx& tx, Actor const& actor, ReportId id, Locale const& locale) {
  auto const found = TRY(read_report_to_print(tx, actor, id));
  auto draft = PublicationDraft{.number = found.report.number, .title = found.report.trip_purpose, .trip = found.trip.id};
  draft.document = to_document(found, locale, Language::ko);
  draft.names = names_of(tx, id.value);
  for (auto& note : list_site_notes(tx, actor, found.trip.id))
    if (note.kind == SiteNoteKind::photo && !note.photo_digest.empty()) draft.photos.push_back(std::move(note));
  draft.may_be_public = found.report.state == ReportState::accepted && found.report.disclosure != Disclosure::closed;
  draft.needs_part = found.report.disclosure == Disclosure::partial;
  return draft;
}

Result<PublicationDraft> draft_of_case(Tx& tx, Actor const& actor, CaseId id, Locale const& locale) {
  auto const found = TRY(read_case_to_print(tx, actor, id));
  auto draft = PublicationDraft{.number = found.found.number, .title = found.found.title};
  draft.document = to_document(found, locale, Language::ko);
  draft.names = names_of(tx, id.value);
  draft.may_be_public = is_standing(found.found) && found.found.share_scope == ShareScope::open;
  return draft;
}

// Around the place, cut between characters.
std::string context_of(std::string_view text, std::size_t at, std::size_t size) {
  auto const is_inside = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
  auto begin = at;
  for (auto left = kAround; begin > 0 && left > 0 && text[begin - 1] != '\n'; --left) do
      --begin;
    while (begin > 0 && is_inside(begin));
  return std::string{text.substr(begin, at - begin)} + first_characters(text.substr(at), kAround + character_count(text.substr(at, size)));
}

class Findings {
 public:
  explicit Findings(std::vector<Withholding> const& rulings) : rulings_{rulings} {}

  void add(WithheldKind kind, std::string_view text, std::string_view in, std::size_t at) {
    auto const known = std::ranges::find(found_, text, &WithheldText::text);
    if (known != found_.end()) {
      ++known->places;
      return;
    }
    auto finding = WithheldText{.kind = kind, .text = std::string{text}, .places = 1, .context = context_of(in, at, text.size())};
    auto const ruled = std::ranges::find(rulings_, text, &Withholding::text);
    if (ruled != rulings_.end()) finding.ruling = *ruled;
    found_.push_back(std::move(finding));
  }
  void add_word(WithheldKind kind, std::string const& word, std::vector<std::string> const& texts) {
    for (auto const& text : texts)
      for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
        add(kind, std::string_view{text}.substr(at, word.size()), text, at);
  }
  bool knows(std::string_view text) const { return std::ranges::find(found_, text, &WithheldText::text) != found_.end(); }
  std::vector<WithheldText> take() { return std::move(found_); }

 private:
  std::vector<Withholding> const& rulings_;
  std::vector<WithheldText> found_{};
};

std::string part_sentence(Locale const& locale, std::vector<WithheldText> const& findings) {
  return locale.words(Language::ko, std::ranges::any_of(findings, [](auto const& one) { return one.kind == WithheldKind::part; })
                                        ? "publication.part_withheld"
                                        : "publication.withheld");
}

}  // namespace

HeadingOf korean_headings(Locale const& locale) {
  return [&locale](std::string_view key) { return locale.words(Language::ko, key); };
}

Result<PublicationDraft> read_publication_draft(Tx& tx, Actor const& actor, Published const& of, Locale const& locale) {
  if (!may_read_publication(actor)) return not_found();
  auto draft = TRY(of.noun == PublishedNoun::report ? draft_of_report(tx, actor, ReportId{of.id}, locale)
                                                    : draft_of_case(tx, actor, CaseId{of.id}, locale));
  draft.of = of;
  return draft;
}

std::vector<WithheldText> list_findings(PublicationDraft const& draft, std::vector<Withholding> const& rulings) {
  auto findings = Findings{rulings};
  auto const texts = texts_of(draft.document);
  for (auto const& text : texts)
    for (auto const& datum : find_personal_data(text))
      findings.add(*enum_from_word<WithheldKind>(to_word(datum.kind)), std::string_view{text}.substr(datum.begin, datum.size), text,
                   datum.begin);
  for (auto const& name : draft.names)
    if (!findings.knows(name)) findings.add_word(WithheldKind::name, name, texts);
  for (auto const& ruling : rulings)
    if (!findings.knows(ruling.text)) findings.add_word(ruling.kind, ruling.text, texts);
  return findings.take();
}

TextCover edition_cover(TextCover cover, std::vector<WithheldText> const& findings, Locale const& locale) {
  for (auto const& finding : findings)
    if (finding.kind != WithheldKind::part && finding.is_covered()) cover.covered.push_back(finding.text);
  cover.part_words = part_sentence(locale, findings);
  return cover;
}

Document public_edition(PublicationDraft const& draft, TextCover const& cover, std::vector<WithheldText> const& findings,
                        Locale const& locale) {
  auto const words = [&](std::string_view key) { return locale.words(Language::ko, key); };
  auto document = edition_cover(cover, findings, locale)(draft.document);
  if (cover.withholds(words("report.gist"))) document.gist.clear();  // the file's own description says it again
  auto rows = std::vector<std::vector<std::string>>{};
  for (auto const& finding : findings) {
    if (!finding.is_covered()) continue;
    auto const ground = finding.ruling ? finding.ruling->ground : WithholdingGround::privacy;
    auto const until = finding.ruling && finding.ruling->until ? in_korean(*finding.ruling->until) : words("publication.until_none");
    auto const what = words("publication.kind." + std::string{to_word(finding.kind)});
    rows.push_back({finding.kind == WithheldKind::part ? what + ": " + finding.text : what, std::to_string(finding.places),
                    words("publication.ground." + std::string{to_word(ground)}), until});
  }
  if (rows.empty()) return document;
  add_heading(document, words("publication.withheld_log"));
  document.blocks.push_back(
      text_table({words("publication.what"), words("publication.places"), words("publication.ground"), words("publication.until")}, rows,
                 {4, 1.5, 6, 3}));
  return document;
}

}  // namespace baeumgil
