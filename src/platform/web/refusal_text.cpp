#include "platform/web/refusal_text.h"

#include <fmt/core.h>

namespace baeumgil {

std::string refusal_text(Locale const& locale, int status, std::string_view request_id) {
  auto text = std::string{};
  for (auto const language : {Language::ko, Language::en}) {
    auto title = locale.words(language, "problem.title.invalid");
    auto next = locale.words(language, "problem.next.invalid");
    if (status == 431) next = locale.words(language, "problem.next.head_too_large");
    if (status == 503) {
      title = locale.words(language, "problem.title.busy");
      next = locale.words(language, "problem.next.busy");
    }
    text += fmt::format("{} {}\n{}\n{}: {}\n\n", status, title, next, locale.words(language, "problem.request_id"), request_id);
  }
  text.pop_back();
  return text;
}

}  // namespace baeumgil
