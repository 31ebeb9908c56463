// The served description of the API, as a program reads it that knows OpenAPI 3.1 and nothing of us.

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <set>

#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

json::value const& document() {
  static auto const parsed = json::parse(answer(TestProgram::instance(), {.get = "/api/v1/openapi.json"}).body);
  return parsed;
}

std::string text(json::value const& value) { return std::string{value.as_string()}; }

template <class OnMember>
void each_member(json::value const& value, OnMember&& on_member) {
  if (value.is_object())
    for (auto const& [key, inner] : value.get_object()) {
      on_member(std::string{key}, inner);
      each_member(inner, on_member);
    }
  if (value.is_array())
    for (auto const& inner : value.get_array()) each_member(inner, on_member);
}

template <class OnOperation>
void each_operation(OnOperation&& on_operation) {
  for (auto const& [path, methods] : document().at("paths").as_object())
    for (auto const& [method, operation] : methods.as_object()) on_operation(std::string{path}, std::string{method}, operation);
}

TEST(openapi, is_a_document_of_3_1) {
  EXPECT_TRUE(text(document().at("openapi")).starts_with("3.1."));
  EXPECT_FALSE(text(document().at("info").at("title")).empty());
  EXPECT_FALSE(text(document().at("info").at("version")).empty());
  EXPECT_EQ(text(document().at("components").at("securitySchemes").at("bearer").at("scheme")), "bearer");
}

TEST(openapi, refers_only_to_what_it_holds) {
  auto references = 0;
  each_member(document(), [&](std::string const& key, json::value const& value) {
    if (key != "$ref") return;
    ++references;
    auto const target = text(value);
    ASSERT_TRUE(target.starts_with("#/")) << target;
    auto error = boost::system::error_code{};
    document().find_pointer(target.substr(1), error);
    EXPECT_FALSE(error) << target;
  });
  EXPECT_GT(references, 50);
}

TEST(openapi, gives_each_operation_a_name_of_its_own_and_all_its_parts) {
  auto names = std::set<std::string>{};
  each_operation([&](std::string const& path, std::string const& method, json::value const& operation) {
    SCOPED_TRACE(method + " " + path);
    EXPECT_TRUE(names.insert(text(operation.at("operationId"))).second) << text(operation.at("operationId"));
    EXPECT_FALSE(text(operation.at("summary")).empty());
    EXPECT_FALSE(operation.at("tags").as_array().empty());
    EXPECT_TRUE(operation.at("responses").as_object().contains("2XX"));
    EXPECT_TRUE(operation.at("responses").as_object().contains("default"));
    auto in_path = std::set<std::string>{};
    auto seen = std::set<std::string>{};
    for (auto const& parameter : operation.at("parameters").as_array()) {
      EXPECT_TRUE(seen.insert(text(parameter.at("in")) + " " + text(parameter.at("name"))).second) << text(parameter.at("name"));
      EXPECT_TRUE(parameter.at("schema").is_object());
      if (text(parameter.at("in")) != "path") continue;
      EXPECT_TRUE(parameter.at("required").as_bool());
      in_path.insert("{" + text(parameter.at("name")) + "}");
    }
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{', open + 1))
      EXPECT_EQ(in_path.erase(path.substr(open, path.find('}', open) - open + 1)), 1U);
    EXPECT_TRUE(in_path.empty()) << "a parameter the path does not have";
  });
}

TEST(openapi, asks_only_for_members_it_describes) {
  each_member(document(), [&](std::string const& key, json::value const& value) {
    if (!value.is_object() || !value.get_object().contains("required") || !value.get_object().contains("properties")) return;
    for (auto const& name : value.at("required").as_array())
      EXPECT_TRUE(value.at("properties").as_object().contains(name.as_string())) << key << ": " << text(name);
  });
}

TEST(openapi, holds_every_route_of_the_api_and_no_other) {
  auto routed = std::set<std::string>{};
  for (auto const& route : TestProgram::instance().program().router.routes()) {
    if (!route.pattern.starts_with("/api/")) continue;
    EXPECT_TRUE(route.operation.has_value() || route.pattern == "/api/v1/openapi.json") << route.pattern << " does not describe itself";
    if (!route.operation) continue;
    constexpr auto words = std::array{"get", "head", "post", "put", "patch", "delete"};
    routed.insert(std::string{words[static_cast<std::size_t>(route.method)]} + " " + route.pattern);
  }
  auto described = std::set<std::string>{};
  each_operation([&](std::string const& path, std::string const& method, json::value const&) { described.insert(method + " " + path); });
  EXPECT_EQ(described, routed);
}

TEST(openapi, is_public_and_speaks_both_languages) {
  auto const korean = answer(TestProgram::instance(), {.get = "/api/v1/openapi.json", .headers = {{"accept-language", "ko"}}});
  auto const english = answer(TestProgram::instance(), {.get = "/api/v1/openapi.json", .headers = {{"accept-language", "en"}}});
  EXPECT_EQ(korean.status, 200);
  EXPECT_NE(korean.body, english.body);
}

}  // namespace
}  // namespace baeumgil
