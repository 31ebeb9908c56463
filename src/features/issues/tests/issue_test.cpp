// From registering to solving: each success, each refusal, and strangers of another institution.
#include <gtest/gtest.h>

#include "features/issues/accept_issue.h"
#include "features/issues/drop_issue.h"
#include "features/issues/edit_issue.h"
#include "features/issues/issue_search.h"
#include "features/issues/issue_store.h"
#include "features/issues/open_issue.h"
#include "features/issues/register_issue.h"
#include "features/issues/solve_issue.h"
#include "features/rules/load_rules.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Issue now(Office const& office, IssueId id) {
  return *test_database().read(office.institution, [&](Tx& tx) { return find_issue(tx, {}, id); });
}

std::vector<std::string> fields_of(Problem const& problem) {
  auto fields = std::vector<std::string>{};
  for (auto const& field : problem.fields) fields.push_back(field.field);
  return fields;
}

Kind kind_of(Result<IssueId> const& result) { return result ? Kind::busy : result.error().kind; }

TEST(register_issue, gives_a_number_and_tells_the_officer) {
  auto const office = make_office(test_database());
  auto draft = school_route_draft(office);
  draft.owner_department = office.learning;
  auto const id = register_issue(test_database(), office.actor_of(office.owner_officer), draft);
  ASSERT_TRUE(id);
  auto const issue = now(office, *id);
  EXPECT_EQ(issue.number, "2026-현안-0001");
  EXPECT_EQ(issue.state, IssueState::registered);
  EXPECT_EQ(issue.baseline->unit, "건/년");
  EXPECT_EQ(issue.owner_department_name, "평생교육과");
  auto const told = test_database().read(office.institution, [&](Tx& tx) {
    return tx.value<int>("SELECT COUNT(*) FROM notices WHERE institution_id = $institution AND person_id = $1", office.kim_officer.id);
  });
  EXPECT_EQ(told, 1);
}

TEST(register_issue, refuses_staff_other_departments_and_half_a_baseline) {
  auto const office = make_office(test_database());
  auto const draft = school_route_draft(office);
  auto const before = count_events(test_database(), office);
  EXPECT_EQ(kind_of(register_issue(test_database(), office.actor_of(office.lee_leader), draft)), Kind::forbidden);
  auto const other = register_issue(test_database(), office.actor_of(office.owner_officer), draft);
  ASSERT_FALSE(other);
  EXPECT_EQ(fields_of(other.error()), std::vector<std::string>{"owner_department"});
  auto half = draft;
  half.baseline.unit.clear();
  half.baseline.on.reset();
  half.target_on.reset();
  auto const refused_half = register_issue(test_database(), office.actor_of(office.kim_officer), half);
  ASSERT_FALSE(refused_half);
  EXPECT_EQ(fields_of(refused_half.error()), (std::vector<std::string>{"baseline_unit", "baseline_on", "target_on"}));
  EXPECT_EQ(count_events(test_database(), office), before);
  EXPECT_EQ(test_database().read(office.institution, [](Tx& tx) { return list_issues(tx, {}).total; }), 0);
}

TEST(accept_issue, asks_for_the_figure_with_unit_date_and_source) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto draft = school_route_draft(office);
  auto const figure = draft.baseline;
  draft.baseline = {};
  draft.target_value.reset();
  draft.target_on.reset();
  auto const id = *register_issue(test_database(), officer, draft);
  auto const before = count_events(test_database(), office);
  auto const without = accept_issue(test_database(), officer, id, {});
  ASSERT_FALSE(without);
  EXPECT_EQ(fields_of(without.error()), (std::vector<std::string>{"baseline_value", "baseline_unit", "baseline_on", "baseline_source"}));
  EXPECT_EQ(kind_of(accept_issue(test_database(), office.actor_of(office.han_head), id, figure)), Kind::forbidden);
  EXPECT_EQ(count_events(test_database(), office), before);
  EXPECT_TRUE(accept_issue(test_database(), officer, id, figure));
  EXPECT_EQ(now(office, id).state, IssueState::accepted);
  EXPECT_EQ(now(office, id).baseline->source, "교통사고분석시스템");
  EXPECT_EQ(kind_of(accept_issue(test_database(), officer, id, figure)), Kind::conflict);
}

TEST(edit_issue, keeps_the_figure_of_what_was_accepted_and_notices_who_saved_first) {
  auto const office = make_office(test_database());
  auto const id = make_open_issue(test_database(), office);
  auto draft = school_route_draft(office);
  draft.title = "통학로 사고";
  draft.version = now(office, id).version;
  EXPECT_TRUE(edit_issue(test_database(), office.actor_of(office.han_head), id, draft));
  EXPECT_EQ(kind_of(edit_issue(test_database(), office.actor_of(office.kim_officer), id, draft)), Kind::conflict);
  draft.version.reset();
  draft.baseline = {};
  EXPECT_EQ(kind_of(edit_issue(test_database(), office.actor_of(office.kim_officer), id, draft)), Kind::invalid);
  EXPECT_EQ(kind_of(edit_issue(test_database(), office.actor_of(office.choi_member), id, school_route_draft(office))), Kind::forbidden);
  EXPECT_EQ(now(office, id).title, "통학로 사고");
}

TEST(drop_issue, needs_a_reason_and_the_right_person) {
  auto const office = make_office(test_database());
  auto const id = make_open_issue(test_database(), office);
  EXPECT_EQ(kind_of(drop_issue(test_database(), office.actor_of(office.kim_officer), id, "")), Kind::invalid);
  EXPECT_EQ(kind_of(drop_issue(test_database(), office.actor_of(office.song_head), id, "중복")), Kind::forbidden);
  EXPECT_TRUE(drop_issue(test_database(), office.actor_of(office.han_head), id, "다른 현안과 합침"));
  EXPECT_EQ(now(office, id).state_reason, "다른 현안과 합침");
  EXPECT_EQ(kind_of(open_issue(test_database(), office.actor_of(office.kim_officer), id)), Kind::conflict);
  EXPECT_FALSE(test_database().read(office.institution, [&](Tx& tx) { return find_issue_document(tx, id); }));
}

TEST(solve_issue, waits_for_an_adoption_and_asks_for_evidence) {
  auto const office = make_office(test_database());
  auto const id = make_open_issue(test_database(), office);
  auto const head = office.actor_of(office.han_head);
  EXPECT_EQ(kind_of(solve_issue(test_database(), head, id, "사고 6건")), Kind::conflict);
  ASSERT_TRUE(test_database().write(head, [&](Tx& tx) -> Result<Done> {
    move_issue(tx, head, id, IssueState::being_solved);
    move_issue(tx, head, id, IssueState::registered);  // leads nowhere
    return Done{};
  }));
  EXPECT_EQ(kind_of(solve_issue(test_database(), head, id, "")), Kind::invalid);
  EXPECT_EQ(kind_of(solve_issue(test_database(), office.actor_of(office.kim_officer), id, "사고 6건")), Kind::forbidden);
  EXPECT_TRUE(solve_issue(test_database(), head, id, "2027년 사고 6건"));
  EXPECT_EQ(now(office, id).state, IssueState::solved);
}

TEST(issues, do_not_exist_for_another_institution) {
  auto const office = make_office(test_database());
  auto const strangers = make_strangers(test_database());
  auto const id = make_open_issue(test_database(), office);
  EXPECT_EQ(kind_of(drop_issue(test_database(), strangers.actor_of(strangers.kim_officer), id, "x")), Kind::not_found);
  EXPECT_EQ(kind_of(accept_issue(test_database(), strangers.actor_of(strangers.kim_officer), id, {})), Kind::not_found);
  EXPECT_EQ(test_database().read(strangers.institution, [](Tx& tx) { return list_issues(tx, {}).total; }), 0);
}

TEST(list_issues, knows_the_scouting_wishes_of_those_nobody_found_a_case_for) {
  ASSERT_TRUE(test_database().write(Actor{.via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
  auto const office = make_office(test_database());
  auto const id = make_open_issue(test_database(), office);
  auto const registered = *register_issue(test_database(), office.actor_of(office.kim_officer), school_route_draft(office));
  auto const before = test_clock().now();
  auto const wishes_on = [&](Date day) {
    test_clock().set(start_of_day_in_seoul(day) + 60);
    auto const found = test_database().read(office.institution, [](Tx& tx) { return list_issues(tx, {.is_wished = true}).items; });
    test_clock().set(before);
    return found;
  };
  EXPECT_TRUE(wishes_on(Date::of(2027, 8, 3)).empty()) << "twelve months are not over";
  auto const wishes = wishes_on(Date::of(2027, 8, 4));
  ASSERT_EQ(wishes.size(), 1U) << "what was only registered waits for its acceptance";
  EXPECT_EQ(wishes.front().id, id);
  EXPECT_NE(id, registered);
  EXPECT_TRUE(is_scouting_wish(wishes.front(), Date::of(2026, 8, 4)));
  auto matched = wishes.front();
  matched.state = IssueState::matched;
  EXPECT_FALSE(is_scouting_wish(matched, Date::of(2030, 1, 1)));
}

TEST(list_issues, filters_and_sorts) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto const open = make_open_issue(test_database(), office);
  auto draft = school_route_draft(office);
  draft.title = "경로당 냉방";
  draft.priority = Priority::low;
  draft.field = PolicyField::welfare;
  draft.owner_department = office.welfare;
  draft.target_on = Date::of(2026, 12, 31);
  auto const second = *register_issue(test_database(), officer, draft);
  auto const list = [&](IssueFilter const& filter) {
    auto ids = std::vector<IssueId>{};
    for (auto const& issue : test_database().read(office.institution, [&](Tx& tx) { return list_issues(tx, filter).items; }))
      ids.push_back(issue.id);
    return ids;
  };
  EXPECT_EQ(list({}), (std::vector<IssueId>{second, open}));
  EXPECT_EQ(list({.words = "경로당 냉"}), std::vector<IssueId>{second});
  EXPECT_EQ(list({.states = {IssueState::open, IssueState::accepted}}), std::vector<IssueId>{open});
  EXPECT_EQ(list({.fields = {PolicyField::welfare, PolicyField::transport}}).size(), 2U);
  EXPECT_EQ(list({.department = office.welfare}), std::vector<IssueId>{second});
  EXPECT_EQ(list({.registered_by = office.lee_leader.id}), std::vector<IssueId>{});
  EXPECT_EQ(list({.order = {.by = IssueSort::priority}}), (std::vector<IssueId>{open, second}));
  EXPECT_EQ(list({.order = {.by = IssueSort::target, .direction = SortDirection::ascending}}), (std::vector<IssueId>{second, open}));
  EXPECT_EQ(list({.page = 2, .page_size = 1}), std::vector<IssueId>{open});
}

}  // namespace
}  // namespace baeumgil
