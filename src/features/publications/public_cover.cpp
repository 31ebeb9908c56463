#include "features/publications/public_cover.h"

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
  return cover;
}

PublicCover load_public_cover(Tx& tx) { return PublicCover{list_rulings(tx)}; }

}  // namespace baeumgil
