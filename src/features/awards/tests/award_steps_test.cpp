#include <gtest/gtest.h>

#include "features/awards/call_award_meeting.h"
#include "features/awards/decide_awards.h"
#include "features/awards/find_nomination.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/move_round.h"
#include "features/awards/nominate.h"
#include "features/awards/pay_awards.h"
#include "features/awards/plan_round.h"
#include "features/awards/register_store.h"
#include "features/awards/revoke_award.h"
#include "features/awards/round_store.h"
#include "features/awards/score_nomination.h"
#include "tests/fixtures/clear_checks.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// Days pass in some tests; the clock is everybody's.
struct Day {
  ~Day() { test_clock().set(before); }
  Instant before{test_clock().now()};
};

struct World {
  Day day{};
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ShownCase source{make_shown_case(db, office)};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor leader{office.actor_of(office.lee_leader)};
  Actor head{office.actor_of(office.han_head)};
  Actor reviewer{office.actor_of(office.reviewer)};
  Actor mayor{office.actor_of(office.mayor)};
  Actor accountant{office.actor_of(office.accountant)};
  AwardRoundId round{};
  NominationId nomination{};

  int events() { return program.event_count(office.institution); }
  std::string merit_key() const { return "case:" + to_text(source.id); }
  Nomination found() {
    return *db.read(officer, [&](Tx& tx) { return find_nomination(tx, officer, nomination); });
  }
};

RoundInput round_input(World const& world) {
  return {.program = world.source.program,
          .title = "경진대회",
          .instrument = AwardInstrument::special_prize,
          .nominate_until = Date::of(2026, 8, 20),
          .score_until = Date::of(2026, 8, 30),
          .criteria = {{.name = "적합성", .points = 60}, {.name = "실현 가능성", .points = 40}},
          .prizes = {{.name = "최우수", .places = 1, .amount = Won{1'000'000}}},
          .reviewers = {world.office.reviewer.id, world.office.park_member.id}};
}

template <class T>
void expect_kind(World& world, Result<T> const& result, Kind kind, int events) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, kind);
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
}

void open_new_round(World& world) {
  auto const made = plan_round(world.db, world.officer, round_input(world));
  ASSERT_TRUE(made);
  world.round = *made;
  ASSERT_TRUE(open_round(world.db, world.officer, world.round));
}

void bring_to_scoring(World& world) {
  open_new_round(world);
  auto const made = nominate(world.db, world.leader, world.round, {world.merit_key(), "저류조를 다시 설계함"});
  ASSERT_TRUE(made);
  world.nomination = *made;
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, world.nomination, all_clear(world.db, world.officer, world.nomination)));
  ASSERT_TRUE(start_scoring(world.db, world.officer, world.round));
}

AwardMeetingInput meeting_on(World const& world, Date day) {
  return {
      .held_on = day,
      .waiver_reason = "급함",
      .members = {{.person = world.office.admin_head.id, .chairing = Chairing::chair}, {.name = "민간위원 하나"}, {.name = "민간위원 둘"}}};
}

// After the days of objection.
void resolve(World& world) {
  auto const secretary = world.office.actor_of(world.office.secretary);
  auto const day = world.db.read(secretary, [](Tx& tx) { return tx.today(); });
  ASSERT_TRUE(call_award_meeting(world.db, secretary, world.round, meeting_on(world, day)));
  ASSERT_TRUE(resolve_awards(world.db, secretary, world.round,
                             {.present = {0, 1, 2}, .items = {{.nomination = world.nomination, .votes_for = 3}}}));
}

void bring_to_decision(World& world) {
  bring_to_scoring(world);
  ASSERT_TRUE(score_nomination(world.db, world.reviewer, world.nomination, {.points = {50, 30}}));
  ASSERT_TRUE(disclose_round(world.db, world.officer, world.round));
  test_clock().advance(7 * 24 * 60 * 60);
  resolve(world);
}

TEST(plan_round, is_for_the_officer_and_keeps_to_the_caps) {
  auto world = World{};
  auto const events = world.events();
  expect_kind(world, plan_round(world.db, world.head, round_input(world)), Kind::forbidden, events);
  auto rich = round_input(world);
  rich.prizes[0].amount = Won{30'000'001};
  auto const refused = plan_round(world.db, world.officer, rich);
  expect_kind(world, refused, Kind::invalid, events);
  ASSERT_TRUE(refused.error().rule);
  EXPECT_EQ(refused.error().rule->rule_id, "award.special.person.max");
  EXPECT_EQ(refused.error().fields.front().field, "prizes.0.amount");
  auto empty = plan_round(world.db, world.officer, {});
  expect_kind(world, empty, Kind::invalid, events);
  EXPECT_EQ(empty.error().fields.size(), 8U);
}

TEST(nominate, takes_a_merit_of_the_own_team_once) {
  auto world = World{};
  open_new_round(world);
  auto const events = world.events();
  auto const other = world.office.actor_of(world.office.song_head);
  expect_kind(world, nominate(world.db, other, world.round, {world.merit_key(), "남의 공적"}), Kind::invalid, events);
  expect_kind(world, nominate(world.db, world.leader, world.round, {world.merit_key(), " "}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, nominate(world.db, strangers.actor_of(strangers.han_head), world.round, {world.merit_key(), "이웃"}), Kind::not_found,
              events);
  ASSERT_TRUE(nominate(world.db, world.leader, world.round, {world.merit_key(), "설계함"}));
  expect_kind(world, nominate(world.db, world.head, world.round, {world.merit_key(), "또"}), Kind::invalid, events + 1);
}

TEST(judge_eligibility, says_no_with_a_reason) {
  auto world = World{};
  open_new_round(world);
  world.nomination = *nominate(world.db, world.head, world.round, {world.merit_key(), "설계함"});
  auto const events = world.events();
  expect_kind(world, judge_eligibility(world.db, world.officer, world.nomination, {.eligibility = Eligibility::ineligible, .reason = ""}),
              Kind::invalid, events);
  expect_kind(world, judge_eligibility(world.db, world.head, world.nomination, {.eligibility = Eligibility::eligible}), Kind::forbidden,
              events);
  expect_kind(world, start_scoring(world.db, world.officer, world.round), Kind::conflict, events);
  ASSERT_TRUE(
      judge_eligibility(world.db, world.officer, world.nomination, {.eligibility = Eligibility::ineligible, .reason = "기한이 지남"}));
  EXPECT_EQ(world.found().state, NominationState::ineligible);
}

TEST(score_nomination, refuses_a_reviewer_of_the_nominated_department_with_the_article) {
  auto world = World{};
  bring_to_scoring(world);
  auto const events = world.events();
  auto const refused = score_nomination(world.db, world.office.actor_of(world.office.park_member), world.nomination, {.points = {50, 30}});
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().field, "scores.0.points");
  ASSERT_TRUE(refused.error().rule);
  EXPECT_EQ(refused.error().rule->article, "제11조의2");
}

TEST(score_nomination, keeps_to_the_points_and_may_be_changed) {
  auto world = World{};
  bring_to_scoring(world);
  auto const events = world.events();
  expect_kind(world, score_nomination(world.db, world.reviewer, world.nomination, {.points = {61, 30}}), Kind::invalid, events);
  expect_kind(world, score_nomination(world.db, world.reviewer, world.nomination, {.points = {60}}), Kind::invalid, events);
  expect_kind(world, score_nomination(world.db, world.officer, world.nomination, {.points = {50, 30}}), Kind::forbidden, events);
  expect_kind(world, disclose_round(world.db, world.officer, world.round), Kind::conflict, events);
  ASSERT_TRUE(score_nomination(world.db, world.reviewer, world.nomination, {.points = {50, 30}}));
  ASSERT_TRUE(score_nomination(world.db, world.reviewer, world.nomination, {.points = {60, 40}}));
  ASSERT_TRUE(disclose_round(world.db, world.officer, world.round));
  EXPECT_EQ(world.found().final_score, 100.0);
  EXPECT_EQ(world.found().rank, 1);
  expect_kind(world, score_nomination(world.db, world.reviewer, world.nomination, {.points = {0, 0}}), Kind::conflict, events + 3);
}

TEST(decide_awards, waits_for_the_committee_then_gives_by_rank_and_registers) {
  auto world = World{};
  bring_to_scoring(world);
  ASSERT_TRUE(score_nomination(world.db, world.reviewer, world.nomination, {.points = {50, 30}}));
  ASSERT_TRUE(disclose_round(world.db, world.officer, world.round));
  auto events = world.events();
  expect_kind(world, decide_awards(world.db, world.mayor, world.round, "자치행정과-1"), Kind::conflict, events);
  test_clock().advance(7 * 24 * 60 * 60);
  resolve(world);
  events = world.events();
  expect_kind(world, decide_awards(world.db, world.mayor, world.round, ""), Kind::invalid, events);
  expect_kind(world, decide_awards(world.db, world.officer, world.round, "1"), Kind::forbidden, events);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  EXPECT_EQ(world.found().state, NominationState::awarded);
  auto const given = world.db.read(world.officer, [&](Tx& tx) { return list_register(tx, RegisterFilter{.round = world.round}, 0, 20); });
  ASSERT_EQ(given.size(), 1U);
  EXPECT_EQ(given[0].number, "2026-포상-0001");
  EXPECT_EQ(given[0].amount, Won{1'000'000});
  EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return sum_register(tx, RegisterFilter{.year = 2026}); }), Won{1'000'000});
}

TEST(nominate, refuses_a_merit_that_is_in_the_register_with_the_article) {
  auto world = World{};
  bring_to_decision(world);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  open_new_round(world);
  auto const events = world.events();
  auto const refused = nominate(world.db, world.leader, world.round, {world.merit_key(), "다시"});
  expect_kind(world, refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().field, "merit_key");
  ASSERT_TRUE(refused.error().rule);
  EXPECT_EQ(refused.error().rule->rule_id, "award.no_double");
  EXPECT_EQ(refused.error().rule->article, "제14조");
}

TEST(revoke_award, is_the_executives_with_a_reason_and_once_it_was_given) {
  auto world = World{};
  bring_to_decision(world);
  auto events = world.events();
  expect_kind(world, revoke_award(world.db, world.mayor, world.nomination, "거짓 증빙"), Kind::conflict, events);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  events = world.events();
  expect_kind(world, revoke_award(world.db, world.officer, world.nomination, "거짓 증빙"), Kind::forbidden, events);
  expect_kind(world, revoke_award(world.db, world.accountant, world.nomination, "거짓 증빙"), Kind::forbidden, events);
  expect_kind(world, revoke_award(world.db, world.mayor, world.nomination, " "), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, revoke_award(world.db, strangers.actor_of(strangers.mayor), world.nomination, "거짓"), Kind::not_found, events);
  ASSERT_TRUE(revoke_award(world.db, world.mayor, world.nomination, "거짓 증빙"));
  EXPECT_EQ(world.found().state, NominationState::revoked);
  EXPECT_EQ(world.found().state_reason, "거짓 증빙");
  expect_kind(world, revoke_award(world.db, world.mayor, world.nomination, "또"), Kind::conflict, events + 1);
}

TEST(revoke_award, stays_in_the_register_without_its_money_and_frees_the_merit) {
  auto world = World{};
  bring_to_decision(world);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  ASSERT_TRUE(revoke_award(world.db, world.mayor, world.nomination, "거짓 증빙"));
  auto const today = world.db.read(world.officer, [](Tx& tx) { return tx.today(); });
  ASSERT_TRUE(pay_awards(world.db, world.accountant, world.round, {.paid_on = today}));
  auto const given = world.db.read(world.officer, [&](Tx& tx) { return list_register(tx, RegisterFilter{.round = world.round}, 0, 20); });
  ASSERT_EQ(given.size(), 1U);
  EXPECT_EQ(given[0].revoked_on, today);
  EXPECT_EQ(given[0].revoke_reason, "거짓 증빙");
  EXPECT_FALSE(given[0].paid_on) << "what was revoked is not paid";
  auto const told = [&](std::string_view key) {
    return world.db.read(world.officer, [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = $1", key);
    });
  };
  auto const given_to = told("notice.award.payee") + told("notice.award.honoured");
  EXPECT_GT(given_to, 0);
  EXPECT_EQ(told("notice.award.payee_revoked"), given_to) << "whoever was told of it hears that it is gone";
  EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return sum_register(tx, RegisterFilter{.year = 2026}); }), Won{0});
  open_new_round(world);
  EXPECT_TRUE(nominate(world.db, world.leader, world.round, {world.merit_key(), "바로잡은 공적"}));
}

TEST(revoke_award, has_a_form_of_its_own_and_shows_in_the_register) {
  auto world = World{};
  bring_to_decision(world);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  auto const path = "/nominations/" + to_text(world.nomination);
  run_scenarios(world.program,
                {{.name = "the leader finds no way there", .as = world.leader, .get = path, .not_contains = {path + "/revocation"}},
                 {.name = "nor its form", .as = world.leader, .get = path + "/revocation", .status = 403},
                 {.name = "the mayor does", .as = world.mayor, .get = path, .contains = {path + "/revocation"}},
                 {.name = "not without a reason",
                  .as = world.mayor,
                  .post = path + "/revocation",
                  .form = {{"reason", ""}},
                  .status = 422,
                  .contains = {"id=\"f-reason-error\""}},
                 {.name = "with one it is taken back",
                  .as = world.mayor,
                  .post = path + "/revocation",
                  .form = {{"reason", "거짓 증빙"}},
                  .status = 303,
                  .location = path,
                  .events = 1},
                 {.name = "all see why", .as = world.leader, .get = path, .contains = {"포상 취소", "거짓 증빙"}},
                 {.name = "and when", .as = world.leader, .get = "/awards/register", .contains = {"2026-포상-0001", " 취소"}}});
}

TEST(pay_awards, is_for_the_accounting_officer_on_a_day_that_can_be) {
  auto world = World{};
  bring_to_decision(world);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  auto const events = world.events();
  auto const today = world.db.read(world.officer, [](Tx& tx) { return tx.today(); });
  expect_kind(world, pay_awards(world.db, world.officer, world.round, {.paid_on = today}), Kind::forbidden, events);
  expect_kind(world, pay_awards(world.db, world.accountant, world.round, {}), Kind::invalid, events);
  expect_kind(world, pay_awards(world.db, world.accountant, world.round, {.paid_on = today + 1}), Kind::invalid, events);
  expect_kind(world, pay_awards(world.db, world.accountant, world.round, {.paid_on = today - 1}), Kind::invalid, events);
  ASSERT_TRUE(pay_awards(world.db, world.accountant, world.round, {.paid_on = today}));
  ASSERT_TRUE(close_round(world.db, world.officer, world.round));
}

TEST(award_pages, hide_what_others_may_not_see_yet) {
  auto world = World{};
  bring_to_scoring(world);
  ASSERT_TRUE(score_nomination(world.db, world.reviewer, world.nomination, {.points = {51, 31}, .comment = "근거가 좋음"}));
  auto const path = "/nominations/" + to_text(world.nomination);
  auto const round = "/awards/" + to_text(world.round);
  auto const strangers = make_strangers(world.db);
  run_scenarios(
      world.program,
      {{.name = "the reviewer finds the own points again", .as = world.reviewer, .get = path, .contains = {"value=\"51\"", "근거가 좋음"}},
       {.name = "the officer sees none before the disclosure", .as = world.officer, .get = path, .not_contains = {"근거가 좋음"}},
       {.name = "another department does not see it yet", .as = world.office.actor_of(world.office.song_head), .get = path, .status = 404},
       {.name = "another institution sees nothing", .as = strangers.actor_of(strangers.mayor), .get = round, .status = 404},
       {.name = "too many points come back at their field",
        .as = world.reviewer,
        .post = path + "/scores",
        .form = {{"scores.0.points", "99"}, {"scores.1.points", "1"}},
        .status = 422,
        .contains = {"0부터 60까지", "value=\"99\""}},
       {.name = "the officer discloses", .as = world.officer, .post = round + "/disclosure", .status = 303, .events = 1},
       {.name = "then everybody sees the ranking",
        .as = world.office.actor_of(world.office.song_head),
        .get = round,
        .contains = {"82.00"}},
       {.name = "the register is there", .as = world.leader, .get = "/awards/register", .contains = {"포상대장"}},
       {.name = "the form comes with the rubric", .as = world.officer, .get = "/awards/new", .contains = {"현안 적합성"}},
       {.name = "the list shows the round", .as = world.leader, .get = "/awards", .contains = {"경진대회"}}});
}

}  // namespace
}  // namespace baeumgil
