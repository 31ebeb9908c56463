// What a receipt says, beside the form: shown, never stored and never filled in.
#include <gtest/gtest.h>

#include <fstream>

#include "features/expenses/tests/expense_round.h"
#include "platform/documents/document.h"
#include "platform/documents/pdf_writer.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Response look_at(Actor const& actor, std::string const& path, std::string const& name, std::string const& bytes) {
  auto const file = ::testing::TempDir() + "/receipt-" + to_text(new_uuid());
  std::ofstream{file, std::ios::binary} << bytes;
  auto request = Request{.method = Method::post, .path = path, .target = path};
  request.headers = {{"cookie", TestProgram::instance().cookies_of(actor)}, {"content-type", "multipart/form-data; boundary=x"}};
  request.form = {{"csrf_token", TestProgram::instance().csrf_token(actor)}, {"preview", "1"}, {"what", "적던 숙소"}};
  if (!bytes.empty())
    request.uploads = {{.field = "file", .file_name = name, .declared_type = "", .path = file, .size_bytes = bytes.size()}};
  return TestProgram::instance().gate().answer(request);
}

bool has(Response const& response, std::string_view words) { return response.body.find(words) != std::string::npos; }

std::string slip() {
  auto document = Document{.title = "신용카드 매출전표"};
  for (auto const* line : {"가맹점명: 바다여관(예시)", "거래일시 2026-03-02 18:20", "합계 70,000원", "승인번호 30012345"})
    document.blocks.emplace_back(Paragraph{.text = line});
  return write_pdf(document);
}

TEST(receipt_reading_pages, show_what_the_receipt_says_and_leave_the_fields_alone) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const leader = round.leader();
  auto const id = round.begun(leader);
  auto const path = "/expenses/" + to_text(id) + "/receipts";
  auto const before = TestProgram::instance().event_count(round.office.institution);
  auto const shown = look_at(leader, path, "slip.pdf", slip());
  EXPECT_EQ(shown.status, 200);
  for (auto const* words : {"금액으로 보이는 값: 70,000원", "날짜로 보이는 값: 2026-03-02", "바다여관(예시)", "30012345", "적던 숙소"})
    EXPECT_TRUE(has(shown, words)) << words;
  EXPECT_FALSE(has(shown, "value=\"70")) << "nothing is filled in";
  EXPECT_TRUE(has(look_at(leader, path, "", ""), "영수증 파일을 먼저"));
  EXPECT_TRUE(has(look_at(leader, path, "a.pdf", "%PDF-1.4\nbroken"), "읽지 못했습니다"));
  EXPECT_TRUE(has(look_at(leader, path, "a.txt", "합계 70,000원"), "이 파일에서는"));
  EXPECT_EQ(TestProgram::instance().event_count(round.office.institution), before);
  EXPECT_TRUE(round.now(id).receipts.empty());
  auto const strangers = make_strangers(TestProgram::instance().db());
  EXPECT_EQ(look_at(strangers.actor_of(strangers.kim_officer), path, "slip.pdf", slip()).status, 404);
  EXPECT_NE(look_at(round.office.actor_of(round.office.kang_member), path, "slip.pdf", slip()).status, 200);
}

}  // namespace
}  // namespace baeumgil
