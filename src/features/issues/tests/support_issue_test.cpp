// 지지: given once, taken back, counted and sorted; and what is like a new issue is shown before it is saved.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/find/indexer.h"
#include "features/issues/find_similar.h"
#include "features/issues/issue_store.h"
#include "features/issues/solve_issue.h"
#include "features/issues/support_issue.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

struct Desk {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  IssueId issue{make_open_issue(db, office)};
  Actor colleague{office.actor_of(office.choi_member)};
  Actor proposer{office.actor_of(office.kim_officer)};  // who registered it
  std::string path{"/issues/" + to_text(issue)};

  IssueWithSupport now() {
    return *db.read(office.institution, [&](Tx& tx) { return find_issue_with_support(tx, {}, issue); });
  }
  void refused(Result<IssueId> const& result, Kind kind) {
    auto const events = program.event_count(office.institution);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, kind) << result.error().key;
    EXPECT_EQ(program.event_count(office.institution), events);
  }
};

TEST(support_issue, counts_each_colleague_once_and_lets_go) {
  auto desk = Desk{};
  ASSERT_EQ(desk.now().registered_by, desk.proposer.person);
  auto const events = desk.program.event_count(desk.office.institution);
  ASSERT_TRUE(support_issue(desk.db, desk.colleague, desk.issue));
  ASSERT_TRUE(support_issue(desk.db, desk.office.actor_of(desk.office.song_head), desk.issue));
  EXPECT_EQ(desk.now().support_count, 2);
  EXPECT_EQ(desk.program.event_count(desk.office.institution), events + 2);
  desk.refused(support_issue(desk.db, desk.colleague, desk.issue), Kind::conflict);
  ASSERT_TRUE(withdraw_support(desk.db, desk.colleague, desk.issue));
  EXPECT_EQ(desk.now().support_count, 1);
  desk.refused(withdraw_support(desk.db, desk.colleague, desk.issue), Kind::conflict);
  EXPECT_EQ(desk.now().support_count, 1);
}

TEST(support_issue, is_not_for_the_proposer_the_auditor_strangers_or_what_is_over) {
  auto desk = Desk{};
  desk.refused(support_issue(desk.db, desk.proposer, desk.issue), Kind::forbidden);
  desk.refused(support_issue(desk.db, desk.office.actor_of(desk.office.auditor), desk.issue), Kind::forbidden);
  auto const strangers = make_strangers(desk.db);
  desk.refused(support_issue(desk.db, strangers.actor_of(strangers.han_head), desk.issue), Kind::not_found);
  ASSERT_TRUE(support_issue(desk.db, desk.colleague, desk.issue));
  auto const head = desk.office.actor_of(desk.office.han_head);
  ASSERT_TRUE(desk.db.write(head, [&](Tx& tx) -> Result<Done> {
    move_issue(tx, head, desk.issue, IssueState::being_solved);
    return Done{};
  }));
  ASSERT_TRUE(solve_issue(desk.db, head, desk.issue, "사고 6건"));
  desk.refused(support_issue(desk.db, desk.office.actor_of(desk.office.song_head), desk.issue), Kind::conflict);
  desk.refused(withdraw_support(desk.db, desk.colleague, desk.issue), Kind::conflict);
  EXPECT_EQ(desk.now().support_count, 1) << "what was said stays";
}

TEST(list_issues, puts_the_most_supported_first) {
  auto desk = Desk{};
  auto const second = make_open_issue(desk.db, desk.office);
  ASSERT_TRUE(support_issue(desk.db, desk.colleague, desk.issue));
  auto const listed = [&](SortDirection direction) {
    auto ids = std::vector<IssueId>{};
    auto const filter = IssueFilter{.order = {.by = IssueSort::support, .direction = direction}};
    for (auto const& issue : desk.db.read(desk.office.institution, [&](Tx& tx) { return list_issues(tx, filter).items; }))
      ids.push_back(issue.id);
    return ids;
  };
  EXPECT_EQ(listed(SortDirection::descending), (std::vector<IssueId>{desk.issue, second}));
  EXPECT_EQ(listed(SortDirection::ascending), (std::vector<IssueId>{second, desk.issue}));
}

TEST(issue_pages, support_with_a_button_and_show_the_count) {
  auto desk = Desk{};
  auto const api = "/api/v1" + desk.path;
  run_scenarios(
      desk.program,
      {{.name = "a colleague finds the button", .as = desk.colleague, .get = desk.path, .contains = {"지지하기", "0명 지지"}},
       {.name = "the proposer does not", .as = desk.proposer, .get = desk.path, .not_contains = {"지지하기"}},
       {.name = "pressed", .as = desk.colleague, .post = desk.path + "/support", .status = 303, .location = desk.path, .events = 1},
       {.name = "then it can be taken back", .as = desk.colleague, .get = desk.path, .contains = {"지지 거두기", "1명 지지"}},
       {.name = "the history is not buried", .as = desk.colleague, .get = desk.path, .not_contains = {"현안 지지"}},
       {.name = "pressed twice", .as = desk.colleague, .post = desk.path + "/support", .status = 409},
       {.name = "the list has a column and an order",
        .as = desk.colleague,
        .get = "/issues?sort=support&direction=descending",
        .contains = {"data-label=\"지지\">1<", "최근 등록 순"}},
       {.name = "and leads to that order", .as = desk.colleague, .get = "/issues", .contains = {"지지 많은 순", "sort=support"}},
       {.name = "taken back",
        .as = desk.colleague,
        .post = desk.path + "/support/removal",
        .status = 303,
        .location = desk.path,
        .events = 1},
       {.name = "a program supports", .as = desk.colleague, .post = api + "/support", .json = "{}", .status = 200, .events = 1},
       {.name = "and reads the count", .as = desk.proposer, .get = api, .contains = {R"("support_count":1)"}},
       {.name = "not its own", .as = desk.proposer, .post = api + "/support", .json = "{}", .status = 403}});
}

TEST(find_similar, shows_what_is_there_before_a_new_issue_is_saved) {
  auto desk = Desk{};
  Indexer{desk.db, *desk.program.program().search}.fill();
  auto const title = desk.now().title;
  auto const form = [&](std::string const& words, std::string const& compared) {
    return decltype(Scenario{}.form){{"title", words},
                                     {"description", "다시 적음"},
                                     {"field", "transport"},
                                     {"priority", "normal"},
                                     {"owner_department", to_text(desk.office.transport)},
                                     {"compared", compared}};
  };
  auto const strangers = make_strangers(desk.db);
  auto asked = "/api/v1/issues/similar?title=" + title;
  std::ranges::replace(asked, ' ', '+');
  run_scenarios(
      desk.program,
      {{.name = "shown and not saved",
        .as = desk.proposer,
        .post = "/issues",
        .form = form(title, ""),
        .status = 200,
        .contains = {"비슷한 현안 1건", "그래도 등록", desk.path, "다시 적음"}},
       {.name = "another title than the one compared is compared again",
        .as = desk.proposer,
        .post = "/issues",
        .form = form(title, "다른 제목"),
        .status = 200,
        .contains = {"그래도 등록"}},
       {.name = "what is wrong comes first",
        .as = desk.proposer,
        .post = "/issues",
        .form = {{"title", title}},
        .status = 422,
        .not_contains = {"그래도 등록"}},
       {.name = "nothing like it", .as = desk.proposer, .post = "/issues", .form = form("경로당 냉방비", ""), .status = 303, .events = 1},
       {.name = "registered all the same", .as = desk.proposer, .post = "/issues", .form = form(title, title), .status = 303, .events = 1},
       {.name = "who may not register is told so",
        .as = desk.colleague,
        .post = "/issues",
        .form = form(title, ""),
        .status = 403,
        .not_contains = {desk.path}},
       {.name = "a program asks", .as = desk.colleague, .get = asked, .contains = {to_text(desk.issue)}},
       {.name = "strangers find nothing of ours",
        .as = strangers.actor_of(strangers.kim_officer),
        .get = asked,
        .not_contains = {to_text(desk.issue)}}});
}

TEST(find_similar, knows_the_same_title_before_any_index_does_and_forgets_what_was_dropped) {
  auto desk = Desk{};
  auto const title = desk.now().title;
  auto const likeness = IssueLikeness{*desk.program.program().search, nullptr};
  auto const found = find_similar(desk.db, likeness, desk.proposer, " " + title);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().id, desk.issue);
  EXPECT_TRUE(find_similar(desk.db, likeness, desk.proposer, "").empty());
  ASSERT_TRUE(desk.db.write(desk.proposer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE issues SET state = 'dropped' WHERE institution_id = $institution AND id = $1", desk.issue);
    return Done{};
  }));
  EXPECT_TRUE(find_similar(desk.db, likeness, desk.proposer, title).empty());
}

}  // namespace
}  // namespace baeumgil
