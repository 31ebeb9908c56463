// The official forms as files: none uses a word of HWPX that real files do not, and each says its title.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/expenses/begin_expense.h"
#include "features/overseas/tests/overseas_round.h"
#include "platform/documents/archive.h"
#include "platform/documents/tests/hwpx_vocabulary.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct OfficialForm {
  std::string path{};
  std::string title{};  // as machines find it
};

void expect_real_words(Actor const& reader, std::vector<OfficialForm> const& forms) {
  for (auto const& form : forms) {
    SCOPED_TRACE(form.path);
    auto const file = answer(TestProgram::instance(), {.as = reader, .get = form.path + ".hwpx"});
    auto const parts = unzip(file.body);
    ASSERT_TRUE(parts);
    EXPECT_EQ(vocabulary_differences(*parts), std::vector<std::string>{});
    EXPECT_EQ(broken_references(*parts), std::vector<std::string>{});
    auto const content = std::ranges::find(*parts, "Contents/content.hpf", &ArchiveEntry::name);
    ASSERT_NE(content, parts->end());
    EXPECT_NE(content->content.find(form.title), std::string::npos) << form.title;
  }
}

TEST(official_forms, use_no_word_a_real_file_does_not) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const walk = walk_chain(program.db(), office, WalkTo::paid_round);
  expect_real_words(office.actor_of(office.auditor), {{"/programs/" + to_text(walk.program) + "/plan", ""},
                                                      {"/teams/" + to_text(walk.team) + "/application", "팀 참가 신청서"},
                                                      {"/trips/" + to_text(walk.trip) + "/plan", "출장계획서"},
                                                      {"/visits/" + to_text(walk.visit) + "/letter", ""},
                                                      {"/reports/" + to_text(walk.report) + "/document", "결과보고서"},
                                                      {"/cases/" + to_text(walk.good_case) + "/card", ""},
                                                      {"/adoptions/" + to_text(walk.adoption) + "/decision-paper", "시책 도입 검토·결정서"},
                                                      {"/adoptions/" + to_text(walk.adoption) + "/card", "추진상황 관리카드"},
                                                      {"/awards/" + to_text(walk.round) + "/score-sheet", "심사 채점표"},
                                                      {"/awards/" + to_text(walk.round) + "/minutes", "심사위원회 의결서"},
                                                      {"/nominations/" + to_text(walk.nomination) + "/statement", "공적조서"},
                                                      {"/nominations/" + to_text(walk.nomination) + "/certificate", "상장"}});
  auto const other = make_office(program.db());
  auto const travelled = walk_chain(program.db(), other, WalkTo::came_back);
  auto const leader = other.actor_of(other.lee_leader);
  auto const claim = begin_expense(program.db(), leader, travelled.trip);
  ASSERT_TRUE(claim);
  expect_real_words(leader, {{"/expenses/" + to_text(*claim) + "/settlement", "여비 정산 신청서"}});
}

TEST(official_forms, of_the_review_of_an_overseas_trip_use_no_word_a_real_file_does_not) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const trip = it.requested();
  auto const item = it.opened(trip);
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  expect_real_words(it.secretary(), {{"/overseas/trips/" + to_text(trip) + "/plan-paper", "국외출장 계획서"},
                                     {"/overseas/items/" + to_text(item) + "/review-sheet", "심사표"},
                                     {"/overseas/items/" + to_text(item) + "/resolution-paper", "의결서"},
                                     {"/overseas/meetings/" + to_text(it.room(item).meeting.id) + "/minutes", "회의록"}});
}

}  // namespace
}  // namespace baeumgil
