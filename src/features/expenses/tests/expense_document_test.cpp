// The settlement of a claim: every line with its article, and only for who sees the claim.
#include "features/expenses/expense_document.h"

#include "features/expenses/expense_shown_view.h"
#include "features/expenses/tests/expense_round.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "tests/fixtures/form_text.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using Strings = std::vector<std::string>;

Document form_of(Actor const& reader, ExpenseId id, Language language = Language::ko) {
  auto const locale = Locale::embedded();
  return *TestProgram::instance().db().read(reader, [&](Tx& tx) { return read_settlement(tx, reader, id, locale, language); });
}

bool says(Document const& form, std::string_view words) { return plain_text(form).find(plain_text(words)) != std::string::npos; }

TEST(expense_document, says_everything_its_page_shows) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const leader = round.leader();
  auto const id = round.begun(leader);
  auto facts = ExpenseFacts{.shared_with = "박주임 차", .meals_provided = 2};
  made(write_facts(round.db, leader, id, facts, round.now(id).version));
  made(add_receipt(round.db, leader, id, round.room("a", 190'000)));  // above the cap of two nights
  made(add_receipt(round.db, leader, id, round.ticket()));
  made(allow_expense(round.db, round.accountant(), round.handed_in(leader, id), {.reduction = Won{1'000}, .reason = "중복 식사"}));
  auto const page = answer(TestProgram::instance(), {.as = leader, .get = "/expenses/" + to_text(id)}).body;
  auto const form = form_of(leader, id);
  EXPECT_EQ(unsaid_values(page, {form}), Strings{});
  for (auto const* words : {"여비 정산 신청서", "박주임 차", "별표 2 제2호", "2026. 6. 30.", "190,000원", "상한까지만 지급", "KTX 407 3-5A",
                            "감액", "다른 청구와 겹치는 증거서류가 없습니다.", "중복 식사", "결정할 때의 규정"})
    EXPECT_TRUE(says(form, words)) << words;
  EXPECT_EQ(form.title, "여비 정산 신청서 " + round.now(id).number);
  EXPECT_TRUE(says(form_of(leader, id, Language::en), "Travel settlement"));
}

TEST(expense_document, says_what_the_auditor_found) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const id = round.flagged(round.leader());
  auto const page = answer(TestProgram::instance(), {.as = round.auditor(), .get = "/expenses/" + to_text(id)}).body;
  auto const form = form_of(round.auditor(), id);
  EXPECT_EQ(unsaid_values(page, {form}), Strings{});
  for (auto const* words : {"실제로 묵지 않음", "지급-1", "부서 확인 생략", "285,000원"}) EXPECT_TRUE(says(form, words)) << words;
}

TEST(expense_document, claims_nothing_for_who_waived) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const id = made(waive_expense(round.db, round.leader(), round.begun(round.leader()), "식사와 차량을 제공받음"));
  auto const form = form_of(round.leader(), id);
  EXPECT_TRUE(says(form, "위와 같이 출장 여비를 청구하지 않습니다."));
  EXPECT_TRUE(says(form, "식사와 차량을 제공받음"));
  EXPECT_FALSE(says(form, "정산을 신청합니다"));
}

TEST(expense_document, tells_of_the_other_claim_only_those_who_may_know) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  round.claimed(round.park());
  auto const id = round.filled(round.leader());  // the same receipt
  auto const other = round.now(*round.db.read(round.office.institution, [&](Tx& tx) {
    auto const found = find_own_expense(tx, round.trip, round.office.park_member.id);
    return std::optional{found->id};
  }));
  EXPECT_TRUE(says(form_of(round.leader(), id), "같은 증거서류가 다른 청구에도 있습니다."));
  EXPECT_FALSE(says(form_of(round.leader(), id), other.number));
  EXPECT_TRUE(says(form_of(round.auditor(), id), other.number));
}

TEST(expense_document, is_for_whoever_sees_the_claim) {
  auto const round = ExpenseRound{TestProgram::instance().db()};
  auto const id = round.claimed(round.leader());
  auto const page = "/expenses/" + to_text(id);
  auto const file = page + "/settlement";
  run_scenarios(TestProgram::instance(),
                {{.name = "the page offers both files", .as = round.leader(), .get = page, .contains = {file + ".hwpx", file + ".pdf"}},
                 {.name = "the traveller", .as = round.leader(), .get = file + ".pdf", .contains = {"%PDF-1.7"}},
                 {.name = "the accountant", .as = round.accountant(), .get = file + ".hwpx"},
                 {.name = "not a fellow traveller", .as = round.park(), .get = file + ".pdf", .status = 404},
                 {.name = "not another institution", .as = round.stranger(), .get = file + ".hwpx", .status = 404}});
}

}  // namespace
}  // namespace baeumgil
