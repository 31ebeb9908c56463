// A citizen names who deserves a prize; the officer takes it into a contest, with the citizen's words said to be theirs.
#include <gtest/gtest.h>

#include "features/awards/award_document.h"
#include "features/awards/find_nomination.h"
#include "features/awards/move_round.h"
#include "features/awards/plan_round.h"
#include "features/citizens/tests/town.h"
#include "platform/documents/html_writer.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// A contest of the town's programme that takes what citizens name.
AwardRoundId open_contest(Town& town, std::vector<Channel> const& channels) {
  auto input = RoundInput{.program = town.walk.program,
                          .title = "비공개 경진대회 이름",
                          .instrument = AwardInstrument::commendation,
                          .nominate_until = day_in_seoul(test_clock().now()) + 10,
                          .score_until = day_in_seoul(test_clock().now()) + 20,
                          .criteria = {{.name = "주민 편익", .points = 100}},
                          .prizes = {{.name = "최우수", .places = 1}}};
  input.reviewers = {town.office.reviewer.id};
  input.channels = channels;
  auto const round = plan_round(town.program.db(), town.officer, input);
  EXPECT_TRUE(round);
  EXPECT_TRUE(open_round(town.program.db(), town.officer, *round));
  return *round;
}

std::string number_of_candidate(Town& town) {
  return town.program.db().read(town.office.institution, [&](Tx& tx) {
    return tx.value<std::string>("SELECT number FROM adoptions WHERE institution_id = $institution AND id = $1", town.walk.adoption);
  });
}

std::vector<std::pair<std::string, std::string>> taken_into(AwardRoundId round, std::string const& merit) {
  return {{"round", to_text(round)}, {"merit", merit}};
}

TEST(candidates, are_named_by_anybody_while_a_contest_takes_them) {
  auto town = Town{};
  town.open();
  auto const to = town.home + "/candidates";
  auto const number = number_of_candidate(town);
  run_scenarios(town.program,
                {{.name = "no contest, no form", .get = to, .contains = {"추천을 받는 경진대회가 없습니다"}},
                 {.name = "nor anything taken", .post = to, .form = {{"adoption", number}, {"body", "좋다"}}, .status = 409}});
  (void)open_contest(town, {Channel::head, Channel::self});
  run_scenarios(town.program,
                {{.name = "nor by a contest of the office's own", .get = to, .contains = {"추천을 받는 경진대회가 없습니다"}}});
  auto const round = open_contest(town, {Channel::head, Channel::citizen});
  auto const strangers = make_strangers(town.program.db());
  run_scenarios(
      town.program,
      {{.name = "the form", .get = to, .contains = {number}, .not_contains = {"비공개 경진대회 이름"}},
       {.name = "nothing chosen", .post = to, .form = {{"adoption", ""}, {"body", "적은 까닭"}}, .status = 422, .contains = {"적은 까닭"}},
       {.name = "one that is none", .post = to, .form = {{"adoption", "2026-도입-9999"}, {"body", "x"}}, .status = 422},
       {.name = "no reason", .post = to, .form = {{"adoption", number}, {"body", ""}}, .status = 422},
       {.name = "one",
        .post = to,
        .form = {{"adoption", number}, {"body", "아이 통학길이 안전해졌어요"}},
        .status = 303,
        .location = town.home + "/thanks"},
       {.name = "the officer's desk", .as = town.officer, .get = "/suggestions", .contains = {"아이 통학길이", "후보로 올리기"}},
       {.name = "and is told", .as = town.officer, .get = "/notices", .contains = {"시민이 상 받을 시책을 추천했습니다"}},
       {.name = "not another's", .as = strangers.actor_of(strangers.kim_officer), .get = "/suggestions", .not_contains = {"통학길"}}});
  town.change("UPDATE award_rounds SET instrument = 'budget_bonus' WHERE institution_id = $institution AND id = $1", round);
  run_scenarios(town.program, {{.name = "no citizen says what was saved", .get = to, .contains = {"추천을 받는 경진대회가 없습니다"}}});
}

TEST(candidates, are_taken_into_a_contest_with_the_citizens_words_and_nobodys_number) {
  auto town = Town{};
  town.open();
  auto const closed = open_contest(town, {Channel::head, Channel::self});
  auto const round = open_contest(town, {Channel::head, Channel::citizen});
  auto const strangers = make_strangers(town.program.db());
  run_scenarios(town.program,
                {{.name = "named",
                  .post = town.home + "/candidates",
                  .form = {{"adoption", number_of_candidate(town)}, {"body", "길이 안전해졌어요. 010-9876-5432로 물어보세요."}},
                  .status = 303}});
  auto const id = town.program.db().read(town.office.institution, [](Tx& tx) { return list_suggestions(tx, 1).front().id; });
  auto const accept = "/suggestions/" + to_text(id) + "/candidate";
  auto const reference = to_text(day_in_seoul(test_clock().now())) + "-" + to_text(id).substr(0, 8);
  auto const quoted = "시민이 추천하며 쓴 글(" + in_korean(day_in_seoul(test_clock().now())) + " 접수, 접수번호 " + reference +
                      "): “길이 안전해졌어요. ●●●로 물어보세요.”";
  run_scenarios(
      town.program,
      {{.name = "whose words these are, with nobody's number", .as = town.officer, .get = "/suggestions", .contains = {quoted}},
       {.name = "into no contest",
        .as = town.officer,
        .post = accept,
        .form = {{"round", ""}, {"merit", "고쳐 쓴 공적"}},
        .status = 422,
        .contains = {"고쳐 쓴 공적"}},
       {.name = "into one that takes none", .as = town.officer, .post = accept, .form = taken_into(closed, quoted), .status = 422},
       {.name = "with no merit", .as = town.officer, .post = accept, .form = taken_into(round, " "), .status = 422},
       {.name = "with too much", .as = town.officer, .post = accept, .form = taken_into(round, std::string(4201, 'x')), .status = 422},
       {.name = "by another institution",
        .as = strangers.actor_of(strangers.kim_officer),
        .post = accept,
        .form = taken_into(round, quoted),
        .status = 404},
       {.name = "accepted, with the number typed in again",
        .as = town.officer,
        .post = accept,
        .form = taken_into(round, quoted + " 담당 확인: 010-9876-5432"),
        .status = 303,
        .events = 2},
       {.name = "once", .as = town.officer, .post = accept, .form = taken_into(round, quoted), .status = 409}});
  auto const made = town.program.db().read(town.officer, [&](Tx& tx) {
    return *find_nomination(
        tx, town.officer,
        tx.value<NominationId>("SELECT id FROM nominations WHERE institution_id = $institution AND round_id = $1", round));
  });
  EXPECT_EQ(made.channel, Channel::citizen);
  EXPECT_EQ(made.citizen_ref, reference);
  EXPECT_EQ(made.merit, quoted + " 담당 확인: ●●●");
  auto const statement = town.program.db().read(town.officer, [&](Tx& tx) {
    return write_html(*read_merit_statement(tx, town.officer, made.id, town.program.program().locale, Language::ko));
  });
  EXPECT_NE(statement.find("담당 확인: ●●●"), std::string::npos);
  EXPECT_EQ(statement.find("9876"), std::string::npos);
  auto const page = "/nominations/" + to_text(made.id);
  run_scenarios(town.program,
                {{.name = "its page", .as = town.officer, .get = page, .contains = {"시민이 추천하며 쓴 글"}, .not_contains = {"9876"}},
                 {.name = "the API", .as = town.officer, .get = "/api/v1" + page, .not_contains = {"9876"}}});
}

TEST(candidates, are_shown_again_as_the_officer_left_them) {
  auto town = Town{};
  town.open();
  auto const round = open_contest(town, {Channel::head, Channel::citizen});
  run_scenarios(town.program, {{.name = "named",
                                .post = town.home + "/candidates",
                                .form = {{"adoption", number_of_candidate(town)}, {"body", "길이 안전해졌어요."}},
                                .status = 303}});
  auto const id = town.program.db().read(town.office.institution, [](Tx& tx) { return list_suggestions(tx, 1).front().id; });
  auto const path = "/suggestions/" + to_text(id);
  constexpr auto kQuoted = "“길이 안전해졌어요.”";
  run_scenarios(town.program, {{.name = "quoted at first", .as = town.officer, .get = "/suggestions", .contains = {kQuoted}},
                               {.name = "emptied, which stays so",
                                .as = town.officer,
                                .post = path + "/candidate",
                                .form = taken_into(round, ""),
                                .status = 422,
                                .not_contains = {kQuoted}},
                               {.name = "answered with nothing, which empties no merit",
                                .as = town.officer,
                                .post = path + "/answer",
                                .form = {{"note", ""}},
                                .status = 422,
                                .contains = {kQuoted}}});
}

}  // namespace
}  // namespace baeumgil
