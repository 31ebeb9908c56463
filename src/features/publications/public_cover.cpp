#include "features/publications/public_cover.h"

#include <algorithm>

#include "features/publications/publication_store.h"

namespace baeumgil {

TextCover PublicCover::of(Uuid report_or_case) const {
  auto cover = TextCover{};
  for (auto const& ruling : rulings_) {
    auto const is_own = ruling.of.id == report_or_case;
    if (ruling.kind == WithheldKind::part) {
      if (is_own && ruling.ruling == CoverRuling::cover) cover.parts.push_back(ruling.text);
    } else if (ruling.ruling == CoverRuling::cover) {
      cover.covered.push_back(ruling.text);
    } else if (is_own) {
      cover.kept.push_back(ruling.text);
    }
  }
  std::ranges::sort(cover.covered);  // a name ruled on in fifty reports is looked for once
  cover.covered.erase(std::ranges::unique(cover.covered).begin(), cover.covered.end());
  return cover;
}

bool PublicCover::withholds(Uuid report_or_case, std::string_view heading) const {
  return std::ranges::any_of(rulings_, [&](Withholding const& ruling) {
    return ruling.kind == WithheldKind::part && ruling.ruling == CoverRuling::cover && ruling.of.id == report_or_case &&
           ruling.text == heading;
  });
}

PublicCover load_public_cover(Tx& tx) { return PublicCover{list_rulings(tx)}; }

}  // namespace baeumgil
