#include "features/expenses/estimate_trip.h"

#include <algorithm>
#include <charconv>

#include "features/expenses/expense_money.h"
#include "features/expenses/find_expense.h"
#include "features/overseas/find_overseas_plan.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/targets/find_institution.h"

namespace baeumgil {
namespace {

constexpr auto kHome = std::string_view{"KR"};
constexpr auto kSeoul = std::string_view{"11"};
// 광역시: 부산, 대구, 인천, 광주, 대전, 울산
constexpr auto kMetropolitan = std::array<std::string_view, 6>{"26", "27", "28", "29", "30", "31"};

int minutes_of(std::string_view time) {
  auto hour = 0;
  auto minute = 0;
  if (time.size() != 5) return 0;
  std::from_chars(time.data(), time.data() + 2, hour);
  std::from_chars(time.data() + 3, time.data() + 5, minute);
  return hour * 60 + minute;
}

// From the first departure to the last return of the first day, as the plan has it.
int planned_minutes(Trip const& trip) {
  auto from = 24 * 60;
  auto until = 0;
  for (auto const& stop : trip.stops) {
    if (stop.on != trip.starts_on || stop.from_time.empty() || stop.until_time.empty()) continue;
    from = std::min(from, minutes_of(stop.from_time));
    until = std::max(until, minutes_of(stop.until_time));
  }
  return std::max(0, until - from);
}

// Hosts abroad say where they are; the country of the plan stands for all others.
std::string country_on(EstimateSituation const& situation, Institution const* host) {
  auto const is_abroad = host != nullptr && host->country != kHome;
  if (is_abroad) return host->country;
  return situation.country.empty() ? std::string{kHome} : situation.country;
}

// The rate the plan names with its day, else the newest anybody entered.
std::optional<ExchangeRate> dollar_of(Tx& tx, OverseasPlan const& plan) {
  auto const rate = dollar_rate(plan.exchange_rate);
  if (!rate || !plan.exchange_on) return find_latest_rate(tx, "USD");
  return ExchangeRate{.currency = "USD", .ten_thousandths = *rate, .on = *plan.exchange_on};
}

Travel planned(Trip const& trip, EstimateSituation const& situation) {
  auto travel = Travel{.starts_on = trip.starts_on, .ends_on = trip.ends_on};
  auto const is_local = trip.kind == TripKind::domestic &&
                        is_local_trip(situation.rules, city_of(situation.hosts, situation.city), trip.distance_km, trip.starts_on);
  travel.kind = trip.kind == TripKind::overseas ? TravelKind::overseas : is_local ? TravelKind::local : TravelKind::domestic;
  travel.has_official_car = trip.transport == Transport::official_car;
  travel.has_own_car = trip.transport == Transport::own_car;
  travel.own_car_reason = trip.own_car_reason;
  travel.local_minutes = planned_minutes(trip);
  if (situation.dollar) travel.exchange_rates = {*situation.dollar};
  for (auto day = trip.starts_on; day <= trip.ends_on; day = day + 1) {
    auto const* host = host_on(trip, situation.hosts, day);
    travel.stays.push_back({day, trip.destination, country_on(situation, host)});
    if (day < trip.ends_on) travel.nights.push_back({.on = day, .area = host != nullptr ? area_of(*host) : LodgingArea::elsewhere});
  }
  return travel;
}

}  // namespace

Institution const* host_on(Trip const& trip, std::vector<Institution> const& hosts, Date day) {
  Institution const* found = nullptr;
  for (auto const& stop : trip.stops)
    for (auto const& host : hosts)
      if (stop.on <= day && stop.host == host.id) found = &host;
  return found != nullptr || hosts.empty() ? found : &hosts.front();
}

LodgingArea area_of(Institution const& host) {
  if (host.province_code == kSeoul) return LodgingArea::seoul;
  auto const is_metropolitan = std::ranges::find(kMetropolitan, host.province_code) != kMetropolitan.end();
  return is_metropolitan ? LodgingArea::metropolitan : LodgingArea::elsewhere;
}

WithinCity city_of(std::vector<Institution> const& hosts, std::string_view own_code) {
  if (hosts.empty() || own_code.empty()) return WithinCity::no;
  auto const is_own = [&](Institution const& host) { return host.code == own_code; };
  return std::ranges::all_of(hosts, is_own) ? WithinCity::yes : WithinCity::no;
}

std::string find_own_code(Tx& tx) {
  auto const own = find_institution(tx, tx.institution());
  return own ? own->code : std::string{};
}

std::vector<Institution> list_hosts_in_plan(Tx& tx, Trip const& trip) {
  auto hosts = std::vector<Institution>{};
  for (auto const& stop : trip.stops) {
    if (stop.host.is_nil() || std::ranges::find(hosts, stop.host, &Institution::id) != hosts.end()) continue;
    if (auto host = find_institution(tx, stop.host)) hosts.push_back(*std::move(host));
  }
  return hosts;
}

TripEstimate estimate_trip(Trip const& trip, EstimateSituation const& situation) {
  auto travel = planned(trip, situation);
  auto estimate = TripEstimate{.each = travel_money(situation.rules, travel, situation.language)};
  for (auto const post : situation.posts) {
    travel.grade = grade_of(situation.rules, post, trip.starts_on);
    estimate.all += travel_money(situation.rules, travel, situation.language).payable;
    ++estimate.travelers;
  }
  return estimate;
}

TripEstimate find_estimate(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const hosts = list_hosts_in_plan(tx, trip);
  auto posts = std::vector<Post>{};
  for (auto const& traveler : trip.travelers)
    if (auto const person = find_person(tx, traveler.person)) posts.push_back(person->post);
  auto const rules = load_rule_book(tx);
  auto situation = EstimateSituation{.rules = rules, .hosts = hosts, .posts = posts, .city = find_own_code(tx), .language = actor.language};
  if (trip.kind == TripKind::overseas) {
    auto const plan = find_overseas_plan(tx, trip);
    situation.dollar = dollar_of(tx, plan);
    situation.country = plan.country;
  }
  return estimate_trip(trip, situation);
}

}  // namespace baeumgil
