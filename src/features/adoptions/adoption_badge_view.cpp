#include "features/adoptions/adoption_badge_view.h"

#include "base/day_text.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string_view what_is_due(AdoptionState state) {
  switch (state) {
    case AdoptionState::decided_yes:
      return "plan";
    case AdoptionState::deferred:
      return "review";
    case AdoptionState::implemented:
      return "measure";
    default:
      return "decision";
  }
}

}  // namespace

Badge adoption_badge(Site const& site, Actor const& actor, AdoptionState state) {
  auto const word = std::string{to_word(state)};
  return {.label = site.words(actor, "adoption.state." + word), .tone = tone_of_state(word)};
}

std::optional<Badge> clock_badge(Site const& site, Actor const& actor, AdoptionState state, std::optional<Date> due, Date today) {
  constexpr auto soon = 7;
  if (!due) return std::nullopt;
  auto const what = site.words(actor, "adoption.due." + std::string{what_is_due(state)});
  auto const left = *due - today;
  if (left < 0) return Badge{.label = site.words(actor, "adoption.clock.over", {what, std::to_string(-left)}), .tone = Tone::danger};
  if (left == 0) return Badge{.label = site.words(actor, "adoption.clock.today", {what}), .tone = Tone::danger};
  auto const tone = left <= soon ? Tone::warning : Tone::information;
  return Badge{.label = site.words(actor, "adoption.clock.left", {what, std::to_string(left)}), .tone = tone};
}

Alert drop_note(Site const& site, Actor const& actor, DropRequest const& request) {
  return {
      .text = site.words(actor, "adoption.drop_note", {request.asked_by_name, day_text(actor.language, request.asked_on), request.reason}),
      .tone = Tone::warning};
}

}  // namespace baeumgil
