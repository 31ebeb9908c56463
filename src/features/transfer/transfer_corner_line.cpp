#include "features/transfer/transfer_corner_line.h"

#include "features/cases/case.h"
#include "features/transfer/find_transfer.h"
#include "features/transfer/transfer_words.h"

namespace baeumgil {

std::optional<CaseCorner> transfer_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  auto const judgement = find_transfer(tx, found.id);
  auto const path = "/cases/" + to_text(found.id) + "/transfer";
  auto corner = CaseCorner{.id = "case-transfer", .heading_key = "transfer.items", .empty_key = "transfer.none"};
  corner.links = {{.text = locale.words(actor.language, "transfer.open"), .path = path}};
  if (judgement.version == 0) return corner;
  corner.lines = {{.text = transfer_counts(locale, actor.language, judgement),
                   .meta = transfer_author(locale, actor.language, judgement),
                   .badge = transfer_badge(locale, actor.language, outcome_of(judgement))}};
  return corner;
}

}  // namespace baeumgil
