// Originality through the gate: what each reader sees, and what must never appear.
#include "features/originality/kept_check.h"
#include "features/originality/tests/desk.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string json_of(PassageInput const& input, std::string const& mark) {
  auto keys = std::string{};
  for (auto const& key : input.sentence_keys) keys += (keys.empty() ? "\"" : ",\"") + key + "\"";
  return R"({"sentences":[)" + keys + R"(],"original_noun":"report","original_id":")" + to_text(input.original->id) + R"(","mark":")" +
         mark + R"(","note":"전에 쓴 글"})";
}

}  // namespace

TEST(originality_pages, show_two_texts_side_by_side_and_take_an_explanation) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::accepted, kOthersText);
  desk.write(kOthersText);
  auto const strangers = make_strangers(desk.db());
  auto const path = "/reports/" + to_text(desk.id) + "/originality";
  ASSERT_TRUE(check_in_background(desk.db(), desk.office.institution, desk.id));
  auto const found = desk.check(desk.leader());
  auto const key = found.passages.front().lines.front().key;
  auto const input = desk.all_of_passage(found, 0, PassageMark::quotation);
  auto form = std::vector<std::pair<std::string, std::string>>{{"original_noun", "report"}, {"original_id", to_text(input.original->id)}};
  for (auto const& one : input.sentence_keys) form.emplace_back("sentences", one);
  auto complete = form;
  complete.emplace_back("mark", "quotation");
  complete.emplace_back("note", "앞선 보고서에서 옮김");
  run_scenarios(
      desk.program,
      {{.name = "the writer sees both", .as = desk.leader(), .get = path, .contains = {"<mark>", "그대로", "설명 필요", "운영 기본값"}},
       {.name = "the form opens in place", .as = desk.leader(), .get = path + "?passage=" + key, .contains = {"name=\"mark\"", key}},
       {.name = "while writing",
        .as = desk.leader(),
        .get = "/reports/" + to_text(desk.id) + "/text",
        .contains = {"겹치는 대목이 1개", "설명이 필요한 곳 1곳"}},
       {.name = "a mark without words", .as = desk.leader(), .post = path, .form = form, .status = 422, .contains = {"name=\"note\""}},
       {.name = "handing it in", .as = desk.leader(), .post = "/reports/" + to_text(desk.id) + "/submission", .status = 422},
       {.name = "the head may look", .as = desk.as(desk.office.han_head), .get = path, .not_contains = {"설명하기"}},
       {.name = "and not explain", .as = desk.as(desk.office.han_head), .post = path, .form = complete, .status = 403},
       {.name = "a colleague may not", .as = desk.as(desk.office.kang_member), .get = path, .status = 404, .not_contains = {"알림판"}},
       {.name = "nor a stranger", .as = strangers.actor_of(strangers.kim_officer), .get = path, .status = 404, .not_contains = {"알림판"}},
       {.name = "nor by the API",
        .as = desk.as(desk.office.kang_member),
        .get = "/api/v1" + path,
        .status = 404,
        .not_contains = {"알림판"}},
       {.name = "explained", .as = desk.leader(), .post = path, .form = complete, .status = 303, .location = path, .events = 1},
       {.name = "and read by who checks",
        .as = desk.as(desk.office.kim_officer),
        .get = path,
        .contains = {"앞선 보고서에서 옮김", "인용", "이팀장"}},
       {.name = "on the report too",
        .as = desk.as(desk.office.han_head),
        .get = "/reports/" + to_text(desk.id),
        .contains = {"설명함 1개"}},
       {.name = "by the API, what it is not",
        .as = desk.leader(),
        .post = "/api/v1/reports/" + to_text(desk.id) + "/explanations",
        .json = json_of(input, "copied"),
        .status = 422},
       {.name = "by the API",
        .as = desk.leader(),
        .post = "/api/v1/reports/" + to_text(desk.id) + "/explanations",
        .json = json_of(input, "own_text"),
        .contains = {to_text(desk.id)},
        .events = 1},
       {.name = "that it is the writer's own is not known",
        .as = desk.as(desk.office.kim_officer),
        .get = path,
        .contains = {"전에 쓴 글", "같은 사람이 쓴 글인지 확인되지 않습니다"}},
       {.name = "taken back", .as = desk.leader(), .post = path + "/removal", .form = form, .status = 303, .events = 1}});
}

TEST(originality_pages, never_show_a_text_one_may_not_read) {
  auto const desk = make_originality_desk();
  desk.insert_others_report(ReportState::submitted, kOthersText);
  auto mine = std::string{kOthersText};
  mine.replace(mine.find("상인회"), std::string{"상인회"}.size(), "가게 주인들");
  desk.write(mine);
  auto const path = "/reports/" + to_text(desk.id) + "/originality";
  run_scenarios(desk.program, {{.name = "the writer",
                                .as = desk.leader(),
                                .get = path,
                                .contains = {"읽을 권한이 없는 글과 겹칩니다", "평생교육과", "가게 주인들"},
                                .not_contains = {"상인회", "저류조", "<mark>"}},
                               {.name = "the API",
                                .as = desk.leader(),
                                .get = "/api/v1" + path,
                                .contains = {"평생교육과"},
                                .not_contains = {"상인회", "저류조"}}});
}

TEST(public_text_pages, are_read_by_staff_and_changed_by_the_officer) {
  auto const desk = make_originality_desk();
  auto const officer = desk.as(desk.office.kim_officer);
  auto body = std::string{};
  for (auto i = 0; i < 3; ++i) body += kOthersText;
  run_scenarios(desk.program,
                {{.name = "empty", .as = desk.leader(), .get = "/public-texts", .contains = {"불러온 공개 보고서가 없습니다"}},
                 {.name = "not the leader", .as = desk.leader(), .get = "/public-texts/new", .status = 403},
                 {.name = "the form", .as = officer, .get = "/public-texts/new", .contains = {"name=\"body\""}},
                 {.name = "nothing filled",
                  .as = officer,
                  .post = "/public-texts",
                  .form = {{"title", "제목만"}},
                  .status = 422,
                  .contains = {"제목만"}},
                 {.name = "added",
                  .as = officer,
                  .post = "/public-texts",
                  .form = {{"title", "남의 보고서"}, {"source", "OO시"}, {"body", body}},
                  .status = 303,
                  .events = 1},
                 {.name = "listed", .as = desk.leader(), .get = "/public-texts", .contains = {"남의 보고서"}}});
  auto const strangers = make_strangers(desk.db());
  run_scenarios(desk.program, {{.name = "not for strangers",
                                .as = strangers.actor_of(strangers.kim_officer),
                                .get = "/public-texts",
                                .not_contains = {"남의 보고서"}}});
}

}  // namespace baeumgil
