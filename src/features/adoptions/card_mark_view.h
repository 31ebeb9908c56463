#pragma once
// How the page and the paper of an adoption say that somebody has seen a progress card.

#include <string>

#include "base/day_text.h"
#include "features/adoptions/adoption_parts.h"
#include "platform/html/locale.h"

namespace baeumgil {

inline std::string card_mark_text(Locale const& locale, Language language, CardMark const& mark) {
  auto const party = locale.words(language, "adoption.card_mark.party." + std::string{to_word(mark.party)});
  auto const* key = mark.is_on_site ? "adoption.card_mark.seen_on_site" : "adoption.card_mark.seen";
  auto text = locale.words(language, key, {party, mark.by_name, day_text(language, mark.marked_at)});
  return mark.remark.empty() ? text : text + " · " + mark.remark;
}

}  // namespace baeumgil
