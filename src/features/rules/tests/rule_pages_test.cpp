#include <gtest/gtest.h>

#include "features/rules/tests/office.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::vector<std::pair<std::string, std::string>> version_form() {
  return {{"code", "report.domestic.due"},
          {"words_ko", "보고서는 사흘 안에 냅니다."},
          {"value", "3"},
          {"source", "시험시 출장 규칙"},
          {"article", "제12조"},
          {"effective_from", "2026-08-01"}};
}

std::vector<std::pair<std::string, std::string>> without(std::string_view name) {
  auto form = version_form();
  std::erase_if(form, [&](auto const& field) { return field.first == name; });
  return form;
}

std::vector<std::pair<std::string, std::string>> with(std::string name, std::string value,
                                                      std::vector<std::pair<std::string, std::string>> form) {
  form.emplace_back(std::move(name), std::move(value));
  return form;
}

// The address of a new draft.
std::string drafted_by(Actor const& officer) {
  auto const kept = answer(TestProgram::instance(), {.as = officer, .post = "/rules", .form = version_form()});
  EXPECT_EQ(kept.status, 303);
  auto draft = header_of(kept, "Location");
  EXPECT_TRUE(draft.starts_with("/rules/drafts/")) << draft;
  return draft;
}

TEST(rule_pages, show_rules_with_their_source_and_marks) {
  auto const office = open_office();
  run_scenarios(
      TestProgram::instance(),
      {{.name = "everybody on the staff reads the rules",
        .as = office.member,
        .get = "/rules",
        .contains = {"국내출장 일비는 1일 25,000원입니다.", "공무원 여비 규정", "확인 필요", "다툼 있음"},
        .not_contains = {"href=\"/rules/new\""}},
       {.name = "an officer may add one", .as = office.officer, .get = "/rules", .contains = {"href=\"/rules/new\""}},
       {.name = "a topic narrows the list",
        .as = office.member,
        .get = "/rules?topic=award",
        .contains = {"이중으로 포상할 수 없습니다"},
        .not_contains = {"국내출장 일비는"}},
       {.name = "what is decided outside says so",
        .as = office.member,
        .get = "/rules/award.leave.max",
        .contains = {"포상휴가는 6일까지", "읽기용: 프로그램이 판단하지 않음"}},
       {.name = "what is asked does not",
        .as = office.member,
        .get = "/rules/award.performance.excluded",
        .contains = {"통상 업무"},
        .not_contains = {"읽기용"}},
       {.name = "the day decides which version is shown",
        .as = office.member,
        .get = "/rules?topic=award&on=2026-05-28",
        .contains = {"제25조"},
        .not_contains = {"2일 안에 이의를 신청합니다"}},
       {.name = "words are found without their spaces",
        .as = office.member,
        .get = "/rules?q=이중으로포상",
        .contains = {"이중으로 포상할 수 없습니다"},
        .not_contains = {"국내출장 일비는"}},
       {.name = "nothing found says so", .as = office.member, .get = "/rules?q=zzzz", .contains = {"조건에 맞는 규정이 없습니다."}},
       {.name = "one rule shows all its versions",
        .as = office.member,
        .get = "/rules/award.apply.due",
        .contains = {"제25조", "제23조"},
        .not_contains = {"/versions/new"}},
       {.name = "an unknown rule is not there", .as = office.member, .get = "/rules/no.such.rule", .status = 404},
       {.name = "a stranger signs in first", .get = "/rules", .status = 303}});
}

TEST(rule_pages, let_officers_set_a_version_of_their_own) {
  auto const office = open_office();
  run_scenarios(TestProgram::instance(),
                {{.name = "the form starts from the version in force",
                  .as = office.officer,
                  .get = "/rules/report.domestic.due/versions/new",
                  .contains = {"지방공무원 복무규정", "name=\"code\" value=\"report.domestic.due\""}},
                 {.name = "a member has no form", .as = office.member, .get = "/rules/report.domestic.due/versions/new", .status = 404},
                 {.name = "a member cannot post one", .as = office.member, .post = "/rules", .form = version_form(), .status = 403},
                 {.name = "a version without an article comes back with what was typed",
                  .as = office.officer,
                  .post = "/rules",
                  .form = without("article"),
                  .status = 422,
                  .contains = {"꼭 입력해 주세요.", "보고서는 사흘 안에 냅니다."}}});
}

TEST(rule_pages, let_choose_what_is_one_of_a_closed_list) {
  auto const office = open_office();
  run_scenarios(TestProgram::instance(), {{.name = "the tier of a country, and no grade of travellers",
                                           .as = office.officer,
                                           .get = "/rules/country.tier.JP/versions/new",
                                           .contains = {"value=\"b\" selected>나등급<", ">라등급<"},
                                           .not_contains = {"grade_2", "department_head", "name=\"value\""}},
                                          {.name = "the grade of travellers, and no tier",
                                           .as = office.officer,
                                           .get = "/rules/allowance.grade.staff/versions/new",
                                           .contains = {"value=\"grade_2\" selected>제2호<"},
                                           .not_contains = {">라등급<"}},
                                          {.name = "yes or no",
                                           .as = office.officer,
                                           .get = "/rules/approval.traveler_excluded/versions/new",
                                           .contains = {"value=\"1\"", "value=\"0\" selected>"},
                                           .not_contains = {"name=\"word\""}},
                                          {.name = "a number is typed",
                                           .as = office.officer,
                                           .get = "/rules/report.domestic.due/versions/new",
                                           .contains = {"name=\"value\""},
                                           .not_contains = {"name=\"word\""}},
                                          {.name = "a code of its own may be of any kind",
                                           .as = office.officer,
                                           .get = "/rules/new",
                                           .contains = {"name=\"value\"", "name=\"word\"", ">부서장<", ">가등급<"}},
                                          {.name = "a grade is no tier",
                                           .as = office.officer,
                                           .post = "/rules",
                                           .form = {{"code", "country.tier.JP"},
                                                    {"word", "grade_2"},
                                                    {"words_ko", "일본은 제2호입니다."},
                                                    {"source", "시험시 출장 규칙"},
                                                    {"article", "제12조"},
                                                    {"effective_from", "2026-08-01"}},
                                           .status = 422,
                                           .contains = {"f-word-error", "일본은 제2호입니다."}}});
}

TEST(rule_pages, show_a_draft_with_what_it_would_change_to_those_who_write_rules) {
  auto const office = open_office();
  auto const other = open_office();
  auto const draft = drafted_by(office.officer);
  run_scenarios(TestProgram::instance(),
                {{.name = "it counts nowhere yet",
                  .as = office.member,
                  .get = "/rules/report.domestic.due",
                  .not_contains = {"보고서는 사흘 안에 냅니다."}},
                 {.name = "but waits in the officer's list",
                  .as = office.officer,
                  .get = "/rules",
                  .contains = {draft, "보고서는 사흘 안에 냅니다."}},
                 {.name = "and in no one else's", .as = office.member, .get = "/rules", .not_contains = {draft}},
                 {.name = "its page shows both texts and what would change",
                  .as = office.officer,
                  .get = draft,
                  .contains = {"보고서는 사흘 안에 냅니다.", "지방공무원 복무규정", "판정이 달라지는 것은 없습니다."}},
                 {.name = "a member has no such page", .as = office.member, .get = draft, .status = 404},
                 {.name = "another institution has none", .as = other.officer, .get = draft, .status = 404},
                 {.name = "it can be edited",
                  .as = office.officer,
                  .get = draft + "/edit",
                  .contains = {"value=\"2026-08-01\"", "시험시 출장 규칙"}}});
}

TEST(rule_pages, make_a_draft_effective) {
  auto const office = open_office();
  auto const other = open_office();
  auto const draft = drafted_by(office.officer);
  run_scenarios(TestProgram::instance(), {{.name = "an edit without words comes back",
                                           .as = office.officer,
                                           .post = draft,
                                           .form = with("version", "1", without("words_ko")),
                                           .status = 422,
                                           .contains = {"꼭 입력해 주세요."}},
                                          {.name = "an edit is kept",
                                           .as = office.officer,
                                           .post = draft,
                                           .form = with("version", "1", with("note", "총무과 협의", version_form())),
                                           .status = 303,
                                           .location = draft,
                                           .events = 1},
                                          {.name = "without a reason it does not take effect",
                                           .as = office.officer,
                                           .post = draft + "/effect",
                                           .form = {{"version", "2"}},
                                           .status = 422,
                                           .contains = {"꼭 입력해 주세요."}},
                                          {.name = "a member cannot do it",
                                           .as = office.member,
                                           .post = draft + "/effect",
                                           .form = {{"version", "2"}, {"reason", "x"}},
                                           .status = 403},
                                          {.name = "another institution cannot",
                                           .as = other.officer,
                                           .post = draft + "/effect",
                                           .form = {{"version", "2"}, {"reason", "x"}},
                                           .status = 404},
                                          {.name = "with a reason it counts",
                                           .as = office.officer,
                                           .post = draft + "/effect",
                                           .form = {{"version", "2"}, {"reason", "조례 제12조 개정"}},
                                           .status = 303,
                                           .location = "/rules/report.domestic.due",
                                           .events = 1},
                                          {.name = "and is shown first, with its mark, who decided and why",
                                           .as = office.member,
                                           .get = "/rules/report.domestic.due",
                                           .contains = {"보고서는 사흘 안에 냅니다.", "우리 기관", "정담당", "조례 제12조 개정"},
                                           .not_contains = {"시행 끝내기"}},
                                          {.name = "a draft no longer", .as = office.officer, .get = draft, .status = 404},
                                          {.name = "another institution does not see it",
                                           .as = other.officer,
                                           .get = "/rules/report.domestic.due",
                                           .not_contains = {"보고서는 사흘 안에 냅니다.", "시험시 출장 규칙"}}});
}

TEST(rule_pages, let_officers_discard_a_draft_and_end_a_version) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto& program = TestProgram::instance();
  auto const thrown = drafted_by(office.officer);
  run_scenarios(program, {{.name = "discarding",
                           .as = office.officer,
                           .post = thrown + "/discard",
                           .form = {{"version", "1"}},
                           .status = 303,
                           .location = "/rules",
                           .events = 1},
                          {.name = "it is gone", .as = office.officer, .get = thrown, .status = 404}});
  auto const draft =
      header_of(answer(program, {.as = office.officer, .post = "/rules", .form = version_form(), .status = 303}), "Location");
  auto const end = "/rules/report.domestic.due/versions/" + draft.substr(draft.rfind('/') + 1) + "/end";
  run_scenarios(program, {{.name = "taking effect",
                           .as = office.officer,
                           .post = draft + "/effect",
                           .form = {{"version", "1"}, {"reason", "개정"}},
                           .status = 303,
                           .events = 1},
                          {.name = "its page offers the end", .as = office.officer, .get = "/rules/report.domestic.due", .contains = {end}},
                          {.name = "the end asks for a day first",
                           .as = office.officer,
                           .get = end,
                           .contains = {"마지막 시행일"},
                           .not_contains = {"name=\"reason\""}},
                          {.name = "with a day it says what would change",
                           .as = office.officer,
                           .get = end + "?last_day=2026-12-31",
                           .contains = {"달라지는 것", "name=\"reason\"", "value=\"2026-12-31\""}},
                          {.name = "not for a member", .as = office.member, .get = end, .status = 404},
                          {.name = "not for a stranger", .as = stranger.officer, .get = end, .status = 404},
                          {.name = "without a reason nothing ends",
                           .as = office.officer,
                           .post = end,
                           .form = {{"version", "2"}, {"last_day", "2026-12-31"}},
                           .status = 422},
                          {.name = "with one it does",
                           .as = office.officer,
                           .post = end,
                           .form = {{"version", "2"}, {"last_day", "2026-12-31"}, {"reason", "조례 폐지"}},
                           .status = 303,
                           .location = "/rules/report.domestic.due",
                           .events = 1}});
}

TEST(rule_pages, switch_the_stricter_set_on_and_off) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const today = TestProgram::instance().db().read(office.officer, [](Tx& tx) { return tx.today(); });
  run_scenarios(
      TestProgram::instance(),
      {{.name = "everybody reads the set",
        .as = office.member,
        .get = "/rules/strict",
        .contains = {"출국 45일 전", "과반수가 외부위원", "적용하지 않음"},
        .not_contains = {"엄격 기준 켜기"}},
       {.name = "an officer sees what it would change",
        .as = office.officer,
        .get = "/rules/strict?day=" + to_text(today),
        .contains = {"달라지는 것", "name=\"reason\""}},
       {.name = "a member cannot switch it",
        .as = office.member,
        .post = "/rules/strict",
        .form = {{"turn", "on"}, {"day", to_text(today)}, {"reason", "x"}},
        .status = 403},
       {.name = "the past cannot change",
        .as = office.officer,
        .post = "/rules/strict",
        .form = {{"turn", "on"}, {"day", to_text(today - 1)}, {"reason", "x"}},
        .status = 422,
        .contains = {"지난 판정은 바뀌지 않습니다."}},
       {.name = "on",
        .as = office.officer,
        .post = "/rules/strict",
        .form = {{"turn", "on"}, {"day", to_text(today)}, {"reason", "시민 요구"}},
        .status = 303,
        .location = "/rules/strict",
        .events = 1},
       {.name = "it says so", .as = office.member, .get = "/rules/strict", .contains = {"적용 중", "시민 요구"}},
       {.name = "the list says so too", .as = office.member, .get = "/rules", .contains = {"엄격 기준을 적용합니다."}},
       {.name = "only here", .as = stranger.officer, .get = "/rules/strict", .contains = {"적용하지 않음"}, .not_contains = {"시민 요구"}},
       {.name = "off",
        .as = office.officer,
        .post = "/rules/strict",
        .form = {{"turn", "off"}, {"day", to_text(today + 30)}, {"reason", "시범 끝"}},
        .status = 303,
        .events = 1}});
}

TEST(rule_api, answers_the_rules_in_force_with_article_and_source) {
  auto const office = open_office();
  run_scenarios(TestProgram::instance(),
                {{.name = "a list of a topic",
                  .as = office.member,
                  .get = "/api/v1/rules?topic=approval&on=2026-08-03",
                  .contains = {"\"code\":\"approval.ladder.staff\"", "\"word\":\"department_head\"", "\"next\":null"}},
                 {.name = "pages follow a cursor",
                  .as = office.member,
                  .get = "/api/v1/rules?limit=1&topic=approval",
                  .contains = {"\"next\":\"approval.acting\""}},
                 {.name = "the page behind it",
                  .as = office.member,
                  .get = "/api/v1/rules?limit=1&topic=approval&cursor=approval.acting",
                  .contains = {"\"code\":\"approval.ladder.bureau_head\""},
                  .not_contains = {"\"code\":\"approval.acting\""}},
                 {.name = "one rule with its versions",
                  .as = office.member,
                  .get = "/api/v1/rules/expense.surcharge",
                  .contains = {"\"is_disputed\":true", "제3조의2 제1항"}},
                 {.name = "an unreadable day", .as = office.member, .get = "/api/v1/rules?on=yesterday", .status = 422},
                 {.name = "nobody is asked to sign in", .get = "/api/v1/rules", .status = 401}});
}

}  // namespace
}  // namespace baeumgil
