// The letter and the plan as files: what stands in them, who gets them, and that the mail to the host carries the letter.
#include <gtest/gtest.h>

#include "features/trips/answer_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/return_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/trip_document.h"
#include "features/trips/trip_package_document.h"
#include "features/trips/trip_shown_view.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_letter_view.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "platform/mail/outbox_store.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string header(Response const& response, std::string_view name) {
  for (auto const& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

std::map<std::string, std::string> fields_of(Response const& response) {
  auto const fields = list_fields(response.body);
  return fields ? *fields : std::map<std::string, std::string>{};
}

TEST(trip_documents, give_the_letter_to_whoever_sees_its_page) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  auto const path = "/visits/" + to_text(id) + "/letter";
  run_scenarios(TestProgram::instance(),
                {{.name = "a file of an official letter", .as = round.leader(), .get = path + ".pdf", .contains = {"%PDF-1.7"}},
                 {.name = "its page offers both files",
                  .as = round.leader(),
                  .get = "/visits/" + to_text(id),
                  .contains = {path + ".hwpx", path + ".pdf"}},
                 {.name = "another office finds nothing", .as = round.stranger(), .get = path + ".pdf", .status = 404},
                 {.name = "nor in the other format", .as = round.stranger(), .get = path + ".hwpx", .status = 404},
                 {.name = "nor is there a third one", .as = round.leader(), .get = path + ".docx", .status = 404}});
  auto const letter = answer(TestProgram::instance(), {.as = round.leader(), .get = path + ".hwpx"});
  EXPECT_EQ(letter.content_type, "application/hwp+zip");
  EXPECT_NE(header(letter, "Content-Disposition").find("filename*=UTF-8''%ED%98%91%EC%A1%B0"), std::string::npos);
  auto const fields = fields_of(letter);
  EXPECT_EQ(fields.at("제목"), "우수정책 벤치마킹을 위한 기관 방문 협조 요청");
  EXPECT_NE(fields.at("방문일시").find("2026. 8. 18.(화) 14:00"), std::string::npos) << fields.at("방문일시");
  EXPECT_NE(fields.at("방문장소").find("배울시청"), std::string::npos);
}

// 시행규칙 제4조: head, numbered points, attachments and 끝., sender, who drafted and decided, registration number.
TEST(trip_documents, lay_the_letter_out_as_official_ones_are) {
  auto letter = VisitLetter{.sender = "배움시",
                            .program = "2026 벤치마킹 계획",
                            .writer = "이예시",
                            .writer_rank = "주무관",
                            .head = "한예시",
                            .head_rank = "과장"};
  letter.visit.host_name = "배울시";
  letter.visit.host_department = "교통정책과장";
  letter.visit.record_no = "교통정책과-1234";
  letter.visit.first_choice_at = *instant_from_seoul(Date::of(2026, 8, 19), "14:00");
  letter.visit.sent_at = *instant_from_seoul(Date::of(2026, 8, 5), "09:00");
  letter.trip.travelers = {{.name = "이예시", .department_name = "교통정책과", .rank = "주무관"}};
  letter.trip.questions = {{.question = "설치비는 얼마입니까?"}};
  auto const document = to_document(letter, Locale::embedded());
  auto const& head = std::get<LetterHead>(document.blocks.front());
  EXPECT_EQ(head.issuer, "배움시");
  EXPECT_EQ(head.lines.at(0).text, "배울시(교통정책과장)");
  EXPECT_EQ(head.lines.at(1).label, "(경유)");
  auto marks = std::vector<std::string>{};
  auto texts = std::string{};
  for (auto const& block : document.blocks)
    if (auto const* item = std::get_if<Item>(&block)) {
      marks.push_back(item->mark);
      texts += item->text + "\n";
    }
  EXPECT_EQ(marks, (std::vector<std::string>{"1.", "2.", "가.", "나.", "다.", "라.", "붙임", "1."}));
  EXPECT_NE(texts.find("2. 사전질의서 1부.  끝."), std::string::npos);
  auto foot = std::string{};
  for (auto const& block : document.blocks)
    if (auto const* found = std::get_if<LetterFoot>(&block))
      for (auto const& line : found->lines) foot += line.left + "|" + line.right + "\n";
  EXPECT_NE(foot.find("기안 주무관 이예시    전결 과장 한예시|협조자"), std::string::npos) << foot;
  EXPECT_NE(foot.find("시행 교통정책과-1234 (2026. 8. 5.(수))|접수"), std::string::npos) << foot;
  EXPECT_NE(foot.find("공개"), std::string::npos);
}

// F03: fares and lodging are lines of the plan, each with its sum and its row of the rules.
TEST(trip_documents, show_fares_and_lodging_in_the_plan) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto input = round.plan();
  input.estimate = Won{2'000'000};
  input.transport = Transport::own_car;
  input.own_car_reason = "측정 장비를 싣고 감";
  input.lodging_plan = "배울시 숙소, 1박 70,000원";
  auto const id = made(plan_trip(round.db, round.leader(), round.team, input));
  auto const shown =
      made(round.db.read(round.leader(), [&](Tx& tx) { return read_trip_shown(tx, round.leader(), id, Locale::embedded()); }));
  auto cells = std::string{};
  for (auto const& block : to_document(shown, "배움시", Locale::embedded(), Language::ko).blocks)
    if (auto const* table = std::get_if<Table>(&block))
      for (auto const& row : table->rows) {
        for (auto const& cell : row) cells += cell.text + "|";
        cells += "\n";
      }
  EXPECT_NE(cells.find("운임|"), std::string::npos) << cells;
  EXPECT_NE(cells.find("예상액"), std::string::npos) << cells;
  EXPECT_NE(cells.find("숙박비|"), std::string::npos) << cells;
  EXPECT_NE(cells.find("1인 여비(운임 제외)|"), std::string::npos) << cells;
  EXPECT_NE(cells.find("측정 장비를 싣고 감|"), std::string::npos) << cells;
  EXPECT_NE(cells.find("배울시 숙소, 1박 70,000원|"), std::string::npos) << cells;
}

TEST(trip_documents, give_the_letter_to_the_host_through_its_link) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  auto const token = made(send_visit(TestProgram::instance().db(), round.leader(), id, "https://baeumgil.test"));
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the page offers it", .get = "/host/" + token, .contains = {"/host/" + token + "/letter.pdf"}},
       {.name = "and gives it", .get = "/host/" + token + "/letter.pdf", .contains = {"%PDF-1.7"}},
       {.name = "not to a made-up link", .get = "/host/AAAAAAAAAAAAAAAAAAAAAA/letter.pdf", .status = 404, .not_contains = {"%PDF"}}});
}

TEST(trip_documents, go_with_the_mail_that_asks_the_host) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  run_scenarios(TestProgram::instance(), {{.name = "the leader sends it",
                                           .as = round.leader(),
                                           .post = "/visits/" + to_text(id) + "/sending",
                                           .contains = {"/host/"},
                                           .events = 1}});
  auto const mail = TestProgram::instance().db().read(round.office.institution, [&](Tx& tx) {
    auto const newest = tx.find("SELECT mail_id FROM mail_attachments WHERE institution_id = $institution AND position = 1",
                                [](Row& row) { return row.next<MailId>(); });
    return newest ? find_mail(tx, *newest) : std::nullopt;
  });
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->mail.to, "host@example.kr");
  ASSERT_EQ(mail->mail.attachments.size(), 2U);
  EXPECT_EQ(mail->mail.attachments[1].content_type, "application/pdf");
}

TEST(trip_documents, name_no_questions_where_there_are_none) {
  auto letter = VisitLetter{.sender = "배움시"};
  letter.visit.first_choice_at = *instant_from_seoul(Date::of(2026, 8, 19), "14:00");
  auto texts = std::string{};
  for (auto const& block : to_document(letter, Locale::embedded()).blocks)
    if (auto const* item = std::get_if<Item>(&block)) texts += item->text + "\n";
  EXPECT_NE(texts.find("방문자 명단 1부.  끝."), std::string::npos) << texts;
  EXPECT_EQ(texts.find("사전질의서"), std::string::npos);
}

TEST(trip_documents, thank_the_host_once_the_visit_took_place) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  auto const text = made(send_visit(TestProgram::instance().db(), round.leader(), id, "https://baeumgil.test"));
  auto const host = Actor{.institution = round.office.institution, .via = Via::link};
  made(answer_visit(TestProgram::instance().db(), host, *read_visit_token(text),
                    {.decision = HostDecision::accept, .takes_second_choice = true, .attendants = "교통과장 김배울"}));
  made(confirm_visit(TestProgram::instance().db(), round.leader(), id));
  auto const page = "/visits/" + to_text(id);
  auto const path = page + "/thank-you";
  run_scenarios(TestProgram::instance(), {{.name = "nothing to thank for yet", .as = round.leader(), .get = path + ".pdf", .status = 404},
                                          {.name = "nor a page", .as = round.leader(), .get = path, .status = 404},
                                          {.name = "nor on the page", .as = round.leader(), .get = page, .not_contains = {path}}});
  auto& clock = TestProgram::instance().clock();
  auto const before = clock.now();
  clock.set(*round.now(id).agreed_at);
  made(mark_visited(TestProgram::instance().db(), round.leader(), id));
  clock.set(before);
  run_scenarios(TestProgram::instance(),
                {{.name = "the page offers both files", .as = round.leader(), .get = page, .contains = {path + ".hwpx", path + ".pdf"}},
                 {.name = "a file", .as = round.leader(), .get = path + ".pdf", .contains = {"%PDF-1.7"}},
                 {.name = "and the same as a page",
                  .as = round.leader(),
                  .get = path,
                  .contains = {"우수정책 벤치마킹 방문 협조에 대한 감사 인사", "귀 기관의 무궁한 발전", "2026. 8. 19.(수) 10:00", "김배울",
                               path + ".pdf", "data-print"}},
                 {.name = "which another office does not find", .as = round.stranger(), .get = path, .status = 404},
                 {.name = "another office finds nothing", .as = round.stranger(), .get = path + ".hwpx", .status = 404}});
  auto const fields = fields_of(answer(TestProgram::instance(), {.as = round.leader(), .get = path + ".hwpx"}));
  EXPECT_EQ(fields.at("제목"), "우수정책 벤치마킹 방문 협조에 대한 감사 인사");
  EXPECT_NE(fields.at("방문일시").find("2026. 8. 19.(수) 10:00"), std::string::npos)
      << "the day that was agreed, not the one first asked for";
  EXPECT_NE(fields.at("맞아 주신 분").find("김배울"), std::string::npos);
  run_scenarios(TestProgram::instance(), {{.name = "thanked", .as = round.leader(), .post = page + "/thanks", .status = 303, .events = 1},
                                          {.name = "once", .as = round.leader(), .post = page + "/thanks", .status = 409}});
  auto const thanks = TestProgram::instance().db().read(round.office.institution, [&](Tx& tx) {
    return tx.value<std::int64_t>(
        "SELECT count(*) FROM mail_attachments WHERE institution_id = $institution AND file_name LIKE '감사 서한%'");
  });
  EXPECT_EQ(thanks, 2) << "HWPX and PDF";
}

TEST(trip_documents, give_the_plan_to_whoever_sees_the_trip) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const draft = round.drafted();
  auto const path = "/trips/" + to_text(draft) + "/plan";
  run_scenarios(TestProgram::instance(),
                {{.name = "the team reads its draft", .as = round.leader(), .get = path + ".pdf", .contains = {"%PDF-1.7"}},
                 {.name = "another department does not, as long as it is one",
                  .as = round.as(round.office.kang_member),
                  .get = path + ".pdf",
                  .status = 404},
                 {.name = "another office never", .as = round.stranger(), .get = path + ".hwpx", .status = 404},
                 {.name = "nobody without a name", .get = path + ".pdf", .status = 303, .not_contains = {"%PDF"}}});
  auto const fields = fields_of(answer(TestProgram::instance(), {.as = round.leader(), .get = path + ".hwpx"}));
  EXPECT_EQ(fields.at("출장목적"), "통학로 교통안전 사례 조사");
  auto english = round.leader();
  english.language = Language::en;
  EXPECT_TRUE(fields_of(answer(TestProgram::instance(), {.as = english, .get = path + ".hwpx"})).contains("Destination"));
}

TEST(trip_documents, go_to_the_approval_system_once_there_is_something_to_approve) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const line_of = [&](TripId id) {
    auto const package =
        round.db.read(round.leader(), [&](Tx& tx) { return read_trip_package(tx, round.leader(), id, Locale::embedded()); });
    return package ? package->line : std::vector<ApprovalStep>{};
  };
  auto const draft = round.drafted();
  EXPECT_TRUE(line_of(draft).empty());
  auto const path = "/trips/" + to_text(draft);
  run_scenarios(TestProgram::instance(),
                {{.name = "no package of a draft", .as = round.leader(), .get = path + "/e-approval.zip", .status = 404},
                 {.name = "nor a link to one", .as = round.leader(), .get = path, .not_contains = {"e-approval.zip"}}});
  made(submit_trip(TestProgram::instance().db(), round.leader(), draft));
  auto const waiting = line_of(draft);
  ASSERT_EQ(waiting.size(), 2U);
  EXPECT_EQ(waiting[0].name, round.office.lee_leader.name);
  EXPECT_EQ(waiting[1].name, round.office.han_head.name);
  EXPECT_EQ(waiting[1].on, "") << "not permitted yet";
  made(return_trip(TestProgram::instance().db(), round.head(), draft, "일정을 더 촘촘히"));
  run_scenarios(TestProgram::instance(),
                {{.name = "none of what was given back", .as = round.leader(), .get = path + "/e-approval.zip", .status = 404},
                 {.name = "nor a link to it", .as = round.leader(), .get = path, .not_contains = {"e-approval.zip"}}});
  made(submit_trip(TestProgram::instance().db(), round.leader(), draft));
  made(approve_trip(TestProgram::instance().db(), round.head(), draft));
  EXPECT_EQ(line_of(draft).at(1).on, "2026-08-03");
  run_scenarios(TestProgram::instance(),
                {{.name = "the page leads to it", .as = round.leader(), .get = path, .contains = {path + "/e-approval.zip"}},
                 {.name = "the file", .as = round.leader(), .get = path + "/e-approval.zip", .contains = {"PK"}},
                 {.name = "another office finds nothing", .as = round.stranger(), .get = path + "/e-approval.zip", .status = 404}});
}

TEST(trip_documents, letters_go_to_the_approval_system_to_be_signed) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  auto const line = [&] {
    return made(round.db.read(round.leader(), [&](Tx& tx) { return read_letter_package(tx, round.leader(), id, Locale::embedded()); }))
        .line;
  };
  auto const drafted = line();
  ASSERT_EQ(drafted.size(), 2U);
  EXPECT_EQ(drafted[0].name, round.office.lee_leader.name);
  EXPECT_EQ(drafted[1].name, round.office.han_head.name);
  EXPECT_EQ(drafted[1].on, "");
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  EXPECT_EQ(line().at(1).on, "2026-08-03");
  auto const path = "/visits/" + to_text(id);
  run_scenarios(TestProgram::instance(),
                {{.name = "the page leads to it", .as = round.leader(), .get = path, .contains = {path + "/e-approval.zip"}},
                 {.name = "the file", .as = round.leader(), .get = path + "/e-approval.zip", .contains = {"PK"}},
                 {.name = "another office finds nothing", .as = round.stranger(), .get = path + "/e-approval.zip", .status = 404}});
}

}  // namespace
}  // namespace baeumgil
