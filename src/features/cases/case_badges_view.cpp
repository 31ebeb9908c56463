#include "features/cases/case_badges_view.h"

#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

Badge state_badge(Site const& site, Actor const& actor, CaseState state) {
  auto const word = to_word(state);
  return {.label = site.words(actor, "case.state." + std::string{word}), .tone = tone_of_state(word)};
}

std::vector<Badge> case_marks(Site const& site, Actor const& actor, CaseOutcome outcome, bool is_long_unconfirmed) {
  auto marks = std::vector<Badge>{};
  if (outcome != CaseOutcome::success)
    marks.push_back({.label = site.words(actor, "case.outcome." + std::string{to_word(outcome)}),
                     .tone = outcome == CaseOutcome::failure ? Tone::danger : Tone::warning});
  if (is_long_unconfirmed) marks.push_back({.label = site.words(actor, "case.long_unconfirmed"), .tone = Tone::warning});
  return marks;
}

Badge field_badge(Site const& site, Actor const& actor, PolicyField field) {
  return {.label = site.words(actor, "policy_field." + std::string{to_word(field)}), .tone = Tone::primary};
}

}  // namespace baeumgil
