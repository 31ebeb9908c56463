#include "features/originality/near_copy.h"

#include "features/cases/find_case.h"
#include "features/exchange/find_received.h"
#include "features/originality/name_list.h"
#include "features/originality/original_text.h"
#include "features/originality/originality_store.h"
#include "features/originality/public_text_store.h"
#include "features/reports/find_report.h"
#include "platform/originality/compare.h"
#include "platform/originality/prints.h"

namespace baeumgil {
namespace {

constexpr auto kCandidates = std::size_t{2};  // of each stretch
constexpr auto kMostCompared = std::size_t{4};

// What this reader may know of it.
void tell(Tx& tx, Actor const& reader, NearCopy& copy) {
  auto const id = copy.of.id;
  if (copy.of.noun == OriginalNoun::public_text) {
    if (auto const text = find_public_text(tx, PublicTextId{id})) copy.title = text->title, copy.path = "/public-texts/" + to_text(id);
  } else if (copy.of.noun == OriginalNoun::received_case) {
    if (auto const received = find_received_case(tx, ReceivedCaseId{id}))
      copy.title = received->from_name + " " + received->content.title, copy.path = "/exchange/cases/" + to_text(id);
  } else if (copy.of.noun == OriginalNoun::report) {
    if (auto const report = find_report(tx, reader, ReportId{id}))
      copy.title = report->number + " " + report->trip_purpose, copy.path = "/reports/" + to_text(id);
  } else if (auto const found = find_case(tx, reader, CaseId{id})) {
    copy.title = found->number + " " + found->title;
    copy.path = "/cases/" + to_text(id);
  }
}

}  // namespace

double share_of(LandmarkedText const& mine, LandmarkedText const& theirs) {
  auto rarity = Rarity{};
  rarity.add(mine.text);
  rarity.add(theirs.text);
  auto all = std::size_t{0};
  for (auto const& sentence : mine.text.sentences) all += sentence.letter_count();
  auto alike = std::size_t{0};
  for (auto const& pair : alike_sentences(mine, theirs, rarity)) alike += mine.text.sentences[pair.mine].letter_count();
  return all == 0 ? 0.0 : static_cast<double>(alike) / static_cast<double>(all);
}

std::optional<NearCopy> find_near_copy(Tx& tx, Actor const& actor, LandmarkedText const& text) {
  auto search = PrintSearch{prints_by_stretch(text)};
  auto kept = std::vector<OriginalRef>{};
  each_print(tx, [&](KeptPrints const& one, std::string_view prints) {
    search.feed(kept.size(), prints);
    kept.push_back(one.of);
  });
  auto found = std::optional<NearCopy>{};
  auto compared = std::size_t{0};
  for (auto const& candidate : search.best(kCandidates)) {
    if (++compared > kMostCompared) break;
    auto const share = share_of(text, landmarked(original_text(tx, kept[candidate.text]), carried_names()));
    if (share >= kNearShare && (!found || share > found->share)) found = NearCopy{.of = kept[candidate.text], .share = share};
  }
  if (found) tell(tx, actor, *found);
  return found;
}

}  // namespace baeumgil
