#include <gtest/gtest.h>

#include "features/rules/add_rule.h"
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
  auto const other = open_office();
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
                  .contains = {"꼭 입력해 주세요.", "보고서는 사흘 안에 냅니다."}},
                 {.name = "a complete version is kept",
                  .as = office.officer,
                  .post = "/rules",
                  .form = version_form(),
                  .status = 303,
                  .location = "/rules/report.domestic.due",
                  .events = 1},
                 {.name = "and shown first, with its mark",
                  .as = office.member,
                  .get = "/rules/report.domestic.due",
                  .contains = {"보고서는 사흘 안에 냅니다.", "우리 기관"},
                  .not_contains = {"시행 끝내기"}},
                 {.name = "another institution does not see it",
                  .as = other.officer,
                  .get = "/rules/report.domestic.due",
                  .not_contains = {"보고서는 사흘 안에 냅니다.", "시험시 출장 규칙"}}});
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
                  .contains = {"\"next\":\"approval.ladder.bureau_head\""}},
                 {.name = "the page behind it",
                  .as = office.member,
                  .get = "/api/v1/rules?limit=1&topic=approval&cursor=approval.ladder.bureau_head",
                  .contains = {"\"code\":\"approval.ladder.department_head\""},
                  .not_contains = {"\"code\":\"approval.ladder.bureau_head\""}},
                 {.name = "one rule with its versions",
                  .as = office.member,
                  .get = "/api/v1/rules/expense.surcharge",
                  .contains = {"\"is_disputed\":true", "제3조의2 제1항"}},
                 {.name = "an unreadable day", .as = office.member, .get = "/api/v1/rules?on=yesterday", .status = 422},
                 {.name = "nobody is asked to sign in", .get = "/api/v1/rules", .status = 401}});
}

}  // namespace
}  // namespace baeumgil
