// Who is told of a deadline, when, and when it ends.
#include "features/escalations/escalation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/escalations/escalation_store.h"
#include "features/escalations/follow_deadlines.h"
#include "features/expenses/expense.h"
#include "features/reports/find_report.h"
#include "features/rules/end_rule.h"
#include "features/rules/rule_file.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::vector<std::string_view> words_of(std::vector<DueStage> const& stages) {
  auto words = std::vector<std::string_view>{};
  for (auto const& one : stages) words.push_back(to_word(one.stage));
  return words;
}

TEST(due_stages, come_one_after_the_other) {
  using Words = std::vector<std::string_view>;
  auto const book = *carried_rule_book();
  auto const due = Date::of(2026, 8, 28);
  struct Case {
    int days{0};
    Words stages{};
  };
  for (auto const noun : {LateNoun::report, LateNoun::adoption})
    for (auto const& [days, stages] :
         {Case{-4, {}}, Case{-3, {"ahead"}}, Case{0, {"ahead"}}, Case{1, {"late"}}, Case{6, {"late"}}, Case{7, {"late", "head"}},
          Case{13, {"late", "head"}}, Case{14, {"late", "head", "officer"}}, Case{400, {"late", "head", "officer"}}})
      EXPECT_EQ(words_of(due_stages(book, noun, due, due + days)), stages) << to_word(noun) << " " << days;
  EXPECT_EQ(words_of(due_stages(book, LateNoun::publication, due, due + 3)), (Words{"late", "officer"}));
  EXPECT_EQ(words_of(due_stages(book, LateNoun::registration, due, due + 7)), (Words{"late", "head"}));
  EXPECT_EQ(words_of(due_stages(book, LateNoun::mileage, due, due + 99)), Words{"late"}) << "mileage is only reminded of";
  EXPECT_EQ(words_of(due_stages(book, LateNoun::settlement, due, due - 3)), Words{"ahead"});
  EXPECT_EQ(words_of(due_stages(book, LateNoun::settlement, due, due + 14)), (Words{"late", "officer"}));
  EXPECT_TRUE(due_stages(RuleBook{}, LateNoun::report, due, due + 99).empty()) << "without rules nobody is told";
}

struct Waiting {
  explicit Waiting(WalkTo until) : walk{walk_chain(program.db(), office, until)} {}

  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  ChainWalk walk{};
  Database& db{program.db()};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor officer() const { return as(office.kim_officer); }

  void pass_to(Date day) const { program.clock().set(start_of_day_in_seoul(day) + 3600); }
  void tick() const { ASSERT_TRUE(follow_deadlines(db, Actor{.institution = office.institution, .via = Via::job})); }
  std::int64_t told(std::string_view key, Person const& person) const {
    return db.read(officer(), [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = $1 AND person_id = $2", key,
                                    person.id);
    });
  }
  template <class... Values>
  void change(Sql sql, Values const&... values) const {
    EXPECT_TRUE(db.write(officer(), [&](Tx& tx) -> Result<Done> {
      tx.change(sql, values...);
      return Done{};
    }));
  }
  void claim(Person const& person) const {
    auto const id = ExpenseId::make();
    change(
        "INSERT INTO expenses (institution_id, id, number, trip_id, person_id, department_id, state, claimed_on, created_at) "
        "VALUES ($institution, $1, $2, $3, $4, $5, 'claimed', '2026-08-21', '2026-08-21T00:00:00Z') "
        "ON CONFLICT (institution_id, trip_id, person_id) DO UPDATE SET state = excluded.state, claimed_on = excluded.claimed_on",
        id, to_text(id), walk.trip, person.id, person.department);
  }
  void claim_all() const {
    for (auto const* person : {&office.lee_leader, &office.park_member, &office.choi_member}) claim(*person);
  }
  // As if the trip had gone abroad: the days of its plan, all before `due`.
  void make_overseas(Date due) const {
    change("UPDATE trips SET kind = 'overseas' WHERE institution_id = $institution AND id = $1", walk.trip);
    change(
        "INSERT INTO overseas_plans (institution_id, trip_id, track, main_purpose, publish_by, register_by) "
        "VALUES ($institution, $1, 'group', 'inspection', $2, $2)",
        walk.trip, due);
  }
  std::vector<Escalation> seen_by(Actor const& actor, bool is_open = false) const {
    return db.read(actor, [&](Tx& tx) { return list_escalations(tx, actor, {.is_open = is_open}, std::nullopt, 100); });
  }
};

Report report_of(Waiting const& waiting) {
  return *waiting.db.read(waiting.officer(), [&](Tx& tx) { return find_report_of_trip(tx, waiting.officer(), waiting.walk.trip); });
}

TEST(follow_deadlines, reminds_the_travellers_then_the_head_then_the_officer_each_once) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.claim_all();
  auto const due = report_of(waiting).due_on;
  waiting.pass_to(due - 4);
  waiting.tick();
  EXPECT_TRUE(waiting.seen_by(waiting.officer()).empty());
  waiting.pass_to(due - 3);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.report_ahead", waiting.office.lee_leader), 1);
  EXPECT_EQ(waiting.told("notice.escalation.report_ahead", waiting.office.choi_member), 1);
  waiting.pass_to(due + 1);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.report_late", waiting.office.park_member), 1);
  EXPECT_EQ(waiting.told("notice.escalation.report_escalated", waiting.office.han_head), 0);
  waiting.pass_to(due + 7);
  auto const before = waiting.program.event_count(waiting.office.institution);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.report_escalated", waiting.office.han_head), 1);
  EXPECT_EQ(waiting.program.event_count(waiting.office.institution), before + 1) << "logged once";
  EXPECT_EQ(waiting.told("notice.escalation.report_escalated", waiting.office.kim_officer), 0);
  waiting.pass_to(due + 14);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.report_escalated", waiting.office.kim_officer), 1);
  auto const head = waiting.seen_by(waiting.as(waiting.office.han_head));
  ASSERT_EQ(head.size(), 1U) << "a head sees what was brought to them";
  EXPECT_EQ(head[0].rule, "report.escalate.head");
  EXPECT_EQ(head[0].told_on, due + 7);
  EXPECT_TRUE(waiting.seen_by(waiting.as(waiting.office.yoon_head)).empty()) << "another department";
  EXPECT_TRUE(waiting.seen_by(waiting.strangers.actor_of(waiting.strangers.kim_officer)).empty()) << "another institution";
  EXPECT_EQ(waiting.seen_by(waiting.as(waiting.office.auditor)).size(), 8U) << "three twice, one head, one officer";
}

TEST(follow_deadlines, ends_when_the_report_arrives_and_home_stops_asking) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.claim_all();
  auto const due = report_of(waiting).due_on;
  waiting.pass_to(due + 20);
  waiting.tick();
  auto const head = waiting.as(waiting.office.han_head);
  run_scenarios(waiting.program,
                {{.name = "home asks the head", .as = head, .get = "/", .contains = {"늦은 결과보고서 챙기기"}},
                 {.name = "and the officer", .as = waiting.officer(), .get = "/", .contains = {"늦은 결과보고서 챙기기"}},
                 {.name = "and nobody else", .as = waiting.as(waiting.office.yoon_head), .get = "/", .not_contains = {"늦은 결과보고서"}},
                 {.name = "the page lists it with its rule",
                  .as = head,
                  .get = "/escalations",
                  .contains = {"부서장 보고", "보고 독촉 기준 3"},
                  .not_contains = {"사업 담당 보고"}},
                 {.name = "the API too", .as = head, .get = "/api/v1/escalations?open=true", .contains = {"\"stage\":\"head\""}},
                 {.name = "strangers find nothing",
                  .as = waiting.strangers.actor_of(waiting.strangers.kim_officer),
                  .get = "/escalations",
                  .not_contains = {"부서장 보고"}}});
  auto const report = report_of(waiting).id;
  ASSERT_TRUE(waiting.db.write(waiting.officer(), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'submitted', submitted_at = $2 WHERE institution_id = $institution AND id = $1", report,
              tx.now());
    return Done{};
  }));
  run_scenarios(waiting.program, {{.name = "home is quiet at once", .as = head, .get = "/", .not_contains = {"늦은 결과보고서 챙기기"}}});
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.ended", waiting.office.han_head), 1);
  EXPECT_EQ(waiting.told("notice.escalation.ended", waiting.office.lee_leader), 0);
  EXPECT_TRUE(waiting.seen_by(waiting.officer(), true).empty());
  auto const events = waiting.program.event_count(waiting.office.institution);
  waiting.tick();
  EXPECT_EQ(waiting.program.event_count(waiting.office.institution), events);
}

TEST(follow_deadlines, brings_a_late_decision_to_the_head_of_the_owner_and_the_officer) {
  auto const waiting = Waiting{WalkTo::assigned_adoption};
  auto const due = waiting.db.read(waiting.officer(), [&](Tx& tx) {
    return tx.value<Date>("SELECT decide_by FROM adoptions WHERE institution_id = $institution AND id = $1", waiting.walk.adoption);
  });
  waiting.pass_to(due + 14);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.adoption_escalated", waiting.office.kim_officer), 1);
  auto const seen = waiting.seen_by(waiting.officer(), true);
  EXPECT_TRUE(std::ranges::any_of(seen, [](Escalation const& one) { return one.stage == EscalationStage::head; }));
  EXPECT_EQ(answer(waiting.program, {.as = waiting.officer(), .get = "/"}).body.find("늦은 도입 결정 챙기기") == std::string::npos, false);
}

TEST(follow_deadlines, asks_for_travel_money_from_each_traveller_who_owes_it) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.claim(waiting.office.park_member);
  auto const due = Date::of(2026, 9, 3);  // two weeks after the last day
  waiting.pass_to(due - 3);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.settlement_ahead", waiting.office.lee_leader), 1);
  EXPECT_EQ(waiting.told("notice.escalation.settlement_ahead", waiting.office.park_member), 0) << "has claimed";
  waiting.pass_to(due + 14);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.settlement_late", waiting.office.choi_member), 1);
  EXPECT_EQ(waiting.told("notice.escalation.settlement_escalated", waiting.office.kim_officer), 1);
  EXPECT_EQ(waiting.told("notice.escalation.settlement_escalated", waiting.office.han_head), 0) << "no row brings it to the head";
  run_scenarios(waiting.program,
                {{.name = "the auditor's list", .as = waiting.as(waiting.office.auditor), .get = "/escalations", .contains = {"여비 정산"}},
                 {.name = "strangers",
                  .as = waiting.strangers.actor_of(waiting.strangers.auditor),
                  .get = "/escalations",
                  .not_contains = {"여비 정산 독촉 기준"}}});
  waiting.claim_all();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.ended", waiting.office.kim_officer), 1);
  for (auto const& one : waiting.seen_by(waiting.officer(), true)) EXPECT_NE(one.noun, LateNoun::settlement);
}

TEST(follow_deadlines, reminds_before_what_is_above_a_cap_is_lost) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.claim(waiting.office.park_member);
  auto const due = Date::of(2026, 8, 27);  // one week after the last day
  waiting.pass_to(due - 3);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.over_cap_ahead", waiting.office.lee_leader), 0);
  waiting.pass_to(due - 2);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.over_cap_ahead", waiting.office.lee_leader), 1);
  EXPECT_EQ(waiting.told("notice.escalation.over_cap_ahead", waiting.office.park_member), 0) << "has claimed";
  EXPECT_EQ(waiting.told("notice.escalation.over_cap_ahead", waiting.office.han_head), 0) << "only reminded of";
  run_scenarios(waiting.program, {{.name = "what they were told",
                                   .as = waiting.as(waiting.office.lee_leader),
                                   .get = "/escalations",
                                   .contains = {"여비 상한 초과분 신청"}},
                                  {.name = "another institution reads nothing of it",
                                   .as = waiting.strangers.actor_of(waiting.strangers.auditor),
                                   .get = "/escalations",
                                   .not_contains = {"여비 상한 초과분 독촉 기준"}}});
  waiting.claim_all();
  waiting.tick();
  for (auto const& one : waiting.seen_by(waiting.officer(), true)) EXPECT_NE(one.noun, LateNoun::over_cap);
}

TEST(follow_deadlines, reminds_two_weeks_after_a_trip_abroad_and_not_of_a_day_trip) {
  auto const abroad = Waiting{WalkTo::came_back};
  abroad.make_overseas(Date::of(2026, 12, 31));
  abroad.pass_to(Date::of(2026, 8, 25));
  abroad.tick();
  EXPECT_EQ(abroad.told("notice.escalation.over_cap_ahead", abroad.office.lee_leader), 0);
  abroad.pass_to(Date::of(2026, 9, 1));
  abroad.tick();
  EXPECT_EQ(abroad.told("notice.escalation.over_cap_ahead", abroad.office.lee_leader), 1);
  auto const day = Waiting{WalkTo::came_back};
  day.change("UPDATE trips SET starts_on = ends_on WHERE institution_id = $institution AND id = $1", day.walk.trip);
  day.pass_to(Date::of(2026, 8, 25));
  day.tick();
  EXPECT_EQ(day.told("notice.escalation.over_cap_ahead", day.office.lee_leader), 0) << "nobody slept away";
}

TEST(follow_deadlines, asks_again_for_a_claim_that_was_returned) {
  auto const waiting = Waiting{WalkTo::came_back};
  auto const due = Date::of(2026, 9, 3);
  waiting.pass_to(due + 1);
  waiting.tick();
  waiting.claim_all();
  waiting.tick();
  for (auto const& one : waiting.seen_by(waiting.officer(), true)) EXPECT_NE(one.noun, LateNoun::settlement);
  waiting.change("UPDATE expenses SET state = 'returned' WHERE institution_id = $institution AND person_id = $1",
                 waiting.office.park_member.id);
  waiting.pass_to(due + 14);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.settlement_late", waiting.office.park_member), 2) << "before the claim and after it came back";
  EXPECT_EQ(waiting.told("notice.escalation.settlement_late", waiting.office.lee_leader), 1) << "has claimed";
  EXPECT_EQ(waiting.told("notice.escalation.settlement_escalated", waiting.office.kim_officer), 1);
  EXPECT_EQ(waiting.told("notice.escalation.settlement_late", waiting.strangers.kim_officer), 0) << "another institution";
  waiting.claim(waiting.office.park_member);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.ended", waiting.office.kim_officer), 1);
}

TEST(follow_deadlines, asks_for_publication_registration_and_mileage_of_an_overseas_trip) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.claim_all();
  auto const due = Date::of(2026, 9, 3);  // of the mileage: fourteen days after the last day
  waiting.make_overseas(due);
  waiting.pass_to(due - 4);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.mileage_ahead", waiting.office.lee_leader), 0);
  waiting.pass_to(due + 1);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.mileage_late", waiting.office.lee_leader), 1);
  EXPECT_EQ(waiting.told("notice.escalation.registration_late", waiting.office.kim_officer), 1);
  EXPECT_EQ(waiting.told("notice.escalation.publication_late", waiting.office.lee_leader), 0) << "travellers do not publish";
  waiting.pass_to(due + 7);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.publication_escalated", waiting.office.kim_officer), 1);
  waiting.change("UPDATE overseas_plans SET published_on = '2026-09-10', registered_on = '2026-09-10' WHERE institution_id = $institution");
  for (auto const* person : {&waiting.office.lee_leader, &waiting.office.park_member, &waiting.office.choi_member})
    waiting.change(
        "INSERT INTO overseas_mileage (institution_id, id, person_id, trip_id, airline, declared_on) "
        "VALUES ($institution, $1, $2, $3, '예시항공', '2026-09-10')",
        Id<struct MileageTag>::make(), person->id, waiting.walk.trip);
  waiting.tick();
  for (auto const& one : waiting.seen_by(waiting.officer(), true)) EXPECT_EQ(one.noun, LateNoun::report) << to_word(one.noun);
}

TEST(follow_deadlines, does_not_ask_for_a_trip_that_was_called_off_or_is_long_over) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.make_overseas(Date::of(2026, 9, 3));
  waiting.change("UPDATE overseas_plans SET publish_by = NULL, register_by = NULL WHERE institution_id = $institution");
  waiting.pass_to(Date::of(2026, 8, 20) + kTripDaysBack + 1);
  waiting.tick();
  for (auto const& one : waiting.seen_by(waiting.officer())) EXPECT_EQ(one.noun, LateNoun::report) << to_word(one.noun);
}

// From that day on, and not while its programme is suspended; once, and nobody but the leader.
void expect_leader_asked_from(Waiting const& waiting, Date day, std::string_view key) {
  auto const& office = waiting.office;
  waiting.pass_to(day - 1);
  waiting.tick();
  EXPECT_EQ(waiting.told(key, office.lee_leader), 0) << key;
  waiting.pass_to(day);
  waiting.change("UPDATE programs SET state = 'suspended' WHERE institution_id = $institution AND id = $1", waiting.walk.program);
  waiting.tick();
  EXPECT_EQ(waiting.told(key, office.lee_leader), 0) << key << ": what is held can neither be made ready nor handed in";
  waiting.change("UPDATE programs SET state = 'running' WHERE institution_id = $institution AND id = $1", waiting.walk.program);
  waiting.tick();
  waiting.tick();
  EXPECT_EQ(waiting.told(key, office.lee_leader), 1) << key;
  EXPECT_EQ(waiting.told(key, office.park_member), 0) << key << ": it is the leader's";
}

TEST(follow_deadlines, reminds_the_leader_to_get_ready_before_the_first_day) {
  auto const waiting = Waiting{WalkTo::permitted_trip};
  auto const starts_on = Date::of(2026, 8, 18);
  expect_leader_asked_from(waiting, starts_on - 3, "notice.escalation.departure_ahead");
  EXPECT_EQ(waiting.told("notice.escalation.departure_ahead", waiting.strangers.lee_leader), 0) << "another institution";
  run_scenarios(
      waiting.program,
      {{.name = "with its rule", .as = waiting.as(waiting.office.lee_leader), .get = "/escalations", .contains = {"출발 준비 독촉 기준 1"}},
       {.name = "strangers",
        .as = waiting.strangers.actor_of(waiting.strangers.auditor),
        .get = "/escalations",
        .not_contains = {"출발 준비 독촉 기준"}}});
  waiting.change("UPDATE trips SET starts_on = '2026-08-20' WHERE institution_id = $institution AND id = $1", waiting.walk.trip);
  waiting.pass_to(starts_on - 1);
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.departure_ahead", waiting.office.lee_leader), 2) << "of its new first day again";
  waiting.change("UPDATE trips SET state = 'ready' WHERE institution_id = $institution AND id = $1", waiting.walk.trip);
  waiting.tick();
  for (auto const& one : waiting.seen_by(waiting.officer(), true)) EXPECT_NE(one.noun, LateNoun::departure);
}

TEST(follow_deadlines, reminds_of_a_plan_abroad_that_is_still_written) {
  auto const waiting = Waiting{WalkTo::draft_trip};
  auto const due = Date::of(2026, 9, 25);  // thirty days before
  waiting.change(
      "UPDATE trips SET kind = 'overseas', starts_on = '2026-10-25', ends_on = '2026-10-28' WHERE institution_id = $institution AND id = "
      "$1",
      waiting.walk.trip);
  expect_leader_asked_from(waiting, due - 7, "notice.escalation.application_ahead");
  EXPECT_EQ(waiting.seen_by(waiting.officer(), true).size(), 1U);
  EXPECT_EQ(waiting.seen_by(waiting.as(waiting.office.lee_leader)).size(), 1U);
  EXPECT_TRUE(waiting.seen_by(waiting.as(waiting.office.mayor)).empty()) << "who may not see a draft does not read of it here";
  EXPECT_TRUE(waiting.seen_by(waiting.strangers.actor_of(waiting.strangers.kim_officer)).empty()) << "another institution";
  waiting.pass_to(due + 1);
  waiting.tick();
  EXPECT_TRUE(waiting.seen_by(waiting.officer(), true).empty()) << "there is nothing to be reminded of any more";
  waiting.change("UPDATE trips SET starts_on = '2026-12-20', ends_on = '2026-12-23' WHERE institution_id = $institution AND id = $1",
                 waiting.walk.trip);
  waiting.make_overseas(Date::of(2027, 1, 31));
  waiting.change("UPDATE overseas_plans SET urgent_reason = '국제회의 초청' WHERE institution_id = $institution AND trip_id = $1",
                 waiting.walk.trip);
  waiting.pass_to(Date::of(2026, 11, 16));
  waiting.tick();
  EXPECT_EQ(waiting.told("notice.escalation.application_ahead", waiting.office.lee_leader), 1) << "what is urgent has no such day";
}

TEST(follow_deadlines, is_a_durable_job) {
  auto const waiting = Waiting{WalkTo::came_back};
  waiting.pass_to(report_of(waiting).due_on + 1);
  ASSERT_TRUE(waiting.db.write(waiting.officer(), [](Tx& tx) -> Result<Done> {
    queue_job(tx, kFollowDeadlinesJob, {}, tx.now(), "all");
    queue_job(tx, kFollowDeadlinesJob, {}, tx.now(), "all");
    return Done{};
  }));
  waiting.program.program().jobs.run_due();
  EXPECT_EQ(waiting.told("notice.escalation.report_late", waiting.office.lee_leader), 1);
}

}  // namespace
}  // namespace baeumgil
