// A plan open for comment before it is decided on: who opens it, what anybody reads and says, and what the decision waits for.
#include "features/plan_comments/plan_comment.h"

#include <gtest/gtest.h>

#include "features/citizens/suggestion.h"
#include "features/overseas/tests/overseas_round.h"
#include "features/plan_comments/comment_window.h"
#include "features/plan_comments/open_comments.h"
#include "features/plan_comments/plan_comment_store.h"
#include "features/plan_comments/say_comment.h"
#include "features/rules/draft_rule.h"
#include "features/rules/make_rule_effective.h"
#include "features/targets/find_institution.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// The institution wants so many days.
void want(Actor const& officer, std::string const& code, double days) {
  auto const id = made(draft_rule(TestProgram::instance().db(), officer,
                                  {.code = code,
                                   .value = days,
                                   .words_ko = "계획서를 심사하기 전에 주민 의견을 듣습니다.",
                                   .article = "의견 수렴 방침 1",
                                   .source = "배움시 방침",
                                   .effective_from = Date::of(2026, 1, 1),
                                   .verified_by = "사업 담당"}));
  made(make_rule_effective(TestProgram::instance().db(), officer, {.id = id, .version = 1, .reason = "의견을 듣기로 함"}));
}

struct Forum : OverseasRound {
  Forum() : OverseasRound{TestProgram::instance().db()} { made(set_citizen_pages(db, officer(), true)); }

  TripId plan{requested()};

  std::string home() const {
    return "/open/" + db.read(office.institution, [](Tx& tx) { return find_institution(tx, tx.institution())->code; });
  }
  std::string path() const { return home() + "/plans/" + to_text(plan); }
  TripId open(int days) const { return made(open_comments(db, officer(), plan, today() + days)); }
  Actor citizen(std::string origin = "192.0.2.1") const { return {.institution = office.institution, .origin = std::move(origin)}; }
  Result<PlanCommentId> say(std::string const& words, std::string origin = "192.0.2.1") const {
    return say_comment(db, citizen(std::move(origin)), plan, words);
  }
  std::vector<PlanComment> shown() const {
    return db.read(officer(), [&](Tx& tx) { return list_shown_comments(tx, plan); });
  }
  void want(double days) const { baeumgil::want(officer(), "overseas.comment.days", days); }
  void pass(int days) const { test_clock().advance(days * 24LL * 60 * 60); }
};

TEST(open_comments, is_for_the_officer_and_the_secretary_while_the_plan_waits) {
  auto const forum = Forum{};
  auto const before = forum.events();
  EXPECT_EQ(kind_of(open_comments(forum.db, forum.leader(), forum.plan, forum.today() + 7)), Kind::forbidden);
  EXPECT_EQ(kind_of(open_comments(forum.db, forum.head(), forum.plan, forum.today() + 7)), Kind::forbidden);
  EXPECT_EQ(kind_of(open_comments(forum.db, forum.stranger(), forum.plan, forum.today() + 7)), Kind::not_found);
  EXPECT_EQ(first_field(open_comments(forum.db, forum.officer(), forum.plan, std::nullopt)), "closes_on");
  EXPECT_EQ(first_field(open_comments(forum.db, forum.officer(), forum.plan, forum.today())), "closes_on");
  EXPECT_EQ(forum.events(), before);
  made(open_comments(forum.db, forum.secretary(), forum.plan, forum.today() + 7));
  EXPECT_EQ(forum.events(), before + 1);
  EXPECT_EQ(first_field(open_comments(forum.db, forum.officer(), forum.plan, forum.today() + 6)), "closes_on") << "never cut";
  made(open_comments(forum.db, forum.officer(), forum.plan, forum.today() + 9));
  made(set_citizen_pages(forum.db, forum.officer(), false));
  EXPECT_EQ(kind_of(open_comments(forum.db, forum.officer(), forum.plan, forum.today() + 10)), Kind::conflict);
}

TEST(open_comments, takes_at_least_as_long_as_the_rule_wants) {
  auto const forum = Forum{};
  forum.want(10);
  auto const refusal = open_comments(forum.db, forum.officer(), forum.plan, forum.today() + 9);
  EXPECT_EQ(first_field(refusal), "closes_on");
  EXPECT_EQ(rule_of(refusal), "overseas.comment.days");
  forum.open(10);
}

TEST(say_comment, is_for_anybody_while_the_window_is_open) {
  auto const forum = Forum{};
  EXPECT_EQ(kind_of(forum.say("아직 열리지 않음")), Kind::not_found);
  forum.open(3);
  EXPECT_EQ(first_field(forum.say("  ")), "body");
  EXPECT_EQ(first_field(forum.say(std::string(2001, 'a'))), "body");
  for (auto const* datum : {"010-1234-5678로 연락", "hong@example.kr", "900101-1234567"})
    EXPECT_EQ(first_field(forum.say(datum)), "body") << datum;
  EXPECT_EQ(forum.db.read(forum.officer(), [](Tx& tx) { return list_comments(tx, 10).size(); }), 0U);
  for (auto i = 0; i < 5; ++i) made(forum.say("꼭 필요한 출장인지 궁금합니다. " + std::to_string(i)));
  auto const sixth = forum.say("여섯 번째");
  ASSERT_FALSE(sixth);
  EXPECT_EQ(sixth.error().key, "plan_comment.too_many");
  made(forum.say("다른 곳에서 보냄", "192.0.2.2"));
  EXPECT_TRUE(forum.shown().empty()) << "nobody has read them yet";
  forum.pass(4);
  EXPECT_EQ(kind_of(forum.say("늦음", "192.0.2.3")), Kind::conflict);
}

TEST(decide_comment, shows_and_hides_with_a_reason) {
  auto const forum = Forum{};
  forum.open(3);
  auto const id = made(forum.say("온라인 회의로 대신할 수 없습니까?"));
  auto const before = forum.events();
  EXPECT_EQ(kind_of(decide_comment(forum.db, forum.leader(), id, {})), Kind::not_found);
  EXPECT_EQ(kind_of(decide_comment(forum.db, forum.secretary(), id, {})), Kind::not_found);
  EXPECT_EQ(kind_of(decide_comment(forum.db, forum.strangers.actor_of(forum.strangers.kim_officer), id, {})), Kind::not_found);
  EXPECT_EQ(first_field(decide_comment(forum.db, forum.officer(), id, {CommentState::hidden, " "})), "reason");
  EXPECT_EQ(first_field(decide_comment(forum.db, forum.officer(), id, {CommentState::received, ""})), "state");
  EXPECT_EQ(forum.events(), before);
  made(decide_comment(forum.db, forum.officer(), id, {}));
  EXPECT_EQ(forum.shown().size(), 1U);
  EXPECT_EQ(kind_of(decide_comment(forum.db, forum.officer(), id, {})), Kind::conflict);
  made(decide_comment(forum.db, forum.officer(), id, {CommentState::hidden, "남을 헐뜯음"}));
  EXPECT_TRUE(forum.shown().empty());
}

TEST(resolve_item, waits_for_the_comments_where_a_rule_wants_them) {
  auto const forum = Forum{};
  forum.want(7);
  auto const item = forum.opened(forum.plan);
  forum.seat(item, 5);
  forum.vote(item, Ballot::passed);
  auto const resolve = [&] {
    return resolve_item(forum.db, forum.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"});
  };
  auto const before = forum.events();
  EXPECT_EQ(rule_of(resolve()), "overseas.comment.days") << "never opened";
  EXPECT_EQ(forum.events(), before);
  forum.open(7);
  forum.pass(7);
  EXPECT_EQ(rule_of(resolve()), "overseas.comment.days") << "the last day is still open";
  EXPECT_EQ(first_field(resolve()), "outcome");
  forum.pass(1);
  made(resolve());
  EXPECT_EQ(forum.state(forum.plan), TripState::reviewed_ok);
}

TEST(resolve_item, asks_for_no_comments_where_no_rule_does) {
  auto const forum = Forum{};
  made(open_comments(forum.db, forum.officer(), forum.plan, forum.today() + 7));
  auto const item = forum.opened(forum.plan);
  forum.seat(item, 5);
  forum.vote(item, Ballot::passed);
  made(resolve_item(forum.db, forum.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
}

TEST(approve_trip, of_a_domestic_trip_waits_too_where_the_rule_says_so) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const officer = round.as(round.office.kim_officer);
  made(set_citizen_pages(TestProgram::instance().db(), officer, true));
  want(officer, "trip.comment.days", 3);
  auto const trip = round.submitted();
  EXPECT_EQ(rule_of(approve_trip(TestProgram::instance().db(), round.head(), trip)), "trip.comment.days");
  made(open_comments(TestProgram::instance().db(), officer, trip, day_in_seoul(test_clock().now()) + 3));
  EXPECT_EQ(rule_of(approve_trip(TestProgram::instance().db(), round.head(), trip)), "trip.comment.days");
  auto const before = test_clock().now();
  test_clock().advance(4LL * 24 * 60 * 60);
  EXPECT_TRUE(approve_trip(TestProgram::instance().db(), round.head(), trip));
  test_clock().set(before);
}

TEST(open_plans, show_offices_and_ranks_and_nobodys_name) {
  auto& program = TestProgram::instance();
  auto const forum = Forum{};
  run_scenarios(program, {{.name = "nothing before it is opened", .get = forum.path(), .status = 404}});
  forum.open(3);
  auto const names = std::vector<std::string>{forum.office.lee_leader.name, forum.office.park_member.name, forum.office.choi_member.name};
  run_scenarios(
      program,
      {{.name = "the list", .get = forum.home() + "/plans", .contains = {"싱가포르 도시녹화 사례 조사", "의견 받는 중"}},
       {.name = "the plan", .get = forum.path(), .contains = {"교통정책과", "싱가포르", "경비", "의견 내기"}, .not_contains = names},
       {.name = "as data", .get = forum.home() + "/plans.json", .contains = {"\"purpose\":\"싱가포르 도시녹화 사례 조사\""}},
       {.name = "in English", .as = {.language = Language::en}, .get = forum.path(), .not_contains = names},
       {.name = "a form", .get = forum.path() + "/comments/new", .contains = {"개인정보는 적지 마십시오"}},
       {.name = "a telephone number is refused and stays typed",
        .post = forum.path() + "/comments",
        .form = {{"body", "010-1234-5678로 알려 주세요"}},
        .status = 422,
        .contains = {"개인정보를 빼고", "010-1234-5678"}},
       {.name = "a comment", .post = forum.path() + "/comments", .form = {{"body", "왜 싱가포르입니까?"}}, .status = 303},
       {.name = "is not shown before it is read", .get = forum.path(), .not_contains = {"왜 싱가포르입니까?"}},
       {.name = "the officer reads it", .as = forum.officer(), .get = "/plan-comments", .contains = {"왜 싱가포르입니까?", "공개하기"}},
       {.name = "staff do not", .as = forum.leader(), .get = "/plan-comments", .status = 404},
       {.name = "another institution's officer finds none of it",
        .as = forum.strangers.actor_of(forum.strangers.kim_officer),
        .get = "/plan-comments",
        .not_contains = {"왜 싱가포르입니까?"}}});
  auto const id = to_text(forum.db.read(forum.officer(), [](Tx& tx) { return list_comments(tx, 1).front().id; }));
  run_scenarios(
      program,
      {{.name = "hiding needs a reason",
        .as = forum.officer(),
        .post = "/plan-comments/" + id + "/decision",
        .form = {{"state", "hidden"}},
        .status = 422},
       {.name = "it is shown",
        .as = forum.officer(),
        .post = "/plan-comments/" + id + "/decision",
        .form = {{"state", "shown"}},
        .status = 303,
        .events = 1},
       {.name = "to everybody", .get = forum.path(), .contains = {"왜 싱가포르입니까?"}},
       {.name = "the API tells staff",
        .as = forum.leader(),
        .get = "/api/v1/trips/" + to_text(forum.plan) + "/comments",
        .contains = {"왜 싱가포르입니까?"}},
       {.name = "and no stranger", .as = forum.stranger(), .get = "/api/v1/trips/" + to_text(forum.plan) + "/comments", .status = 404},
       {.name = "the API prolongs it",
        .as = forum.officer(),
        .post = "/api/v1/trips/" + to_text(forum.plan) + "/comment-window",
        .json = R"({"closes_on":")" + to_text(forum.today() + 5) + "\"}",
        .events = 1},
       {.name = "the API hides",
        .as = forum.officer(),
        .post = "/api/v1/plan-comments/" + id + "/decision",
        .json = R"({"state":"hidden","reason":"되풀이된 의견"})",
        .events = 1},
       {.name = "from everybody", .get = forum.path(), .not_contains = {"왜 싱가포르입니까?"}}});
}

TEST(committee_room, shows_the_comments_and_that_more_may_come) {
  auto& program = TestProgram::instance();
  auto const forum = Forum{};
  forum.open(3);
  made(decide_comment(forum.db, forum.officer(), made(forum.say("정원 관리비를 알아 오십시오.")), {}));
  auto const item = forum.opened(forum.plan);
  auto const path = "/overseas/items/" + to_text(item);
  run_scenarios(program, {{.name = "while it is open",
                           .as = forum.secretary(),
                           .get = path,
                           .contains = {"주민 의견", "정원 관리비를 알아 오십시오.", "아직 끝나지 않았습니다"}}});
  forum.pass(4);
  run_scenarios(program, {{.name = "and after", .as = forum.secretary(), .get = path, .not_contains = {"아직 끝나지 않았습니다"}}});
}

}  // namespace
}  // namespace baeumgil
