// Reports through the gate: what each reader sees, and what must never appear.
#include <gtest/gtest.h>

#include "features/reports/find_report.h"
#include "features/reports/report_document.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_package_document.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct PagesDesk {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  ChainWalk walk{};
  Report report{};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Report stored() const {
    auto const officer = as(office.kim_officer);
    return *program.db().read(officer, [&](Tx& tx) { return find_report(tx, officer, report.id); });
  }
  std::string path(std::string_view rest = {}) const { return "/reports/" + to_text(report.id) + std::string{rest}; }
};

PagesDesk make_desk(WalkTo to) {
  auto desk = PagesDesk{};
  desk.walk = walk_chain(desk.program.db(), desk.office, to);
  auto const officer = desk.as(desk.office.kim_officer);
  desk.report = *desk.program.db().read(officer, [&](Tx& tx) { return find_report_of_trip(tx, officer, desk.walk.trip); });
  return desk;
}

}  // namespace

TEST(report_pages, show_a_draft_only_to_those_who_have_to_do_with_it) {
  auto const desk = make_desk(WalkTo::came_back);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const colleague = desk.as(desk.office.kang_member);
  run_scenarios(
      desk.program,
      {{.name = "the leader writes", .as = desk.as(desk.office.lee_leader), .get = desk.path("/text"), .contains = {"그들과 우리"}},
       {.name = "the leader saves",
        .as = desk.as(desk.office.lee_leader),
        .post = desk.path("/text"),
        .form = {{"sections.findings.body", "남모르는초안"}, {"then", "save"}},
        .status = 303,
        .events = 1},
       {.name = "a figure needs its source",
        .as = desk.as(desk.office.lee_leader),
        .post = desk.path("/text"),
        .form = {{"figures.0.label", "사고"}, {"figures.0.theirs", "4"}},
        .status = 422,
        .contains = {"수치의 출처를 적어 주세요."}},
       {.name = "an unfinished report is not handed in, but saved",
        .as = desk.as(desk.office.lee_leader),
        .post = desk.path("/text"),
        .form = {{"gist", "분리하면 준다."}, {"then", "submit"}},
        .status = 422,
        .contains = {"분리하면 준다.", "지방공무원 복무규정"},
        .events = 1},
       {.name = "the head reads the draft", .as = desk.as(desk.office.han_head), .get = desk.path(), .contains = {"남모르는초안"}},
       {.name = "a colleague does not", .as = colleague, .get = desk.path(), .status = 404, .not_contains = {"남모르는초안"}},
       {.name = "nor in the list", .as = colleague, .get = "/reports", .not_contains = {"통학로 현장 배우기"}},
       {.name = "nor by the API", .as = colleague, .get = "/api/v1" + desk.path(), .status = 404, .not_contains = {"남모르는초안"}},
       {.name = "a stranger does not", .as = stranger, .get = desk.path(), .status = 404, .not_contains = {std::string{kWalkWord}}},
       {.name = "nor the stranger's list", .as = stranger, .get = "/reports", .not_contains = {"통학로 현장 배우기"}},
       {.name = "nor the stranger's API", .as = stranger, .get = "/api/v1/reports", .not_contains = {std::string{kWalkWord}}}});
}

TEST(report_pages, show_two_versions_side_by_side_to_those_who_write_and_check) {
  auto const desk = make_desk(WalkTo::came_back);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const save = [&](Person const& who, std::string text, std::string version) {
    return Scenario{
        .name = "saved",
        .as = desk.as(who),
        .post = desk.path("/text"),
        .form = {{"sections.findings.body", std::move(text)}, {"sections.findings.version", std::move(version)}, {"then", "save"}},
        .status = 303,
        .events = 1};
  };
  run_scenarios(
      desk.program,
      {{.name = "nothing yet", .as = leader, .get = desk.path("/versions"), .contains = {"견줄 판이 아직 없습니다"}},
       save(desk.office.lee_leader, "보도 폭이 좁았다. 신호가 짧았다.", "0"),
       save(desk.office.park_member, "보도 폭이 아주 좁았다. 신호가 짧았다.", "1"),
       save(desk.office.park_member, "보도 폭이 아주 좁았다. 신호가 짧았다. 차가 빨랐다.", "2"),
       {.name = "the last two", .as = leader, .get = desk.path("/versions"), .contains = {"<ins>차가 빨랐다.</ins>", "그대로인 문장 1개"}},
       {.name = "chosen", .as = leader, .get = desk.path("/versions?older=2&newer=1"), .contains = {"<del>차가 빨랐다.</del>"}},
       {.name = "no such version", .as = leader, .get = desk.path("/versions?older=99&newer=x"), .contains = {"차가 빨랐다"}},
       {.name = "the head", .as = desk.as(desk.office.han_head), .get = desk.path("/versions"), .contains = {"차가 빨랐다"}},
       {.name = "a colleague", .as = desk.as(desk.office.kang_member), .get = desk.path("/versions"), .status = 404},
       {.name = "a stranger", .as = stranger, .get = desk.path("/versions"), .status = 404, .not_contains = {"차가 빨랐다"}}});
}

TEST(report_pages, show_both_texts_when_two_wrote_at_once) {
  auto const desk = make_desk(WalkTo::came_back);
  auto const seen = part_digest(desk.report, "sections.findings");
  run_scenarios(desk.program,
                {{.name = "first",
                  .as = desk.as(desk.office.lee_leader),
                  .post = desk.path("/text"),
                  .form = {{"sections.findings.body", "먼저쓴글"}, {"seen.sections.findings", seen}},
                  .status = 303,
                  .events = 1},
                 {.name = "second",
                  .as = desk.as(desk.office.park_member),
                  .post = desk.path("/text"),
                  .form = {{"sections.findings.body", "나중쓴글"}, {"seen.sections.findings", seen}},
                  .status = 409,
                  .contains = {"<mark>먼저</mark>쓴글", "<mark>나중</mark>쓴글", "아래 칸의 글로 저장", "value=\"" + seen + "\""}},
                 {.name = "saved again without a choice",
                  .as = desk.as(desk.office.park_member),
                  .post = desk.path("/text"),
                  .form = {{"sections.findings.body", "나중쓴글"}, {"seen.sections.findings", seen}},
                  .status = 409}});
  auto const standing = part_digest(desk.stored(), "sections.findings");
  run_scenarios(desk.program,
                {{.name = "theirs stays, and the rest is saved",
                  .as = desk.as(desk.office.park_member),
                  .post = desk.path("/text"),
                  .form = {{"sections.findings.body", "나중쓴글"},
                           {"seen.sections.findings", seen},
                           {"sections.sources.body", "면담"},
                           {"side", "theirs:sections.findings"}},
                  .status = 303,
                  .events = 1},
                 {.name = "which it did", .as = desk.as(desk.office.han_head), .get = desk.path(), .contains = {"먼저쓴글", "면담"}},
                 {.name = "mine, by who has seen theirs",
                  .as = desk.as(desk.office.park_member),
                  .post = desk.path("/text"),
                  .form = {{"sections.findings.body", "합친글"},
                           {"sections.findings.version", "1"},
                           {"seen.sections.findings", seen},
                           {"standing.sections.findings", standing},
                           {"side", "mine:sections.findings"}},
                  .status = 303,
                  .events = 1},
                 {.name = "and theirs is a version still",
                  .as = desk.as(desk.office.han_head),
                  .get = desk.path("/versions"),
                  .contains = {"<del>먼저쓴글</del>"}}});
}

TEST(report_pages, share_an_accepted_report_with_all_staff) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const colleague = desk.as(desk.office.kang_member);
  run_scenarios(desk.program,
                {{.name = "page", .as = colleague, .get = desk.path(), .contains = {"교통사고분석시스템"}, .not_contains = {"/text\""}},
                 {.name = "list", .as = colleague, .get = "/reports?state=accepted", .contains = {desk.report.number}},
                 {.name = "frozen", .as = desk.as(desk.office.lee_leader), .get = desk.path("/text"), .status = 403}});
}

TEST(report_pages, show_who_is_to_own_each_proposal_and_offer_it_as_a_case) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const owner = desk.report.proposals.at(0).owner_name;
  auto const offer = desk.path("/cases/new?proposal=1");
  run_scenarios(
      desk.program,
      {{.name = "the page", .as = leader, .get = desk.path(), .contains = {"보도 분리 시범", owner, "2027. 3. 31.", offer}},
       {.name = "the API", .as = leader, .get = "/api/v1" + desk.path(), .contains = {R"("due_on":"2027-03-31")", owner}},
       {.name = "who may draw no case",
        .as = desk.as(desk.office.kang_member),
        .get = desk.path(),
        .contains = {owner},
        .not_contains = {offer}},
       {.name = "offered when a case is made", .as = leader, .get = desk.path("/cases/new"), .contains = {"보도 분리 시범", offer}},
       {.name = "which starts from it", .as = leader, .get = offer, .contains = {"value=\"" + desk.report.proposals.at(0).what + "\""}},
       {.name = "one that is not there",
        .as = leader,
        .get = desk.path("/cases/new?proposal=9"),
        .contains = {"value=\"" + desk.report.trip_purpose + "\""}},
       {.name = "a stranger", .as = stranger, .get = offer, .status = 404, .not_contains = {"보도 분리 시범"}}});
  auto const officer = desk.as(desk.office.kim_officer);
  auto const printed = desk.program.db().read(officer, [&](Tx& tx) { return read_report_to_print(tx, officer, desk.report.id); });
  auto const paper = write_document(to_document(*printed, desk.program.program().locale, Language::ko), DocumentFormat::html);
  ASSERT_TRUE(paper);
  EXPECT_NE(paper->find(owner), std::string::npos) << "the paper names the owner too";
}

TEST(report_pages, refuse_a_proposal_without_its_owner_at_its_field) {
  auto const desk = make_desk(WalkTo::came_back);
  auto const leader = desk.as(desk.office.lee_leader);
  run_scenarios(desk.program, {{.name = "kept while it is written",
                                .as = leader,
                                .post = desk.path("/text"),
                                .form = {{"proposals.0.what", "차없는시간"}, {"then", "save"}},
                                .status = 303,
                                .events = 1},
                               {.name = "handed in",
                                .as = leader,
                                .post = desk.path("/text"),
                                .form = {{"proposals.0.what", "차없는시간"}, {"then", "submit"}},
                                .status = 422,
                                .contains = {"맡을 부서를 골라 주세요: 차없는시간", "f-proposals.0.owner"},
                                .events = 1}});
}

TEST(report_pages, give_the_report_as_a_file_to_whoever_sees_its_page) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const colleague = desk.as(desk.office.kang_member);
  run_scenarios(
      desk.program,
      {{.name = "a colleague reads an accepted one", .as = colleague, .get = desk.path("/document.pdf"), .contains = {"%PDF-1.7"}},
       {.name = "its page says so", .as = colleague, .get = desk.path(), .contains = {desk.path("/document.hwpx")}},
       {.name = "a stranger does not", .as = stranger, .get = desk.path("/document.pdf"), .status = 404},
       {.name = "in no format", .as = stranger, .get = desk.path("/document.hwpx"), .status = 404}});
  auto const file = answer(desk.program, {.as = colleague, .get = desk.path("/document.hwpx")});
  EXPECT_EQ(file.content_type, "application/hwp+zip");
  auto const fields = list_fields(file.body);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("상태"), "확정");

  auto const draft = make_desk(WalkTo::came_back);
  run_scenarios(
      draft.program,
      {{.name = "a draft is no colleague's", .as = draft.as(draft.office.kang_member), .get = draft.path("/document.pdf"), .status = 404}});
}

TEST(report_pages, give_the_package_for_the_approval_system_once_it_is_handed_in) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const path = desk.path("/e-approval.zip");
  auto const officer = desk.as(desk.office.kim_officer);
  auto const package =
      desk.program.db().read(officer, [&](Tx& tx) { return read_report_package(tx, officer, desk.report.id, Locale::embedded()); });
  ASSERT_TRUE(package);
  ASSERT_EQ(package->line.size(), 2U);
  EXPECT_EQ(package->line[0].name, desk.office.lee_leader.name);
  EXPECT_EQ(package->line[1].name, desk.office.han_head.name) << "who decided for the department, not who accepted it last";
  EXPECT_NE(package->line[1].on, "");
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  run_scenarios(desk.program, {{.name = "the page leads to it", .as = officer, .get = desk.path(), .contains = {path}},
                               {.name = "the file", .as = officer, .get = path, .contains = {"PK"}},
                               {.name = "not to a stranger", .as = stranger, .get = path, .status = 404}});
  auto const draft = make_desk(WalkTo::came_back);
  auto const leader = draft.as(draft.office.lee_leader);
  run_scenarios(draft.program, {{.name = "none of a draft", .as = leader, .get = draft.path("/e-approval.zip"), .status = 404},
                                {.name = "nor a link", .as = leader, .get = draft.path(), .not_contains = {"e-approval.zip"}}});
}

TEST(report_api, answers_what_its_description_says) {
  auto const desk = make_desk(WalkTo::accepted_report);
  for (auto const& path : {std::string{"/api/v1/reports"}, "/api/v1" + desk.path()}) {
    auto const response = answer(desk.program, {.as = desk.as(desk.office.kang_member), .get = path});
    EXPECT_EQ(response.status, 200);
    auto parameters = std::map<std::string, std::string, std::less<>>{};
    auto const* route = desk.program.program().router.find(Method::get, path, parameters);
    ASSERT_NE(route, nullptr);
    EXPECT_TRUE(schema_violations(*route->operation, 200, response.body).empty()) << path;
  }
}

}  // namespace baeumgil
