// A card on its way, and its pages: each step, who may not, and what must never appear.
#include <gtest/gtest.h>

#include "features/cases/case_citation.h"
#include "features/cases/case_store.h"
#include "features/cases/draw_case.h"
#include "features/cases/edit_case.h"
#include "features/cases/match_case.h"
#include "features/cases/move_case.h"
#include "features/reports/find_report.h"
#include "platform/documents/documents.h"
#include "platform/jobs/jobs.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Desk {
  TestProgram& program{TestProgram::instance()};
  Office office{make_office(program.db())};
  Office strangers{make_strangers(program.db())};
  ChainWalk walk{};

  Database& db() const { return program.db(); }
  Actor as(Person const& person) const { return office.actor_of(person); }
  Case now(CaseId id) const {
    auto const officer = as(office.kim_officer);
    return *db().read(officer, [&](Tx& tx) { return find_case(tx, officer, id); });
  }
  int events() const { return program.event_count(office.institution); }
};

Desk make_desk(WalkTo to) {
  auto desk = Desk{};
  desk.walk = walk_chain(desk.db(), desk.office, to);
  return desk;
}

CaseInput card(Desk const& desk) {
  auto input = CaseInput{.host = desk.walk.host, .title = "비밀카드", .one_line = "한 줄", .field = PolicyField::transport};
  input.problem_before = "보도가 없었다.";
  input.what_they_did = "나누었다.";
  input.conditions = "폭 12미터";
  input.keywords = "통학로";
  return input;
}

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(draw_case, takes_the_travellers_and_binds_the_issue_of_the_trip) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const before = desk.events();
  EXPECT_EQ(kind_of(draw_case(desk.db(), desk.as(desk.office.kang_member), desk.walk.report, card(desk))), Kind::forbidden);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  EXPECT_EQ(kind_of(draw_case(desk.db(), stranger, desk.walk.report, card(desk))), Kind::not_found);
  EXPECT_EQ(kind_of(draw_case(desk.db(), desk.as(desk.office.lee_leader), desk.walk.report, {})), Kind::invalid);
  EXPECT_EQ(desk.events(), before);
  auto const id = draw_case(desk.db(), desk.as(desk.office.lee_leader), desk.walk.report, card(desk));
  ASSERT_TRUE(id);
  EXPECT_EQ(desk.now(*id).issues, std::vector<IssueId>{desk.walk.issue});
  EXPECT_EQ(desk.events(), before + 1);
}

TEST(add_case, is_the_programme_officers) {
  auto const desk = make_desk(WalkTo::confirmed_team);
  EXPECT_EQ(kind_of(add_case(desk.db(), desk.as(desk.office.lee_leader), card(desk))), Kind::forbidden);
  auto const officer = desk.as(desk.office.kim_officer);
  auto const id = add_case(desk.db(), officer, card(desk));
  ASSERT_TRUE(id);
  auto const refused = hand_in_case(desk.db(), officer, *id);
  EXPECT_EQ(kind_of(refused), Kind::invalid);
  EXPECT_EQ(refused.error().fields.front().field, "evidence_url");
}

TEST(edit_case, refuses_what_somebody_saved_first_and_strangers) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const id = *draw_case(desk.db(), leader, desk.walk.report, card(desk));
  auto input = card(desk);
  input.version = desk.now(id).version;
  ASSERT_TRUE(edit_case(desk.db(), leader, id, input));
  auto const before = desk.events();
  EXPECT_EQ(kind_of(edit_case(desk.db(), leader, id, input)), Kind::conflict);
  EXPECT_EQ(kind_of(edit_case(desk.db(), desk.as(desk.office.kang_member), id, card(desk))), Kind::not_found);
  EXPECT_EQ(desk.events(), before);
}

TEST(return_case, needs_its_reason_and_goes_back_to_the_author) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const officer = desk.as(desk.office.kim_officer);
  auto const id = *draw_case(desk.db(), leader, desk.walk.report, card(desk));
  ASSERT_TRUE(hand_in_case(desk.db(), leader, id));
  auto const before = desk.events();
  EXPECT_EQ(kind_of(check_case(desk.db(), leader, id)), Kind::forbidden);
  EXPECT_EQ(kind_of(publish_case(desk.db(), officer, id)), Kind::conflict);
  EXPECT_EQ(kind_of(return_case(desk.db(), officer, id, "")), Kind::invalid);
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(return_case(desk.db(), officer, id, "비용을 적어 주세요."));
  EXPECT_EQ(desk.now(id).state, CaseState::captured);
}

TEST(age_cases, makes_a_card_stale_when_its_time_is_up_and_renewal_undoes_it) {
  auto const desk = make_desk(WalkTo::published_case);
  auto const officer = desk.as(desk.office.kim_officer);
  auto const system = Actor{.institution = desk.office.institution, .via = Via::job};
  ASSERT_TRUE(desk.now(desk.walk.good_case).valid_until);
  ASSERT_TRUE(age_cases(desk.db(), system));
  EXPECT_EQ(desk.now(desk.walk.good_case).state, CaseState::published);
  desk.program.clock().set(start_of_day_in_seoul(*desk.now(desk.walk.good_case).valid_until + 1));
  ASSERT_TRUE(age_cases(desk.db(), system));
  ASSERT_TRUE(age_cases(desk.db(), system));  // a job may run again
  EXPECT_EQ(desk.now(desk.walk.good_case).state, CaseState::stale);
  ASSERT_TRUE(renew_case(desk.db(), officer, desk.walk.good_case));
  EXPECT_EQ(desk.now(desk.walk.good_case).state, CaseState::published);
  auto const waiting = desk.db().read(system, [](Tx& tx) {
    return tx.value<int>("SELECT COUNT(*) FROM jobs WHERE institution_id = $institution AND kind = 'case.age' AND unique_key = $1",
                         to_text(tx.today() + 1));
  });
  EXPECT_EQ(waiting, 1);
}

TEST(case_pages, show_a_card_to_all_staff_only_once_it_is_published) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const id = *draw_case(desk.db(), leader, desk.walk.report, card(desk));
  auto const path = "/cases/" + to_text(id);
  auto const colleague = desk.as(desk.office.kang_member);
  auto const officer = desk.as(desk.office.kim_officer);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  run_scenarios(
      desk.program,
      {{.name = "author", .as = leader, .get = path, .contains = {"비밀카드"}},
       {.name = "colleague", .as = colleague, .get = path, .status = 404, .not_contains = {"비밀카드"}},
       {.name = "list", .as = colleague, .get = "/cases", .not_contains = {"비밀카드"}},
       {.name = "hand in", .as = leader, .post = path + "/submission", .status = 303, .events = 1},
       {.name = "check", .as = officer, .post = path + "/check", .status = 303, .events = 1},
       {.name = "publish", .as = officer, .post = path + "/publication", .status = 303, .events = 1},
       {.name = "everybody", .as = colleague, .get = path, .contains = {"비밀카드", "/adoptions/new"}},
       {.name = "found", .as = colleague, .get = "/cases?standing=1&field=transport&q=비밀", .contains = {"비밀카드"}},
       {.name = "not a stranger", .as = stranger, .get = path, .status = 404, .not_contains = {"비밀카드"}},
       {.name = "stranger's list", .as = stranger, .get = "/api/v1/cases", .not_contains = {"비밀카드"}},
       {.name = "retire needs a reason", .as = officer, .post = path + "/retirement", .status = 422},
       {.name = "unmatch", .as = officer, .post = path + "/issues/" + to_text(desk.walk.issue) + "/removal", .status = 303, .events = 1},
       {.name = "match",
        .as = officer,
        .post = path + "/issues",
        .form = {{"issue", to_text(desk.walk.issue)}},
        .status = 303,
        .events = 2},
       {.name = "match twice", .as = officer, .post = path + "/issues", .form = {{"issue", to_text(desk.walk.issue)}}, .status = 422},
       {.name = "a member may not match",
        .as = leader,
        .post = path + "/issues",
        .form = {{"issue", to_text(desk.walk.issue)}},
        .status = 403}});
}

TEST(case_pages, draw_a_card_with_the_hosts_of_the_trip_or_a_name_of_the_directory) {
  auto const desk = make_desk(WalkTo::accepted_report);
  auto const leader = desk.as(desk.office.lee_leader);
  auto const path = "/reports/" + to_text(desk.walk.report) + "/cases";
  run_scenarios(desk.program,
                {{.name = "form", .as = leader, .get = path + "/new", .contains = {to_text(desk.walk.host)}},
                 {.name = "unknown host",
                  .as = leader,
                  .post = path,
                  .form = {{"title", "가"}, {"field", "transport"}, {"host_name", "어디에도없는기관"}},
                  .status = 422,
                  .contains = {"기관 목록에 없는 이름입니다."}},
                 {.name = "no host", .as = leader, .post = path, .form = {{"title", "가"}, {"field", "transport"}}, .status = 422},
                 {.name = "drawn",
                  .as = leader,
                  .post = path,
                  .form = {{"title", "가"}, {"field", "transport"}, {"host", to_text(desk.walk.host)}},
                  .status = 303,
                  .events = 1},
                 {.name = "not by a colleague", .as = desk.as(desk.office.kang_member), .get = path + "/new", .status = 403}});
}

TEST(case_api, answers_what_its_description_says) {
  auto const desk = make_desk(WalkTo::published_case);
  for (auto const& path : {std::string{"/api/v1/cases"}, "/api/v1/cases/" + to_text(desk.walk.good_case)}) {
    auto const response = answer(desk.program, {.as = desk.as(desk.office.kang_member), .get = path});
    EXPECT_EQ(response.status, 200);
    auto parameters = std::map<std::string, std::string, std::less<>>{};
    auto const* route = desk.program.program().router.find(Method::get, path, parameters);
    ASSERT_NE(route, nullptr);
    EXPECT_TRUE(schema_violations(*route->operation, 200, response.body).empty()) << path;
  }
}

TEST(case_pages, give_the_card_as_a_file_to_whoever_sees_its_page) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  auto const shown = make_shown_case(program.db(), office);
  auto const path = "/cases/" + to_text(shown.id) + "/card";
  auto const colleague = office.actor_of(office.kang_member);
  auto const stranger = strangers.actor_of(strangers.kim_officer);
  run_scenarios(program, {{.name = "a colleague", .as = colleague, .get = path + ".pdf", .contains = {"%PDF-1.7"}},
                          {.name = "a stranger", .as = stranger, .get = path + ".pdf", .status = 404},
                          {.name = "a stranger, the other file", .as = stranger, .get = path + ".hwpx", .status = 404}});
  auto const fields = list_fields(answer(program, {.as = colleague, .get = path + ".hwpx"}).body);
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("상태"), "공개");
}

TEST(case_citation, is_an_entry_that_breaks_no_bibliography) {
  auto cited = CaseToPrint{.institution = "하남시", .changed_at = *instant_from_text("2026-11-27T00:00:00Z")};
  cited.found.title = "공유 주차 100% {나눔} & 절약\\비용_절감";
  cited.found.number = "2026-사례-0003";
  cited.found.host_name = "부천시";
  auto const bib = to_bibtex(cited, "https://baeumgil.test/cases/x");
  EXPECT_NE(bib.find("title = {공유 주차 100\\% \\{나눔\\} \\& 절약\\textbackslash{}비용\\_절감}"), std::string::npos) << bib;
  EXPECT_NE(bib.find("year = {2026}"), std::string::npos);
  EXPECT_NE(bib.find("url = {https://baeumgil.test/cases/x}"), std::string::npos);
  EXPECT_EQ(bib.find("keywords"), std::string::npos) << "what is not known is left out";
  cited.found.title = "두 줄\nER  - 끼워 넣기";
  auto const ris = to_ris(cited, "https://baeumgil.test/cases/x");
  EXPECT_NE(ris.find("TI  - 두 줄 ER  - 끼워 넣기\r\n"), std::string::npos) << "a title stays one line";
  EXPECT_TRUE(ris.ends_with("ER  - \r\n"));
}

TEST(case_citation, is_for_who_may_read_the_case) {
  auto const desk = make_desk(WalkTo::published_case);
  auto const path = "/cases/" + to_text(desk.walk.good_case) + "/citation.";
  auto const reader = desk.as(desk.office.kang_member);
  run_scenarios(desk.program,
                {{.name = "BibTeX", .as = reader, .get = path + "bib", .contains = {"@misc{case-"}},
                 {.name = "RIS", .as = reader, .get = path + "ris", .contains = {"TY  - RPRT"}},
                 {.name = "a stranger", .as = desk.strangers.actor_of(desk.strangers.kim_officer), .get = path + "bib", .status = 404}});
}

}  // namespace baeumgil
