#include "features/trips/trip_words.h"

#include "base/day_text.h"
#include "base/text.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

std::string trip_period(Language language, Date from, Date until) {
  if (from == until) return day_text_with_weekday(language, from);
  auto last = day_text_with_weekday(language, until);
  auto const year = std::to_string(until.year()) + ". ";
  if (language == Language::ko && from.year() == until.year() && last.starts_with(year)) last.erase(0, year.size());
  return day_text_with_weekday(language, from) + " ~ " + last;
}

std::string trip_moment(Language language, Instant at) {
  return day_text_with_weekday(language, day_in_seoul(at)) + " " + time_in_seoul(at);
}

std::string proposed_words(Locale const& locale, Language language, ProposedTime const& proposed) {
  if (proposed.part == DayPart::at_time) return trip_moment(language, proposed.at);
  return day_text_with_weekday(language, day_in_seoul(proposed.at)) + " " +
         locale.words(language, "visit.part." + std::string{to_word(proposed.part)});
}

std::string proposed_words(Locale const& locale, Language language, std::vector<ProposedTime> const& proposed) {
  auto all = std::vector<std::string>{};
  for (auto const& one : proposed) all.push_back(proposed_words(locale, language, one));
  return join(all, " · ");
}

std::string trip_hours(Stop const& stop) {
  if (stop.until_time.empty()) return stop.from_time;
  return stop.from_time + "–" + stop.until_time;
}

Badge state_badge(Site const& site, Actor const& actor, TripState state) {
  auto const word = std::string{to_word(state)};
  return {.label = site.words(actor, "trip.state." + word), .tone = tone_of_state(word)};
}

Badge state_badge(Site const& site, Actor const& actor, VisitState state) {
  auto const word = std::string{to_word(state)};
  return {.label = site.words(actor, "visit.state." + word), .tone = tone_of_state(word)};
}

}  // namespace baeumgil
