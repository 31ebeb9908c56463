#include "features/publications/public_cover.h"

#include <algorithm>
#include <iterator>

#include "features/publications/named_queries.h"
#include "features/publications/publication_store.h"

namespace baeumgil {

namespace {

void sort_once(std::vector<std::string>& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());  // a name ruled on in fifty reports is looked for once
}

}  // namespace

PublicCover::PublicCover(std::vector<Withholding> const& rulings, std::vector<NamedIn> const& named) {
  for (auto const& ruling : rulings) {
    auto const is_covered = ruling.ruling == CoverRuling::cover;
    if (ruling.kind == WithheldKind::part) {
      if (is_covered) own_[ruling.of.id].parts.push_back(ruling.text);
    } else if (is_covered) {
      covered_.push_back(ruling.text);
    } else {
      own_[ruling.of.id].kept.push_back(ruling.text);
    }
  }
  for (auto const& one : named) own_[one.in].named.push_back(one.name);
  sort_once(covered_);
  for (auto& [id, own] : own_) {
    sort_once(own.named);
    sort_once(own.kept);
    sort_once(own.parts);
  }
}

TextCover PublicCover::of(Uuid report_or_case) const {
  auto cover = TextCover{.covered = covered_};
  if (auto const own = own_.find(report_or_case); own != own_.end()) {
    cover.covered.insert(cover.covered.end(), own->second.named.begin(), own->second.named.end());
    cover.kept = own->second.kept;
    cover.parts = own->second.parts;
  }
  return cover;
}

bool PublicCover::withholds(Uuid report_or_case, std::string_view heading) const {
  auto const own = own_.find(report_or_case);
  return own != own_.end() && std::ranges::binary_search(own->second.parts, heading);
}

PublicCover load_public_cover(Tx& tx) { return PublicCover{list_rulings(tx)}; }

TextCover load_edition_cover(Tx& tx, Uuid report_or_case) {
  return PublicCover{list_rulings(tx), list_named_in(tx, report_or_case)}.of(report_or_case);
}

PublicCover load_report_covers(Tx& tx) { return PublicCover{list_rulings(tx), list_named_in_trips(tx)}; }

PublicCover load_case_covers(Tx& tx) { return PublicCover{list_rulings(tx), list_named_in_cases(tx)}; }

PublicCover load_edition_covers(Tx& tx) {
  auto named = list_named_in_trips(tx);
  std::ranges::copy(list_named_in_cases(tx), std::back_inserter(named));
  return PublicCover{list_rulings(tx), named};
}

}  // namespace baeumgil
