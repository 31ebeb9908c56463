#include "features/host_word/host_word_words.h"

#include "base/day_text.h"

namespace baeumgil {
namespace {

Tone tone_of(HostWordState state) {
  switch (state) {
    case HostWordState::confirmed:
      return Tone::success;
    case HostWordState::corrected:
      return Tone::warning;
    case HostWordState::removal_asked:
      return Tone::danger;
    case HostWordState::asked:
      return Tone::information;
    case HostWordState::no_answer:
      break;
  }
  return Tone::gray;
}

}  // namespace

Badge host_word_badge(Locale const& locale, Language language, HostWordState state) {
  return {.label = locale.words(language, "host_word.state." + std::string{to_word(state)}), .tone = tone_of(state)};
}

std::string host_word_as_of(Locale const& locale, Language language, Date as_of) {
  return locale.words(language, "host_word.as_of", {day_text(language, as_of)});
}

}  // namespace baeumgil
