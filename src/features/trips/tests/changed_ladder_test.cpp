// The ladder is a rule like any other: the officer changes it on its page, and the next plan goes to whom it names.
#include <gtest/gtest.h>

#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using LadderForm = std::vector<std::pair<std::string, std::string>>;

LadderForm ladder_form(std::string post) {
  return {{"code", "approval.ladder.team_leader"},
          {"words_ko", "팀장의 출장은 시장이 결재합니다."},
          {"word", std::move(post)},
          {"source", "시험시 사무전결 처리 규칙"},
          {"article", "별표 1"},
          {"effective_from", "2026-08-01"}};
}

TEST(changed_ladder, sends_a_plan_to_another_approver) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  auto const officer = round.as(round.office.kim_officer);
  auto in_english = officer;
  in_english.language = Language::en;
  auto const form = std::string{"/rules/approval.ladder.team_leader/versions/new"};
  run_scenarios(
      program,
      {{.name = "a post is chosen by its name",
        .as = officer,
        .get = form,
        .contains = {"<select", "name=\"word\"", "value=\"department_head\" selected>부서장<", ">국장<", ">부시장<", ">시장<"},
        .not_contains = {"value=\"grade_2\"", "name=\"value\""}},
       {.name = "in English too", .as = in_english, .get = form, .contains = {">Deputy mayor<", ">Mayor<"}},
       {.name = "none that is no step",
        .as = officer,
        .post = "/rules",
        .form = ladder_form("team_leader"),
        .status = 422,
        .contains = {"f-word-error", "팀장의 출장은 시장이 결재합니다."}},
       {.name = "nor nobody", .as = officer, .post = "/rules", .form = ladder_form(""), .status = 422, .contains = {"f-word-error"}}});
  auto const drafted = answer(program, {.as = officer, .post = "/rules", .form = ladder_form("mayor")});
  ASSERT_EQ(drafted.status, 303);
  auto const draft = header_of(drafted, "Location");
  auto const trip = round.drafted();
  auto const path = "/trips/" + to_text(trip);
  run_scenarios(program, {{.name = "the draft says who would decide", .as = officer, .get = draft, .contains = {"시장", "부서장"}},
                          {.name = "it is made effective",
                           .as = round.as(round.office.administrator),
                           .post = draft + "/effect",
                           .form = {{"version", "1"}, {"reason", "사무전결 처리 규칙 개정"}},
                           .status = 303,
                           .location = "/rules/approval.ladder.team_leader",
                           .events = 1},
                          {.name = "the leader submits", .as = round.leader(), .post = path + "/submission", .status = 303, .events = 1},
                          {.name = "the page names the mayor and the rule",
                           .as = round.leader(),
                           .get = path,
                           .contains = {"문시장", "시험시 사무전결 처리 규칙 별표 1"}}});
  EXPECT_EQ(round.now(trip).approver, round.office.mayor.id);
  made(approve_trip(program.db(), round.head(), trip));
  EXPECT_EQ(round.now(trip).state, TripState::dept_approved) << "the head has a say, and no more";
  made(approve_trip(program.db(), round.as(round.office.mayor), trip));
  EXPECT_EQ(round.now(trip).state, TripState::permitted);
}

TEST(changed_ladder, of_one_institution_is_nothing_to_another) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  auto const stranger = round.stranger();
  auto const drafted = answer(program, {.as = stranger, .post = "/rules", .form = ladder_form("mayor")});
  ASSERT_EQ(drafted.status, 303);
  run_scenarios(program, {{.name = "theirs takes effect",
                           .as = stranger,
                           .post = header_of(drafted, "Location") + "/effect",
                           .form = {{"version", "1"}, {"reason", "개정"}},
                           .status = 303,
                           .events = 1}});
  EXPECT_EQ(round.now(round.submitted()).approver, round.office.han_head.id);
}

}  // namespace
}  // namespace baeumgil
