#include "tests/whole/api_calls.h"

#include <gtest/gtest.h>

#include "platform/web/openapi.h"
#include "platform/web/request_head.h"

namespace baeumgil {
namespace {

void expect_promised(Route const& route, Response const& response) {
  EXPECT_LT(response.status, 500) << response.body.substr(0, 500);
  if (response.content_type.starts_with("text/csv")) return;
  auto const type = response.status >= 400 ? "application/problem+json" : "application/json";
  EXPECT_TRUE(response.content_type.starts_with(type)) << response.content_type;
  for (auto const& violation : schema_violations(*route.operation, response.status, response.body))
    ADD_FAILURE() << violation << " in " << response.body.substr(0, 300);
}

}  // namespace

Response call(Route const& route, ApiCall const& asked) {
  auto scenario = Scenario{.as = asked.as, .json = asked.body, .headers = asked.headers};
  auto const path = asked.path + (asked.query.empty() ? "" : "?" + asked.query);
  (route.method == Method::get      ? scenario.get
   : route.method == Method::put    ? scenario.put
   : route.method == Method::patch  ? scenario.patch
   : route.method == Method::remove ? scenario.remove
                                    : scenario.post) = path;
  auto response = answer(TestProgram::instance(), scenario);
  expect_promised(route, response);
  return response;
}

std::vector<Route const*> api_routes() {
  auto found = std::vector<Route const*>{};
  for (auto const& route : TestProgram::instance().program().router.routes())
    if (route.operation) found.push_back(&route);
  return found;
}

bool is_write(Route const& route) { return route.method != Method::get; }

std::string name_of(Route const& route) { return std::string{to_word(route.method)} + " " + route.pattern; }

bool names_field(Response const& response, std::string_view field) {
  return response.body.find(R"("field":")" + std::string{field} + '"') != std::string::npos;
}

std::vector<Person> people_of(Office const& office) {
  return {office.kim_officer, office.lee_leader, office.han_head, office.administrator, office.owner_officer,
          office.yoon_head,   office.mayor,      office.reviewer, office.accountant,    office.park_member,
          office.kang_member, office.auditor,    office.secretary};
}

}  // namespace baeumgil
