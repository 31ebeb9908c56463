#pragma once
// A report or a case as the document both editions are made of, what is found in it, and its public edition.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/on_site/site_note.h"
#include "features/publications/public_cover.h"
#include "features/publications/publication.h"
#include "features/publications/text_cover.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct PublicationDraft {
  Published of{};
  std::string number{};
  std::string title{};
  TripId trip{};
  Document document{};               // the internal edition
  std::vector<std::string> names{};  // of whom its rows and texts name
  std::vector<SiteNote> photos{};
  bool may_be_public{false};
  bool needs_part{false};  // opened in part: something must be withheld
};

struct WithheldText {
  WithheldKind kind{};
  std::string text{};
  int places{0};
  std::string context{};  // the first place, with what stands around it
  std::optional<Withholding> ruling{};
  bool is_covered() const { return !ruling || ruling->ruling == CoverRuling::cover; }
};

HeadingOf korean_headings(Locale const&);  // which must outlive it

Result<PublicationDraft> read_publication_draft(Tx&, Actor const&, Published const&, Locale const&);
// What was found by its form, by name and by people, each text once; without a ruling it is covered.
std::vector<WithheldText> list_findings(PublicationDraft const&, std::vector<Withholding> const& rulings);
// What covers its public edition: the rulings for it, and every covered finding.
TextCover edition_cover(TextCover, std::vector<WithheldText> const&, Locale const&);
// With all that covered, and at its end what was withheld, by which article and until when.
Document public_edition(PublicationDraft const&, TextCover const&, std::vector<WithheldText> const&, Locale const&);

}  // namespace baeumgil
