#include <gtest/gtest.h>

#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/propose_adoption.h"
#include "features/adoptions/review_adoption.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"

namespace baeumgil {
namespace {

TEST(adoption_pages, walk_from_the_proposal_to_a_decision) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const source = make_shown_case(program.db(), office);
  auto const officer = office.actor_of(office.kim_officer);
  auto const leader = office.actor_of(office.lee_leader);
  auto const owner = office.actor_of(office.owner_officer);
  auto const head = office.actor_of(office.yoon_head);
  auto const id = propose_adoption(program.db(), leader, source.id, source.issue, "주차장과 함께 짓자");
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
        .form = {{"background", "침수"}, {"expected_cost", "600,000,000"}},
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

TEST(adoption_pages, mark_a_milestone_of_the_plan) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const source = make_shown_case(program.db(), office);
  auto const leader = office.actor_of(office.lee_leader);
  auto const owner = office.actor_of(office.owner_officer);
  auto const id = propose_adoption(program.db(), leader, source.id, source.issue, "주차장과 함께 짓자");
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

}  // namespace
}  // namespace baeumgil
