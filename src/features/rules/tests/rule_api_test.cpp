// Rules written by the API: the same use cases, refusals and log as the pages.
#include <gtest/gtest.h>

#include "features/rules/tests/office.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

std::string draft_body(std::string_view days) {
  return R"({"code":"report.domestic.due","words_ko":"보고서는 며칠 안에 냅니다.","value":)" + std::string{days} +
         R"(,"source":"시험시 출장 규칙","article":"제12조","effective_from":"2026-08-01"})";
}

std::string changed_body(std::string_view version) {
  return R"({"words_ko":"보고서는 나흘 안에 냅니다.","value":4,"source":"시험시 출장 규칙","article":"제13조","effective_from":"2026-08-01","version":)" +
         std::string{version} + "}";
}

std::string id_in(Response const& response) {
  auto const mark = std::string{R"("id":")"};
  auto const from = response.body.find(mark);
  EXPECT_NE(from, std::string::npos) << response.body;
  if (from == std::string::npos) return {};
  auto const start = from + mark.size();
  return response.body.substr(start, response.body.find('"', start) - start);
}

std::string drafted_by_api(Actor const& officer) {
  auto const made = answer(TestProgram::instance(), {.as = officer, .post = "/api/v1/rules", .json = draft_body("3")});
  EXPECT_EQ(made.status, 201) << made.body;
  return id_in(made);
}

TEST(rule_api, drafts_and_changes) {
  auto const office = open_office();
  auto const other = open_office();
  auto& program = TestProgram::instance();
  run_scenarios(
      program,
      {{.name = "a trial keeps nothing", .as = office.officer, .post = "/api/v1/rules?dry_run=1", .json = draft_body("3"), .status = 201},
       {.name = "nothing waits", .as = office.officer, .get = "/api/v1/rules/drafts", .contains = {"\"items\":[]"}},
       {.name = "a member writes none",
        .as = office.member,
        .post = "/api/v1/rules",
        .json = draft_body("3"),
        .status = 403,
        .contains = {"\"kind\":\"forbidden\"", "rules.not_yours_to_write"}},
       {.name = "a deadline that cannot be counted",
        .as = office.officer,
        .post = "/api/v1/rules",
        .json = draft_body("1000000"),
        .status = 422,
        .contains = {"\"field\":\"value\"", "rules.value.not_countable"}},
       {.name = "only a province writes for cities",
        .as = office.officer,
        .post = "/api/v1/rules",
        .json = R"({"holds_for_cities":true,)" + draft_body("3").substr(1),
        .status = 422,
        .contains = {"rules.only_a_province"}}});
  auto const draft = "/api/v1/rules/drafts/" + drafted_by_api(office.officer);
  run_scenarios(
      program,
      {{.name = "it waits", .as = office.administrator, .get = "/api/v1/rules/drafts", .contains = {"보고서는 며칠 안에 냅니다."}},
       {.name = "a member sees no drafts", .as = office.member, .get = "/api/v1/rules/drafts", .status = 404},
       {.name = "nor this one", .as = office.member, .get = draft, .status = 404},
       {.name = "nor does a stranger", .as = other.officer, .get = draft, .status = 404},
       {.name = "a stranger changes nothing", .as = other.officer, .put = draft, .json = changed_body("1"), .status = 404},
       {.name = "a member may not", .as = office.member, .put = draft, .json = changed_body("1"), .status = 403},
       {.name = "an old version is refused", .as = office.officer, .put = draft, .json = changed_body("7"), .status = 409},
       {.name = "it is changed", .as = office.officer, .put = draft, .json = changed_body("1"), .events = 1},
       {.name = "and read anew",
        .as = office.officer,
        .get = draft,
        .contains = {"\"value\":4", "제13조", "\"version\":2", "\"code\":\"report.domestic.due\""}},
       {.name = "it counts nowhere yet", .as = office.officer, .get = "/api/v1/rules/report.domestic.due", .not_contains = {"나흘 안에"}},
       {.name = "a stranger discards nothing", .as = other.officer, .post = draft + "/discard", .json = R"({"version":2})", .status = 404},
       {.name = "nor does a member", .as = office.member, .post = draft + "/discard", .json = R"({"version":2})", .status = 403},
       {.name = "not as it was before", .as = office.officer, .post = draft + "/discard", .json = R"({"version":1})", .status = 409},
       {.name = "a trial", .as = office.officer, .post = draft + "/discard?dry_run=1", .json = R"({"version":2})"},
       {.name = "it is discarded", .as = office.officer, .post = draft + "/discard", .json = R"({"version":2})", .events = 1},
       {.name = "and gone", .as = office.officer, .get = draft, .status = 404}});
}

TEST(rule_api, makes_effective_and_ends) {
  auto const office = open_office();
  auto const other = open_office();
  auto& program = TestProgram::instance();
  auto const id = drafted_by_api(office.officer);
  auto const draft = "/api/v1/rules/drafts/" + id;
  auto const version = "/api/v1/rules/versions/" + id;
  auto const reasoned = std::string{R"({"version":1,"reason":"조례 제12조 개정"})"};
  auto const last = std::string{R"({"version":2,"last_day":"2026-12-31","reason":"조례 폐지"})"};
  run_scenarios(
      program,
      {{.name = "without a reason", .as = office.officer, .post = draft + "/effect", .json = R"({"version":1,"reason":""})", .status = 422},
       {.name = "by a member", .as = office.member, .post = draft + "/effect", .json = reasoned, .status = 403},
       {.name = "by a stranger", .as = other.officer, .post = draft + "/effect", .json = reasoned, .status = 404},
       {.name = "a draft has no end", .as = office.officer, .post = version + "/end", .json = last, .status = 409},
       {.name = "nor is it a version", .as = office.officer, .get = version, .status = 404},
       {.name = "a trial", .as = office.officer, .post = draft + "/effect?dry_run=1", .json = reasoned},
       {.name = "it takes effect", .as = office.administrator, .post = draft + "/effect", .json = reasoned, .events = 1},
       {.name = "not twice", .as = office.officer, .post = draft + "/effect", .json = reasoned, .status = 409},
       {.name = "everybody on the staff reads it",
        .as = office.member,
        .get = version,
        .contains = {"보고서는 며칠 안에 냅니다.", "\"scope\":\"own\"", "\"version\":2"}},
       {.name = "it counts", .as = office.member, .get = "/api/v1/rules?on=2026-08-03&topic=report&limit=200", .contains = {"며칠 안에"}},
       {.name = "not for strangers", .as = other.officer, .get = version, .status = 404},
       {.name = "a stranger ends nothing", .as = other.officer, .post = version + "/end", .json = last, .status = 404},
       {.name = "nor does a member", .as = office.member, .post = version + "/end", .json = last, .status = 403},
       {.name = "not before it began",
        .as = office.officer,
        .post = version + "/end",
        .json = R"({"version":2,"last_day":"2026-07-01","reason":"조례 폐지"})",
        .status = 422,
        .contains = {"\"field\":\"last_day\""}},
       {.name = "it ends", .as = office.officer, .post = version + "/end", .json = last, .events = 1},
       {.name = "on that day", .as = office.member, .get = version, .contains = {"\"effective_to\":\"2026-12-31\""}}});
}

}  // namespace
}  // namespace baeumgil
