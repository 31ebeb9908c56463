#include "features/host_word/host_word_line.h"

#include "base/day_text.h"
#include "features/cases/case.h"
#include "features/host_word/host_word_store.h"
#include "features/host_word/host_word_words.h"

namespace baeumgil {

std::optional<CaseCorner> host_word_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  auto const words = list_host_words(tx, found.id);
  if (words.empty() && !may_ask_host(actor, found)) return std::nullopt;
  auto corner = CaseCorner{.id = "case-host-word", .heading_key = "host_word.title", .empty_key = "host_word.never_asked"};
  for (auto const& word : words) {
    if (corner.lines.size() == 3) break;
    corner.lines.push_back({.text = day_text(actor.language, word.answered_at.value_or(word.asked_at)),
                            .meta = word.respondent,
                            .badge = host_word_badge(locale, actor.language, word.state)});
    if (awaits_settlement(word))
      corner.alerts.push_back({.text = locale.words(actor.language, "host_word.alert." + std::string{to_word(word.state)}, {word.text}),
                               .tone = word.state == HostWordState::corrected ? Tone::warning : Tone::danger});
  }
  corner.links = {{.text = locale.words(actor.language, words.empty() ? "host_word.ask" : "host_word.open"),
                   .path = "/cases/" + to_text(found.id) + "/host-word"}};
  return corner;
}

}  // namespace baeumgil
