#include "features/expenses/estimate_trip.h"

#include <gtest/gtest.h>

#include "features/expenses/tests/carried_money.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Institution host_in(std::string province) { return {.id = InstitutionId::make(), .province_code = std::move(province)}; }

Trip plan(Institution const& host) {
  auto trip = Trip{.destination = "배움시", .starts_on = Date::of(2026, 10, 13), .ends_on = Date::of(2026, 10, 15)};
  trip.stops = {{.on = trip.starts_on, .from_time = "09:00", .until_time = "14:00", .host = host.id}};
  return trip;
}

TripEstimate estimate(Trip const& trip, std::vector<Institution> const& hosts, std::vector<Post> const& posts) {
  return estimate_trip(trip, {.rules = carried(), .hosts = hosts, .posts = posts});
}

TEST(an_estimate, goes_by_where_the_hosts_are) {
  struct Case {
    char const* province{};
    std::int64_t won{0};
  };
  for (auto const& row : {Case{"11", 350'000}, Case{"26", 310'000}, Case{"36", 290'000}, Case{"50", 290'000}, Case{"46", 290'000}}) {
    auto const host = host_in(row.province);
    EXPECT_EQ(estimate(plan(host), {host}, {Post::staff}).all, Won{row.won}) << row.province;
  }
}

TEST(an_estimate, of_a_team_of_four_elsewhere_is_its_sum) {
  auto const host = host_in("46");
  auto const found = estimate(plan(host), {host}, {Post::staff, Post::staff, Post::staff, Post::team_leader});
  EXPECT_EQ(found.all, Won{1'160'000});
  EXPECT_EQ(found.travelers, 4);
}

TEST(an_estimate, within_the_distance_of_the_rule_is_a_local_trip) {
  auto const host = host_in("11");
  auto trip = plan(host);
  trip.ends_on = trip.starts_on;
  trip.distance_km = 9;
  EXPECT_EQ(estimate(trip, {host}, {Post::staff}).all, Won{20'000});
  trip.stops[0].until_time = "12:00";
  EXPECT_EQ(estimate(trip, {host}, {Post::staff}).all, Won{10'000});
}

TEST(an_estimate, within_the_own_city_is_a_local_trip_whatever_its_distance) {
  auto host = host_in("41");
  host.code = "41450";
  auto trip = plan(host);
  trip.ends_on = trip.starts_on;
  trip.distance_km = 15;
  auto const hosts = std::vector{host};
  auto const posts = std::vector{Post::staff};
  auto const from = [&](std::vector<Institution> const& visited, std::string code) {
    return estimate_trip(trip, {.rules = carried(), .hosts = visited, .posts = posts, .city = std::move(code)}).all;
  };
  EXPECT_EQ(from(hosts, "41450"), Won{20'000});
  EXPECT_EQ(from(hosts, "41131"), Won{50'000}) << "the same province, another city";
  EXPECT_EQ(from(hosts, ""), Won{50'000}) << "where we are is not known";
  auto both = hosts;
  both.push_back(host_in("11"));
  EXPECT_EQ(from(both, "41450"), Won{50'000}) << "one of two is elsewhere";
}

TEST(an_estimate, found_for_a_plan_knows_the_own_city) {
  auto const office = make_office(test_database());
  auto const at = [&](InstitutionId visited) {
    return test_database().read(office.institution, [&](Tx& tx) {
      auto trip = plan({.id = visited});
      trip.ends_on = trip.starts_on;
      trip.travelers = {{.person = office.lee_leader.id}};
      return find_estimate(tx, office.actor_of(office.kim_officer), trip).all;
    });
  };
  EXPECT_EQ(at(office.institution), Won{20'000});
  EXPECT_EQ(at(make_host(test_database(), "배울시")), Won{50'000});
}

TEST(an_estimate, abroad_waits_for_an_exchange_rate_and_says_so) {
  auto host = host_in("");
  host.country = "SG";
  auto trip = plan(host);
  trip.kind = TripKind::overseas;
  trip.ends_on = trip.starts_on + 4;
  auto const found = estimate(trip, {host}, {Post::staff});
  EXPECT_EQ(found.each.dollars, 1205);
  EXPECT_EQ(found.each.missing, std::vector<std::string>{"exchange_rate.USD"});
}

TEST(an_estimate, abroad_goes_by_the_country_and_the_rate_of_its_plan) {
  auto const host = host_in("11");  // at home: where the papers are handed over
  auto trip = plan(host);
  trip.kind = TripKind::overseas;
  trip.ends_on = trip.starts_on + 4;
  auto const hosts = std::vector{host};
  auto const posts = std::vector{Post::staff};
  auto const rate = ExchangeRate{.currency = "USD", .ten_thousandths = 13'800'000, .on = Date::of(2026, 9, 1)};
  auto const in = [&](std::string country) {
    return estimate_trip(trip, {.rules = carried(), .hosts = hosts, .posts = posts, .dollar = rate, .country = std::move(country)});
  };
  EXPECT_EQ(in("SG").each.dollars, 1205);
  EXPECT_EQ(in("SG").each.total, Won{1205 * 1380});
  EXPECT_NE(in("VN").each.dollars, 1205) << "another tier of the table";
  EXPECT_TRUE(in("SG").each.missing.empty());
}

}  // namespace
}  // namespace baeumgil
