#pragma once
// How days, hours and states of trips and visits are written for people; every page writes them the same.

#include <string>

#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/html/components.h"

namespace baeumgil {

class Locale;
class Site;

std::string trip_period(Language, Date from, Date until);                               // 2026. 8. 19.(수) ~ 8. 20.(목)
std::string trip_moment(Language, Instant);                                             // 2026. 8. 19.(수) 14:00
std::string proposed_words(Locale const&, Language, ProposedTime const&);               // the same, or with the part of the day
std::string proposed_words(Locale const&, Language, std::vector<ProposedTime> const&);  // one after the other
std::string trip_hours(Stop const&);                                                    // 14:00–16:00
Badge state_badge(Site const&, Actor const&, TripState);
Badge state_badge(Site const&, Actor const&, VisitState);

}  // namespace baeumgil
