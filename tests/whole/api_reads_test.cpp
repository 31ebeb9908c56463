// What every operation of the API that only reads answers, to everybody and at each stage of the chain: what its schema promises,
// and every row of a list once, however it is paged.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <set>

#include "base/text.h"
#include "features/handover/hand_over.h"
#include "features/issues/register_issue.h"
#include "features/originality/add_public_text.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/yearbook/edition.h"
#include "platform/csv/csv.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/database_digest.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/season.h"
#include "tests/whole/api_calls.h"
#include "tests/whole/overseas_rows.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

struct WalkedOffice {
  Office office{};
  RowIds ids{};
};

// A version of its own, and a draft of the next.
void write_rules(Database& db, Actor const& officer) {
  auto const draft = RuleDraft{.code = "year.steps.ahead",
                               .value = 20.0,
                               .words_ko = "스무 날 앞까지 알립니다.",
                               .article = "제3조",
                               .source = "시험시 업무 지침",
                               .effective_from = Date::of(2026, 3, 2)};
  auto const own = draft_rule(db, officer, draft);
  ASSERT_TRUE(own);
  EXPECT_TRUE(make_rule_effective(db, officer, {.id = *own, .version = 1, .reason = "지침 개정"}));
  EXPECT_TRUE(draft_rule(db, officer, draft));
}

// Its adoption changes hands.
WalkedOffice handed_over() {
  auto& db = TestProgram::instance().db();
  auto made = WalkedOffice{.office = make_office(db)};
  walk_chain(db, made.office, WalkTo::reviewed_adoption);
  auto const owner = made.office.actor_of(made.office.owner_officer);
  EXPECT_TRUE(hand_over(db, owner, {.giver = owner.person, .successor = made.office.yoon_head.id}));
  write_rules(db, made.office.actor_of(made.office.kim_officer));
  made.ids = row_ids(db, made.office.institution);
  return made;
}

WalkedOffice walked(WalkTo to) {
  auto& db = TestProgram::instance().db();
  auto made = WalkedOffice{.office = make_office(db)};
  walk_chain(db, made.office, to);
  auto const asked = EditionAsked{.year = 2026, .kind = EditionKind::interim, .as_of = Date::of(2026, 1, 1)};
  EXPECT_TRUE(make_edition(db, made.office.actor_of(made.office.kim_officer), asked));
  auto body = std::string{};
  for (auto i = 0; i < 20; ++i) body += "다른 기관이 공개한 보고서의 글입니다. ";
  auto const text = PublicTextInput{.title = "공개 보고서", .source = "배움시 2025", .body = body};
  EXPECT_TRUE(add_public_text(db, made.office.actor_of(made.office.kim_officer), text));
  made.ids = row_ids(db, made.office.institution);
  return made;
}

std::vector<WalkedOffice> const& offices() {
  static auto const made = [] {
    auto all = std::vector<WalkedOffice>{};
    auto& db = TestProgram::instance().db();
    auto in_season = WalkedOffice{.office = make_office_in_season(db)};
    in_season.ids = row_ids(db, in_season.office.institution);
    all.push_back(std::move(in_season));
    all.push_back(handed_over());
    for (auto const to : {WalkTo::paid_round, WalkTo::forming_team, WalkTo::draft_trip, WalkTo::came_back, WalkTo::reviewed_adoption,
                          WalkTo::measured_adoption, WalkTo::nominated, WalkTo::disclosed_round})
      all.push_back(walked(to));
    for (auto const& abroad : offices_with_overseas_rows(db)) all.push_back({.office = abroad, .ids = row_ids(db, abroad.institution)});
    return all;
  }();
  return made;
}

// The filters a route cannot do without.
std::string needed_query(Route const& route) {
  auto query = std::string{};
  for (auto const& field : route.operation->query)
    if (field.required) query += (query.empty() ? "" : "&") + field.name + "=통학로";
  return query;
}

TEST(every_read_of_the_api, answers_as_its_schema_says_to_everybody) {
  auto const before = (static_cast<void>(offices()), database_digest());
  for (auto const* route : api_routes()) {
    if (is_write(*route)) continue;
    SCOPED_TRACE(route->pattern);
    auto answered = 0;
    for (auto const& walk : offices())
      for (auto const& path : paths_of(*route, walk.ids))
        for (auto const& person : people_of(walk.office)) {
          SCOPED_TRACE(person.name + " GET " + path);
          auto const status = call(*route, {.as = walk.office.actor_of(person), .path = path, .query = needed_query(*route)}).status;
          EXPECT_TRUE(status == 200 || status == 404) << status;
          if (status == 200) ++answered;
        }
    EXPECT_GT(answered, 0) << "nobody on the walked chain is answered";
  }
  EXPECT_EQ(database_digest(), before) << "reading writes nothing";
}

TEST(every_read_of_the_api, refuses_who_it_does_not_know) {
  auto const& walk = offices().front();
  for (auto const* route : api_routes())
    for (auto const& path : paths_of(*route, walk.ids)) {
      SCOPED_TRACE(path);
      EXPECT_EQ(call(*route, {.path = path}).status, 401);
    }
}

TEST(every_read_of_the_api, does_not_know_ids_of_nobody_or_of_another_institution) {
  auto const& walk = offices().front();
  auto const& other = offices().at(1).office;
  auto const nobodys = to_text(new_uuid());
  for (auto const* route : api_routes()) {
    if (is_write(*route) || !names_a_row_of_one(*route)) continue;
    SCOPED_TRACE(route->pattern);
    for (auto const& person : people_of(other)) {
      for (auto const& path : paths_of(*route, walk.ids)) EXPECT_EQ(call(*route, {.as = other.actor_of(person), .path = path}).status, 404);
      auto path = route->pattern;
      for (auto open = path.find("{id}"); open != std::string::npos; open = path.find("{id}")) path.replace(open, 4, nobodys);
      EXPECT_EQ(call(*route, {.as = other.actor_of(person), .path = path}).status, 404);
      EXPECT_EQ(call(*route, {.as = other.actor_of(person), .path = route->pattern}).status, 404) << "what is no id";
    }
  }
}

TEST(every_read_of_the_api, refuses_filters_it_does_not_have) {
  auto const& walk = offices().front();
  auto const officer = walk.office.actor_of(walk.office.kim_officer);
  for (auto const* route : api_routes()) {
    if (is_write(*route) || !may_pass(route->access, officer)) continue;
    for (auto const& path : paths_of(*route, walk.ids)) {
      SCOPED_TRACE(path);
      auto const refused = call(*route, {.as = officer, .path = path, .query = "unheard_of=1"});
      EXPECT_EQ(refused.status, 422);
      EXPECT_TRUE(names_field(refused, "unheard_of"));
      for (auto const& field : route->operation->query) {
        if (field.type == ApiType::text && field.values.empty()) continue;
        auto const wrong = call(*route, {.as = officer, .path = path, .query = field.name + "=no such thing"});
        EXPECT_EQ(wrong.status, 422) << field.name;
        EXPECT_TRUE(names_field(wrong, field.name)) << wrong.body;
      }
    }
  }
}

// ---- lists

struct Listing {
  Route const& route;
  Actor actor{};
  std::string path{};
};

// Everybody's view of every list that has rows.
std::vector<Listing> listings(WalkedOffice const& walk) {
  auto found = std::vector<Listing>{};
  for (auto const* route : api_routes())
    if (route->operation->answer == ApiAnswer::page)
      for (auto const& path : paths_of(*route, walk.ids))
        for (auto const& person : people_of(walk.office))
          if (auto const actor = walk.office.actor_of(person); call(*route, {.as = actor, .path = path, .query = "limit=1"}).status == 200)
            found.push_back({.route = *route, .actor = actor, .path = path});
  return found;
}

json::value page_of(Listing const& list, std::string const& query) {
  auto const response = call(list.route, {.as = list.actor, .path = list.path, .query = query});
  EXPECT_EQ(response.status, 200) << list.path << "?" << query << " " << response.body.substr(0, 300);
  return json::parse(response.status == 200 ? response.body : R"({"items":[],"next":null})");
}

std::string key_of(json::value const& item) { return std::string{item.at("id").as_string()}; }

template <class BetweenPages>
std::vector<std::string> keys_by_pages(Listing const& list, int limit, BetweenPages&& between) {
  auto keys = std::vector<std::string>{};
  auto cursor = std::string{};
  for (auto pages = 0; pages < 2000; ++pages) {
    auto const query = "limit=" + std::to_string(limit) + (cursor.empty() ? "" : "&cursor=" + cursor);
    auto const page = page_of(list, query);
    EXPECT_LE(page.at("items").as_array().size(), static_cast<std::size_t>(limit));
    for (auto const& item : page.at("items").as_array()) keys.push_back(key_of(item));
    if (page.at("next").is_null()) return keys;
    cursor = std::string{page.at("next").as_string()};
    between();
  }
  ADD_FAILURE() << list.path << " never ends";
  return keys;
}

void expect_each_once(std::vector<std::string> keys) {
  std::ranges::sort(keys);
  auto const twice = std::ranges::adjacent_find(keys);
  EXPECT_EQ(twice, keys.end()) << *twice << " comes twice";
}

TEST(every_list_of_the_api, gives_each_row_once_whatever_the_size_of_its_pages) {
  auto const longest = std::string{"/api/v1/institutions"};  // and the rules: hundreds of rows, the same for everybody
  auto seen = std::set<std::string>{};
  for (auto const& list : listings(offices().front())) {
    SCOPED_TRACE(list.actor.name + " GET " + list.path);
    auto const is_first = seen.insert(list.path).second;
    if (!is_first && (list.path == longest || list.path == "/api/v1/rules")) continue;
    auto const all = keys_by_pages(list, 200, [] {});
    expect_each_once(all);
    if (all.size() > 1000) continue;
    for (auto const limit : {1, 7}) {
      if (limit == 1 && all.size() > 100) continue;
      EXPECT_EQ(keys_by_pages(list, limit, [] {}), all) << limit;
    }
  }
}

TEST(every_list_of_the_api, loses_and_doubles_nothing_while_rows_are_added) {
  auto& db = TestProgram::instance().db();
  auto const walk = walked(WalkTo::paid_round);
  auto const add_rows = [&] { walk_chain(db, walk.office, WalkTo::forming_team); };
  auto seen = std::set<std::string>{};
  for (auto const& list : listings(walk)) {
    if (!seen.insert(list.path).second) continue;
    SCOPED_TRACE(list.actor.name + " GET " + list.path);
    auto const before = keys_by_pages(list, 200, [] {});
    if (before.size() < 2) continue;
    auto times = 0;
    auto const size = static_cast<int>(before.size() / 2);
    auto const during = keys_by_pages(list, std::min(size, 100), [&] {
      if (times++ < 2) add_rows();
    });
    expect_each_once(during);
    for (auto const& key : before) EXPECT_NE(std::ranges::find(during, key), during.end()) << key << " was lost";
  }
}

TEST(every_list_of_the_api, caps_its_pages_and_refuses_a_made_up_cursor) {
  auto seen = std::set<std::string>{};
  for (auto const& list : listings(offices().front())) {
    if (!seen.insert(list.path).second) continue;
    SCOPED_TRACE(list.path);
    EXPECT_LE(page_of(list, "limit=100000").at("items").as_array().size(), 200U);
    for (auto const* cursor : {"made up", "../../etc/passwd", "0", "%00"}) {
      auto const refused = call(list.route, {.as = list.actor, .path = list.path, .query = std::string{"cursor="} + cursor});
      EXPECT_EQ(refused.status, 422) << cursor;
      EXPECT_TRUE(names_field(refused, "cursor")) << refused.body;
    }
    auto const refused = call(list.route, {.as = list.actor, .path = list.path, .query = "limit=many"});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(names_field(refused, "limit")) << refused.body;
  }
}

// ---- tables for spreadsheets

std::string cell_of(json::value const& value) {
  if (value.is_double()) return fmt::format("{}", value.get_double());
  return value.is_string() ? std::string{value.as_string()} : value.is_null() ? std::string{} : json::serialize(value);
}

TEST(every_list_of_the_api, gives_the_same_rows_as_a_table) {
  for (auto const& list : listings(offices().front())) {
    SCOPED_TRACE(list.actor.name + " GET " + list.path);
    auto const table = call(list.route, {.as = list.actor, .path = list.path, .headers = {{"accept", "text/csv"}}});
    ASSERT_EQ(table.content_type, "text/csv; charset=utf-8");
    auto const rows = *read_csv(table.body);
    ASSERT_FALSE(rows.empty());
    auto const& names = rows.front();
    auto const key = std::ranges::find(names, "id") - names.begin();
    auto keys = std::vector<std::string>{};
    for (std::size_t i = 1; i < rows.size(); ++i) keys.push_back(rows[i].at(static_cast<std::size_t>(key)));
    for (auto& text : keys)
      if (text.starts_with("'")) text.erase(0, 1);  // an id may begin with a minus
    EXPECT_EQ(keys, keys_by_pages(list, 200, [] {}));
    if (rows.size() == 1) continue;
    auto const first = page_of(list, "limit=1").at("items").at(0).as_object();
    for (std::size_t i = 0; i < names.size(); ++i)
      if (auto const* value = first.if_contains(names[i]); value != nullptr && !value->is_structured()) {
        auto const text = cell_of(*value);
        EXPECT_TRUE(rows[1][i] == text || rows[1][i] == "'" + text) << names[i] << ": " << rows[1][i];
      }
  }
}

TEST(a_table, says_where_it_goes_on_and_runs_no_formula) {
  auto const& walk = offices().front();
  auto const officer = walk.office.actor_of(walk.office.kim_officer);
  auto const all = api_routes();
  auto const* issues = *std::ranges::find_if(all, [](auto const* route) { return name_of(*route) == "GET /api/v1/issues"; });
  auto const one = call(*issues, {.as = officer, .path = "/api/v1/departments", .query = "limit=1", .headers = {{"accept", "text/csv"}}});
  EXPECT_TRUE(header_of(one, "Link").starts_with("</api/v1/departments?")) << header_of(one, "Link");
  auto draft = school_route_draft(walk.office);
  draft.title = "=HYPERLINK(1)";
  ASSERT_TRUE(register_issue(TestProgram::instance().db(), officer, draft));
  auto const table = call(*issues, {.as = officer, .path = "/api/v1/issues", .headers = {{"accept", "text/csv"}}});
  EXPECT_NE(table.body.find(",'=HYPERLINK(1),"), std::string::npos) << table.body;
}

}  // namespace
}  // namespace baeumgil
