#include "platform/web/openapi.h"

#include <gtest/gtest.h>

#include "platform/web/api_answer.h"
#include "platform/web/gate.h"

namespace baeumgil::testing {
namespace {

Result<Response> nothing(Request const&, Actor const&) { return Response{}; }

ApiOperation trip_operation(ApiAnswer answer = ApiAnswer::one) {
  return {.path = "/api/v1/trips/{id}",
          .summary = "One trip",
          .tag = "trips",
          .query = {{.name = "state", .required = false, .values = {"draft", "submitted"}}},
          .answer = answer,
          .schema = {.name = "Trip",
                     .fields = {{.name = "id", .type = ApiType::id},
                                {.name = "state", .values = {"draft", "submitted"}},
                                {.name = "begins_on", .type = ApiType::date, .nullable = true},
                                {.name = "note", .required = false},
                                {.name = "cost", .type = ApiType::integer},
                                {.name = "tags", .type = ApiType::array, .fields = {{.name = ""}}},
                                {.name = "stops", .type = ApiType::array, .fields = {{.name = "place"}}}}}};
}

std::string const kTrip =
    R"({"id":"AAAAAAAAAAAAAAAAAAAAAA","state":"draft","begins_on":null,"cost":1,"tags":["a"],"stops":[{"place":"서울"}]})";

std::string violations(std::string_view json, int status = 200, ApiAnswer answer = ApiAnswer::one) {
  auto text = std::string{};
  for (auto const& found : schema_violations(trip_operation(answer), status, json)) text += found + "; ";
  return text;
}

std::string with(std::string_view what, std::string_view instead) {
  auto text = kTrip;
  return text.replace(text.find(what), what.size(), instead);
}

TEST(schema_violations, finds_none_in_a_good_answer) {
  EXPECT_EQ(violations(kTrip), "");
  EXPECT_EQ(violations(R"({"items":[)" + kTrip + R"(],"next":null})", 200, ApiAnswer::page), "");
  EXPECT_EQ(violations(R"({"items":[],"next":"x"})", 200, ApiAnswer::page), "");
  EXPECT_EQ(violations(R"({"id":"x"})", 200, ApiAnswer::done), "");
}

TEST(schema_violations, names_every_difference) {
  EXPECT_EQ(violations(with(R"("cost":1,)", "")), "$.cost is missing; ");
  EXPECT_EQ(violations(with(R"("cost":1,)", R"("cost":1,"secret":2,)")), "$.secret is not in the schema; ");
  EXPECT_EQ(violations(with(R"("cost":1)", R"("cost":"1")")), "$.cost has the wrong type; ");
  EXPECT_EQ(violations(with(R"("cost":1)", R"("cost":null)")), "$.cost is null; ");
  EXPECT_EQ(violations(with("draft", "lost")), "$.state is not in the list of words; ");
  EXPECT_EQ(violations(with("null", R"("2022-02-30")")), "$.begins_on has the wrong type; ");
  EXPECT_EQ(violations(with(R"(["a"])", "[1]")), "$.tags[0] has the wrong type; ");
  EXPECT_EQ(violations(with(R"("place":"서울")", "")), "$.stops[0].place is missing; ");
  EXPECT_EQ(violations("[]"), "$ is no object; ");
  EXPECT_EQ(violations("{"), "$ is no JSON; ");
}

TEST(schema_violations, holds_problems_against_the_problem_document) {
  auto const locale = Locale::embedded();
  auto const citation = Citation{.rule_id = "team.size.max", .words = "4명 이하"};
  EXPECT_EQ(violations(problem_json(locale, Language::ko, refused("members", "field.too_large", citation, {"4"}), "r").body, 422), "");
  EXPECT_EQ(violations(problem_json(locale, Language::en, not_found(), "r").body, 404), "");
  EXPECT_NE(violations(kTrip, 422), "");
}

TEST(openapi_document, says_what_the_routes_say) {
  auto router = Router{};
  auto change = trip_operation(ApiAnswer::done);
  change.method = Method::patch;
  change.input = {{.name = "note", .required = false}};
  auto list = trip_operation(ApiAnswer::page);
  list.path = "/api/v1/trips";
  router.api(trip_operation(), Access::staff, nothing);
  router.api(change, Access::staff, nothing);
  router.api(list, Access::staff, nothing);
  router.get("/trips", Access::staff, nothing);
  auto const text = openapi_document(router, Locale::embedded(), {.base_address = "https://example.go.kr"});
  for (auto const* part :
       {R"("openapi":"3.1.0")", R"("url":"https://example.go.kr")", R"("/api/v1/trips/{id}":{"get":{"operationId":"get_trips_id")",
        R"("patch":{"operationId":"patch_trips_id")", R"({"name":"id","in":"path","required":true)", R"({"name":"cursor","in":"query")",
        R"({"name":"dry_run","in":"query")", R"({"name":"Request-Id","in":"header")", R"("$ref":"#/components/schemas/Trip")",
        R"("$ref":"#/components/responses/Problem")", R"("scheme":"bearer")", R"("begins_on":{"type":["string","null"],"format":"date"})",
        R"("enum":["draft","submitted"])", R"("additionalProperties":false)"})
    EXPECT_NE(text.find(part), std::string::npos) << part;
  EXPECT_EQ(text.find("\"/trips\""), std::string::npos) << "pages are no part of the API";
}

Fields query(std::vector<std::pair<std::string, std::string>> pairs) { return Fields::of_query({.query = std::move(pairs)}); }

TEST(page_asked, reads_where_to_go_on) {
  auto plain = query({});
  EXPECT_EQ(read_page_asked(plain).limit, 50);
  EXPECT_FALSE(read_page_asked(plain).after.has_value());
  auto const id = new_uuid();
  auto asked = query({{"cursor", to_text(id)}, {"limit", "200"}});
  EXPECT_EQ(read_page_asked(asked).after, id);
  EXPECT_FALSE(asked.problem().has_value());
  auto forged = query({{"cursor", "../../etc"}});
  read_page_asked(forged);
  EXPECT_TRUE(forged.problem().has_value());
  auto wrong = query({{"limit", "x"}});
  read_page_asked(wrong);
  EXPECT_TRUE(wrong.problem().has_value());
}

TEST(page_asked, caps_the_limit) {
  for (auto const& [asked, given] : std::vector<std::pair<std::string, int>>{{"0", 1}, {"-1", 1}, {"201", 200}, {"1000000", 200}}) {
    auto many = query({{"limit", asked}});
    EXPECT_EQ(read_page_asked(many).limit, given) << asked;
  }
}

struct Item {
  Uuid id{};
};

TEST(page_answer, gives_the_way_to_the_next_page_only_when_there_is_one) {
  auto const items = std::vector<Item>{{new_uuid()}, {new_uuid()}, {new_uuid()}};
  auto const write = [](JsonWriter& json, Item const&) { json.value("x"); };
  EXPECT_EQ(page_answer(items, {.limit = 2}, write).body, R"({"items":["x","x"],"next":")" + to_text(items[1].id) + "\"}");
  EXPECT_EQ(page_answer(items, {.limit = 3}, write).body, R"({"items":["x","x","x"],"next":null})");
}

TEST(page_of_all, goes_on_after_the_item_it_was_given) {
  auto const items = std::vector<Item>{{new_uuid()}, {new_uuid()}, {new_uuid()}};
  auto const write = [](JsonWriter& json, Item const&) { json.value("x"); };
  EXPECT_EQ(page_of_all(items, {.after = items[0].id, .limit = 1}, write)->body,
            R"({"items":["x"],"next":")" + to_text(items[1].id) + "\"}");
  EXPECT_EQ(page_of_all(items, {.after = items[2].id}, write)->body, R"({"items":[],"next":null})");
  EXPECT_EQ(page_of_all(items, {.after = new_uuid()}, write).error().fields.front().field, "cursor");
}

}  // namespace
}  // namespace baeumgil::testing
