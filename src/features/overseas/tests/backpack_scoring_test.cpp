// Scoring of a backpack call: who is waited for, who is excused, and who is reminded until when.

#include <gtest/gtest.h>

#include "features/escalations/follow_deadlines.h"
#include "features/overseas/backpack_store.h"
#include "features/overseas/follow_scoring.h"
#include "features/overseas/propose_backpack.h"
#include "features/overseas/run_call.h"
#include "features/overseas/tests/backpack_input.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// A call with three reviewers: one has scored its one proposal, one has not, and one is a colleague of its team.
struct HalfScored {
  OverseasRound it{overseas_round()};
  BackpackCallId call{scoring()};
  ProposalId proposal{only_proposal()};

  HalfScored() { made(score_proposal(it.db, it.as(it.office.reviewer), proposal, {50, 30})); }
  Person const& missing() const { return it.office.yoon_head; }
  BackpackCall now() const {
    return made(it.db.read(it.officer(), [&](Tx& tx) { return find_call(tx, it.officer(), call); }));
  }
  std::int64_t reminders() const {
    return it.db.read(it.officer(), [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT count(*) FROM notices WHERE institution_id = $institution AND person_id = $1 "
          "AND key = 'notice.backpack.score_until'",
          missing().id);
    });
  }

 private:
  BackpackCallId scoring() const {
    auto input = call_input(it);
    for (auto const& person : {it.office.yoon_head, it.office.song_head}) {
      made(it.db.write(it.officer(), [&](Tx& tx) -> Result<Done> {
        tx.change("INSERT INTO person_roles (institution_id, person_id, role) VALUES ($institution, $1, $2)", person.id, Role::reviewer);
        return Done{};
      }));
      input.reviewers.push_back(person.id);
    }
    auto const id = made(open_call(it.db, it.officer(), made(plan_call(it.db, it.officer(), input))));
    made(propose_backpack(it.db, it.leader(), id, proposal_input(it)));
    return made(start_scoring_call(it.db, it.officer(), id));
  }
  ProposalId only_proposal() const {
    auto const current = now();
    return it.db.read(it.officer(), [&](Tx& tx) { return list_proposals(tx, it.officer(), current).front().id; });
  }
};

TEST(decide_call, waits_for_every_reviewer_who_is_no_colleague_or_excused) {
  auto const half = HalfScored{};
  auto const& it = half.it;
  auto events = it.events();
  auto const early = decide_call(it.db, it.officer(), half.call, "자치행정과-9");
  expect_refused(it, early, Kind::invalid, events);
  EXPECT_EQ(early.error().fields.front().key, "backpack.call.scores_missing");
  EXPECT_EQ(early.error().fields.front().arguments.front(), half.missing().name) << "and not the colleague";
  auto const& missing = half.missing().id;
  expect_refused(it, excuse_reviewer(it.db, it.officer(), half.call, missing, " "), Kind::invalid, events);
  expect_refused(it, excuse_reviewer(it.db, it.officer(), half.call, it.leader().person, "아님"), Kind::invalid, events);
  expect_refused(it, excuse_reviewer(it.db, it.leader(), half.call, missing, "출장"), Kind::forbidden, events);
  expect_refused(it, excuse_reviewer(it.db, it.stranger(), half.call, missing, "출장"), Kind::not_found, events);
  made(excuse_reviewer(it.db, it.officer(), half.call, missing, "병가"));
  EXPECT_TRUE(half.now().is_excused(missing));
  expect_refused(it, score_proposal(it.db, it.as(half.missing()), half.proposal, {50, 30}), Kind::forbidden, it.events());
  made(decide_call(it.db, it.officer(), half.call, "자치행정과-9"));
}

TEST(excuse_reviewer, shows_its_reason_to_the_officer_and_in_the_decision_and_to_nobody_else) {
  auto const half = HalfScored{};
  auto const& it = half.it;
  auto const page = "/overseas/backpack-calls/" + to_text(half.call);
  auto const paper = page + "/decision-paper";
  made(excuse_reviewer(it.db, it.officer(), half.call, half.missing().id, "장기 병가"));
  ASSERT_EQ(half.now().excused.size(), 1U);
  EXPECT_EQ(half.now().excused.front().name, half.missing().name);
  auto const auditor = it.as(it.office.auditor);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the officer", .as = it.officer(), .get = page, .contains = {"심사에서 뺀 위원", "장기 병가"}, .not_contains = {paper}},
       {.name = "the auditor", .as = auditor, .get = page, .contains = {"심사에서 뺀 위원", "장기 병가"}},
       {.name = "a leader", .as = it.leader(), .get = page, .not_contains = {"심사에서 뺀 위원", "장기 병가"}},
       {.name = "nothing is decided yet", .as = it.officer(), .get = paper, .status = 404}});
  made(decide_call(it.db, it.officer(), half.call, "자치행정과-9"));
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the officer is led to the paper", .as = it.officer(), .get = page, .contains = {paper}},
       {.name = "which says it", .as = it.officer(), .get = paper, .contains = {half.missing().name, "장기 병가", "자치행정과-9"}},
       {.name = "to the auditor too", .as = auditor, .get = paper, .contains = {"장기 병가"}},
       {.name = "as a file", .as = it.officer(), .get = paper + ".pdf"},
       {.name = "a leader is not led there", .as = it.leader(), .get = page, .not_contains = {paper, "장기 병가"}},
       {.name = "nor let in", .as = it.leader(), .get = paper, .status = 404},
       {.name = "a stranger", .as = it.stranger(), .get = paper, .status = 404},
       {.name = "nor to the file", .as = it.leader(), .get = paper + ".hwpx", .status = 404}});
}

TEST(score_proposal, ends_with_its_last_day_which_the_officer_may_move) {
  auto const half = HalfScored{};
  auto const& it = half.it;
  auto const until = half.now().score_until;
  test_clock().advance(21LL * 24 * 60 * 60);
  auto events = it.events();
  auto const late = score_proposal(it.db, it.as(half.missing()), half.proposal, {50, 30});
  expect_refused(it, late, Kind::conflict, events);
  EXPECT_EQ(late.error().key, "backpack.score.late");
  expect_refused(it, move_score_deadline(it.db, it.officer(), half.call, until), Kind::invalid, events);
  expect_refused(it, move_score_deadline(it.db, it.leader(), half.call, it.today() + 2), Kind::forbidden, events);
  expect_refused(it, move_score_deadline(it.db, it.stranger(), half.call, it.today() + 2), Kind::not_found, events);
  made(move_score_deadline(it.db, it.officer(), half.call, it.today() + 2));
  EXPECT_EQ(half.reminders(), 1) << "who has not scored is told";
  made(score_proposal(it.db, it.as(half.missing()), half.proposal, {50, 30}));
  made(decide_call(it.db, it.officer(), half.call, "자치행정과-9"));
}

TEST(remind_reviewers, tells_who_has_not_scored_and_nobody_else) {
  auto const half = HalfScored{};
  auto const& it = half.it;
  auto const clock = Actor{.institution = it.office.institution, .via = Via::job};
  made(remind_reviewers(it.db, clock, half.call));
  EXPECT_EQ(half.reminders(), 1);
  made(score_proposal(it.db, it.as(half.missing()), half.proposal, {50, 30}));
  made(remind_reviewers(it.db, clock, half.call));
  EXPECT_EQ(half.reminders(), 1);
}

TEST(follow_deadlines, asks_for_scores_on_their_last_day_and_tells_the_officer_the_day_after) {
  auto const kept = ClockKept{};
  auto const half = HalfScored{};
  auto const& it = half.it;
  auto const clock = Actor{.institution = it.office.institution, .via = Via::job};
  auto const told = [&](std::string_view key, Person const& person) {
    return it.db.read(it.officer(), [&](Tx& tx) {
      return tx.value<std::int64_t>("SELECT count(*) FROM notices WHERE institution_id = $institution AND key = $1 AND person_id = $2", key,
                                    person.id);
    });
  };
  auto const pass_to = [&](Date day) {
    test_clock().set(start_of_day_in_seoul(day) + 3600);
    made(follow_deadlines(it.db, clock));
    made(follow_deadlines(it.db, clock));
  };
  auto const until = half.now().score_until;
  pass_to(until - 1);
  EXPECT_EQ(told("notice.escalation.scoring_ahead", half.missing()), 0);
  pass_to(until);
  EXPECT_EQ(told("notice.escalation.scoring_ahead", half.missing()), 1);
  EXPECT_EQ(told("notice.escalation.scoring_ahead", it.office.reviewer), 0) << "has scored";
  EXPECT_EQ(told("notice.escalation.scoring_ahead", it.office.song_head), 0) << "a colleague of the team";
  pass_to(until + 1);
  EXPECT_EQ(told("notice.escalation.scoring_escalated", it.office.kim_officer), 1);
  made(excuse_reviewer(it.db, it.officer(), half.call, half.missing().id, "병가"));
  made(decide_call(it.db, it.officer(), half.call, "자치행정과-9"));
  pass_to(until + 2);
  EXPECT_EQ(told("notice.escalation.ended", it.office.kim_officer), 1);
}

}  // namespace
}  // namespace baeumgil
