// What fits an issue reaches its owner, who says yes or why not; the finder hears of it, strangers of nothing.
#include "features/pushes/push.h"

#include <gtest/gtest.h>

#include "features/cases/find_case.h"
#include "features/find/indexer.h"
#include "features/issues/accept_issue.h"
#include "features/pushes/answer_push.h"
#include "features/pushes/push_matches.h"
#include "features/pushes/push_store.h"
#include "platform/search/search_index.h"
#include "platform/text/normalize.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Pushing {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ShownCase shown{make_shown_case(db, office, "빗물터널 위 공영주차장")};
  IssueId issue{IssueId::make()};
  std::unique_ptr<SearchIndex> index{SearchIndex::in_memory()};
  Actor owner{office.actor_of(office.owner_officer)};  // of the department that owns the issue
  Actor colleague{office.actor_of(office.kang_member)};
  Actor stranger{strangers.actor_of(strangers.kim_officer)};

  // An open issue of 평생교육과 in the words of the case.
  Pushing() {
    EXPECT_TRUE(db.write(office.actor_of(office.kim_officer), [&](Tx& tx) -> Result<Done> {
      tx.change(
          "INSERT INTO issues (institution_id, id, number, title, field, priority, state, owner_department_id, registered_by_id, "
          "folded_title, created_at) VALUES ($institution, $1, $2, '빗물터널 주차장', $3, $4, $5, $6, $7, '빗물터널주차장', $8)",
          issue, "2026-현안-" + to_text(issue), PolicyField::transport, Priority::high, IssueState::open, office.learning,
          office.owner_officer.id, tx.now());
      return Done{};
    }));
  }
  Result<Done> match() {
    Indexer{db, *index}.fill();
    return push_matches(db, *index, office.institution);
  }
  std::vector<Push> pushes() const {
    return db.read(owner, [&](Tx& tx) { return list_pushes(tx, owner); });
  }
  PushId pushed() {
    EXPECT_TRUE(match());
    auto const all = pushes();
    EXPECT_FALSE(all.empty());
    return all.empty() ? PushId{} : all.front().id;
  }
  int events() const { return program.event_count(office.institution); }
  std::int64_t notices(PersonId person, std::string_view key) const {
    return db.read(owner, [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = $2",
                                    person, key);
    });
  }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(push_matches, puts_a_new_case_into_the_list_of_who_owns_a_fitting_issue_once) {
  auto pushing = Pushing{};
  ASSERT_TRUE(pushing.match());
  ASSERT_TRUE(pushing.match());  // a job may run again
  auto const pushes = pushing.pushes();
  ASSERT_EQ(pushes.size(), 1U) << "the issue the case was sought for needs no push";
  EXPECT_EQ(pushes.front().issue, pushing.issue);
  EXPECT_EQ(pushes.front().department, pushing.office.learning);
  EXPECT_EQ(pushes.front().finder, pushing.office.lee_leader.id);
  EXPECT_EQ(pushing.notices(pushing.office.owner_officer.id, "notice.push.new"), 1);
  EXPECT_EQ(pushing.notices(pushing.office.yoon_head.id, "notice.push.new"), 1);
}

TEST(push_matches, finds_a_new_case_behind_sixty_that_fit_better) {
  auto pushing = Pushing{};
  Indexer{pushing.db, *pushing.index}.fill();
  for (auto i = 0; i < 60; ++i)
    pushing.index->put({.institution = pushing.office.institution,
                        .kind = "case",
                        .id = CaseId::make().value,
                        .title = "빗물터널 주차장",
                        .body = "빗물터널 주차장"});
  ASSERT_TRUE(push_matches(pushing.db, *pushing.index, pushing.office.institution));
  EXPECT_EQ(pushing.pushes().size(), 1U);
}

TEST(accept_push, binds_the_case_and_gives_the_finder_the_credit) {
  auto pushing = Pushing{};
  auto const id = pushing.pushed();
  ASSERT_TRUE(accept_push(pushing.db, pushing.owner, id));
  auto const found = pushing.db.read(pushing.owner, [&](Tx& tx) { return find_case(tx, pushing.owner, pushing.shown.id); });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->issues, std::vector<IssueId>{pushing.issue});
  EXPECT_EQ(pushing.notices(pushing.office.lee_leader.id, "notice.push.accepted"), 1);
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.owner, id)), Kind::conflict);
  EXPECT_EQ(kind_of(decline_push(pushing.db, pushing.owner, id, "아님")), Kind::conflict);
}

TEST(decline_push, never_goes_without_a_reason) {
  auto pushing = Pushing{};
  auto const id = pushing.pushed();
  auto const before = pushing.events();
  EXPECT_EQ(kind_of(decline_push(pushing.db, pushing.owner, id, " ")), Kind::invalid);
  EXPECT_EQ(kind_of(decline_push(pushing.db, pushing.owner, id, std::string(1001, 'a'))), Kind::invalid);
  EXPECT_EQ(kind_of(decline_push(pushing.db, pushing.colleague, id, "아님")), Kind::forbidden);
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.colleague, id)), Kind::forbidden);
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.office.actor_of(pushing.office.kim_officer), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.office.actor_of(pushing.office.han_head), id)), Kind::not_found);
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.stranger, id)), Kind::not_found);
  EXPECT_EQ(pushing.events(), before);
  ASSERT_TRUE(decline_push(pushing.db, pushing.owner, id, "부지가 없습니다."));
  EXPECT_EQ(pushing.notices(pushing.office.lee_leader.id, "notice.push.declined"), 1);
}

TEST(accept_push, is_refused_when_the_issue_is_closed_and_writes_nothing) {
  auto pushing = Pushing{};
  auto const id = pushing.pushed();
  ASSERT_TRUE(pushing.db.write(pushing.owner, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE issues SET state = 'dropped' WHERE institution_id = $institution AND id = $1", pushing.issue);
    return Done{};
  }));
  auto const before = pushing.events();
  EXPECT_EQ(kind_of(accept_push(pushing.db, pushing.owner, id)), Kind::invalid);
  EXPECT_EQ(pushing.events(), before);
  run_scenarios(pushing.program, {{.name = "the list offers only to decline",
                                   .as = pushing.owner,
                                   .get = "/pushes",
                                   .contains = {"거절하기", "현안이 그사이 닫혀"},
                                   .not_contains = {"/acceptance"}},
                                  {.name = "a program needs no reason either",
                                   .as = pushing.owner,
                                   .post = "/api/v1/pushes/" + to_text(id) + "/refusal?dry_run=1",
                                   .json = "{}"}});
  ASSERT_TRUE(decline_push(pushing.db, pushing.owner, id, " ")) << "the closed issue is reason enough";
  EXPECT_EQ(pushing.notices(pushing.office.lee_leader.id, "notice.push.issue_closed"), 1);
  EXPECT_EQ(pushing.notices(pushing.office.lee_leader.id, "notice.push.declined"), 0);
}

TEST(push_pages, are_the_departments_own_and_the_credit_is_for_all_to_see) {
  auto pushing = Pushing{};
  auto const path = "/pushes/" + to_text(pushing.pushed());
  auto const other = pushing.office.actor_of(pushing.office.jung_member);
  auto const finds = "/people/" + to_text(pushing.office.lee_leader.id) + "/finds";
  auto const title = pushing.shown.title;
  run_scenarios(
      pushing.program,
      {{.name = "the list", .as = pushing.owner, .get = "/pushes", .contains = {title, "받아들이기", "거절하기"}},
       {.name = "a colleague reads", .as = pushing.colleague, .get = "/pushes", .contains = {title}, .not_contains = {"받아들이기"}},
       {.name = "another department", .as = other, .get = "/pushes", .not_contains = {title}},
       {.name = "a stranger", .as = pushing.stranger, .get = "/pushes", .not_contains = {title}},
       {.name = "no reason", .as = pushing.owner, .post = path + "/refusal", .status = 422},
       {.name = "a stranger answers", .as = pushing.stranger, .post = path + "/acceptance", .status = 404},
       {.name = "nothing accepted yet", .as = other, .get = finds, .not_contains = {title}},
       {.name = "accepted", .as = pushing.owner, .post = path + "/acceptance", .status = 303, .events = 3},
       {.name = "may be adopted", .as = pushing.owner, .get = "/pushes", .contains = {"/adoptions/new"}},
       {.name = "credit", .as = other, .get = finds, .contains = {title}},
       {.name = "credit on the case", .as = other, .get = "/cases/" + to_text(pushing.shown.id), .contains = {"맞는 부서에 알림", finds}},
       {.name = "no credit for strangers", .as = pushing.stranger, .get = finds, .status = 404}});
}

TEST(push_api, lists_and_answers) {
  auto pushing = Pushing{};
  auto const path = "/api/v1/pushes/" + to_text(pushing.pushed());
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = pushing.program.program().router.find(Method::get, "/api/v1/pushes", parameters);
  ASSERT_NE(route, nullptr);
  EXPECT_TRUE(
      schema_violations(*route->operation, 200, answer(pushing.program, {.as = pushing.owner, .get = "/api/v1/pushes"}).body).empty());
  run_scenarios(pushing.program,
                {{.name = "declined", .as = pushing.owner, .post = path + "/refusal", .json = R"({"reason":"부지 없음"})", .events = 1},
                 {.name = "once", .as = pushing.owner, .post = path + "/acceptance", .json = "{}", .status = 409}});
}

}  // namespace baeumgil
