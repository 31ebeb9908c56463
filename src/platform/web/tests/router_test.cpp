#include "platform/web/router.h"

#include <gtest/gtest.h>

namespace baeumgil::testing {
namespace {

Result<Response> answers_nothing(Request const&, Actor const&) { return Response{}; }

Router trip_routes() {
  auto router = Router{};
  router.get("/trips/{id}", Access::staff, answers_nothing);
  router.get("/trips/new", Access::staff, answers_nothing);
  router.get("/", Access::everyone, answers_nothing);
  router.get("/trips", Access::staff, answers_nothing);
  router.post("/trips", Access::staff, answers_nothing);
  router.post("/trips/{id}/approval", Access::staff, answers_nothing);
  router.get("/{place}/{id}/history", Access::staff, answers_nothing);
  router.get("/trips/{trip}/visits/{visit}", Access::staff, answers_nothing);
  router.api({.method = Method::patch, .path = "/api/v1/trips/{id}"}, Access::staff, answers_nothing);
  return router;
}

std::string pattern_for(Method method, std::string_view path) {
  static auto const router = trip_routes();
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = router.find(method, path, parameters);
  return route == nullptr ? "none" : route->pattern;
}

TEST(router, prefers_words_to_parameters) {
  EXPECT_EQ(pattern_for(Method::get, "/trips/new"), "/trips/new");
  EXPECT_EQ(pattern_for(Method::get, "/trips/17"), "/trips/{id}");
  EXPECT_EQ(pattern_for(Method::get, "/trips/17/history"), "/{place}/{id}/history");
}

TEST(router, matches_whole_paths_only) {
  EXPECT_EQ(pattern_for(Method::get, "/"), "/");
  EXPECT_EQ(pattern_for(Method::get, "/trips/"), "none");
  EXPECT_EQ(pattern_for(Method::get, "/trips/1/"), "none");
  EXPECT_EQ(pattern_for(Method::get, "//trips"), "none");
  EXPECT_EQ(pattern_for(Method::get, "/trip"), "none");
  EXPECT_EQ(pattern_for(Method::get, ""), "none");
}

TEST(router, answers_head_as_get) { EXPECT_EQ(pattern_for(Method::head, "/trips"), "/trips"); }

TEST(router, reads_parameters) {
  auto const router = trip_routes();
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  ASSERT_NE(router.find(Method::get, "/trips/가/visits/2", parameters), nullptr);
  EXPECT_EQ(parameters["trip"], "가");
  EXPECT_EQ(parameters["visit"], "2");
}

TEST(router, tells_what_a_path_allows) {
  auto const router = trip_routes();
  EXPECT_EQ(router.allowed_methods("/trips"), "GET, HEAD, POST");
  EXPECT_EQ(router.allowed_methods("/api/v1/trips/3"), "PATCH");
  EXPECT_EQ(router.allowed_methods("/nowhere"), "");
}

TEST(router, refuses_two_routes_for_one_path) {
  auto router = trip_routes();
  EXPECT_THROW(router.get("/trips/{other}", Access::everyone, answers_nothing), std::logic_error);
  EXPECT_THROW(router.get("trips", Access::everyone, answers_nothing), std::logic_error);
}

}  // namespace
}  // namespace baeumgil::testing
