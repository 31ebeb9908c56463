// All that the rules say of one trip before the committee: of the trip, of who sits, and of the sitting.

#include <gtest/gtest.h>

#include <algorithm>

#include "features/overseas/judge_item.h"
#include "features/overseas/tests/overseas_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

JudgedItem judged(OverseasRound const& it, Actor const& actor, AgendaItemId id) {
  return made(it.db.read(actor, [&](Tx& tx) { return judge_item(tx, actor, id); }));
}

Verdict verdict_on_code(JudgedItem const& judged, std::string_view code) {
  auto const found = std::ranges::find_if(judged.verdicts, [&](Verdict const& verdict) { return verdict.rule.code == code; });
  return found == judged.verdicts.end() ? Verdict{.words = "silent"} : *found;
}

TEST(judge_item, tells_quorum_outside_seats_and_the_trip_apart) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const item = it.opened(it.requested());
  it.seat(item, 2);
  auto const few = judged(it, it.secretary(), item);
  auto const quorum = verdict_on_code(few, "overseas.committee.quorum");
  EXPECT_FALSE(quorum.passed);
  EXPECT_EQ(quorum.actual, "2/5");
  EXPECT_TRUE(verdict_on_code(few, "overseas.committee.members.min").passed);
  EXPECT_EQ(verdict_on_code(few, "overseas.committee.notice").words.find("silent"), std::string::npos);
  EXPECT_TRUE(verdict_on_code(few, "overseas.apply.due").passed) << "forty days before";
  EXPECT_TRUE(verdict_on_code(few, "overseas.review.purpose").passed) << "it is before the committee";
  EXPECT_EQ(verdict_on_code(few, "overseas.committee.vote").words, "silent") << "nobody voted";
  EXPECT_FALSE(verdict_on_code(few, "overseas.training.required").passed);
  it.seat(item, 5);
  EXPECT_TRUE(verdict_on_code(judged(it, it.secretary(), item), "overseas.committee.quorum").passed);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  auto const after = judged(it, it.secretary(), item);
  EXPECT_TRUE(verdict_on_code(after, "overseas.committee.vote").passed);
  EXPECT_EQ(verdict_on_code(after, "overseas.committee.vote").actual, "5/5");
  EXPECT_TRUE(verdict_on_code(after, "overseas.committee.pass_line").passed);
  EXPECT_TRUE(std::ranges::is_sorted(after.verdicts, {}, [](Verdict const& verdict) { return verdict.rule.code; }));
}

TEST(judge_item, says_nothing_of_sheets_that_a_member_may_not_read_yet) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const item = it.opened(it.requested());
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  EXPECT_EQ(verdict_on_code(judged(it, it.leader(), item), "overseas.committee.vote").words, "silent");
  EXPECT_TRUE(verdict_on_code(judged(it, it.mayor(), item), "overseas.committee.vote").passed) << "who gave a sheet reads the others'";
}

TEST(judge_item, holds_what_was_spent_against_the_plan_that_was_voted) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const item = it.opened(it.requested());
  it.seat(item, 5);
  it.vote(item, Ballot::passed);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
  EXPECT_TRUE(verdict_on_code(judged(it, it.officer(), item), "overseas.off_plan_spending").passed);
  EXPECT_EQ(verdict_on_code(judged(it, it.officer(), item), "overseas.off_plan_spending").actual, "0");
  EXPECT_EQ(verdict_on_code(judged(it, it.leader(), item), "overseas.off_plan_spending").words, "silent") << "sums are not for travellers";
}

TEST(the_verdicts_of_an_item, are_for_whoever_may_enter_the_room) {
  auto const it = OverseasRound{TestProgram::instance().db()};
  auto const item = it.opened(it.requested());
  auto const page = "/overseas/items/" + to_text(item) + "/verdicts";
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the room leads there", .as = it.secretary(), .get = "/overseas/items/" + to_text(item), .contains = {page}},
       {.name = "the secretary", .as = it.secretary(), .get = page, .contains = {"적용되는 규정과 판정", "미충족", "제7조 제1항", "0/5"}},
       {.name = "somebody who is no member", .as = it.as(it.office.kang_member), .get = page, .status = 404},
       {.name = "a stranger", .as = it.stranger(), .get = page, .status = 404, .not_contains = {"제7조"}},
       {.name = "a program",
        .as = it.secretary(),
        .get = "/api/v1" + page,
        .contains = {R"("code":"overseas.committee.quorum")", R"("outcome":"refused")"}},
       {.name = "a stranger's program", .as = it.stranger(), .get = "/api/v1" + page, .status = 404}});
}

}  // namespace
}  // namespace baeumgil
