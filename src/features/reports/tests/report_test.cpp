// A report on its way: what may be missing, who may do what, two writers at once, and what is kept.
#include <gtest/gtest.h>

#include "features/originality/new_text.h"
#include "features/reports/accept_report.h"
#include "features/reports/find_report.h"
#include "features/reports/report_check.h"
#include "features/reports/report_merge.h"
#include "features/reports/report_package_document.h"
#include "features/reports/return_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/write_report.h"
#include "features/rules/load_rules.h"
#include "platform/html/locale.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

RuleBook carried_rules() {
  EXPECT_TRUE(test_database().write(Actor{.via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
  return test_database().read(Actor{.institution = InstitutionId::make()}, [](Tx& tx) { return load_rule_book(tx); });
}

Report complete_report() {
  auto report = Report{.gist = "분리하면 준다.", .keywords = "통학로", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>())
    if (is_required(section)) report.sections.push_back({.section = section, .body = "내용"});
  report.answers.push_back({.question = QuestionId::make(), .question_text = "비용은?", .answer = "3억원"});
  report.proposals.push_back({.what = "보도 분리", .owner = DepartmentId::make(), .due_on = Date::of(2027, 3, 31)});
  return report;
}

std::optional<Problem> problem_of(Report const& report) {
  return completeness_problem(report, carried_rules(), Date::of(2026, 8, 21), Language::ko);
}

struct WritingDesk {
  Office office{};
  ChainWalk walk{};
  ReportId id{};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Report now() const {
    return *test_database().read(as(office.kim_officer), [&](Tx& tx) { return find_report(tx, as(office.kim_officer), id); });
  }
  int count(Sql sql) const {
    return test_database().read(office.institution, [&](Tx& tx) { return tx.value<int>(sql); });
  }
  int events() const { return count("SELECT COUNT(*) FROM events WHERE institution_id = $institution"); }
  int editions() const { return count("SELECT COUNT(*) FROM report_editions WHERE institution_id = $institution"); }
  int comments() const { return count("SELECT COUNT(*) FROM report_comments WHERE institution_id = $institution"); }
};

WritingDesk make_writing_desk() {
  carried_rules();
  auto desk = WritingDesk{.office = make_office(test_database())};
  desk.walk = walk_chain(test_database(), desk.office, WalkTo::came_back);
  auto const leader = desk.as(desk.office.lee_leader);
  desk.id = test_database().read(leader, [&](Tx& tx) { return find_report_of_trip(tx, leader, desk.walk.trip)->id; });
  return desk;
}

ReportInput whole_text(WritingDesk const& desk) {
  auto input = ReportInput{.gist = "분리하면 준다.", .keywords = "통학로", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>()) input.sections.push_back({.section = section, .body = "내용"});
  for (auto answer : desk.now().answers) {
    answer.answer = "들었습니다.";
    input.answers.push_back(answer);
  }
  return input;
}

void hand_in(WritingDesk const& desk) {
  auto const leader = desk.as(desk.office.lee_leader);
  ASSERT_TRUE(write_report(test_database(), leader, desk.id, whole_text(desk)));
  ASSERT_TRUE(submit_report(test_database(), leader, desk.id));
}

ReportInput one_section(ReportSection section, std::string body, int version) {
  auto input = ReportInput{};
  input.sections.push_back({.section = section, .body = std::move(body), .known_version = version});
  return input;
}

template <class T>
Kind refusal_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(completeness, is_content_with_a_complete_report) { EXPECT_FALSE(problem_of(complete_report())); }

TEST(completeness, names_each_missing_section_at_its_field) {
  for (auto const section : all_of<ReportSection>()) {
    auto report = complete_report();
    std::erase_if(report.sections, [&](auto const& text) { return text.section == section; });
    auto const problem = problem_of(report);
    EXPECT_EQ(problem.has_value(), is_required(section)) << to_word(section);
    if (!problem) continue;
    ASSERT_EQ(problem->fields.size(), 1U);
    EXPECT_EQ(problem->fields.front().field, "sections." + std::string{to_word(section)} + ".body");
  }
}

TEST(completeness, refuses_an_open_question_and_cites_its_rule) {
  auto report = complete_report();
  report.answers.front().answer.clear();
  auto const problem = problem_of(report);
  ASSERT_TRUE(problem);
  ASSERT_TRUE(problem->rule);
  EXPECT_EQ(problem->rule->rule_id, "report.questions_answered");
  EXPECT_EQ(problem->fields.front().field, "answers." + to_text(report.answers.front().question) + ".answer");
}

TEST(completeness, refuses_a_proposal_without_owner_or_day_at_its_field) {
  auto report = complete_report();
  report.proposals.push_back({.what = "차 없는 시간"});
  auto const problem = problem_of(report);
  ASSERT_TRUE(problem);
  ASSERT_EQ(problem->fields.size(), 2U);
  EXPECT_EQ(problem->fields[0].field, "proposals.1.owner");
  EXPECT_EQ(problem->fields[0].key, "report.proposal.owner_required");
  EXPECT_EQ(problem->fields[1].field, "proposals.1.due_on");
}

TEST(completeness, asks_for_a_proposal_or_why_there_is_none) {
  auto report = complete_report();
  report.proposals.clear();
  auto const problem = problem_of(report);
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->fields.front().field, "proposals.0.what");
  report.sections.push_back({.section = ReportSection::not_adoptable, .body = "도로 폭이 모자란다."});
  EXPECT_FALSE(problem_of(report));
}

TEST(completeness, takes_an_explanation_for_an_answer) {
  auto report = complete_report();
  report.answers.front().answer.clear();
  report.answers.front().unanswered_reason = "담당자가 자리를 비웠습니다.";
  EXPECT_FALSE(problem_of(report));
}

TEST(completeness, asks_why_a_report_is_not_open) {
  auto report = complete_report();
  report.disclosure = Disclosure::closed;
  ASSERT_TRUE(problem_of(report));
  EXPECT_EQ(problem_of(report)->fields.front().field, "disclosure_reason");
}

TEST(leave_untouched_out, keeps_a_colleagues_newer_text_that_was_not_touched) {
  auto stored = complete_report();
  auto input = one_section(ReportSection::findings, "내용", 1);
  input.seen["sections.findings"] = part_digest(stored, "sections.findings");
  for (auto& text : stored.sections)
    if (text.section == ReportSection::findings) text.body = "동료의 새 글";
  EXPECT_FALSE(leave_untouched_out(input, stored));
  EXPECT_TRUE(is_empty(input));
}

TEST(write_report, saves_for_every_traveller_and_writes_one_event) {
  auto const desk = make_writing_desk();
  auto const before = desk.events();
  ASSERT_TRUE(
      write_report(test_database(), desk.as(desk.office.choi_member), desk.id, one_section(ReportSection::findings, "보았습니다.", 0)));
  EXPECT_EQ(desk.events(), before + 1);
  auto const report = desk.now();
  ASSERT_EQ(report.sections.size(), 1U);
  EXPECT_EQ(report.sections.front().author_name, "최주임");
}

TEST(write_report, does_not_lose_what_two_writers_wrote_at_once) {
  auto const desk = make_writing_desk();
  auto const opened = desk.now();
  auto const seen = part_digest(opened, "sections.findings");
  auto first = one_section(ReportSection::findings, "먼저 쓴 글", 0);
  auto second = one_section(ReportSection::findings, "나중에 쓴 글", 0);
  first.seen["sections.findings"] = second.seen["sections.findings"] = seen;
  ASSERT_TRUE(write_report(test_database(), desk.as(desk.office.lee_leader), desk.id, first));
  auto const before = desk.events();
  auto const refused = write_report(test_database(), desk.as(desk.office.park_member), desk.id, second);
  EXPECT_EQ(refusal_of(refused), Kind::conflict);
  EXPECT_EQ(refused.error().fields.front().field, "sections.findings.body");
  EXPECT_EQ(desk.now().sections.front().body, "먼저 쓴 글");
  EXPECT_EQ(desk.events(), before);
  // Another part of the same form is not disturbed by it.
  ASSERT_TRUE(write_report(test_database(), desk.as(desk.office.park_member), desk.id, one_section(ReportSection::sources, "면담", 0)));
}

TEST(write_report, refuses_a_section_that_was_saved_since_by_version) {
  auto const desk = make_writing_desk();
  auto const leader = desk.as(desk.office.lee_leader);
  ASSERT_TRUE(write_report(test_database(), leader, desk.id, one_section(ReportSection::findings, "하나", 0)));
  EXPECT_EQ(refusal_of(write_report(test_database(), leader, desk.id, one_section(ReportSection::findings, "둘", 0))), Kind::conflict);
  EXPECT_TRUE(write_report(test_database(), leader, desk.id, one_section(ReportSection::findings, "둘", 1)));
}

TEST(write_report, refuses_a_figure_without_its_source) {
  auto const desk = make_writing_desk();
  auto input = ReportInput{};
  input.figures.emplace().push_back({.label = "사고", .theirs = "4"});
  auto const before = desk.events();
  auto const refused = write_report(test_database(), desk.as(desk.office.lee_leader), desk.id, input);
  EXPECT_EQ(refusal_of(refused), Kind::invalid);
  EXPECT_EQ(refused.error().fields.front().field, "figures.0.source");
  EXPECT_EQ(desk.events(), before);
}

TEST(write_report, keeps_proposals_as_rows_and_refuses_a_department_of_another_institution) {
  auto const desk = make_writing_desk();
  auto const leader = desk.as(desk.office.lee_leader);
  auto const strangers = make_strangers(test_database());
  auto input = ReportInput{};
  input.proposals.emplace().push_back({.what = "보도 분리", .owner = desk.office.lee_leader.department, .due_on = Date::of(2027, 3, 31)});
  input.proposals->push_back({.what = "차 없는 시간"});
  ASSERT_TRUE(write_report(test_database(), leader, desk.id, input)) << "a draft may leave the owner open";
  auto const stored = desk.now().proposals;
  ASSERT_EQ(stored.size(), 2U);
  EXPECT_FALSE(stored[0].owner_name.empty());
  EXPECT_EQ(stored[0].due_on, Date::of(2027, 3, 31));
  EXPECT_TRUE(stored[1].owner.is_nil());
  auto const before = desk.events();
  input.proposals->back().owner = strangers.lee_leader.department;
  auto const refused = write_report(test_database(), leader, desk.id, input);
  EXPECT_EQ(refusal_of(refused), Kind::invalid);
  EXPECT_EQ(refused.error().fields.front().field, "proposals.1.owner");
  EXPECT_EQ(desk.events(), before);
  EXPECT_TRUE(desk.now().proposals[1].owner.is_nil());
}

TEST(write_report, shows_both_rows_where_two_wrote_proposals_at_once) {
  auto const desk = make_writing_desk();
  auto const seen = part_digest(desk.now(), "proposals");
  auto first = ReportInput{.proposals = std::vector<ReportProposal>{{.what = "먼저 쓴 방안"}}, .seen = {{"proposals", seen}}};
  auto second = ReportInput{.proposals = std::vector<ReportProposal>{{.what = "나중에 쓴 방안"}}, .seen = {{"proposals", seen}}};
  ASSERT_TRUE(write_report(test_database(), desk.as(desk.office.lee_leader), desk.id, first));
  auto const refused = write_report(test_database(), desk.as(desk.office.park_member), desk.id, second);
  EXPECT_EQ(refusal_of(refused), Kind::conflict);
  EXPECT_EQ(refused.error().fields.front().field, "proposals");
  EXPECT_EQ(desk.now().proposals.front().what, "먼저 쓴 방안");
}

TEST(submit_report, is_refused_while_a_proposal_has_no_owner) {
  auto const desk = make_writing_desk();
  auto const leader = desk.as(desk.office.lee_leader);
  auto input = whole_text(desk);
  input.proposals = {{.what = "보도 분리", .due_on = Date::of(2027, 3, 31)}};
  ASSERT_TRUE(write_report(test_database(), leader, desk.id, input));
  auto const before = desk.events();
  auto const refused = submit_report(test_database(), leader, desk.id);
  EXPECT_EQ(refusal_of(refused), Kind::invalid);
  ASSERT_EQ(refused.error().fields.size(), 1U);
  EXPECT_EQ(refused.error().fields.front().field, "proposals.0.owner");
  EXPECT_EQ(desk.events(), before);
  EXPECT_EQ(desk.now().state, ReportState::draft);
}

TEST(write_report, is_hidden_from_strangers_and_closed_to_heads) {
  auto const desk = make_writing_desk();
  auto const strangers = make_strangers(test_database());
  auto const input = one_section(ReportSection::findings, "끼어든 글", 0);
  auto const before = desk.events();
  EXPECT_EQ(refusal_of(write_report(test_database(), desk.as(desk.office.kang_member), desk.id, input)), Kind::not_found);
  EXPECT_EQ(refusal_of(write_report(test_database(), strangers.actor_of(strangers.kim_officer), desk.id, input)), Kind::not_found);
  EXPECT_EQ(refusal_of(write_report(test_database(), desk.as(desk.office.han_head), desk.id, input)), Kind::forbidden);
  EXPECT_EQ(desk.events(), before);
  EXPECT_TRUE(desk.now().sections.empty());
}

TEST(submit_report, is_the_leaders_and_only_of_a_complete_text) {
  auto const desk = make_writing_desk();
  auto const leader = desk.as(desk.office.lee_leader);
  auto const before = desk.events();
  EXPECT_EQ(refusal_of(submit_report(test_database(), desk.as(desk.office.park_member), desk.id)), Kind::forbidden);
  EXPECT_EQ(refusal_of(submit_report(test_database(), leader, desk.id)), Kind::invalid);
  EXPECT_EQ(desk.events(), before);
  hand_in(desk);
  EXPECT_EQ(desk.now().state, ReportState::submitted);
}

TEST(return_report, keeps_the_edition_and_the_comments_at_their_sections) {
  auto const desk = make_writing_desk();
  hand_in(desk);
  auto const head = desk.as(desk.office.han_head);
  auto const comments = std::vector<SectionComment>{{.section = "findings", .body = "출처를 적어 주세요."}};
  auto const before = desk.events();
  EXPECT_EQ(refusal_of(return_report(test_database(), head, desk.id, " ", comments)), Kind::invalid);
  EXPECT_EQ(refusal_of(return_report(test_database(), desk.as(desk.office.lee_leader), desk.id, "나", comments)), Kind::forbidden);
  EXPECT_EQ(desk.events(), before);
  EXPECT_EQ(desk.editions() + desk.comments(), 0);
  ASSERT_TRUE(return_report(test_database(), head, desk.id, "근거가 부족합니다.", comments));
  EXPECT_EQ(desk.editions(), 1);
  EXPECT_EQ(desk.comments(), 1);
  EXPECT_EQ(desk.now().edition, 2);
  EXPECT_TRUE(submit_report(test_database(), desk.as(desk.office.lee_leader), desk.id));
}

TEST(accept_report, takes_the_head_then_the_officer_and_freezes_the_text) {
  auto const desk = make_writing_desk();
  hand_in(desk);
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.kim_officer), desk.id)), Kind::forbidden);
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.lee_leader), desk.id)), Kind::forbidden);
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.yoon_head), desk.id)), Kind::not_found);
  ASSERT_TRUE(accept_report(test_database(), desk.as(desk.office.han_head), desk.id));
  EXPECT_FALSE(test_database().read(desk.office.institution, [&](Tx& tx) { return find_new_text(tx, desk.id); })) << "not frozen yet";
  ASSERT_TRUE(accept_report(test_database(), desk.as(desk.office.kim_officer), desk.id));
  EXPECT_EQ(desk.now().state, ReportState::accepted);
  EXPECT_EQ(desk.editions(), 1);
  EXPECT_TRUE(test_database().read(desk.office.institution, [&](Tx& tx) { return find_new_text(tx, desk.id); }));
  auto const before = desk.events();
  auto const late = one_section(ReportSection::findings, "늦은 글", 1);
  EXPECT_EQ(refusal_of(write_report(test_database(), desk.as(desk.office.lee_leader), desk.id, late)), Kind::forbidden);
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.kim_officer), desk.id)), Kind::conflict);
  EXPECT_EQ(desk.events(), before);
}

TEST(accept_report, is_for_the_next_step_of_the_ladder_where_the_head_travelled) {
  auto const desk = make_writing_desk();
  ASSERT_TRUE(test_database().write(desk.as(desk.office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE trip_travelers SET person_id = $2 WHERE institution_id = $institution AND trip_id = $1 AND person_id = $3",
              desk.walk.trip, desk.office.han_head.id, desk.office.park_member.id);
    return Done{};
  }));
  hand_in(desk);
  auto const before = desk.events();
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.han_head), desk.id)), Kind::forbidden) << "a party to it";
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.song_head), desk.id)), Kind::not_found);
  EXPECT_EQ(refusal_of(return_report(test_database(), desk.as(desk.office.han_head), desk.id, "다시", {})), Kind::forbidden);
  EXPECT_EQ(desk.events(), before);
  ASSERT_TRUE(accept_report(test_database(), desk.as(desk.office.mayor), desk.id)) << "nobody holds the posts between";
  EXPECT_EQ(desk.now().state, ReportState::dept_accepted);
  auto const strangers = make_strangers(test_database());
  EXPECT_EQ(refusal_of(accept_report(test_database(), strangers.actor_of(strangers.mayor), desk.id)), Kind::not_found);
}

TEST(accept_report, is_for_the_next_step_of_the_ladder_where_the_head_leads_without_travelling) {
  auto const desk = make_writing_desk();
  hand_in(desk);
  ASSERT_TRUE(test_database().write(desk.as(desk.office.kim_officer), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE teams SET leader_id = $1 WHERE institution_id = $institution AND leader_id = $2", desk.office.han_head.id,
              desk.office.lee_leader.id);
    return Done{};
  }));
  auto const before = desk.events();
  EXPECT_EQ(refusal_of(accept_report(test_database(), desk.as(desk.office.han_head), desk.id)), Kind::forbidden);
  EXPECT_EQ(refusal_of(return_report(test_database(), desk.as(desk.office.han_head), desk.id, "다시", {})), Kind::forbidden);
  EXPECT_EQ(desk.events(), before);
  auto const officer = desk.as(desk.office.kim_officer);
  auto const package = test_database().read(officer, [&](Tx& tx) { return read_report_package(tx, officer, desk.id, Locale::embedded()); });
  ASSERT_TRUE(package);
  EXPECT_EQ(package->line.back().name, desk.office.mayor.name) << "the package names who does decide";
  ASSERT_TRUE(accept_report(test_database(), desk.as(desk.office.mayor), desk.id));
  EXPECT_EQ(desk.now().state, ReportState::dept_accepted);
}

}  // namespace baeumgil
