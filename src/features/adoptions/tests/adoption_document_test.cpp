// The papers of an adoption: they say what its page shows, and who may not see the page gets none.
#include "features/adoptions/adoption_document.h"

#include "features/adoptions/adoption_show_view.h"
#include "features/adoptions/check_adoption.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/tests/adoption_world.h"
#include "platform/documents/documents.h"
#include "platform/html/site.h"
#include "tests/fixtures/form_text.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using Strings = std::vector<std::string>;

Locale const& locale() {
  static auto const words = Locale::embedded();
  return words;
}

Document paper_of(World& world) {
  return *world.db.read(world.leader, [&](Tx& tx) { return read_decision_paper(tx, world.leader, world.id, locale(), Language::ko); });
}
Document card_of(World& world) {
  return *world.db.read(world.leader, [&](Tx& tx) { return read_progress_card(tx, world.leader, world.id, locale(), Language::ko); });
}

bool says(Document const& document, std::string_view words) { return plain_text(document).find(plain_text(words)) != std::string::npos; }

// Consulted, decided, planned with money and shares, begun, and followed for a quarter.
void bring_to_a_card(World& world) {
  bring_to_review(world);
  auto const asked = ConsultationInput{.kind = ConsultationKind::partner, .department = world.office.transport, .question = "진입로 공사"};
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, asked));
  auto const consultation = world.adoption().consultations.front().id;
  ASSERT_TRUE(give_opinion(world.db, world.other_head, world.id,
                           {.consultation = consultation, .opinion = Opinion::with_conditions, .words = "야간에만 공사"}));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  auto plan = full_plan();
  plan.budget = Won{600'000'000};
  plan.budget_line = "도시안전 401-01";
  plan.risk = "공기 지연: 겨울 전에 터파기를 마침";
  plan.pilot_area = "신장동 두 곳";
  plan.publicity = "동별 주민 설명회";
  plan.years = {{2026, Won{200'000'000}}, {2027, Won{400'000'000}}};
  plan.shares = {{ShareParty::team, "안심통학팀", 60}, {ShareParty::owner, "평생교육과", 40}};
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, plan));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "도시안전 401-01"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
  ASSERT_TRUE(file_card(world.db, world.owner, world.id,
                        {.year = 2026,
                         .quarter = 3,
                         .status = CardStatus::delayed,
                         .progress_percent = 35,
                         .correction_reason = "땅을 늦게 넘겨받음",
                         .done = "설계 공모",
                         .next = "터파기",
                         .budget_used = Won{70'000'000},
                         .kpi_value = 2.0,
                         .problem_and_measure = "자재 수급이 늦어 공정을 나눔"}));
}

TEST(adoption_document, says_everything_its_page_shows) {
  auto world = World{};
  bring_to_a_card(world);
  auto const page = answer(world.program, {.as = world.leader, .get = "/adoptions/" + to_text(world.id)}).body;
  auto const paper = paper_of(world);
  auto const card = card_of(world);
  EXPECT_EQ(unsaid_values(page, {paper, card}), Strings{});
  for (auto const* words : {"시책 도입 검토·결정서", "1. 제안 개요", "2. 검토 내용", "가. 검토 배경", "수정 도입", "침수가 잦다",
                            "사전재정합의", "기획조정과-7", "진입로 공사", "야간에만 공사", "조건부 동의", "평생교육과-12", "신장동 두 곳",
                            "동별 주민 설명회", "도비 확산지원사업", "400,000,000원", "60%", "설계"})
    EXPECT_TRUE(says(paper, words)) << words;
  for (auto const* words : {"추진상황 관리카드", "2026년 3분기", "지연", "35%", "땅을 늦게 넘겨받음", "70,000,000원",
                            "자재 수급이 늦어 공정을 나눔", "2 건", "결정 3개월 뒤", "점검 전"})
    EXPECT_TRUE(says(card, words)) << words;
  EXPECT_EQ(paper.title, "시책 도입 검토·결정서 " + world.adoption().number);
  EXPECT_EQ(paper.gist, world.adoption().proposal);
  EXPECT_FALSE(paper.keywords.empty());
}

TEST(adoption_document, leaves_the_decision_open_while_it_is_reviewed) {
  auto world = World{};
  bring_to_review(world);
  auto const paper = paper_of(world);
  EXPECT_TRUE(says(paper, "시책 도입 검토서"));
  EXPECT_TRUE(says(paper, "아직 결정하지 않았습니다."));
  EXPECT_FALSE(says(paper, "도입 계획"));
}

TEST(adoption_document, is_for_whoever_sees_the_page) {
  auto world = World{};
  propose(world);
  auto const path = "/adoptions/" + to_text(world.id);
  auto const strangers = make_strangers(world.db);
  auto const stranger = strangers.actor_of(strangers.mayor);
  run_scenarios(world.program,
                {{.name = "nothing was reviewed yet", .as = world.leader, .get = path + "/decision-paper.pdf", .status = 404},
                 {.name = "so the page offers nothing", .as = world.leader, .get = path, .not_contains = {"/decision-paper", "/card."}}});
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  run_scenarios(world.program,
                {{.name = "the page offers the review",
                  .as = world.leader,
                  .get = path,
                  .contains = {path + "/decision-paper.hwpx", "시책 도입 검토서"}},
                 {.name = "as a file", .as = world.other_head, .get = path + "/decision-paper.pdf", .contains = {"%PDF-1.7"}},
                 {.name = "there is no card before the plan", .as = world.owner, .get = path + "/card.pdf", .status = 404},
                 {.name = "another institution gets nothing", .as = stranger, .get = path + "/decision-paper.pdf", .status = 404},
                 {.name = "in no format", .as = stranger, .get = path + "/decision-paper.hwpx", .status = 404, .not_contains = {"침수"}}});
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  run_scenarios(world.program, {{.name = "the plan brings the card", .as = world.leader, .get = path, .contains = {path + "/card.pdf"}},
                                {.name = "to read", .as = world.leader, .get = path + "/card.pdf", .contains = {"%PDF-1.7"}},
                                {.name = "not for another institution", .as = stranger, .get = path + "/card.hwpx", .status = 404}});
  auto const fields = list_fields(answer(world.program, {.as = world.leader, .get = path + "/card.hwpx"}).body);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("시책명"), "저류조 복합주차장");
  auto english = world.leader;
  english.language = Language::en;
  auto const paper = list_fields(answer(world.program, {.as = english, .get = path + "/decision-paper.hwpx"}).body);
  ASSERT_TRUE(paper);
  EXPECT_TRUE(paper->contains("Policy")) << "in the reader's language";
}

}  // namespace
}  // namespace baeumgil
