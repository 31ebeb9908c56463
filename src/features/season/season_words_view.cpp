#include "features/season/season_words_view.h"

#include <fmt/format.h>

#include "base/day_text.h"

namespace baeumgil {

std::string short_day(Site const& site, Actor const& actor, Date day) {
  auto const weekday = site.words(actor, "season.weekday." + std::to_string(day.weekday()));
  return actor.language == Language::ko ? fmt::format("{}. {}.({})", day.month(), day.day(), weekday)
                                        : fmt::format("{}-{:02} {}", day.month(), day.day(), weekday);
}

std::string span_words(Actor const& actor, Date from, Date until) {
  if (from == until) return day_text(actor.language, from);
  return day_text(actor.language, from) + (actor.language == Language::ko ? " ~ " : " – ") + day_text(actor.language, until);
}

Badge season_badge(Site const& site, Actor const& actor, SeasonState state) {
  return {.label = site.words(actor, "season.state." + std::string{to_word(state)}),
          .tone = state == SeasonState::open ? Tone::primary : Tone::success};
}

Badge proposal_badge(Site const& site, Actor const& actor, ProposalState state) {
  auto const tone = state == ProposalState::formed     ? Tone::success
                    : state == ProposalState::failed   ? Tone::danger
                    : state == ProposalState::proposed ? Tone::primary
                    : state == ProposalState::running  ? Tone::information
                                                       : Tone::gray;
  return {.label = site.words(actor, "proposal.state." + std::string{to_word(state)}), .tone = tone};
}

std::string wish_words(Site const& site, Actor const& actor, StoredUnmet const& unmet) {
  auto wished = unmet.wished_name;
  if (unmet.kind == WishKind::field) wished = site.words(actor, "policy_field." + unmet.wished_word);
  if (unmet.kind == WishKind::trip_days) wished = unmet.wished_word;
  return site.words(actor, "proposal.wish." + std::string{to_word(unmet.kind)}, {wished});
}

std::string why_words(Site const& site, Actor const& actor, std::optional<Obstacle> const& obstacle) {
  return site.words(actor, obstacle ? "season.obstacle." + std::string{to_word(*obstacle)} : "season.obstacle.others");
}

std::string share_of_bound(Proposal const& proposal) {
  if (!proposal.bound || *proposal.bound <= 0) return {};
  return fmt::format("{:.1f}%", 100.0 * proposal.worth / *proposal.bound);
}

}  // namespace baeumgil
