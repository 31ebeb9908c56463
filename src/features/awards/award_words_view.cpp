#include "features/awards/award_words_view.h"

#include <fmt/format.h>

#include "base/day_text.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

Badge round_badge(Site const& site, Actor const& actor, RoundState state) {
  auto const tone = state == RoundState::planned                               ? Tone::gray
                    : state == RoundState::closed || state == RoundState::paid ? Tone::success
                                                                               : Tone::primary;
  return {.label = site.words(actor, "award.state." + std::string{to_word(state)}), .tone = tone};
}

Badge nomination_badge(Site const& site, Actor const& actor, NominationState state) {
  auto const word = std::string{to_word(state)};
  return {.label = site.words(actor, "nomination.state." + word), .tone = tone_of_state(word)};
}

std::string shown_won(Site const& site, Actor const& actor, Won won) { return site.words(actor, "award.won", {with_commas(won)}); }
std::string shown_score(double score) { return fmt::format("{:.2f}", score); }

RegisterRowView to_register_row(Site const& site, Actor const& actor, RegisterEntry const& entry) {
  auto row = RegisterRowView{.number = entry.number, .nomination = to_text(entry.nomination), .title = entry.title};
  row.department = entry.department_name;
  row.prize = entry.prize_name;
  row.amount = shown_won(site, actor, entry.amount);
  row.decided_on = day_text(actor.language, entry.decided_on);
  if (entry.revoked_on)
    row.paid = {.label = site.words(actor, "award.register.revoked", {day_text(actor.language, *entry.revoked_on)}), .tone = Tone::danger};
  else if (entry.paid_on)
    row.paid = {.label = site.words(actor, "award.register.paid", {day_text(actor.language, *entry.paid_on)}), .tone = Tone::success};
  else
    row.paid = {.label = site.words(actor, "award.register.pay_by", {day_text(actor.language, entry.pay_by)}), .tone = Tone::warning};
  return row;
}

}  // namespace baeumgil
