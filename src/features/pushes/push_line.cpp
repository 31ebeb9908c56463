#include "features/pushes/push_line.h"

#include "features/cases/case.h"
#include "features/pushes/push_store.h"

namespace baeumgil {

Badge push_badge(Locale const& locale, Language language, PushState state) {
  auto const tone = state == PushState::waiting ? Tone::warning : state == PushState::accepted ? Tone::success : Tone::gray;
  return {.label = locale.words(language, "push.state." + std::string{to_word(state)}), .tone = tone};
}

std::optional<CaseCorner> push_corner(Tx& tx, Actor const& actor, Case const& found, Locale const& locale) {
  auto const pushes = list_pushes_of(tx, PushedNoun::good_case, found.id.value);
  if (pushes.empty()) return std::nullopt;
  auto corner = CaseCorner{.id = "case-pushes", .heading_key = "push.pushed_to"};
  for (auto const& push : pushes) {
    corner.lines.push_back({.text = push.department_name + ": " + push.issue_title,
                            .path = "/issues/" + to_text(push.issue),
                            .meta = push.reason,
                            .badge = push_badge(locale, actor.language, push.state)});
  }
  corner.links = {{.text = locale.words(actor.language, "push.finds", {pushes.front().finder_name}),
                   .path = "/people/" + to_text(pushes.front().finder) + "/finds"}};
  return corner;
}

}  // namespace baeumgil
