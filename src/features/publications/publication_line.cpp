#include "features/publications/publication_line.h"

#include "features/cases/case.h"
#include "features/publications/find_edition.h"
#include "features/publications/publication.h"

namespace baeumgil {

std::optional<CaseCorner> publication_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  if (!may_read_publication(actor) || !is_standing(found)) return std::nullopt;
  auto const is_released = has_edition(tx, {.noun = PublishedNoun::good_case, .id = found.id.value});
  auto const state = locale.words(actor.language, is_released ? "publication.state.released" : "publication.state.draft");
  auto corner = CaseCorner{.id = "case-publication", .heading_key = "publication.corner"};
  corner.lines.push_back({.text = locale.words(actor.language, "publication.corner_state", {state})});
  corner.links = {{.text = locale.words(actor.language, "publication.prepare"), .path = "/cases/" + to_text(found.id) + "/publication"}};
  return corner;
}

}  // namespace baeumgil
