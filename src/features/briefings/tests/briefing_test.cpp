// Briefings: what gets a slot, when it begins, who may arrange it, and slides for whoever may see what is on them.
#include "features/briefings/briefing.h"

#include <gtest/gtest.h>

#include "features/briefings/briefing_store.h"
#include "features/briefings/plan_briefing.h"
#include "features/calendar/make_feed.h"
#include "features/cases/move_case.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

struct Hall : TwoOffices {
  ChainWalk walk{walk_chain(db, office, WalkTo::published_case)};
  Actor colleague{office.actor_of(office.kang_member)};

  BriefingInput input() const {
    auto const today = day_in_seoul(program.clock().now());
    return {.title = "8월 보고회",
            .held_on = today + 7,
            .starts_at = "13:50",
            .place = "대회의실",
            .minutes_each = 15,
            .from = today - 90,
            .until = today};
  }
  Briefing found(BriefingId id) const {
    return *db.read(officer, [&](Tx& tx) { return find_briefing(tx, id); });
  }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(slot_start, counts_on_from_the_beginning) {
  auto const briefing = Briefing{.starts_at = "13:50", .minutes_each = 15};
  EXPECT_EQ(slot_start(briefing, 0), "13:50");
  EXPECT_EQ(slot_start(briefing, 1), "14:05");
  EXPECT_EQ(slot_start(briefing, 5), "15:05");
}

TEST(plan_briefing, gives_each_report_and_case_a_slot) {
  auto const hall = Hall{};
  auto const id = plan_briefing(hall.db, hall.officer, hall.input());
  ASSERT_TRUE(id);
  auto const slots = hall.found(*id).slots;
  ASSERT_EQ(slots.size(), 2U);
  EXPECT_EQ(slots[0].row, hall.walk.report.value);
  EXPECT_EQ(slots[1].row, hall.walk.good_case.value);
}

TEST(calendar_feed, holds_the_briefings_of_its_own_institution) {
  auto const hall = Hall{};
  auto input = hall.input();
  input.place = "대회의실 010-1234-5678";
  ASSERT_TRUE(plan_briefing(hall.db, hall.officer, input));
  auto const feed_of = [&](Actor const& who) {
    auto const token = new_feed_token(who.institution);
    EXPECT_TRUE(make_feed(hall.db, who, FeedCovers::mine, token));
    return answer(hall.program, {.get = "/calendar/subscriptions/" + token + "/trips.ics"}).body;
  };
  auto const own = feed_of(hall.colleague);
  EXPECT_NE(own.find("SUMMARY:보고회: 8월 보고회"), std::string::npos);
  EXPECT_NE(own.find("T135000"), std::string::npos);
  EXPECT_NE(own.find("T142000"), std::string::npos) << "after two talks of a quarter of an hour";
  EXPECT_EQ(own.find("010-1234-5678"), std::string::npos) << "what leaves is covered";
  EXPECT_EQ(feed_of(hall.stranger).find("보고회"), std::string::npos);
}

TEST(plan_briefing, refuses_who_may_not_and_what_is_missing) {
  auto const hall = Hall{};
  auto const before = hall.events();
  EXPECT_EQ(kind_of(plan_briefing(hall.db, hall.colleague, hall.input())), Kind::forbidden);
  auto const refused = [&](auto change) {
    auto input = hall.input();
    change(input);
    return kind_of(plan_briefing(hall.db, hall.officer, input));
  };
  EXPECT_EQ(refused([](BriefingInput& input) { input.title.clear(); }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.title = std::string(121, 'a'); }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.held_on.reset(); }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.starts_at = "25:00"; }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.minutes_each = 0; }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.until = *input.from - 1; }), Kind::invalid);
  EXPECT_EQ(refused([](BriefingInput& input) { input.until = *input.from; }), Kind::invalid) << "nothing to show";
  EXPECT_EQ(kind_of(plan_briefing(hall.db, hall.stranger, hall.input())), Kind::invalid) << "they have nothing of their own";
  EXPECT_EQ(hall.events(), before);
}

TEST(arrange_briefing, reorders_and_takes_out_but_adds_nothing) {
  auto const hall = Hall{};
  auto const id = *plan_briefing(hall.db, hall.officer, hall.input());
  auto const report = hall.walk.report.value;
  auto const good_case = hall.walk.good_case.value;
  auto const before = hall.events();
  EXPECT_EQ(kind_of(arrange_briefing(hall.db, hall.colleague, id, {good_case})), Kind::forbidden);
  EXPECT_EQ(kind_of(arrange_briefing(hall.db, hall.stranger, id, {good_case})), Kind::not_found);
  EXPECT_EQ(kind_of(arrange_briefing(hall.db, hall.officer, id, {CaseId::make().value})), Kind::invalid);
  EXPECT_EQ(hall.events(), before);
  ASSERT_TRUE(arrange_briefing(hall.db, hall.officer, id, {good_case, report}));
  EXPECT_EQ(hall.found(id).slots[0].row, good_case);
  ASSERT_TRUE(arrange_briefing(hall.db, hall.officer, id, {report}));
  EXPECT_EQ(hall.found(id).slots.size(), 1U);
}

TEST(briefing_pages, show_the_timetable_and_slides_of_what_the_reader_sees) {
  auto const hall = Hall{};
  auto const path = "/briefings/" + to_text(*plan_briefing(hall.db, hall.officer, hall.input()));
  run_scenarios(
      hall.program,
      {{.name = "the list", .as = hall.colleague, .get = "/briefings", .contains = {"8월 보고회"}, .not_contains = {"보고회 만들기"}},
       {.name = "the timetable", .as = hall.colleague, .get = path, .contains = {"13:50", "14:05", "대회의실"}, .not_contains = {"빼기"}},
       {.name = "to be arranged", .as = hall.officer, .get = path, .contains = {"빼기"}},
       {.name = "the first slide",
        .as = hall.colleague,
        .get = path + "/slides/1",
        .contains = {"1 / 2", "rel=\"next\"", "js/slides"},
        .not_contains = {"rel=\"prev\""}},
       {.name = "the last slide",
        .as = hall.colleague,
        .get = path + "/slides/2",
        .contains = {"rel=\"prev\""},
        .not_contains = {"rel=\"next\""}},
       {.name = "no such slide", .as = hall.colleague, .get = path + "/slides/3", .status = 404},
       {.name = "a stranger", .as = hall.stranger, .get = path, .status = 404},
       {.name = "a stranger's slide", .as = hall.stranger, .get = path + "/slides/1", .status = 404},
       {.name = "nothing typed", .as = hall.officer, .post = "/briefings", .status = 422},
       {.name = "not a colleague's",
        .as = hall.colleague,
        .post = path + "/arrangement",
        .form = {{"row", to_text(hall.walk.good_case)}, {"step", "remove"}},
        .status = 403},
       {.name = "earlier",
        .as = hall.officer,
        .post = path + "/arrangement",
        .form = {{"row", to_text(hall.walk.good_case)}, {"step", "up"}},
        .status = 303,
        .events = 1}});
  ASSERT_TRUE(retire_case(hall.db, hall.officer, hall.walk.good_case, "끝"));
  run_scenarios(hall.program, {{.name = "what is hidden has no slide", .as = hall.colleague, .get = path + "/slides/2", .status = 404}});
}

TEST(briefing_api, lists_plans_and_arranges) {
  auto const hall = Hall{};
  auto const today = day_in_seoul(hall.program.clock().now());
  run_scenarios(hall.program,
                {{.name = "planned",
                  .as = hall.officer,
                  .post = "/api/v1/briefings",
                  .json = R"({"title":"보고회","held_on":")" + to_text(today) + R"(","starts_at":"14:00","minutes_each":10,"from":")" +
                          to_text(today - 90) + R"(","until":")" + to_text(today) + R"("})",
                  .status = 201,
                  .events = 1}});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = hall.program.program().router.find(Method::get, "/api/v1/briefings", parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(
      schema_violations(*route->operation, 200, answer(hall.program, {.as = hall.colleague, .get = "/api/v1/briefings"}).body).empty());
  auto const id = hall.db.read(hall.officer, [](Tx& tx) { return list_briefings(tx).front().id; });
  run_scenarios(hall.program, {{.name = "arranged",
                                .as = hall.officer,
                                .post = "/api/v1/briefings/" + to_text(id) + "/arrangement",
                                .json = R"({"rows":[")" + to_text(hall.walk.good_case) + R"("]})",
                                .events = 1}});
}

}  // namespace baeumgil
