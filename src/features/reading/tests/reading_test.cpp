// Reads, lists and requests to read: what is counted, whose eyes a name is for, and what strangers never see.
#include "features/reading/reading.h"

#include <gtest/gtest.h>

#include "features/cases/move_case.h"
#include "features/reading/count_read.h"
#include "features/reading/keep_list.h"
#include "features/reading/rate_case.h"
#include "features/reading/rating_store.h"
#include "features/reading/reading_store.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

struct Shelf : TwoOffices {
  ShownCase shown{make_shown_case(db, office)};
  CaseId other{make_another_case(db, office, shown, "골목길 주민 순찰")};
  Actor reader{office.actor_of(office.kang_member)};  // 평생교육과
  Actor head{office.actor_of(office.yoon_head)};      // of the same
  Actor elsewhere{office.actor_of(office.jung_member)};
  std::string path{"/cases/" + to_text(shown.id)};

  std::int64_t reads() const {
    return db.read(reader, [&](Tx& tx) { return count_reads(tx, shown.id); });
  }
  Date today() const { return day_in_seoul(program.clock().now()); }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(count_read, counts_a_person_a_day_once_and_writes_no_event) {
  auto const shelf = Shelf{};
  auto const before = shelf.events();
  run_scenarios(shelf.program, {{.name = "read", .as = shelf.reader, .get = shelf.path},
                                {.name = "again", .as = shelf.reader, .get = shelf.path, .contains = {"읽음 1회"}},
                                {.name = "another", .as = shelf.elsewhere, .get = shelf.path},
                                {.name = "a stranger", .as = shelf.stranger, .get = shelf.path, .status = 404}});
  EXPECT_EQ(shelf.reads(), 2);
  shelf.program.clock().set(start_of_day_in_seoul(shelf.today() + 1));
  count_read(shelf.db, shelf.reader, shelf.shown.id);
  EXPECT_EQ(shelf.reads(), 3);
  EXPECT_EQ(shelf.events(), before);
}

TEST(reading_pages, rank_what_is_read_most_and_walk_from_case_to_case) {
  auto const shelf = Shelf{};
  count_read(shelf.db, shelf.reader, shelf.shown.id);
  count_read(shelf.db, shelf.elsewhere, shelf.shown.id);
  count_read(shelf.db, shelf.reader, shelf.other);
  auto const ranked = shelf.db.read(shelf.reader, [&](Tx& tx) { return list_most_read(tx, tx.today() - kRankedDays, 10); });
  ASSERT_EQ(ranked.size(), 2U);
  EXPECT_EQ(ranked.front().id, shelf.shown.id);
  EXPECT_EQ(ranked.front().count, 2);
  run_scenarios(
      shelf.program,
      {{.name = "ranked", .as = shelf.reader, .get = "/reading", .contains = {shelf.shown.title, "읽음 2회"}},
       {.name = "next", .as = shelf.reader, .get = shelf.path, .contains = {"다음 사례: 골목길 주민 순찰"}},
       {.name = "previous", .as = shelf.reader, .get = "/cases/" + to_text(shelf.other), .contains = {"이전 사례: " + shelf.shown.title}},
       {.name = "nothing for strangers", .as = shelf.stranger, .get = "/reading", .not_contains = {shelf.shown.title}}});
}

TEST(reading_lists, are_the_owners_and_the_departments_they_are_shared_with) {
  auto const shelf = Shelf{};
  auto const own = make_reading_list(shelf.db, shelf.reader, {.title = "나의 목록"});
  auto const shared = make_reading_list(shelf.db, shelf.reader, {.title = "부서 목록", .is_shared = true});
  ASSERT_TRUE(own && shared);
  ASSERT_TRUE(add_to_list(shelf.db, shelf.head, *shared, shelf.shown.id));
  auto const before = shelf.events();
  EXPECT_EQ(kind_of(make_reading_list(shelf.db, shelf.reader, {})), Kind::invalid);
  EXPECT_EQ(kind_of(make_reading_list(shelf.db, shelf.reader, {.title = std::string(101, 'a')})), Kind::invalid);
  EXPECT_EQ(kind_of(add_to_list(shelf.db, shelf.head, *own, shelf.shown.id)), Kind::not_found);
  EXPECT_EQ(kind_of(add_to_list(shelf.db, shelf.elsewhere, *shared, shelf.shown.id)), Kind::not_found);
  EXPECT_EQ(kind_of(add_to_list(shelf.db, shelf.stranger, *shared, shelf.shown.id)), Kind::not_found);
  EXPECT_EQ(kind_of(add_to_list(shelf.db, shelf.reader, *own, CaseId::make())), Kind::not_found);
  EXPECT_EQ(kind_of(drop_reading_list(shelf.db, shelf.head, *shared)), Kind::forbidden);
  EXPECT_EQ(kind_of(drop_reading_list(shelf.db, shelf.stranger, *shared)), Kind::not_found);
  EXPECT_EQ(kind_of(take_from_list(shelf.db, shelf.head, *shared, shelf.other)), Kind::not_found);
  EXPECT_EQ(shelf.events(), before);
  run_scenarios(shelf.program,
                {{.name = "shared", .as = shelf.head, .get = "/reading", .contains = {"부서 목록"}, .not_contains = {"나의 목록"}},
                 {.name = "elsewhere", .as = shelf.elsewhere, .get = "/reading", .not_contains = {"부서 목록"}},
                 {.name = "its page", .as = shelf.head, .get = "/reading-lists/" + to_text(*shared), .contains = {shelf.shown.title}},
                 {.name = "not elsewhere", .as = shelf.elsewhere, .get = "/reading-lists/" + to_text(*shared), .status = 404}});
  ASSERT_TRUE(take_from_list(shelf.db, shelf.head, *shared, shelf.shown.id));
  ASSERT_TRUE(drop_reading_list(shelf.db, shelf.reader, *shared));
}

TEST(reading_lists, have_an_end_and_take_only_what_is_shown) {
  auto const shelf = Shelf{};
  auto const list = *make_reading_list(shelf.db, shelf.reader, {.title = "가득"});
  ASSERT_TRUE(retire_case(shelf.db, shelf.office.actor_of(shelf.office.kim_officer), shelf.other, "끝"));
  auto const officer = shelf.office.actor_of(shelf.office.kim_officer);
  auto const of_officer = *make_reading_list(shelf.db, officer, {.title = "담당"});
  EXPECT_EQ(kind_of(add_to_list(shelf.db, officer, of_officer, shelf.other)), Kind::invalid);
  EXPECT_EQ(kind_of(add_to_list(shelf.db, shelf.reader, list, shelf.other)), Kind::not_found);
  for (auto i = 1; i < kMostLists; ++i) ASSERT_TRUE(make_reading_list(shelf.db, shelf.reader, {.title = "목록"}));
  EXPECT_EQ(kind_of(make_reading_list(shelf.db, shelf.reader, {.title = "하나 더"})), Kind::invalid);
}

TEST(ask_to_read, is_the_heads_who_alone_sees_the_names) {
  auto const shelf = Shelf{};
  auto const before = shelf.events();
  auto const wish = ReadWish{.until = shelf.today() + 7};
  EXPECT_EQ(kind_of(ask_to_read(shelf.db, shelf.reader, shelf.shown.id, wish)), Kind::forbidden);
  EXPECT_EQ(kind_of(ask_to_read(shelf.db, shelf.stranger, shelf.shown.id, wish)), Kind::not_found);
  EXPECT_EQ(kind_of(ask_to_read(shelf.db, shelf.head, shelf.shown.id, {})), Kind::invalid);
  EXPECT_EQ(kind_of(ask_to_read(shelf.db, shelf.head, shelf.shown.id, {.until = shelf.today() - 1})), Kind::invalid);
  EXPECT_EQ(kind_of(ask_to_read(shelf.db, shelf.head, shelf.shown.id, {.until = shelf.today(), .note = std::string(501, 'a')})),
            Kind::invalid);
  EXPECT_EQ(shelf.events(), before);
  ASSERT_TRUE(ask_to_read(shelf.db, shelf.head, shelf.shown.id, wish));
  count_read(shelf.db, shelf.reader, shelf.shown.id);
  auto const at = shelf.path + "/reading";
  run_scenarios(shelf.program, {{.name = "the reader is asked", .as = shelf.reader, .get = shelf.path, .contains = {"읽기를 요청했습니다"}},
                                {.name = "the head sees who", .as = shelf.head, .get = at, .contains = {"강주임", "읽음", "아직"}},
                                {.name = "the reader does not", .as = shelf.reader, .get = at, .not_contains = {"오담당"}},
                                {.name = "another head does not",
                                 .as = shelf.office.actor_of(shelf.office.song_head),
                                 .get = at,
                                 .not_contains = {"강주임", "읽기를 요청했습니다"}},
                                {.name = "a stranger", .as = shelf.stranger, .get = at, .status = 404},
                                {.name = "no day", .as = shelf.head, .post = shelf.path + "/readers", .status = 422},
                                {.name = "no list chosen", .as = shelf.head, .post = shelf.path + "/reading-list", .status = 422}});
}

TEST(rate_case, keeps_the_last_word_of_each_reader_but_of_those_who_brought_it) {
  auto const shelf = Shelf{};
  auto const say = [&](Actor const& who, CaseId id, RatingInput const& input) { return rate_case(shelf.db, who, id, input); };
  auto const yes = RatingInput{.verdict = Usefulness::useful, .reason = "조례안을 그대로 썼습니다."};
  ASSERT_TRUE(shelf.db.write(shelf.officer, [&](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO team_members (institution_id, team_id, person_id, position, answer) VALUES ($institution, $1, $2, 1, 'accepted')",
        shelf.shown.team, shelf.office.park_member.id);
    return Done{};
  }));
  auto const before = shelf.events();
  EXPECT_EQ(kind_of(say(shelf.reader, shelf.shown.id, {})), Kind::invalid) << "nothing said";
  EXPECT_EQ(kind_of(say(shelf.reader, shelf.shown.id, {.verdict = Usefulness::not_useful})), Kind::invalid) << "without what was missing";
  EXPECT_EQ(kind_of(say(shelf.reader, shelf.shown.id, {.verdict = Usefulness::useful, .reason = std::string(201, 'a')})), Kind::invalid);
  EXPECT_EQ(kind_of(say(shelf.office.actor_of(shelf.office.lee_leader), shelf.shown.id, yes)), Kind::forbidden) << "the author";
  EXPECT_EQ(kind_of(say(shelf.office.actor_of(shelf.office.park_member), shelf.shown.id, yes)), Kind::forbidden) << "of the team";
  EXPECT_EQ(kind_of(say(shelf.stranger, shelf.shown.id, yes)), Kind::not_found);
  EXPECT_EQ(shelf.events(), before);
  ASSERT_TRUE(say(shelf.reader, shelf.shown.id, {.verdict = Usefulness::not_useful, .reason = "비용이 없습니다."}));
  ASSERT_TRUE(say(shelf.reader, shelf.shown.id, yes));
  ASSERT_TRUE(say(shelf.elsewhere, shelf.shown.id, {.verdict = Usefulness::not_useful, .reason = "우리와 다릅니다."}));
  ASSERT_TRUE(say(shelf.elsewhere, shelf.other, {.verdict = Usefulness::not_useful, .reason = "너무 짧습니다."}));
  EXPECT_EQ(shelf.events(), before + 4);
  auto const counts = shelf.db.read(shelf.reader, [&](Tx& tx) { return count_ratings(tx, shelf.shown.id); });
  EXPECT_EQ(counts.useful, 1) << "changed, not added";
  EXPECT_EQ(counts.not_useful, 1);
  auto const ranked = shelf.db.read(shelf.reader, [&](Tx& tx) { return list_most_useful(tx, 10); });
  ASSERT_EQ(ranked.size(), 1U) << "what helped nobody is not listed";
  EXPECT_EQ(ranked.front().listed.id, shelf.shown.id);
  EXPECT_TRUE(shelf.db.read(shelf.stranger, [&](Tx& tx) { return list_most_useful(tx, 10); }).empty());
  ASSERT_TRUE(retire_case(shelf.db, shelf.officer, shelf.other, "끝"));
  EXPECT_EQ(kind_of(say(shelf.officer, shelf.other, yes)), Kind::forbidden) << "out of use";
}

TEST(rating_pages, ask_whoever_did_not_bring_the_case_and_show_counts) {
  auto const shelf = Shelf{};
  auto const at = shelf.path + "/reading";
  auto const rating = shelf.path + "/rating";
  run_scenarios(
      shelf.program,
      {{.name = "offered", .as = shelf.reader, .get = at, .contains = {"도움이 되었습니까", "아직 아무도"}},
       {.name = "led to", .as = shelf.reader, .get = shelf.path, .contains = {"/reading#rate"}},
       {.name = "not to its author",
        .as = shelf.office.actor_of(shelf.office.lee_leader),
        .get = at,
        .not_contains = {"도움이 되었습니까"}},
       {.name = "refused at the field, typed words kept",
        .as = shelf.reader,
        .post = rating,
        .form = {{"reason", "하나만 적음"}},
        .status = 422,
        .contains = {"하나만 적음"}},
       {.name = "why it was of no use",
        .as = shelf.reader,
        .post = rating,
        .form = {{"verdict", "not_useful"}, {"reason", ""}},
        .status = 422,
        .contains = {"무엇이 모자랐는지"}},
       {.name = "a stranger", .as = shelf.stranger, .post = rating, .form = {{"verdict", "useful"}}, .status = 404},
       {.name = "said",
        .as = shelf.reader,
        .post = rating,
        .form = {{"verdict", "useful"}, {"reason", "조례안을 썼음"}},
        .status = 303,
        .location = at,
        .events = 1},
       {.name = "shown to a colleague", .as = shelf.elsewhere, .get = at, .contains = {"도움이 됨 1명", "조례안을 썼음", "강주임"}},
       {.name = "counted on the page", .as = shelf.elsewhere, .get = shelf.path, .contains = {"도움이 됨 1명 · 도움이 안 됨 0명"}},
       {.name = "ranked", .as = shelf.elsewhere, .get = "/reading", .contains = {"도움이 된 사례", "도움이 됨 1명"}},
       {.name = "not for strangers", .as = shelf.stranger, .get = "/reading", .not_contains = {"도움이 됨"}},
       {.name = "by a program",
        .as = shelf.elsewhere,
        .post = "/api/v1" + rating,
        .json = R"({"verdict":"not_useful","reason":"비용이 없음"})",
        .events = 1},
       {.name = "its author by a program",
        .as = shelf.office.actor_of(shelf.office.lee_leader),
        .post = "/api/v1" + rating,
        .json = R"({"verdict":"useful"})",
        .status = 403}});
}

TEST(reading_api, lists_makes_adds_and_asks) {
  auto const shelf = Shelf{};
  auto const list = *make_reading_list(shelf.db, shelf.head, {.title = "목록", .is_shared = true});
  run_scenarios(
      shelf.program,
      {{.name = "made", .as = shelf.head, .post = "/api/v1/reading-lists", .json = R"({"title":"둘째"})", .status = 201, .events = 1},
       {.name = "added",
        .as = shelf.head,
        .post = "/api/v1/reading-lists/" + to_text(list) + "/cases",
        .json = R"({"case":")" + to_text(shelf.shown.id) + R"("})",
        .events = 1},
       {.name = "asked",
        .as = shelf.head,
        .post = "/api/v1" + shelf.path + "/readers",
        .json = R"({"until":")" + to_text(shelf.today() + 3) + R"("})",
        .events = 1}});
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = shelf.program.program().router.find(Method::get, "/api/v1/reading-lists", parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(
      schema_violations(*route->operation, 200, answer(shelf.program, {.as = shelf.head, .get = "/api/v1/reading-lists"}).body).empty());
}

TEST(reading_api, takes_cases_off_a_list_and_removes_it) {
  auto const shelf = Shelf{};
  auto const list = make_reading_list(shelf.db, shelf.reader, {.title = "읽을 것"});
  ASSERT_TRUE(list);
  ASSERT_TRUE(add_to_list(shelf.db, shelf.reader, *list, shelf.shown.id));
  auto const path = "/api/v1/reading-lists/" + to_text(*list);
  auto const of_case = path + "/cases/" + to_text(shelf.shown.id) + "/removal";
  run_scenarios(shelf.program, {{.name = "another's list", .as = shelf.elsewhere, .post = of_case, .json = "{}", .status = 404},
                                {.name = "a stranger", .as = shelf.stranger, .post = of_case, .json = "{}", .status = 404},
                                {.name = "taken off", .as = shelf.reader, .post = of_case, .json = "{}", .events = 1},
                                {.name = "once", .as = shelf.reader, .post = of_case, .json = "{}", .status = 404},
                                {.name = "not by another", .as = shelf.elsewhere, .post = path + "/removal", .json = "{}", .status = 404},
                                {.name = "nor a stranger", .as = shelf.stranger, .post = path + "/removal", .json = "{}", .status = 404},
                                {.name = "removed", .as = shelf.reader, .post = path + "/removal", .json = "{}", .events = 1},
                                {.name = "gone", .as = shelf.reader, .post = path + "/removal", .json = "{}", .status = 404}});
}

}  // namespace baeumgil
