// What holds for every route there is, whoever writes the next one.

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// "/trips/{id}/approval" → "/trips/x/approval": no row has such an id.
std::string with_parameters(std::string pattern) {
  for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{'))
    pattern.replace(open, pattern.find('}', open) - open + 1, "AAAAAAAAAAAAAAAAAAAAAA");
  return pattern;
}

Response answer_of(Route const& route, Actor const& actor = {}) {
  auto const path = with_parameters(route.pattern);
  auto const json = std::string{route.operation ? "{}" : ""};
  auto& program = TestProgram::instance();
  switch (route.method) {
    case Method::post:
      return answer(program, {.as = actor, .post = path, .json = json});
    case Method::put:
      return answer(program, {.as = actor, .put = path, .json = json});
    case Method::patch:
      return answer(program, {.as = actor, .patch = path, .json = json});
    case Method::remove:
      return answer(program, {.as = actor, .remove = path, .json = json});
    default:
      return answer(program, {.as = actor, .get = path});
  }
}

std::vector<Route> const& routes() { return TestProgram::instance().program().router.routes(); }

TEST(every_route, refuses_the_anonymous_unless_it_is_public) {
  for (auto const& route : routes()) {
    if (route.access == Access::everyone || route.access == Access::link) continue;
    SCOPED_TRACE(route.pattern);
    auto const response = answer_of(route);
    auto const is_sent_to_sign_in = response.status == 303 && header_of(response, "Location").starts_with("/sign-in");
    EXPECT_TRUE(response.status == 401 || response.status == 404 || is_sent_to_sign_in) << response.status;
  }
}

TEST(every_link_route, knows_nothing_of_a_made_up_token) {
  for (auto const& route : routes()) {
    if (route.access != Access::link) continue;
    SCOPED_TRACE(route.pattern);
    EXPECT_EQ(answer_of(route).status, 404);
  }
}

TEST(every_route, of_officers_and_administrators_does_not_exist_for_plain_staff) {
  auto const staff = Actor{.institution = InstitutionId::make(), .person = PersonId::make()};
  for (auto const& route : routes()) {
    if (route.access != Access::officer && route.access != Access::administrator) continue;
    SCOPED_TRACE(route.pattern);
    EXPECT_EQ(answer_of(route, staff).status, 404);
  }
}

TEST(every_route, stands_once) {
  auto seen = std::vector<std::string>{};
  for (auto const& route : routes()) seen.push_back(std::to_string(static_cast<int>(route.method)) + " " + route.pattern);
  std::ranges::sort(seen);
  auto const twice = std::ranges::adjacent_find(seen);
  EXPECT_EQ(twice, seen.end()) << *twice;
}

void expect_complete(std::vector<ApiField> const& fields) {
  for (auto const& field : fields) {
    SCOPED_TRACE(field.name);
    auto const holds_others = field.type == ApiType::object || field.type == ApiType::array;
    // An object whose names are ids cannot list them; its description says what stands under them.
    auto const is_by_id = field.type == ApiType::object && field.description.starts_with("by ");
    EXPECT_TRUE(is_by_id || holds_others == !field.fields.empty()) << "says what is in it, when something is";
    for (auto const& inner : field.fields) EXPECT_TRUE(!inner.name.empty() || field.type == ApiType::array);
    expect_complete(field.fields);
  }
}

TEST(every_api_route, describes_itself_completely) {
  for (auto const& route : routes()) {
    if (!route.pattern.starts_with("/api/v1/") || !route.operation) continue;
    SCOPED_TRACE(route.pattern);
    auto const& operation = *route.operation;
    EXPECT_EQ(operation.path, route.pattern);
    EXPECT_FALSE(operation.summary.empty());
    EXPECT_FALSE(operation.tag.empty());
    auto const is_done = operation.answer == ApiAnswer::done;
    EXPECT_TRUE(is_done || !operation.schema.name.empty());
    EXPECT_TRUE(is_done || !operation.schema.fields.empty());
    expect_complete(operation.query);
    expect_complete(operation.input);
    expect_complete(operation.schema.fields);
  }
}

TEST(openapi, names_every_api_route) {
  auto const document = answer(TestProgram::instance(), {.get = "/api/v1/openapi.json"});
  EXPECT_EQ(document.status, 200);
  for (auto const& route : routes()) {
    if (!route.operation) continue;
    EXPECT_NE(document.body.find('"' + route.pattern + '"'), std::string::npos) << route.pattern;
  }
}

TEST(health, is_public_and_says_ok) {
  run_scenarios(TestProgram::instance(), {{.name = "anyone may ask", .get = "/health", .contains = {R"({"status":"ok"})"}}});
}

}  // namespace
}  // namespace baeumgil
