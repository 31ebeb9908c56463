// Merged cases: what goes over, where the old address leads, and the way back while nothing was added.
#include "features/merges/merge.h"

#include <gtest/gtest.h>

#include "features/adoptions/find_adoption.h"
#include "features/adoptions/propose_adoption.h"
#include "features/cases/find_case.h"
#include "features/cases/match_case.h"
#include "features/cases/move_case.h"
#include "features/follows/follow_store.h"
#include "features/follows/start_following.h"
#include "features/merges/merge_cases.h"
#include "features/merges/merge_store.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/two_offices.h"

namespace baeumgil {
namespace {

struct Pair : TwoOffices {
  ShownCase shown{make_shown_case(db, office)};
  CaseId other{make_another_case(db, office, shown, "저류조 위 주차장")};
  Actor reader{office.actor_of(office.kang_member)};

  // The one that is merged has an issue, an adoption and a follower.
  Pair() {
    EXPECT_TRUE(match_case(db, officer, shown.id, shown.issue));
    EXPECT_TRUE(propose_adoption(db, reader, shown.id, {shown.issue, "우리도 하자"}));
    EXPECT_TRUE(start_following(db, reader, FollowNoun::good_case, to_text(shown.id)));
  }
  Result<CaseId> merge(Actor const& actor, std::string const& reason = "같은 사업") const {
    return merge_cases(db, actor, shown.id, other, reason);
  }
  Case now(CaseId id) const {
    return *db.read(officer, [&](Tx& tx) { return find_case(tx, officer, id); });
  }
  std::size_t adoptions_of(CaseId id) const {
    return db.read(officer, [&](Tx& tx) { return list_adoptions_of_case(tx, officer, id).size(); });
  }
  std::size_t followers_of(CaseId id) const {
    return db.read(officer, [&](Tx& tx) { return list_followers(tx, FollowNoun::good_case, to_text(id)).size(); });
  }
  MergeId last() const {
    return db.read(officer, [&](Tx& tx) { return list_merges_into(tx, other).front().id; });
  }
  void later() const { program.clock().set(program.clock().now() + 60); }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(merge_cases, takes_adoptions_issues_and_followers_over_and_undoing_brings_them_back) {
  auto const pair = Pair{};
  ASSERT_TRUE(pair.merge(pair.officer));
  EXPECT_EQ(pair.now(pair.shown.id).state, CaseState::merged);
  EXPECT_EQ(pair.now(pair.other).issues, std::vector<IssueId>{pair.shown.issue});
  EXPECT_EQ(pair.adoptions_of(pair.other), 1U);
  EXPECT_EQ(pair.followers_of(pair.other), 1U);
  EXPECT_EQ(pair.adoptions_of(pair.shown.id), 0U);
  ASSERT_TRUE(undo_merge(pair.db, pair.officer, pair.last()));
  EXPECT_EQ(pair.now(pair.shown.id).state, CaseState::published);
  EXPECT_TRUE(pair.now(pair.other).issues.empty());
  EXPECT_EQ(pair.adoptions_of(pair.shown.id), 1U);
  EXPECT_EQ(pair.followers_of(pair.shown.id), 1U);
}

TEST(merge_cases, is_the_officers_and_needs_another_standing_case_and_a_reason) {
  auto const pair = Pair{};
  auto const before = pair.events();
  EXPECT_EQ(kind_of(pair.merge(pair.reader)), Kind::forbidden);
  EXPECT_EQ(kind_of(pair.merge(pair.stranger)), Kind::not_found);
  EXPECT_EQ(kind_of(pair.merge(pair.officer, " ")), Kind::invalid);
  EXPECT_EQ(kind_of(pair.merge(pair.officer, std::string(1001, 'a'))), Kind::invalid);
  EXPECT_EQ(kind_of(merge_cases(pair.db, pair.officer, pair.shown.id, pair.shown.id, "자기")), Kind::invalid);
  EXPECT_EQ(kind_of(merge_cases(pair.db, pair.officer, pair.shown.id, CaseId::make(), "없음")), Kind::not_found);
  EXPECT_EQ(pair.events(), before);
  ASSERT_TRUE(retire_case(pair.db, pair.officer, pair.other, "끝"));
  EXPECT_EQ(kind_of(pair.merge(pair.officer)), Kind::invalid);
}

TEST(undo_merge, is_refused_once_something_was_added) {
  auto const pair = Pair{};
  ASSERT_TRUE(pair.merge(pair.officer));
  auto const id = pair.last();
  EXPECT_EQ(kind_of(undo_merge(pair.db, pair.reader, id)), Kind::forbidden);
  EXPECT_EQ(kind_of(undo_merge(pair.db, pair.stranger, id)), Kind::not_found);
  pair.later();
  ASSERT_TRUE(unmatch_case(pair.db, pair.officer, pair.other, pair.shown.issue));
  ASSERT_TRUE(match_case(pair.db, pair.officer, pair.other, pair.shown.issue));
  auto const before = pair.events();
  EXPECT_EQ(kind_of(undo_merge(pair.db, pair.officer, id)), Kind::conflict);
  EXPECT_EQ(pair.events(), before);
}

TEST(merge_pages, lead_from_the_old_address_to_the_one_that_stays) {
  auto const pair = Pair{};
  auto const old_path = "/cases/" + to_text(pair.shown.id);
  auto const new_path = "/cases/" + to_text(pair.other);
  run_scenarios(pair.program,
                {{.name = "the form", .as = pair.officer, .get = old_path + "/merge", .contains = {"남는 사례", "저류조 위 주차장"}},
                 {.name = "not a colleague's", .as = pair.reader, .get = old_path + "/merge", .status = 403},
                 {.name = "a stranger", .as = pair.stranger, .get = old_path + "/merge", .status = 404},
                 {.name = "nothing chosen", .as = pair.officer, .post = old_path + "/merge", .status = 422},
                 {.name = "merged",
                  .as = pair.officer,
                  .post = old_path + "/merge",
                  .form = {{"into", to_text(pair.other)}, {"reason", "같은 사업"}},
                  .status = 303,
                  .location = new_path,
                  .events = 1},
                 {.name = "the old address leads on", .as = pair.reader, .get = old_path, .status = 303, .location = new_path},
                 {.name = "not a stranger", .as = pair.stranger, .get = old_path, .status = 404},
                 {.name = "no longer listed", .as = pair.reader, .get = "/cases", .not_contains = {pair.shown.title}},
                 {.name = "said on the other", .as = pair.officer, .get = new_path, .contains = {pair.shown.title, "되돌리기"}}});
  run_scenarios(pair.program, {{.name = "undone",
                                .as = pair.officer,
                                .post = "/merges/" + to_text(pair.last()) + "/undoing",
                                .status = 303,
                                .location = old_path,
                                .events = 1}});
}

}  // namespace baeumgil
