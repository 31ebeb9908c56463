#include "features/remarks/remark_line.h"

#include <algorithm>

#include "base/text.h"
#include "features/cases/case.h"
#include "features/remarks/remark_store.h"

namespace baeumgil {

std::optional<CaseCorner> remark_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  constexpr auto kShown = std::size_t{3};
  constexpr auto kCharacters = std::size_t{100};
  if (!is_standing(found)) return std::nullopt;
  auto const remarks = list_remarks(tx, found.id);
  auto corner = CaseCorner{.id = "case-remarks", .heading_key = "remark.title", .empty_key = "remark.none", .is_wide = true};
  auto const path = "/cases/" + to_text(found.id) + "/remarks";
  for (auto i = remarks.size(); i-- > 0 && corner.lines.size() < kShown;) {
    auto const& remark = remarks[i];
    if (remark.withdrawn_at) continue;
    auto line = CaseCorner::Line{.text = first_characters(remark.body, kCharacters), .path = path, .meta = remark.author_name};
    if (is_open(remark)) line.badge = Badge{locale.words(actor.language, "remark.open"), Tone::warning};
    corner.lines.push_back(std::move(line));
  }
  auto const count = std::ranges::count_if(remarks, [](Remark const& remark) { return !remark.withdrawn_at; });
  corner.links = {{.text = locale.words(actor.language, "remark.see", {std::to_string(count)}), .path = path}};
  return corner;
}

}  // namespace baeumgil
