#pragma once
// What the address of a list of trips asks for; the same for the page and the API.

#include "features/trips/trip_store.h"

namespace baeumgil {

class Fields;

struct TripListAsked {
  TripFilter filter{};
  ListOrder<TripOrder> order{};
  int page{1};
};

TripListAsked read_trip_list(Fields& query, Actor const&);
// Something keeps rows out: then an exact count is worth its price.
bool is_narrow(TripFilter const&);

}  // namespace baeumgil
