#include "platform/web/fields.h"

#include <gtest/gtest.h>

namespace baeumgil::testing {
namespace {

Request json_request(std::string body) {
  auto request = Request{};
  request.headers.emplace_back("content-type", "application/json; charset=utf-8");
  request.body = std::move(body);
  return request;
}

Request form_request(std::vector<std::pair<std::string, std::string>> form) {
  auto request = Request{};
  request.headers.emplace_back("content-type", "application/x-www-form-urlencoded");
  request.form = std::move(form);
  return request;
}

std::string problems_of(Fields const& fields) {
  auto text = std::string{};
  auto const problem = fields.problem();
  if (!problem) return text;
  for (auto const& field : problem->fields) text += field.field + ":" + field.key + " ";
  return text;
}

// The same things said by a form and by JSON.
std::vector<Request> both_ways() {
  return {form_request({{"title", "  제목\r\n둘째 줄 "},
                        {"count", "1,234"},
                        {"rate", "2.5"},
                        {"on", "2022-08-22"},
                        {"cost", "15,000 원"},
                        {"is_open", "on"},
                        {"tags", "a"},
                        {"tags", "b"},
                        {"stops.0.place", "서울"},
                        {"stops.2.place", "부산"},
                        {"stops.10.place", "제주"},
                        {"empty", ""}}),
          json_request(R"({"title":"  제목\r\n둘째 줄 ","count":1234,"rate":2.5,"on":"2022. 8. 22.","cost":15000,"is_open":true,
                           "tags":["a","b"],"stops":[{"place":"서울"},{"place":"부산"},{"place":"제주"}],"empty":"","none":null})")};
}

TEST(fields, reads_the_same_from_a_form_and_from_json) {
  for (auto const& request : both_ways()) {
    auto fields = Fields::of(request);
    EXPECT_EQ(fields.text("title"), "제목\n둘째 줄");
    EXPECT_EQ(fields.integer("count"), 1234);
    EXPECT_EQ(fields.number("rate"), 2.5);
    EXPECT_EQ(fields.date("on"), Date::of(2022, 8, 22));
    EXPECT_EQ(fields.won("cost"), Won{15000});
    EXPECT_TRUE(fields.flag("is_open"));
    EXPECT_EQ(fields.texts("tags"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(fields.optional_text("empty"), std::nullopt);
    EXPECT_TRUE(fields.has("empty"));
    EXPECT_FALSE(fields.has("none"));
    EXPECT_TRUE(fields.has("tags"));
    EXPECT_FALSE(fields.has("stops"));
    EXPECT_EQ(fields.text("absent"), "");
    auto places = std::string{};
    for (auto& row : fields.rows("stops")) places += row.text("place") + " ";
    EXPECT_EQ(places, "서울 부산 제주 ");
    EXPECT_FALSE(fields.problem().has_value());
  }
}

TEST(fields, names_what_cannot_be_read) {
  auto fields = Fields::of(form_request({{"count", "many"},
                                         {"rate", "nan"},
                                         {"on", "2022-02-30"},
                                         {"cost", "1.5"},
                                         {"trip", "short"},
                                         {"language", "fr"},
                                         {"stops.1.count", "x"},
                                         {"stops.1.on", "soon"}}));
  EXPECT_EQ(fields.integer("count"), std::nullopt);
  EXPECT_EQ(fields.number("rate"), std::nullopt);
  EXPECT_EQ(fields.date("on"), std::nullopt);
  EXPECT_EQ(fields.won("cost"), std::nullopt);
  EXPECT_EQ(fields.id<TripId>("trip"), std::nullopt);
  fields.refuse("language", "field.unknown_choice");
  for (auto& row : fields.rows("stops")) {
    row.integer("count");
    row.date("on");
    fields.take_problems(row);
  }
  EXPECT_EQ(problems_of(fields),
            "count:field.not_a_number rate:field.not_a_number on:field.not_a_date cost:field.not_money trip:field.unknown_choice "
            "language:field.unknown_choice stops.1.count:field.not_a_number stops.1.on:field.not_a_date ");
}

TEST(fields, reads_ids) {
  auto const id = TripId::make();
  auto fields = Fields::of(form_request({{"trip", to_text(id)}, {"trips", to_text(id)}, {"trips", ""}}));
  EXPECT_EQ(fields.id<TripId>("trip"), id);
  EXPECT_EQ(fields.ids<TripId>("trips"), std::vector<TripId>{id});
}

TEST(fields, refuses_a_body_that_is_no_json_object) {
  auto const deep = [](int depth) {
    auto text = std::string{R"({"a":)"};
    for (auto i = 1; i < depth; ++i) text += "[";
    text += "1";
    for (auto i = 1; i < depth; ++i) text += "]";
    return text + "}";
  };
  auto const is_refused = [](std::string text) {
    return problems_of(Fields::of(json_request(std::move(text)))) == "body:field.body_not_readable ";
  };
  for (auto const* text :
       {"", "[]", "1", "{\"a\":1", "{\"a\":1}x", "{'a':1}", R"({"a":"\u0000"})", R"({"a":"\ud800"})", R"({"a.b":1})", R"({"":1})"})
    EXPECT_TRUE(is_refused(text)) << text;
  EXPECT_FALSE(is_refused(deep(16)));
  EXPECT_TRUE(is_refused(deep(17)));
  auto many = std::string{"{\"a\":[0"};
  for (auto i = 0; i < 5000; ++i) many += ",0";
  EXPECT_TRUE(is_refused(many + "]}"));
}

TEST(fields, refuses_a_body_of_an_unknown_kind) {
  auto request = Request{};
  request.body = "<xml/>";
  EXPECT_EQ(problems_of(Fields::of(request)), "body:field.body_not_readable ");
}

TEST(fields, normalises_json_text) { EXPECT_EQ(Fields::of(json_request(R"({"a":"\u1100\u1161"})")).text("a"), "가"); }

}  // namespace
}  // namespace baeumgil::testing
