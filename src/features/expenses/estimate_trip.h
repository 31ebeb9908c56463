#pragma once
// What a planned trip will cost by the rules, without its fares: a function of the plan, its hosts and the rules.

#include <string>
#include <string_view>
#include <vector>

#include "features/expenses/travel_money.h"
#include "features/people/person.h"
#include "features/targets/institution.h"
#include "features/trips/trip.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct TripEstimate {
  TravelMoney each{};  // for a traveller of the common grade
  Won all{};           // of all travellers, each by the own grade
  int travelers{0};
};

struct EstimateSituation {
  RuleBook const& rules;
  std::vector<Institution> const& hosts;  // of the plan's stops
  std::vector<Post> const& posts;         // of the travellers
  std::optional<ExchangeRate> dollar{};
  std::string country{};  // of an overseas plan; empty: that of its hosts
  std::string city{};     // the code of the institution itself; empty: not known
  Language language{Language::ko};
};

TripEstimate estimate_trip(Trip const&, EstimateSituation const&);
LodgingArea area_of(Institution const&);
// Whether all hosts stand in the own city, by its code; no host, or one of any other code, does not.
WithinCity city_of(std::vector<Institution> const& hosts, std::string_view own_code);
std::string find_own_code(Tx&);                                                        // of the institution itself; empty: not known
Institution const* host_on(Trip const&, std::vector<Institution> const& hosts, Date);  // of that day's stops, else of those before
std::vector<Institution> list_hosts_in_plan(Tx&, Trip const&);

// The same, with what the database knows of hosts and travellers.
TripEstimate find_estimate(Tx&, Actor const&, Trip const&);

}  // namespace baeumgil
