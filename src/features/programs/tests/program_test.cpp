// A programme from draft to closed, its clauses as rules, and who may see and move it.
#include <gtest/gtest.h>

#include "features/programs/edit_program.h"
#include "features/programs/move_program.h"
#include "features/programs/program_rules.h"
#include "features/programs/program_store.h"
#include "features/programs/write_program.h"
#include "features/rules/evaluate.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Result<Program> seen(Office const& office, Person const& person, ProgramId id) {
  auto const actor = office.actor_of(person);
  return test_database().read(actor, [&](Tx& tx) { return find_program(tx, actor, id); });
}

// The clock stands elsewhere for one test.
struct At {
  Instant before{test_clock().now()};
  explicit At(Date day) { go_to(day); }
  ~At() { test_clock().set(before); }
  void go_to(Date day) const { test_clock().set(start_of_day_in_seoul(day) + 60); }
};

ProgramId approved(Office const& office, ProgramDraft const& draft) {
  auto const officer = office.actor_of(office.kim_officer);
  auto const id = *write_program(test_database(), officer, draft);
  EXPECT_TRUE(move_program(test_database(), officer, id, ProgramMove::send_for_approval, ""));
  EXPECT_TRUE(move_program(test_database(), office.actor_of(office.mayor), id, ProgramMove::approve, "자치행정과-7"));
  return id;
}

Actor clock_of(Office const& office) { return {.institution = office.institution, .via = Via::job}; }

std::int64_t count_moves_by_clock(Office const& office) {
  return test_database().read(office.institution, [](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM events WHERE institution_id = $institution AND noun = 'program' AND via = 'job' AND actor_id IS NULL");
  });
}

Kind kind_of(Result<ProgramId> const& result) { return result ? Kind::busy : result.error().kind; }

TEST(clauses_of, cite_the_plan_for_every_limit) {
  auto program = Program{.title = "2022년 하남시 우수정책 벤치마킹", .apply_from = Date::of(2022, 8, 1)};
  program.starts_on = Date::of(2022, 8, 1);
  program.ends_on = Date::of(2022, 8, 31);
  program.apply_until = Date::of(2022, 8, 20);
  auto book = RuleBook{};
  for (auto& rule : clauses_of(program)) book.add(std::move(rule));
  auto const five = evaluate(book, Situation{.about = {AppliesTo::team}}.set("team.size", 5), Date::of(2022, 8, 5));
  auto const refusal = first_refusal(five, "members");
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->rule->rule_id, "team.size.max");
  EXPECT_EQ(refusal->rule->article, "3. 운영방침");
  EXPECT_EQ(refusal->rule->source, program.title);
  auto trip = Situation{.about = {AppliesTo::trip}};
  trip.set("trip.nights", 2).set("trip.days", 3).set("trip.starts_on", Date::of(2022, 8, 29)).set("trip.ends_on", Date::of(2022, 9, 1));
  auto const verdicts = evaluate(book, trip, Date::of(2022, 8, 5));
  ASSERT_EQ(verdicts.size(), 4U);
  EXPECT_EQ(first_refusal(verdicts, "ends_on")->rule->rule_id, "trip.ends_on.max");
  auto const* report = book.in_force("report.domestic.due", Date::of(2022, 9, 1));
  ASSERT_NE(report, nullptr);
  EXPECT_EQ(report->article, "6. 결과 보고");
  EXPECT_EQ(due_date(*report, Date::of(2022, 8, 31), {}), Date::of(2022, 9, 7));
}

TEST(write_program, is_the_officers_and_hidden_while_it_is_a_draft) {
  auto const office = make_office(test_database());
  auto const issue = make_open_issue(test_database(), office);
  EXPECT_EQ(kind_of(write_program(test_database(), office.actor_of(office.han_head), august_draft(issue))), Kind::forbidden);
  auto draft = august_draft(issue);
  draft.ends_on = Date::of(2026, 7, 1);
  draft.team_max.reset();
  auto const wrong = write_program(test_database(), office.actor_of(office.kim_officer), draft);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().fields.size(), 3U);
  auto const id = write_program(test_database(), office.actor_of(office.kim_officer), august_draft(issue));
  ASSERT_TRUE(id);
  EXPECT_TRUE(seen(office, office.mayor, *id));
  EXPECT_FALSE(seen(office, office.lee_leader, *id));
  EXPECT_EQ(seen(office, office.kim_officer, *id)->issues, std::vector<IssueId>{issue});
}

TEST(move_program, names_each_field_the_plan_still_lacks) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto draft = august_draft(make_open_issue(test_database(), office));
  draft.plan.gist.clear();
  draft.plan.keywords.clear();
  draft.plan.issues.clear();
  auto const id = *write_program(test_database(), officer, draft);
  auto const before = count_events(test_database(), office);
  auto const early = move_program(test_database(), officer, id, ProgramMove::send_for_approval, "");
  ASSERT_FALSE(early);
  auto fields = std::vector<std::string>{};
  for (auto const& field : early.error().fields) fields.push_back(field.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"issues", "gist", "keywords"}));
  EXPECT_EQ(count_events(test_database(), office), before);
}

TEST(move_program, goes_by_executive_and_officer_in_turn) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto const mayor = office.actor_of(office.mayor);
  auto const id = *write_program(test_database(), officer, august_draft(make_open_issue(test_database(), office)));
  ASSERT_TRUE(move_program(test_database(), officer, id, ProgramMove::send_for_approval, ""));
  EXPECT_EQ(kind_of(move_program(test_database(), officer, id, ProgramMove::approve, "1")), Kind::forbidden);
  EXPECT_EQ(kind_of(move_program(test_database(), mayor, id, ProgramMove::send_back, "")), Kind::invalid);
  ASSERT_TRUE(move_program(test_database(), mayor, id, ProgramMove::send_back, "예산을 줄일 것"));
  EXPECT_EQ(seen(office, office.kim_officer, id)->state_reason, "예산을 줄일 것");
  ASSERT_TRUE(edit_program(test_database(), officer, id, august_draft(seen(office, office.kim_officer, id)->issues.front())));
  ASSERT_TRUE(move_program(test_database(), officer, id, ProgramMove::send_for_approval, ""));
  EXPECT_EQ(kind_of(edit_program(test_database(), officer, id, august_draft({}))), Kind::forbidden);
  EXPECT_EQ(kind_of(move_program(test_database(), mayor, id, ProgramMove::approve, "")), Kind::invalid);
  ASSERT_TRUE(move_program(test_database(), mayor, id, ProgramMove::approve, "자치행정과-7"));
  EXPECT_EQ(seen(office, office.lee_leader, id)->record_no, "자치행정과-7");
  EXPECT_EQ(kind_of(move_program(test_database(), office.actor_of(office.han_head), id, ProgramMove::open, "")), Kind::forbidden);
  for (auto const move : {ProgramMove::open, ProgramMove::start, ProgramMove::end, ProgramMove::evaluate})
    ASSERT_TRUE(move_program(test_database(), officer, id, move, ""));
  EXPECT_EQ(kind_of(move_program(test_database(), officer, id, ProgramMove::open, "")), Kind::conflict);
  ASSERT_TRUE(move_program(test_database(), officer, id, ProgramMove::award, "심사위원회 의결 제1호"));
  ASSERT_TRUE(move_program(test_database(), officer, id, ProgramMove::close, ""));
  EXPECT_EQ(kind_of(move_program(test_database(), mayor, id, ProgramMove::suspend, "재난")), Kind::conflict);
}

TEST(move_program, suspends_and_comes_back_to_where_it_was) {
  auto const office = make_office(test_database());
  auto const id = make_open_program(test_database(), office, make_open_issue(test_database(), office));
  auto const mayor = office.actor_of(office.mayor);
  EXPECT_EQ(kind_of(move_program(test_database(), office.actor_of(office.kim_officer), id, ProgramMove::suspend, "재난")), Kind::forbidden);
  ASSERT_TRUE(move_program(test_database(), mayor, id, ProgramMove::suspend, "호우 비상근무"));
  EXPECT_FALSE(takes_trips(*seen(office, office.mayor, id)));
  ASSERT_TRUE(move_program(test_database(), mayor, id, ProgramMove::resume, ""));
  EXPECT_EQ(seen(office, office.mayor, id)->state, ProgramState::open);
}

TEST(move_program_by_clock, opens_starts_and_ends_on_the_days_of_the_plan_and_only_once) {
  auto const office = make_office(test_database());
  auto const id = approved(office, august_draft(make_open_issue(test_database(), office)));
  auto const state_on = [&](Date day) {
    auto const at = At{day};
    EXPECT_TRUE(move_program_by_clock(test_database(), clock_of(office), id));
    EXPECT_TRUE(move_program_by_clock(test_database(), clock_of(office), id));
    return seen(office, office.lee_leader, id)->state;
  };
  EXPECT_EQ(state_on(Date::of(2026, 7, 19)), ProgramState::approved);
  EXPECT_EQ(state_on(Date::of(2026, 7, 20)), ProgramState::open);
  EXPECT_EQ(state_on(Date::of(2026, 7, 31)), ProgramState::open);
  EXPECT_EQ(state_on(Date::of(2026, 8, 1)), ProgramState::running);
  EXPECT_EQ(state_on(Date::of(2026, 8, 31)), ProgramState::running);
  EXPECT_EQ(state_on(Date::of(2026, 9, 1)), ProgramState::reporting);
  EXPECT_EQ(state_on(Date::of(2027, 1, 1)), ProgramState::reporting);
  EXPECT_EQ(count_moves_by_clock(office), 3);
}

TEST(move_program_by_clock, catches_up_with_every_step_that_is_due) {
  auto const office = make_office(test_database());
  auto const id = approved(office, august_draft(make_open_issue(test_database(), office)));
  auto const at = At{Date::of(2026, 9, 2)};
  ASSERT_TRUE(move_program_by_clock(test_database(), clock_of(office), id));
  EXPECT_EQ(seen(office, office.lee_leader, id)->state, ProgramState::reporting);
  EXPECT_EQ(count_moves_by_clock(office), 3);
}

TEST(move_program_by_clock, leaves_drafts_and_suspended_ones_and_other_institutions_alone) {
  auto const office = make_office(test_database());
  auto const officer = office.actor_of(office.kim_officer);
  auto const draft = *write_program(test_database(), officer, august_draft(make_open_issue(test_database(), office)));
  auto const held = approved(office, august_draft(make_open_issue(test_database(), office)));
  ASSERT_TRUE(move_program(test_database(), office.actor_of(office.mayor), held, ProgramMove::suspend, "호우 비상근무"));
  auto const at = At{Date::of(2026, 9, 2)};
  EXPECT_TRUE(move_program_by_clock(test_database(), clock_of(office), draft));
  EXPECT_TRUE(move_program_by_clock(test_database(), clock_of(office), held));
  EXPECT_EQ(seen(office, office.kim_officer, draft)->state, ProgramState::draft);
  EXPECT_EQ(seen(office, office.kim_officer, held)->state, ProgramState::suspended);
  auto const other = approved(office, august_draft(make_open_issue(test_database(), office)));
  EXPECT_TRUE(move_program_by_clock(test_database(), clock_of(make_strangers(test_database())), other));
  EXPECT_EQ(seen(office, office.kim_officer, other)->state, ProgramState::approved);
  EXPECT_EQ(count_moves_by_clock(office), 0);
}

TEST(move_program_by_clock, is_queued_for_each_day_of_the_plan_and_anew_when_it_is_prolonged) {
  auto const office = make_office(test_database());
  auto const at = At{Date::of(2026, 7, 1)};
  auto const id = approved(office, august_draft(make_open_issue(test_database(), office)));
  auto runner = JobRunner{test_database()};
  runner.handle(std::string{kProgramClockJob}, [](Job const& job) {
    return move_program_by_clock(test_database(), {.institution = job.institution, .via = Via::job}, *id_from_text<ProgramId>(job.payload));
  });
  auto const state_on = [&](Date day) {
    at.go_to(day);
    runner.run_due();
    return seen(office, office.lee_leader, id)->state;
  };
  EXPECT_EQ(state_on(Date::of(2026, 7, 19)), ProgramState::approved);
  EXPECT_EQ(state_on(Date::of(2026, 7, 20)), ProgramState::open);
  EXPECT_EQ(state_on(Date::of(2026, 8, 1)), ProgramState::running);
  ASSERT_TRUE(prolong_program(test_database(), office.actor_of(office.kim_officer), id,
                              {.ends_on = Date::of(2026, 9, 30), .reason = "호우로 연장"}));
  EXPECT_EQ(state_on(Date::of(2026, 9, 1)), ProgramState::running);
  EXPECT_EQ(state_on(Date::of(2026, 10, 1)), ProgramState::reporting);
}

TEST(prolong_program, moves_dates_later_only) {
  auto const office = make_office(test_database());
  auto const id = make_open_program(test_database(), office, make_open_issue(test_database(), office));
  auto const officer = office.actor_of(office.kim_officer);
  EXPECT_EQ(kind_of(prolong_program(test_database(), officer, id, {.ends_on = Date::of(2026, 8, 30), .reason = "x"})), Kind::invalid);
  EXPECT_EQ(kind_of(prolong_program(test_database(), officer, id, {.ends_on = Date::of(2026, 9, 30)})), Kind::invalid);
  ASSERT_TRUE(prolong_program(test_database(), officer, id,
                              {.apply_until = Date::of(2026, 9, 10), .ends_on = Date::of(2026, 9, 30), .reason = "호우로 연장"}));
  EXPECT_EQ(seen(office, office.lee_leader, id)->ends_on, Date::of(2026, 9, 30));
}

TEST(programs, do_not_exist_for_another_institution) {
  auto const office = make_office(test_database());
  auto const id = make_open_program(test_database(), office, make_open_issue(test_database(), office));
  auto const strangers = make_strangers(test_database());
  EXPECT_FALSE(seen(strangers, strangers.kim_officer, id));
  EXPECT_EQ(kind_of(move_program(test_database(), strangers.actor_of(strangers.mayor), id, ProgramMove::suspend, "x")), Kind::not_found);
}

}  // namespace
}  // namespace baeumgil
