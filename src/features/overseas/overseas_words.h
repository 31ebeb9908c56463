#pragma once
// How days, money, states and fields of overseas trips are written for people.

#include <string>
#include <string_view>

#include "features/overseas/committee_store.h"
#include "features/overseas/overseas_views.h"

namespace baeumgil {

struct Reading {
  Site const& site;
  Actor const& actor;

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return site.words(actor, key, arguments);
  }
  template <WordedEnum E>
  std::string word(std::string_view prefix, E value) const {
    return words(std::string{prefix} + std::string{to_word(value)});
  }
  std::string day(Date) const;
  std::string day(std::optional<Date> const&) const;  // "–" for none
  std::string won(Won) const;
  std::string country(std::string_view code) const;
  Badge trip_state(TripState) const;
  Badge outcome(ReviewOutcome) const;
  // "hosts.1.name" → "방문기관 2 · 기관명"
  std::string field(std::string_view) const;
  // A value of a field as people read it: names for ids, words for words, won for amounts.
  std::string value(std::string_view field, std::string const&, Dossier const&) const;
  std::string citation(Citation const&) const;
};

// A table of what changes: field, before, after.
PageBlock change_block(Reading const&, PlanChange const&, Dossier const&);

}  // namespace baeumgil
