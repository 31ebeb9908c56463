#include <gtest/gtest.h>

#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/propose_adoption.h"
#include "features/adoptions/review_adoption.h"
#include "features/adoptions/tests/adoption_world.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

TEST(adoption_pages, start_a_proposal_from_what_the_report_proposed) {
  auto const kept = ClockKept{};
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const strangers = make_strangers(db);
  auto const walk = walk_chain(db, office, WalkTo::published_case);
  auto const leader = office.actor_of(office.lee_leader);
  auto const path = "/cases/" + to_text(walk.good_case) + "/adoptions";
  auto const owner = to_text(office.lee_leader.department);
  auto const proposal = std::vector<std::pair<std::string, std::string>>{
      {"issue", to_text(walk.issue)}, {"proposal", "보도를 나눈다"}, {"owner", owner}, {"wished_by", "2027-03-31"}};
  auto late = proposal;
  late[3].second = "2026-08-02";
  auto unknown = proposal;
  unknown[2].second = to_text(strangers.learning);
  run_scenarios(
      program,
      {{.name = "with what, whom and by when",
        .as = leader,
        .get = path + "/new",
        .contains = {"보도 분리 시범", "value=\"" + owner + "\" selected", "value=\"2027-03-31\""}},
       {.name = "by its number", .as = leader, .get = path + "/new?proposal=1", .contains = {"보도 분리 시범"}},
       {.name = "a number of no row", .as = leader, .get = path + "/new?proposal=9", .not_contains = {"보도 분리 시범"}},
       {.name = "the report leads there", .as = leader, .get = "/reports/" + to_text(walk.report), .contains = {path + "/new?proposal=1"}},
       {.name = "a day that is past", .as = leader, .post = path, .form = late, .status = 422, .contains = {"오늘보다 앞선 날입니다."}},
       {.name = "a department of others", .as = leader, .post = path, .form = unknown, .status = 422},
       {.name = "proposed", .as = leader, .post = path, .form = proposal, .status = 303, .events = 1}});
  auto const id = db.read(leader, [&](Tx& tx) { return list_adoptions_of_case(tx, leader, walk.good_case).front().id; });
  auto const page = "/adoptions/" + to_text(id);
  auto const officer = office.actor_of(office.kim_officer);
  run_scenarios(
      program,
      {{.name = "its page says so", .as = leader, .get = page, .contains = {"맡았으면 하는 부서", "바라는 시행일", "2027. 3. 31."}},
       {.name = "who names the owner sees the wished one chosen",
        .as = officer,
        .get = page + "/assignment",
        .contains = {"value=\"" + owner + "\" selected"}},
       {.name = "the API",
        .as = leader,
        .get = "/api/v1" + page,
        .contains = {"\"wished_owner_id\":\"" + owner + "\"", "\"wished_by\":\"2027-03-31\""}},
       {.name = "a stranger", .as = strangers.actor_of(strangers.kim_officer), .get = path + "/new", .status = 404}});
}

TEST(adoption_pages, walk_from_the_proposal_to_a_decision) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const source = make_shown_case(program.db(), office);
  auto const officer = office.actor_of(office.kim_officer);
  auto const leader = office.actor_of(office.lee_leader);
  auto const owner = office.actor_of(office.owner_officer);
  auto const head = office.actor_of(office.yoon_head);
  auto const id = propose_adoption(program.db(), leader, source.id, {source.issue, "주차장과 함께 짓자"});
  ASSERT_TRUE(id);
  ASSERT_TRUE(assign_adoption(program.db(), officer, *id, office.learning, office.owner_officer.id));
  auto const path = "/adoptions/" + to_text(*id);
  auto const strangers = make_strangers(program.db());
  run_scenarios(
      program,
      {{.name = "the form names the issues",
        .as = leader,
        .get = "/cases/" + to_text(source.id) + "/adoptions/new",
        .contains = {"상습 침수"}},
       {.name = "the list shows it with its clock", .as = leader, .get = "/adoptions?overdue=", .contains = {source.title, "D-30"}},
       {.name = "nothing is measured yet", .as = leader, .get = "/adoptions?measured=1", .not_contains = {source.title}},
       {.name = "the proposer has no buttons", .as = leader, .get = path, .contains = {source.title}, .not_contains = {path + "/review"}},
       {.name = "the owner writes the review", .as = owner, .get = path + "/review", .contains = {"검토 배경"}},
       {.name = "and saves it",
        .as = owner,
        .post = path + "/review",
        .form = {{"background", "침수"},
                 {"proposers_note", "이팀장"},
                 {"directions_opinions", "협의"},
                 {"status_and_review", "부지"},
                 {"alternatives", "시범"},
                 {"expected_effect", "침수 0건"},
                 {"expected_cost", "600,000,000"}},
        .status = 303,
        .location = path,
        .events = 1},
       {.name = "a cost shows its gates", .as = owner, .get = path, .contains = {"사전재정합의서"}, .not_contains = {"자체 투자심사"}},
       {.name = "another department has no decision form",
        .as = office.actor_of(office.han_head),
        .get = path + "/decision",
        .status = 403},
       {.name = "a no without its reason comes back with the article",
        .as = head,
        .post = path + "/decision",
        .form = {{"decision", "reject"}, {"reason_code", "budget"}, {"record_no", "12"}},
        .status = 422,
        .contains = {"제17조 제2항", "id=\"f-reason-error\""}},
       {.name = "a yes is kept and moves the issue",
        .as = head,
        .post = path + "/decision",
        .form = {{"decision", "adapt"}, {"reason", "침수가 잦다"}, {"record_no", "12"}},
        .status = 303,
        .events = 2},
       {.name = "the plan has rows for milestones", .as = owner, .get = path + "/plan", .contains = {"milestones.0.title", "__N__"}},
       {.name = "another institution sees nothing", .as = strangers.actor_of(strangers.mayor), .get = path, .status = 404}});
}

TEST(adoption_pages, refuse_a_decision_on_a_review_of_one_item) {
  auto world = World{};
  propose(world);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, {.background = "침수"}));
  auto const path = "/adoptions/" + to_text(world.id) + "/decision";
  run_scenarios(world.program, {{.name = "the page says what is missing and keeps what was typed",
                                 .as = world.head,
                                 .post = path,
                                 .form = {{"decision", "adapt"}, {"reason", "침수가 잦다"}, {"record_no", "12"}},
                                 .status = 422,
                                 .contains = {"여섯 항목 중 1개", "제17조 제2항", "id=\"f-decision-error\"", "침수가 잦다"}},
                                {.name = "the API names the row",
                                 .as = world.head,
                                 .post = "/api/v1" + path,
                                 .json = R"({"decision":"adapt","reason":"침수가 잦다","record_no":"12"})",
                                 .status = 422,
                                 .contains = {R"("field":"decision")", "adoption.review.items"}}});
}

TEST(adoption_pages, mark_a_milestone_of_the_plan) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const source = make_shown_case(program.db(), office);
  auto const leader = office.actor_of(office.lee_leader);
  auto const owner = office.actor_of(office.owner_officer);
  auto const id = propose_adoption(program.db(), leader, source.id, {source.issue, "주차장과 함께 짓자"});
  ASSERT_TRUE(assign_adoption(program.db(), office.actor_of(office.kim_officer), *id, office.learning, office.owner_officer.id));
  auto const review = ReviewInput{.background = "침수",
                                  .proposers_note = "이팀장",
                                  .directions_opinions = "협의",
                                  .status_and_review = "부지",
                                  .alternatives = "시범",
                                  .expected_effect = "침수 0건"};
  ASSERT_TRUE(write_review(program.db(), owner, *id, review));
  ASSERT_TRUE(decide_adoption(program.db(), office.actor_of(office.yoon_head), *id,
                              {.decision = Decision::adopt, .reason = "침수가 잦다", .record_no = "12"}));
  auto const path = "/adoptions/" + to_text(*id);
  run_scenarios(program,
                {{.name = "a milestone is planned",
                  .as = owner,
                  .post = path + "/plan",
                  .form = {{"policy_name", "저류조 주차장"},
                           {"kpi_metric", "침수"},
                           {"kpi_baseline", "3"},
                           {"kpi_target", "0"},
                           {"kpi_measure_on", "2027-08-01"},
                           {"milestones.0.title", "설계"},
                           {"milestones.0.due_on", "2026-12-01"}},
                  .status = 303,
                  .events = 1},
                 {.name = "the owner may mark it", .as = owner, .get = path, .contains = {path + "/milestones?milestone=1", "예정"}},
                 {.name = "the proposer may not", .as = leader, .get = path, .not_contains = {path + "/milestones"}},
                 {.name = "its form knows which", .as = owner, .get = path + "/milestones?milestone=1", .contains = {"설계", "2026-08-03"}},
                 {.name = "a day to come is refused at its field",
                  .as = owner,
                  .post = path + "/milestones",
                  .form = {{"milestone", "1"}, {"mark", "done"}, {"done_on", "2026-08-04"}},
                  .status = 422,
                  .contains = {"id=\"f-done_on-error\""}},
                 {.name = "it is marked done",
                  .as = owner,
                  .post = path + "/milestones",
                  .form = {{"milestone", "1"}, {"mark", "done"}, {"done_on", "2026-08-02"}},
                  .status = 303,
                  .location = path,
                  .events = 1},
                 {.name = "and says so", .as = leader, .get = path, .contains = {"완료", "2026. 8. 2."}, .not_contains = {"예정"}}});
}

TEST(adoption_pages, give_it_up_where_the_head_asks_and_the_executive_decides) {
  auto world = World{};
  bring_to_progress(world);
  auto const strangers = make_strangers(world.db);
  auto const mayor = world.office.actor_of(world.office.mayor);
  auto const path = "/adoptions/" + to_text(world.id);
  auto const asking = std::vector<std::pair<std::string, std::string>>{{"reason", "수요가 줄어듦"}};
  auto const deciding = std::vector<std::pair<std::string, std::string>>{{"record_no", "기획조정과-77"}};
  run_scenarios(
      world.program,
      {{.name = "who carries it out is not offered it", .as = world.owner, .get = path, .not_contains = {path + "/dismissal"}},
       {.name = "and may not", .as = world.owner, .post = path + "/dismissal-request", .form = asking, .status = 403},
       {.name = "its head is", .as = world.head, .get = path, .contains = {path + "/dismissal-request", "관리 기한", "2029. 8. 3."}},
       {.name = "never without a reason", .as = world.head, .post = path + "/dismissal-request", .form = {{"reason", " "}}, .status = 422},
       {.name = "asked", .as = world.head, .post = path + "/dismissal-request", .form = asking, .status = 303, .events = 1},
       {.name = "the head does not decide",
        .as = world.head,
        .post = "/api/v1" + path + "/dismissal",
        .json = R"({"record_no": "기획조정과-77"})",
        .status = 403},
       {.name = "everybody reads why",
        .as = world.leader,
        .get = path,
        .contains = {"수요가 줄어듦"},
        .not_contains = {path + "/dismissal"}},
       {.name = "the executive's list of next steps leads there", .as = mayor, .get = "/", .contains = {"중단 요청 결정", path}},
       {.name = "not the head's", .as = world.head, .get = "/", .not_contains = {"중단 요청 결정"}},
       {.name = "a stranger", .as = strangers.actor_of(strangers.mayor), .post = path + "/dismissal", .form = deciding, .status = 404},
       {.name = "decided; its issue waits again", .as = mayor, .post = path + "/dismissal", .form = deciding, .status = 303, .events = 2},
       {.name = "the reason stays", .as = world.leader, .get = path, .contains = {"수요가 줄어듦"}}});
}

}  // namespace
}  // namespace baeumgil
