#pragma once
// An office that holds a contest: four merits of 교통정책과's team, judges of other departments, and the steps to each stage.

#include <gtest/gtest.h>

#include "features/awards/call_award_meeting.h"
#include "features/awards/decide_awards.h"
#include "features/awards/declare_tie.h"
#include "features/awards/find_nomination.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/move_round.h"
#include "features/awards/nominate.h"
#include "features/awards/pay_awards.h"
#include "features/awards/plan_round.h"
#include "features/awards/raise_objection.h"
#include "features/awards/round_store.h"
#include "features/awards/score_nomination.h"
#include "features/awards/share_merit.h"
#include "features/awards/vote_for.h"
#include "tests/fixtures/clear_checks.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {

inline constexpr auto kDaySeconds = 24 * 60 * 60;

struct ContestWorld {
  ~ContestWorld() { test_clock().set(before); }

  Instant before{test_clock().now()};
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ShownCase source{make_shown_case(db, office)};
  Actor officer{office.actor_of(office.kim_officer)};
  Actor leader{office.actor_of(office.lee_leader)};
  Actor secretary{office.actor_of(office.secretary)};
  Actor mayor{office.actor_of(office.mayor)};
  std::vector<CaseId> cases{source.id, make_another_case(db, office, source, "둘째 사례"),
                            make_another_case(db, office, source, "셋째 사례"), make_another_case(db, office, source, "넷째 사례")};
  std::vector<Person> judges{office.reviewer, office.song_head, office.kang_member, office.admin_head};
  AwardRoundId round{};
  std::vector<NominationId> merits{};

  Actor as(Person const& person) const { return office.actor_of(person); }
  int events() { return program.event_count(office.institution); }
  Date today() {
    return db.read(officer, [](Tx& tx) { return tx.today(); });
  }
  void pass_days(int days) { test_clock().advance(static_cast<std::int64_t>(days) * kDaySeconds); }
  Nomination found(std::size_t merit) {
    return *db.read(officer, [&](Tx& tx) { return find_nomination(tx, officer, merits.at(merit)); });
  }
  AwardRound the_round() {
    return *db.read(officer, [&](Tx& tx) { return find_round(tx, officer, round); });
  }
  // SQL that stands for what other features keep.
  template <class... Values>
  void keep(Sql sql, Values const&... values) {
    ASSERT_TRUE(db.write(officer, [&](Tx& tx) -> Result<Done> {
      tx.change(sql, values...);
      return Done{};
    }));
  }

  RoundInput input() {
    auto input = RoundInput{.program = source.program,
                            .title = "경진대회",
                            .instrument = AwardInstrument::special_prize,
                            .nominate_until = today() + 17,
                            .score_until = today() + 27,
                            .criteria = {{.name = "적합성", .points = 60}, {.name = "실현 가능성", .points = 40}},
                            .prizes = {{.name = "최우수", .places = 1, .amount = Won{1'000'001}}}};
    for (auto const& judge : judges) input.reviewers.push_back(judge.id);
    return input;
  }
  void open(RoundInput const& planned) {
    auto const made = plan_round(db, officer, planned);
    ASSERT_TRUE(made) << made.error().fields.front().field;
    round = *made;
    ASSERT_TRUE(open_round(db, officer, round));
  }
  void nominate_all(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      auto const made = nominate(db, leader, round, {.merit_key = "case:" + to_text(cases[i]), .merit = "다시 설계함"});
      ASSERT_TRUE(made);
      merits.push_back(*made);
    }
  }
  void begin_scoring() {
    for (auto const& merit : merits) ASSERT_TRUE(judge_eligibility(db, officer, merit, all_clear(db, officer, merit)));
    auto const begun = start_scoring(db, officer, round);
    ASSERT_TRUE(begun) << begun.error().key;
  }
  void score(std::size_t merit, Person const& judge, int sum) {
    auto const first = std::min(sum, 60);
    auto const done = score_nomination(db, as(judge), merits.at(merit), {.points = {first, sum - first}});
    ASSERT_TRUE(done) << done.error().key;
  }
  // Every judge marks every merit; [merit][judge].
  void disclose(std::vector<std::vector<int>> const& sums) {
    for (std::size_t merit = 0; merit < sums.size(); ++merit)
      for (std::size_t judge = 0; judge < sums[merit].size(); ++judge) score(merit, judges[judge], sums[merit][judge]);
    auto const done = disclose_round(db, officer, round);
    ASSERT_TRUE(done) << done.error().key;
  }
  std::vector<std::size_t> order() {
    auto order = std::vector<std::size_t>(merits.size());
    for (std::size_t i = 0; i < merits.size(); ++i)
      if (auto const rank = found(i).rank) order[static_cast<std::size_t>(*rank) - 1] = i;
    return order;
  }
  AwardMeetingInput meeting() {
    return {.held_on = today(),
            .waiver_reason = "급함",
            .members = {{.person = office.yoon_head.id, .chairing = Chairing::chair}, {.name = "민간 하나"}, {.name = "민간 둘"}}};
  }
  AwardResolutionInput resolution(int votes) const {
    auto resolution = AwardResolutionInput{.present = {0, 1, 2}};
    for (auto const& merit : merits) resolution.items.push_back({.nomination = merit, .votes_for = votes});
    return resolution;
  }
  void resolve(int votes = 3) {
    ASSERT_TRUE(call_award_meeting(db, secretary, round, meeting()));
    auto const done = resolve_awards(db, secretary, round, resolution(votes));
    ASSERT_TRUE(done) << done.error().key << (done.error().fields.empty() ? "" : done.error().fields.front().key);
  }

  template <class T>
  void refused(Result<T> const& result, Kind kind, int events_before) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, kind) << result.error().key;
    EXPECT_EQ(events(), events_before) << "a refusal writes nothing";
  }
  template <class T>
  void refused_by(Result<T> const& result, std::string_view rule) {
    ASSERT_FALSE(result);
    ASSERT_TRUE(result.error().rule) << result.error().key;
    EXPECT_EQ(result.error().rule->rule_id, rule);
  }
};

// Two merits; without judge 0 the second is before the first.
inline void disclose_two(ContestWorld& world) {
  world.judges.pop_back();
  world.open(world.input());
  world.nominate_all(2);
  world.begin_scoring();
  world.disclose({{99, 80, 80}, {80, 84, 84}});
  ASSERT_EQ(world.order(), (std::vector<std::size_t>{0, 1}));
}

}  // namespace baeumgil
