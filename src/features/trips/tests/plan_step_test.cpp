// The plan in steps: each saves itself, two writers meet only in the same step, and what is already seen must be answered.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/trips/already_seen.h"
#include "features/trips/plan_progress.h"
#include "features/trips/save_plan_step.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(plan_step, finds_every_field_in_its_step) {
  EXPECT_EQ(step_of("issue"), PlanStep::purpose);
  EXPECT_EQ(step_of("our_figure_on"), PlanStep::status);
  EXPECT_EQ(step_of("earlier_visits_answer"), PlanStep::seen);
  EXPECT_EQ(step_of("questions"), PlanStep::questions);
  EXPECT_EQ(step_of("questions.12.question"), PlanStep::questions);
  EXPECT_EQ(step_of("desk_findings"), PlanStep::research);
  EXPECT_EQ(step_of("stops.0.until_time"), PlanStep::itinerary);
  EXPECT_EQ(step_of("travelers.2.deputy"), PlanStep::people);
  EXPECT_EQ(step_of("distance_km"), PlanStep::money);
  EXPECT_EQ(step_of("lodging_plan"), PlanStep::money);
  EXPECT_EQ(label_of("travelers.2.deputy"), "trip.deputy");
}

TEST(plan_step, seals_what_it_holds_and_nothing_else) {
  auto const plain = TripInput{.purpose = "목적", .our_status = "현황"};
  auto other = plain;
  other.gap = "문제";
  EXPECT_NE(seal_of(PlanStep::status, plain), seal_of(PlanStep::status, other));
  for (auto const step : all_of<PlanStep>())
    EXPECT_EQ(seal_of(step, plain) == seal_of(step, other), step != PlanStep::status) << to_word(step);
  auto moved = plain;  // the same letters in other fields are another content
  moved.our_status = "현";
  moved.our_figure = "황";
  EXPECT_NE(seal_of(PlanStep::status, plain), seal_of(PlanStep::status, moved));
}

StepDraft draft_of(TripRound const& round, TripId id, PlanStep step) {
  auto const plan = input_of(round.now(id));
  return {.step = step, .typed = plan, .seal = seal_of(step, plan)};
}

TEST(save_plan_step, keeps_what_is_said_of_the_car_and_the_rooms_with_the_money) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto money = draft_of(round, id, PlanStep::money);
  auto const seal = money.seal;
  money.typed.own_car_reason = "측정 장비를 싣고 감";
  money.typed.lodging_plan = "배울시 숙소, 1박 70,000원";
  ASSERT_TRUE(save_plan_step(TestProgram::instance().db(), round.leader(), id, money));
  EXPECT_EQ(round.now(id).own_car_reason, "측정 장비를 싣고 감");
  EXPECT_EQ(round.now(id).lodging_plan, "배울시 숙소, 1박 70,000원");
  auto again = draft_of(round, id, PlanStep::money);
  EXPECT_NE(again.seal, seal) << "whoever wrote the same step meanwhile is told";
  auto const other = draft_of(round, id, PlanStep::status);
  ASSERT_TRUE(save_plan_step(TestProgram::instance().db(), round.leader(), id, other));
  EXPECT_EQ(round.now(id).lodging_plan, "배울시 숙소, 1박 70,000원") << "another step leaves it alone";
  run_scenarios(
      TestProgram::instance(),
      {{.name = "its form shows it", .as = round.leader(), .get = "/trips/" + to_text(id) + "/plan/money", .contains = {"1박 70,000원"}},
       {.name = "and its page", .as = round.leader(), .get = "/trips/" + to_text(id), .contains = {"배울시 숙소", "측정 장비"}},
       {.name = "and the API", .as = round.leader(), .get = "/api/v1/trips/" + to_text(id), .contains = {"\"lodging_plan\":\"배울시"}},
       {.name = "not another institution's", .as = round.stranger(), .get = "/trips/" + to_text(id), .status = 404}});
}

TEST(save_plan_step, keeps_two_writers_apart_and_refuses_the_slower_of_one_step) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto status = draft_of(round, id, PlanStep::status);
  auto research = draft_of(round, id, PlanStep::research);
  auto late = status;
  status.typed.gap = "보행섬이 없음";
  status.typed.purpose = "다른 단계의 글은 저장하지 않음";
  research.typed.data_to_get = "설치 지침";
  late.typed.gap = "늦게 온 글";
  ASSERT_TRUE(save_plan_step(TestProgram::instance().db(), round.leader(), id, status));
  ASSERT_TRUE(save_plan_step(TestProgram::instance().db(), round.as(round.office.park_member), id, research))
      << "another step is nobody's business";
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(save_plan_step(TestProgram::instance().db(), round.as(round.office.park_member), id, late)), Kind::conflict);
  ASSERT_TRUE(save_plan_step(TestProgram::instance().db(), round.leader(), id, status)) << "the same once more is no conflict";
  EXPECT_EQ(round.count("events"), events) << "and writes nothing";
  auto const trip = round.now(id);
  EXPECT_EQ(trip.gap, "보행섬이 없음");
  EXPECT_EQ(trip.data_to_get, "설치 지침");
  EXPECT_EQ(trip.purpose, "통학로 교통안전 사례 조사");
}

TEST(save_plan_step, refuses_strangers_and_what_is_not_a_plan_any_more) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto draft = draft_of(round, id, PlanStep::status);
  draft.typed.gap = "고침";
  auto wrong = draft_of(round, id, PlanStep::purpose);
  wrong.typed.ends_on = *wrong.typed.starts_on - 1;
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(save_plan_step(TestProgram::instance().db(), round.head(), id, draft)), Kind::forbidden);
  EXPECT_EQ(kind_of(save_plan_step(TestProgram::instance().db(), round.as(round.office.kang_member), id, draft)), Kind::not_found);
  EXPECT_EQ(kind_of(save_plan_step(TestProgram::instance().db(), round.stranger(), id, draft)), Kind::not_found);
  EXPECT_EQ(first_field(save_plan_step(TestProgram::instance().db(), round.leader(), id, wrong)), "ends_on");
  EXPECT_EQ(round.count("events"), events);
  made(submit_trip(TestProgram::instance().db(), round.leader(), id));
  EXPECT_EQ(kind_of(save_plan_step(TestProgram::instance().db(), round.leader(), id, draft)), Kind::forbidden)
      << "while it waits nobody writes in it";
}

TEST(add_plan_questions, adds_what_is_not_asked_yet) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto const kept = round.now(id).questions.front();
  ASSERT_TRUE(add_plan_questions(TestProgram::instance().db(), round.leader(), id,
                                 {{.question = kept.question}, {.question = "유지비는 얼마입니까?"}}));
  auto const trip = round.now(id);
  ASSERT_EQ(trip.questions.size(), 6U);
  EXPECT_EQ(trip.questions.front().id, kept.id);
  EXPECT_EQ(trip.questions.back().question, "유지비는 얼마입니까?");
  EXPECT_EQ(first_field(add_plan_questions(TestProgram::instance().db(), round.leader(), id, {})), "take");
  auto const nobodys = std::vector<TripQuestion>{{.question = "남의 질문", .from = QuestionId::make()}};
  EXPECT_EQ(first_field(add_plan_questions(TestProgram::instance().db(), round.leader(), id, nobodys)), "questions.6.from");
  EXPECT_EQ(kind_of(add_plan_questions(TestProgram::instance().db(), round.head(), id, {{.question = "?"}})), Kind::forbidden);
  EXPECT_EQ(kind_of(add_plan_questions(TestProgram::instance().db(), round.stranger(), id, {{.question = "?"}})), Kind::not_found);
}

TEST(plan_progress, says_where_something_is_missing_and_who_decides) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto const read = [&] {
    return made(TestProgram::instance().db().read(round.office.institution, [&](Tx& tx) {
      auto const trip = find_trip(tx, round.leader(), id);
      return read_progress(tx, round.leader(), *trip);
    }));
  };
  EXPECT_TRUE(read().missing.empty());
  EXPECT_EQ(read().approver, round.office.han_head.id);
  auto draft = draft_of(round, id, PlanStep::status);
  draft.typed.our_figure.clear();
  draft.typed.our_figure_on.reset();
  made(save_plan_step(TestProgram::instance().db(), round.leader(), id, draft));
  auto const missing = read().missing;
  ASSERT_EQ(missing.size(), 2U);
  EXPECT_EQ(missing[0].field, "our_figure");
  EXPECT_EQ(missing[1].field, "our_figure_on");
  EXPECT_EQ(first_field(submit_trip(TestProgram::instance().db(), round.leader(), id)), "our_figure")
      << "our status stands with its figure and date";
}

// An accepted report with one question nobody could answer, and a new plan of the same team to the same host.
struct Seen {
  Instant before{TestProgram::instance().clock().now()};
  Office office{make_office(TestProgram::instance().db())};
  ChainWalk walk{walk_chain(TestProgram::instance().db(), office, WalkTo::accepted_report)};
  Actor leader{office.actor_of(office.lee_leader)};
  TripId trip{};

  Seen() {
    made(TestProgram::instance().db().write(Actor{.institution = office.institution}, [&](Tx& tx) -> Result<Done> {
      tx.change(
          "UPDATE report_answers SET answer = '', unanswered_reason = '담당자가 없었음' WHERE institution_id = $institution AND report_id "
          "= $1 "
          "AND question_id = (SELECT id FROM trip_questions WHERE institution_id = $institution AND trip_id = $2 AND position = 2)",
          walk.report, walk.trip);
      return Done{};
    }));
    auto const team = *TestProgram::instance().db().read(leader, [&](Tx& tx) { return find_team(tx, leader, walk.team); });
    auto input = planned_from(team);
    input.purpose = "다시 가서 물음";
    input.starts_on = Date::of(2026, 8, 27);
    input.ends_on = Date::of(2026, 8, 27);
    input.our_status = input.gap = input.desk_findings = "적음";
    for (auto& stop : input.stops) stop.on = *input.starts_on;
    for (auto i = std::size_t{0}; i < input.travelers.size(); ++i) {
      input.travelers[i].task = "임무 " + std::to_string(i);
      input.travelers[i].deputy = office.han_head.id;
    }
    for (auto i = 0; i < 5; ++i) input.questions.push_back({.question = "질문 " + std::to_string(i)});
    trip = made(plan_trip(TestProgram::instance().db(), leader, walk.team, input));
  }
  ~Seen() { TestProgram::instance().clock().set(before); }
  Trip now() const {
    return *TestProgram::instance().db().read(leader, [&](Tx& tx) { return find_trip(tx, leader, trip); });
  }
  std::vector<SeenTrip> seen() const {
    auto const plan = now();
    return TestProgram::instance().db().read(leader, [&](Tx& tx) { return list_already_seen(tx, leader, plan); });
  }
};

TEST(already_seen, shows_who_was_there_what_they_learned_and_what_stayed_open) {
  auto const s = Seen{};
  auto const seen = s.seen();
  ASSERT_EQ(seen.size(), 1U);
  EXPECT_EQ(seen[0].trip, s.walk.trip);
  EXPECT_EQ(seen[0].because, SeenBecause::host);
  EXPECT_EQ(seen[0].report, s.walk.report);
  ASSERT_EQ(seen[0].open_questions.size(), 1U);
  EXPECT_EQ(seen[0].open_questions[0].reason, "담당자가 없었음");
  EXPECT_NE(seen[0].open_questions[0].question.find("무엇을 반대했습니까"), std::string::npos);
}

TEST(already_seen, must_be_answered_before_submission) {
  auto const s = Seen{};
  EXPECT_EQ(first_field(submit_trip(TestProgram::instance().db(), s.leader, s.trip)), "earlier_visits_answer");
  auto const plan = input_of(s.now());
  auto draft = StepDraft{.step = PlanStep::seen, .typed = plan, .seal = seal_of(PlanStep::seen, plan)};
  draft.typed.earlier_visits_answer = "그때 답을 못 들은 것만 다시 묻습니다.";
  made(save_plan_step(TestProgram::instance().db(), s.leader, s.trip, draft));
  EXPECT_TRUE(submit_trip(TestProgram::instance().db(), s.leader, s.trip));
}

TEST(already_seen, lets_an_open_question_be_asked_again_until_it_is_answered) {
  auto const s = Seen{};
  auto const open = s.seen()[0].open_questions[0];
  made(add_plan_questions(TestProgram::instance().db(), s.leader, s.trip, {{.question = open.question, .from = open.id}}));
  auto const asked = s.now().questions.back();
  EXPECT_EQ(asked.from, open.id);
  EXPECT_FALSE(asked.from_trip.empty());
  ASSERT_EQ(s.seen()[0].open_questions.size(), 1U) << "it is asked, not answered yet";
  made(TestProgram::instance().db().write(Actor{.institution = s.office.institution}, [&](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO report_answers (institution_id, report_id, question_id, answer) VALUES ($institution, $1, $2, '소음을 걱정했습니다.')",
        s.walk.report, asked.id);
    return Done{};
  }));
  EXPECT_TRUE(s.seen()[0].open_questions.empty());
}

TEST(already_seen, shows_what_other_institutions_shared_of_the_field) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  made(TestProgram::instance().db().write(round.leader(), [&](Tx& tx) -> Result<Done> {
    auto const bundle = new_uuid();
    tx.change(
        "INSERT INTO received_bundles (institution_id, id, digest, signed_by, from_code, from_name, made_at, content, received_by_id, "
        "received_at) VALUES ($institution, $1, 'd', 'k', '4100', '배운시', $2, '{}', $3, $2)",
        bundle, tx.now(), round.office.kim_officer.id);
    for (auto const* field : {"transport", "welfare"})
      tx.change(
          "INSERT INTO received_cases (institution_id, id, from_code, from_name, origin_id, bundle_id, title, folded_title, field, "
          "content, "
          "adoptions, made_at, taken_in_at) VALUES ($institution, $1, '4100', '배운시', $2, $3, $2, $2, $2, '{}', 0, $4, $4)",
          new_uuid(), std::string_view{field}, bundle, tx.now());
    return Done{};
  }));
  auto const trip = round.now(id);
  auto const found = TestProgram::instance().db().read(round.leader(), [&](Tx& tx) { return list_seen_elsewhere(tx, trip); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].title, "transport");
  EXPECT_EQ(found[0].from_name, "배운시");
  auto const path = "/trips/" + to_text(id) + "/plan/seen";
  run_scenarios(
      TestProgram::instance(),
      {{.name = "on its page", .as = round.leader(), .get = path, .contains = {"배운시", "/exchange/cases/" + to_text(found[0].id)}}});
}

TEST(plan_pages, save_step_by_step_with_and_without_script) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto const path = "/trips/" + to_text(id) + "/plan";
  auto const seal = seal_of(PlanStep::status, input_of(round.now(id)));
  auto const form = std::vector<std::pair<std::string, std::string>>{{"seal", seal},
                                                                     {"our_status", "새로 쓴 현황"},
                                                                     {"our_figure", "12건"},
                                                                     {"our_figure_on", "2026-06-30"},
                                                                     {"our_figure_source", "통계"},
                                                                     {"gap", "틈"}};
  auto const json = std::vector<std::pair<std::string, std::string>>{{"accept", "application/json"}};
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the overview",
        .as = round.leader(),
        .get = path,
        .contains = {"빠진 것이 없습니다", "한과장", "우리 시 현황", "/submission"}},
       {.name = "a member may not submit", .as = round.as(round.office.park_member), .get = path, .not_contains = {"/submission"}},
       {.name = "a step", .as = round.leader(), .get = path + "/status", .contains = {"data-autosave", seal, "12.4건/년"}},
       {.name = "no such step", .as = round.leader(), .get = path + "/weather", .status = 404},
       {.name = "the head only reads the trip", .as = round.head(), .get = path, .status = 403},
       {.name = "a draft is the team's", .as = round.as(round.office.kang_member), .get = path, .status = 404},
       {.name = "a stranger", .as = round.stranger(), .get = path + "/status", .status = 404, .not_contains = {"통학로"}},
       {.name = "saved and on", .as = round.leader(), .post = path + "/status", .form = form, .status = 303, .events = 1},
       {.name = "the slower one sees both texts",
        .as = round.as(round.office.park_member),
        .post = path + "/status",
        .form = {{"seal", seal}, {"our_status", "나중에 쓴 현황"}, {"gap", "틈"}},
        .status = 409,
        .contains = {"새로 쓴 현황", "나중에 쓴 현황", "그동안 다른 사람이 저장한 내용"}},
       {.name = "the script hears of it",
        .as = round.as(round.office.park_member),
        .post = path + "/status",
        .form = {{"seal", seal}, {"our_status", "나중"}},
        .headers = json,
        .status = 409},
       {.name = "the script's own save says what is missing",
        .as = round.leader(),
        .post = path + "/research",
        .form = {{"seal", seal_of(PlanStep::research, input_of(round.now(id)))}, {"desk_findings", ""}},
        .headers = json,
        .contains = {R"("saved":true)", R"("step":"research","left":"1가지 남음","is_done":false)"},
        .events = 1},
       {.name = "what cannot be read is said, not refused",
        .as = round.leader(),
        .post = path + "/purpose",
        .form = {{"seal", "x"}, {"purpose", "배움"}, {"starts_on", "2026-02-31"}},
        .headers = json,
        .contains = {R"("saved":false)", "출발일"}}});
}

TEST(plan_pages, add_questions_that_grow_from_the_issue) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto const path = "/trips/" + to_text(id) + "/plan";
  auto english = round.leader();
  english.language = Language::en;
  run_scenarios(TestProgram::instance(),
                {{.name = "in English", .as = english, .get = path + "/questions", .contains = {"Questions to add", "With “"}},
                 {.name = "nothing chosen",
                  .as = round.leader(),
                  .post = path + "/questions/taken",
                  .status = 422,
                  .contains = {"더할 질문을 고르세요"}},
                 {.name = "one that grows from the issue",
                  .as = round.leader(),
                  .post = path + "/questions/taken",
                  .form = {{"take", "issue.0"}},
                  .status = 303,
                  .events = 1}});
  EXPECT_NE(round.now(id).questions.back().question.find("12.4건/년"), std::string::npos);
}

}  // namespace
}  // namespace baeumgil
