// A correction of an accepted report: a new edition reviewed anew, the accepted one still read, and nothing released of old.
#include <gtest/gtest.h>

#include "features/originality/new_text.h"
#include "features/reports/accept_report.h"
#include "features/reports/correct_report.h"
#include "features/reports/kept_edition.h"
#include "features/reports/report_search.h"
#include "features/reports/return_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/take_correction_back.h"
#include "features/reports/tests/opened_report.h"
#include "features/reports/write_report.h"
#include "features/trips/find_trip.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct AcceptedReport : OpenedReport {
  AcceptedReport() : OpenedReport{WalkTo::accepted_report} {}
  Result<ReportId> correct(Actor const& actor, std::string const& reason = "면담 날짜가 틀렸습니다.") const {
    return correct_report(db(), actor, opened.id, reason);
  }
  void write_findings(std::string body) const {
    auto input = ReportInput{};
    for (auto const& text : now().sections)
      if (text.section == ReportSection::findings)
        input.sections.push_back({.section = text.section, .body = std::move(body), .known_version = text.version});
    ASSERT_TRUE(write_report(db(), leader(), opened.id, input));
  }
  void accept_again() const {
    ASSERT_TRUE(submit_report(db(), leader(), opened.id));
    ASSERT_TRUE(accept_report(db(), as(office.han_head), opened.id));
    ASSERT_TRUE(accept_report(db(), as(office.kim_officer), opened.id));
  }
  std::vector<KeptEdition> editions() const {
    return db().read(office.institution, [&](Tx& tx) { return list_accepted_editions(tx, opened.id); });
  }
  bool is_found() const {
    return db().read(office.institution, [&](Tx& tx) { return find_report_document(tx, opened.id).has_value(); });
  }
  TripState trip_state() const {
    return db().read(leader(), [&](Tx& tx) { return find_trip(tx, leader(), walk.trip)->state; });
  }
};

}  // namespace

TEST(correct_report, opens_a_new_edition_that_is_reviewed_anew) {
  auto const desk = AcceptedReport{};
  auto const trip = desk.trip_state();
  auto const before = desk.events();
  ASSERT_TRUE(desk.correct(desk.leader()));
  EXPECT_EQ(desk.events(), before + 1);
  auto const opened = desk.now();
  EXPECT_EQ(opened.state, ReportState::returned);
  EXPECT_EQ(opened.edition, desk.opened.edition + 1);
  EXPECT_EQ(opened.state_reason, "면담 날짜가 틀렸습니다.");
  EXPECT_EQ(opened.due_on, desk.opened.due_on) << "when it had to be handed in stays as it was";
  EXPECT_FALSE(desk.is_found());
  desk.write_findings("면담은 21일이었습니다.");
  desk.accept_again();
  EXPECT_EQ(desk.now().state, ReportState::accepted);
  EXPECT_EQ(desk.trip_state(), trip) << "the trip ended with the first edition";
  EXPECT_TRUE(desk.is_found());
  ASSERT_EQ(desk.editions().size(), 2U);
  auto const kept = [&](int edition) {
    return *desk.db().read(desk.office.institution, [&](Tx& tx) { return find_accepted_edition(tx, desk.opened.id, edition); });
  };
  auto const findings = [](KeptEdition const& edition) {
    auto const part = std::ranges::find(edition.parts, "sections.findings", &VersionPart::name);
    return part == edition.parts.end() ? std::string{} : part->text;
  };
  EXPECT_EQ(findings(kept(desk.opened.edition + 1)), "면담은 21일이었습니다.");
  EXPECT_NE(findings(kept(desk.opened.edition)), "면담은 21일이었습니다.");
  EXPECT_NE(findings(kept(desk.opened.edition)), "");
}

TEST(correct_report, is_the_leaders_or_the_officers_and_says_why) {
  auto const desk = AcceptedReport{};
  auto const before = desk.events();
  EXPECT_EQ(desk.correct(desk.as(desk.office.park_member)).error().kind, Kind::forbidden);
  EXPECT_EQ(desk.correct(desk.as(desk.office.kang_member)).error().kind, Kind::forbidden) << "of another department";
  EXPECT_EQ(desk.correct(desk.strangers.actor_of(desk.strangers.kim_officer)).error().kind, Kind::not_found);
  EXPECT_EQ(desk.correct(desk.leader(), " ").error().fields.front().field, "reason");
  EXPECT_EQ(desk.events(), before);
  EXPECT_EQ(desk.now().state, ReportState::accepted);
  ASSERT_TRUE(desk.correct(desk.as(desk.office.kim_officer)));
  EXPECT_EQ(desk.correct(desk.leader()).error().kind, Kind::conflict) << "one at a time";
}

TEST(take_correction_back, makes_the_accepted_edition_count_again) {
  auto const desk = AcceptedReport{};
  auto const accepted = desk.now();
  auto const stands = [&] {
    auto const now = desk.now();
    EXPECT_EQ(now.state, ReportState::accepted);
    EXPECT_EQ(now.edition, accepted.edition);
    EXPECT_EQ(now.accepted_at, accepted.accepted_at);
    EXPECT_EQ(now.state_reason, "");
    EXPECT_EQ(now.gist, accepted.gist);
    EXPECT_EQ(now.figures, accepted.figures);
    EXPECT_EQ(now.proposals, accepted.proposals);
    ASSERT_EQ(now.sections.size(), accepted.sections.size());
    for (auto i = std::size_t{0}; i < now.sections.size(); ++i) {
      EXPECT_EQ(now.sections[i].body, accepted.sections[i].body);
      EXPECT_EQ(now.sections[i].author, accepted.sections[i].author) << "who wrote it, not who took the correction back";
    }
    ASSERT_EQ(now.answers.size(), accepted.answers.size());
    for (auto i = std::size_t{0}; i < now.answers.size(); ++i) {
      EXPECT_EQ(now.answers[i].answer, accepted.answers[i].answer);
      EXPECT_EQ(now.answers[i].unanswered_reason, accepted.answers[i].unanswered_reason);
      EXPECT_EQ(now.answers[i].source, accepted.answers[i].source);
      EXPECT_EQ(now.answers[i].host, accepted.answers[i].host);
    }
  };
  ASSERT_FALSE(accepted.answers.empty());
  ASSERT_TRUE(desk.correct(desk.leader()));
  desk.write_findings("다시 생각해 보니 아니다.");
  auto input = ReportInput{.gist = "다른 요지"};
  input.figures = std::vector<Figure>{{"다른 수치", "1", "2", "건", "어림"}};
  input.proposals = std::vector<ReportProposal>{};
  auto answer = accepted.answers.front();
  answer.answer = "다른 답";
  answer.unanswered_reason.clear();
  input.answers = {answer};
  ASSERT_TRUE(write_report(desk.db(), desk.leader(), desk.opened.id, input));
  EXPECT_NE(desk.now().gist, accepted.gist);
  auto const before = desk.events();
  ASSERT_TRUE(take_correction_back(desk.db(), desk.as(desk.office.kim_officer), desk.opened.id));
  EXPECT_EQ(desk.events(), before + 1);
  stands();
  EXPECT_TRUE(desk.is_found());
  EXPECT_EQ(desk.editions().size(), 1U);
  ASSERT_TRUE(desk.correct(desk.as(desk.office.kim_officer))) << "and it can be corrected after all";
  desk.write_findings("이번에는 맞다.");
  desk.accept_again();
  EXPECT_EQ(desk.editions().size(), 2U);
}

TEST(take_correction_back, is_theirs_who_open_one_and_ends_when_it_is_handed_in) {
  auto const desk = AcceptedReport{};
  auto const take_back = [&](Actor const& actor) { return take_correction_back(desk.db(), actor, desk.opened.id); };
  EXPECT_EQ(take_back(desk.leader()).error().kind, Kind::conflict) << "nothing is being corrected";
  ASSERT_TRUE(desk.correct(desk.leader()));
  auto const before = desk.events();
  EXPECT_EQ(take_back(desk.as(desk.office.park_member)).error().kind, Kind::forbidden) << "who only travelled along";
  EXPECT_EQ(take_back(desk.as(desk.office.kang_member)).error().kind, Kind::not_found) << "of another department";
  EXPECT_EQ(take_back(desk.strangers.actor_of(desk.strangers.kim_officer)).error().kind, Kind::not_found);
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(submit_report(desk.db(), desk.leader(), desk.opened.id));
  EXPECT_EQ(take_back(desk.leader()).error().kind, Kind::conflict);
  ASSERT_TRUE(return_report(desk.db(), desk.as(desk.office.han_head), desk.opened.id, "날짜가 아직 틀립니다.", {}));
  EXPECT_EQ(take_back(desk.leader()).error().key, "report.correct.handed_in") << "what was handed in is not undone";
}

TEST(report_edition_pages, offer_to_take_back_only_what_was_not_handed_in) {
  auto const desk = AcceptedReport{};
  auto const door = desk.path("/correction/removal");
  ASSERT_TRUE(desk.correct(desk.leader()));
  auto const offers = [&](std::string name) {
    return Scenario{.name = std::move(name), .as = desk.leader(), .get = desk.path(), .contains = {door}};
  };
  auto const hides = [&](std::string name) {
    return Scenario{.name = std::move(name), .as = desk.leader(), .get = desk.path(), .not_contains = {door}};
  };
  auto const refused = [&] {
    return std::vector<Scenario>{
        {.name = "by its address", .as = desk.leader(), .post = door, .status = 409, .contains = {"한 번 제출한 정정판"}},
        {.name = "by the API", .as = desk.leader(), .remove = "/api/v1" + desk.path("/correction"), .status = 409}};
  };
  run_scenarios(desk.program, {offers("being written")});
  ASSERT_TRUE(submit_report(desk.db(), desk.leader(), desk.opened.id));
  run_scenarios(desk.program, {hides("handed in")});
  ASSERT_TRUE(return_report(desk.db(), desk.as(desk.office.han_head), desk.opened.id, "날짜가 아직 틀립니다.", {}));
  run_scenarios(desk.program, {hides("returned")});
  run_scenarios(desk.program, refused());
  desk.accept_again();
  ASSERT_TRUE(desk.correct(desk.as(desk.office.kim_officer)));
  run_scenarios(desk.program, {offers("the next correction, after returns and all")});
}

TEST(report_edition_pages, take_a_correction_back_where_it_is_written) {
  auto const desk = AcceptedReport{};
  auto const door = desk.path("/correction/removal");
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  ASSERT_TRUE(desk.correct(desk.leader()));
  run_scenarios(
      desk.program,
      {{.name = "offered with what is lost", .as = desk.leader(), .get = desk.path(), .contains = {"정정판 취소", "사라지고", door}},
       {.name = "not to who only travelled along", .as = desk.as(desk.office.park_member), .get = desk.path(), .not_contains = {door}},
       {.name = "a stranger", .as = stranger, .post = door, .status = 404},
       {.name = "taken back", .as = desk.leader(), .post = door, .status = 303, .events = 1},
       {.name = "the log says so", .as = desk.leader(), .get = desk.path(), .contains = {"결과보고서 정정판 취소"}, .not_contains = {door}},
       {.name = "once", .as = desk.leader(), .post = door, .status = 409}});
  ASSERT_TRUE(desk.correct(desk.leader()));
  auto const api = "/api/v1" + desk.path("/correction");
  run_scenarios(desk.program, {{.name = "a stranger by the API", .as = stranger, .remove = api, .status = 404},
                               {.name = "by the API", .as = desk.leader(), .remove = api, .events = 1}});
}

TEST(report_edition_pages, show_the_accepted_one_to_those_who_may_not_read_what_is_written) {
  auto const desk = AcceptedReport{};
  auto const colleague = desk.as(desk.office.kang_member);
  auto const stranger = desk.strangers.actor_of(desk.strangers.kim_officer);
  auto const edition = desk.path("/editions/" + std::to_string(desk.opened.edition));
  run_scenarios(desk.program,
                {{.name = "not for a colleague to start", .as = colleague, .get = desk.path(), .not_contains = {"정정판 시작"}},
                 {.name = "without a reason",
                  .as = desk.leader(),
                  .post = desk.path("/correction"),
                  .form = {{"reason", ""}},
                  .status = 422,
                  .contains = {"정정판 시작"}},
                 {.name = "a stranger", .as = stranger, .post = desk.path("/correction"), .form = {{"reason", "가"}}, .status = 404},
                 {.name = "started",
                  .as = desk.leader(),
                  .post = desk.path("/correction"),
                  .form = {{"reason", "날짜정정"}},
                  .status = 303,
                  .events = 1}});
  desk.write_findings("아직확정되지않은글");
  run_scenarios(desk.program,
                {{.name = "the writers read on", .as = desk.leader(), .get = desk.path(), .contains = {"날짜정정", "정정 사유", edition}},
                 {.name = "a colleague is led to what was accepted", .as = colleague, .get = desk.path(), .status = 303},
                 {.name = "and reads it",
                  .as = colleague,
                  .get = edition,
                  .contains = {"교통사고분석시스템"},
                  .not_contains = {"아직확정되지않은글"}},
                 {.name = "none of another number", .as = colleague, .get = desk.path("/editions/9"), .status = 404},
                 {.name = "nor of no number", .as = colleague, .get = desk.path("/editions/x"), .status = 404},
                 {.name = "a stranger", .as = stranger, .get = edition, .status = 404},
                 {.name = "nor the report", .as = stranger, .get = desk.path(), .status = 404}});
}

TEST(report_api, opens_a_correction) {
  auto const desk = AcceptedReport{};
  run_scenarios(desk.program, {{.name = "with its reason",
                                .as = desk.leader(),
                                .post = "/api/v1" + desk.path("/correction"),
                                .json = R"({"reason":"수치 정정"})",
                                .events = 1},
                               {.name = "once",
                                .as = desk.leader(),
                                .post = "/api/v1" + desk.path("/correction"),
                                .json = R"({"reason":"수치 정정"})",
                                .status = 409}});
}

}  // namespace baeumgil
