// The ten things nobody may do, each tried on its page and by the API: refused on the server, in Korean, at the field, with the
// rule that says so; what was typed stays in the form, and nothing is written.

#include <gtest/gtest.h>

#include "features/awards/move_round.h"
#include "features/awards/plan_round.h"
#include "features/reports/find_report.h"
#include "features/teams/invite_member.h"
#include "features/trips/edit_trip.h"
#include "features/trips/find_trip.h"
#include "features/trips/submit_trip.h"
#include "features/trips/trip_input.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Refusal {
  Actor as{};
  std::string page{};  // where it is posted
  std::vector<std::pair<std::string, std::string>> form{};
  std::string api{};
  std::string json{"{}"};
  std::string row{};    // of the API, that must not change
  std::string field{};  // where it is said
  std::string rule{};   // that says so
  std::string words{};  // of the message
  std::vector<std::string> kept{};
};

struct Refused {
  explicit Refused(WalkTo to) : walk{walk_chain(program.db(), office, to)} {}

  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  ChainWalk walk;

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }

  template <class Change>
  void change_the_plan(Change change) {
    auto const trip = *program.db().read(leader(), [&](Tx& tx) { return find_trip(tx, leader(), walk.trip); });
    auto input = input_of(trip);
    change(input);
    ASSERT_TRUE(edit_trip(program.db(), leader(), walk.trip, input));
  }

  std::string state(Refusal const& refusal) {
    auto const row = answer(program, {.as = as(office.kim_officer), .get = refusal.row});
    EXPECT_EQ(row.status, 200) << refusal.row;
    return std::to_string(program.event_count(office.institution)) + row.body;
  }

  void expect(Refusal const& refusal) {
    auto const before = state(refusal);
    expect_on_page(refusal);
    EXPECT_EQ(state(refusal), before) << "the page wrote something";
    expect_by_api(refusal);
    EXPECT_EQ(state(refusal), before) << "the API wrote something";
  }

  Refusal of_the_plan(std::string field, std::string rule, std::string words) const {
    auto const path = "/trips/" + to_text(walk.trip);
    return {.as = leader(),
            .page = path + "/submission",
            .api = "/api/v1" + path + "/submission",
            .row = "/api/v1" + path,
            .field = std::move(field),
            .rule = std::move(rule),
            .words = std::move(words),
            .kept = {std::string{kWalkWord} + " 통학로 현장 배우기"}};
  }

 private:
  void expect_on_page(Refusal const& refusal) {
    auto const page = answer(program, {.as = refusal.as, .post = refusal.page, .form = refusal.form});
    EXPECT_EQ(page.status, 422);
    // Who decides is no field of any form, since nobody may choose: the page says it at its top.
    auto const mark = refusal.field == "approver" ? std::string{"error-summary"} : "id=\"f-" + refusal.field + "-error\"";
    auto const at = page.body.find(mark);
    ASSERT_NE(at, std::string::npos) << "no error at " << refusal.field;
    auto const error = page.body.substr(at, page.body.find("</div>", at) - at);
    EXPECT_NE(error.find(refusal.words), std::string::npos) << error;
    EXPECT_NE(error.find("rule-note"), std::string::npos) << "cites no rule: " << error;
    EXPECT_NE(error.find("근거"), std::string::npos) << error;
    for (auto const& text : refusal.kept) EXPECT_NE(page.body.find(text), std::string::npos) << "not kept: " << text;
  }

  void expect_by_api(Refusal const& refusal) {
    auto const api = answer(program, {.as = refusal.as, .post = refusal.api, .json = refusal.json});
    EXPECT_EQ(api.status, 422);
    EXPECT_TRUE(api.content_type.starts_with("application/problem+json")) << api.content_type;
    auto const at = api.body.find("\"field\":\"" + refusal.field + "\"");
    ASSERT_NE(at, std::string::npos) << api.body;
    auto const field = api.body.substr(at);
    EXPECT_NE(field.find(refusal.words), std::string::npos) << field;
    EXPECT_NE(field.find("\"rule\":{\"id\":\"" + refusal.rule + "\""), std::string::npos) << field;
    EXPECT_EQ(field.find("\"article\":\"\""), std::string::npos) << field;
  }
};

TEST(the_ten_refusals, a_fifth_member) {
  auto refused = Refused{WalkTo::forming_team};
  auto const& office = refused.office;
  for (auto const* member : {&office.park_member, &office.choi_member, &office.jung_member})
    ASSERT_TRUE(invite_member(refused.program.db(), refused.leader(), refused.walk.team, member->id));
  auto const path = "/teams/" + to_text(refused.walk.team);
  auto const fifth = to_text(office.kang_member.id);
  refused.expect({.as = refused.leader(),
                  .page = path + "/invitation",
                  .form = {{"person", fifth}},
                  .api = "/api/v1" + path + "/invitation",
                  .json = R"({"person":")" + fifth + "\"}",
                  .row = "/api/v1" + path,
                  .field = "person",
                  .rule = "team.size.max",
                  .words = "4명",
                  .kept = {"강주임"}});
}

TEST(the_ten_refusals, a_person_in_two_teams_of_one_programme) {
  auto refused = Refused{WalkTo::forming_team};
  auto const program = to_text(refused.walk.program);
  auto const issue = to_text(refused.walk.issue);
  refused.expect({.as = refused.leader(),
                  .page = "/teams",
                  .form = {{"program", program},
                           {"issue", issue},
                           {"name", "둘째 팀"},
                           {"field", "transport"},
                           {"theme", "둘째 주제"},
                           {"hypothesis", "둘째 가설"}},
                  .api = "/api/v1/teams",
                  .json = R"({"program":")" + program + R"(","issue":")" + issue +
                          R"(","name":"둘째 팀","field":"transport","theme":"둘째 주제","hypothesis":"둘째 가설"})",
                  .row = "/api/v1/teams",
                  .field = "program",
                  .rule = "team.other_teams_of_member.max",
                  .words = "팀",
                  .kept = {"둘째 팀", "둘째 주제", "둘째 가설"}});
}

TEST(the_ten_refusals, a_third_night) {
  auto refused = Refused{WalkTo::draft_trip};
  refused.change_the_plan([](TripInput& plan) { plan.ends_on = *plan.starts_on + 3; });
  auto refusal = refused.of_the_plan("ends_on", "trip.nights.max", "2박");
  refusal.kept.push_back("2026-08-21");
  refused.expect(refusal);
}

TEST(the_ten_refusals, a_day_before_the_window) {
  auto refused = Refused{WalkTo::draft_trip};
  refused.change_the_plan([](TripInput& plan) {
    plan.starts_on = Date::of(2026, 7, 31);
    plan.ends_on = Date::of(2026, 8, 1);
    for (auto& stop : plan.stops) stop.on = Date::of(2026, 7, 31);
  });
  auto refusal = refused.of_the_plan("starts_on", "trip.starts_on.min", "2026. 8. 1.");
  refusal.kept.push_back("2026-07-31");
  refused.expect(refusal);
}

TEST(the_ten_refusals, a_day_after_the_window) {
  auto refused = Refused{WalkTo::draft_trip};
  refused.change_the_plan([](TripInput& plan) {
    plan.starts_on = Date::of(2026, 8, 31);
    plan.ends_on = Date::of(2026, 9, 1);
    for (auto& stop : plan.stops) stop.on = Date::of(2026, 8, 31);
  });
  auto refusal = refused.of_the_plan("ends_on", "trip.ends_on.max", "2026. 8. 31.");
  refusal.kept.push_back("2026-09-01");
  refused.expect(refusal);
}

TEST(the_ten_refusals, a_trip_without_an_issue) {
  auto refused = Refused{WalkTo::draft_trip};
  refused.change_the_plan([](TripInput& plan) { plan.issue = {}; });
  refused.expect(refused.of_the_plan("issue", "trip.issue.required", "현안"));
}

TEST(the_ten_refusals, an_approver_who_is_the_traveller) {
  auto refused = Refused{WalkTo::draft_trip};
  ASSERT_TRUE(submit_trip(refused.program.db(), refused.leader(), refused.walk.trip));
  auto refusal = refused.of_the_plan("approver", "approval.traveler_excluded", "자기 출장");
  auto const path = "/trips/" + to_text(refused.walk.trip) + "/approval";
  refusal.page = path;
  refusal.api = "/api/v1" + path;
  refused.expect(refusal);
}

TEST(the_ten_refusals, an_approver_of_the_travellers_own_choice) {
  auto refused = Refused{WalkTo::draft_trip};
  auto const path = "/api/v1/trips/" + to_text(refused.walk.trip);
  run_scenarios(refused.program, {{.name = "a fellow traveller is asked to approve",
                                   .as = refused.leader(),
                                   .post = path + "/submission",
                                   .json = R"({"approver":")" + to_text(refused.office.park_member.id) + "\"}",
                                   .status = 422,
                                   .contains = {R"("field":"approver")", "approval.traveler_excluded"}}});
}

TEST(the_ten_refusals, a_report_that_leaves_a_question_of_its_trip_unanswered) {
  auto refused = Refused{WalkTo::came_back};
  auto const leader = refused.leader();
  auto const report = *refused.program.db().read(leader, [&](Tx& tx) { return find_report_of_trip(tx, leader, refused.walk.trip); });
  auto const path = "/reports/" + to_text(report.id);
  refused.expect({.as = leader,
                  .page = path + "/submission",
                  .api = "/api/v1" + path + "/submission",
                  .row = "/api/v1" + path,
                  .field = "answers." + to_text(report.answers.front().question) + ".answer",
                  .rule = "report.questions_answered",
                  .words = "답하지 못한 이유"});
}

TEST(the_ten_refusals, a_no_without_a_reason) {
  auto refused = Refused{WalkTo::reviewed_adoption};
  auto const path = "/adoptions/" + to_text(refused.walk.adoption);
  refused.expect({.as = refused.as(refused.office.yoon_head),
                  .page = path + "/decision",
                  .form = {{"decision", "reject"}, {"reason_code", "budget"}, {"reason", " "}, {"record_no", "평생교육과-70"}},
                  .api = "/api/v1" + path + "/decision",
                  .json = R"({"decision":"reject","reason_code":"budget","reason":" ","record_no":"평생교육과-70"})",
                  .row = "/api/v1" + path,
                  .field = "reason",
                  .rule = "adoption.reason_required",
                  .words = "사유",
                  .kept = {"평생교육과-70"}});
}

TEST(the_ten_refusals, a_reviewer_scoring_the_own_department) {
  auto refused = Refused{WalkTo::scoring_round};
  auto const path = "/nominations/" + to_text(refused.walk.nomination);
  refused.expect({.as = refused.as(refused.office.park_member),
                  .page = path + "/scores",
                  .form = {{"scores.0.points", "57"}, {"scores.1.points", "38"}, {"comment", "우리 과 일입니다"}},
                  .api = "/api/v1" + path + "/scores",
                  .json = R"({"scores":[{"points":57},{"points":38}],"comment":"우리 과 일입니다"})",
                  .row = "/api/v1" + path,
                  .field = "scores.0.points",
                  .rule = "review.own_department",
                  .words = "다른 심사위원",
                  .kept = {"57", "38", "우리 과 일입니다"}});
}

TEST(the_ten_refusals, a_prize_for_a_merit_already_rewarded) {
  auto refused = Refused{WalkTo::paid_round};
  auto& db = refused.program.db();
  auto const officer = refused.as(refused.office.kim_officer);
  auto const again = plan_round(db, officer,
                                {.program = refused.walk.program,
                                 .title = "둘째 대회",
                                 .instrument = AwardInstrument::special_prize,
                                 .nominate_until = Date::of(2026, 9, 20),
                                 .score_until = Date::of(2026, 9, 30),
                                 .criteria = {{.name = "적합성", .points = 100}},
                                 .prizes = {{.name = "우수", .places = 1, .amount = Won{100'000}}},
                                 .reviewers = {refused.office.reviewer.id}});
  ASSERT_TRUE(again);
  ASSERT_TRUE(open_round(db, officer, *again));
  auto const path = "/awards/" + to_text(*again) + "/nominations";
  auto const merit = "case:" + to_text(refused.walk.good_case);
  refused.expect({.as = refused.leader(),
                  .page = path,
                  .form = {{"merit_key", merit}, {"merit", "한 번 더 받고 싶습니다"}},
                  .api = "/api/v1" + path,
                  .json = R"({"merit_key":")" + merit + R"(","merit":"한 번 더 받고 싶습니다"})",
                  .row = "/api/v1" + path,
                  .field = "merit_key",
                  .rule = "award.no_double",
                  .words = "같은 공적",
                  .kept = {"한 번 더 받고 싶습니다"}});
}

}  // namespace
}  // namespace baeumgil
