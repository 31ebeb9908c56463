#include "features/expenses/plan_difference.h"

#include <algorithm>

#include "features/expenses/estimate_trip.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

// The last evening's host, where no host of its evenings stands where as much is paid; one whose province is not known says nothing.
Institution const* host_elsewhere(PlannedJourney const& journey, Receipt const& room) {
  Institution const* found = nullptr;
  for (auto night = 0; night < std::max(1, room.nights); ++night) {
    auto const* host = host_on(journey.trip, journey.hosts, room.on + night);
    if (host == nullptr || host->province_code.empty() || area_of(*host) <= room.area) return nullptr;
    found = host;
  }
  return found;
}

void add_city(PlannedJourney const& journey, Expense const& expense, std::vector<PlanDifference>& found) {
  auto const is_ours = city_of(journey.hosts, journey.own_code) == WithinCity::yes;
  if (!expense.facts.is_within_city) {
    if (is_ours) found.push_back({.kind = PlanDifferenceKind::out_of_city, .host = journey.hosts.front().shown_name()});
    return;
  }
  auto const is_another = [&](Institution const& host) {
    return host.kind == InstitutionKind::municipality && host.code != journey.own_code;
  };
  auto const other = std::ranges::find_if(journey.hosts, is_another);
  if (other != journey.hosts.end()) found.push_back({.kind = PlanDifferenceKind::within_city, .host = other->shown_name()});
}

}  // namespace

std::vector<PlanDifference> differences_from(PlannedJourney const& journey, Expense const& expense) {
  auto found = std::vector<PlanDifference>{};
  if (expense.trip_kind != TripKind::domestic) return found;
  if (journey.trip.transport == Transport::official_car && !expense.facts.has_official_car)
    found.push_back({.kind = PlanDifferenceKind::official_car});
  for (auto const& receipt : expense.receipts) {
    if (receipt.kind != ReceiptKind::lodging) continue;
    if (auto const* host = host_elsewhere(journey, receipt))
      found.push_back({.kind = PlanDifferenceKind::lodging_area, .what = receipt.what, .host = host->shown_name()});
  }
  add_city(journey, expense, found);
  return found;
}

std::vector<PlanDifference> list_plan_differences(Tx& tx, Expense const& expense) {
  auto const trip = find_trip(tx, Actor{.institution = tx.institution()}, expense.trip);
  if (!trip) return {};
  auto const hosts = list_hosts_in_plan(tx, *trip);
  return differences_from({.trip = *trip, .hosts = hosts, .own_code = find_own_code(tx)}, expense);
}

}  // namespace baeumgil
