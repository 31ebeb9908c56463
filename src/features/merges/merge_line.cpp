#include "features/merges/merge_line.h"

#include "features/merges/merge_store.h"

namespace baeumgil {

std::optional<CaseCorner> merge_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  auto const merges = list_merges_into(tx, found.id);
  auto const may_merge = may_merge_case(actor, found);
  if (merges.empty() && !may_merge) return std::nullopt;
  auto corner = CaseCorner{.id = "case-merges", .heading_key = "merge.merged_here", .empty_key = "merge.none"};
  for (auto const& merge : merges) corner.lines.push_back({.text = merge.merged_title, .meta = merge.reason});
  if (!may_merge) return corner;
  corner.links = {{.text = locale.words(actor.language, "merge.merge"), .path = "/cases/" + to_text(found.id) + "/merge"}};
  if (!merges.empty() && !was_added_to(tx, merges.front()))
    corner.moves.push_back({.label_key = "merge.undo", .path = "/merges/" + to_text(merges.front().id) + "/undoing", .style = "tertiary"});
  return corner;
}

}  // namespace baeumgil
