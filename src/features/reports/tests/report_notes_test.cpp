// What was noted at the host is beside the question while one writes, and goes into the text with its source.
#include <gtest/gtest.h>

#include "features/on_site/find_site_notes.h"
#include "features/on_site/take_site_note.h"
#include "features/reports/put_note_in_report.h"
#include "features/reports/tests/opened_report.h"

namespace baeumgil {
namespace {

struct NotesDesk : OpenedReport {
  QuestionId question() const { return opened.answers.front().question; }
  SiteNoteId take(SiteNoteInput input) const {
    input.place = "배움시청 상황실";
    input.noted_at = instant_from_seoul(Date::of(2026, 8, 19), "14:30");
    auto const taken = take_site_note(db(), leader(), walk.trip, input);
    EXPECT_TRUE(taken);
    return taken ? *taken : SiteNoteId{};
  }
  SiteNoteId quote(Consent consent) const {
    return take({.kind = SiteNoteKind::quote,
                 .question = question(),
                 .body = "설치보다 유지가 어렵다",
                 .person_name = "홍면담(예시)",
                 .person_post = "팀장",
                 .consent = consent});
  }
  SiteNoteId figure() const {
    return take({.kind = SiteNoteKind::figure,
                 .question = question(),
                 .body = "한 해 유지비",
                 .figure = "1800",
                 .unit = "만원",
                 .source = "예산서"});
  }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(put_note_in_report, adds_the_words_to_the_answer_and_names_who_agreed_as_its_source) {
  auto const desk = NotesDesk{};
  auto const note = desk.quote(Consent::given);
  auto const before = desk.events();
  ASSERT_TRUE(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, note, NotePlace::text));
  EXPECT_EQ(desk.events(), before + 1);
  auto const answer = desk.now().answers.front();
  EXPECT_EQ(answer.answer, "“설치보다 유지가 어렵다”");
  EXPECT_NE(answer.source.find("홍면담(예시) 팀장"), std::string::npos);
  EXPECT_NE(answer.source.find("배움시청 상황실, 2026-08-19"), std::string::npos);
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, note, NotePlace::text)), Kind::conflict) << "once";
  ASSERT_TRUE(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, desk.figure(), NotePlace::text));
  EXPECT_EQ(desk.now().answers.front().answer, "“설치보다 유지가 어렵다”\n한 해 유지비: 1800만원");
  EXPECT_NE(desk.now().answers.front().source.find("예산서"), std::string::npos);
}

TEST(put_note_in_report, makes_a_row_of_the_comparison_of_a_figure_and_text_of_the_findings_of_what_has_no_question) {
  auto const desk = NotesDesk{};
  ASSERT_TRUE(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, desk.figure(), NotePlace::figures));
  ASSERT_EQ(desk.now().figures.size(), 1U);
  EXPECT_EQ(desk.now().figures.front().theirs, "1800");
  EXPECT_NE(desk.now().figures.front().source.find("예산서"), std::string::npos);
  auto const note = desk.take({.kind = SiteNoteKind::note, .body = "안내판이 낮다."});
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, note, NotePlace::figures)), Kind::invalid);
  ASSERT_TRUE(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, note, NotePlace::text));
  EXPECT_NE(desk.now().sections.front().body.find("안내판이 낮다. ("), std::string::npos);
}

TEST(put_note_in_report, leaves_out_who_did_not_agree_and_what_others_may_not_see) {
  auto const desk = NotesDesk{};
  auto const refused = desk.quote(Consent::refused);
  auto const before = desk.events();
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, refused, NotePlace::text)), Kind::forbidden);
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, SiteNoteId::make(), NotePlace::text)), Kind::not_found);
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.as(desk.office.han_head), desk.opened.id, refused, NotePlace::text)),
            Kind::forbidden);
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), desk.as(desk.office.kang_member), desk.opened.id, refused, NotePlace::text)),
            Kind::not_found);
  auto const stranger = desk.strangers.actor_of(desk.strangers.lee_leader);
  EXPECT_EQ(kind_of(put_note_in_report(desk.db(), stranger, desk.opened.id, refused, NotePlace::text)), Kind::not_found);
  EXPECT_EQ(desk.events(), before);
  auto const unasked = desk.quote(Consent::not_asked);
  ASSERT_TRUE(put_note_in_report(desk.db(), desk.leader(), desk.opened.id, unasked, NotePlace::text));
  EXPECT_EQ(desk.now().answers.front().source.find("홍면담"), std::string::npos) << "used, and not named";
}

TEST(report_pages, show_the_notes_of_the_visit_beside_their_question_and_save_what_was_typed_with_them) {
  auto const desk = NotesDesk{};
  auto const note = desk.figure();
  auto const answer = "answers." + to_text(desk.question()) + ".answer";
  run_scenarios(desk.program, {{.name = "beside the question",
                                .as = desk.leader(),
                                .get = desk.path("/text"),
                                .contains = {"현장 기록 1개 보기", "한 해 유지비: 1800만원", "비교표에 넣기"}},
                               {.name = "put in, behind what was just typed",
                                .as = desk.leader(),
                                .post = desk.path("/text"),
                                .form = {{answer, "방금 쓴 답."}, {"then", "note:" + to_text(note)}},
                                .status = 303,
                                .events = 2},
                               {.name = "both are there",
                                .as = desk.leader(),
                                .get = desk.path("/text"),
                                .contains = {"방금 쓴 답.\n한 해 유지비: 1800만원", "글에 있음"}},
                               {.name = "no such note",
                                .as = desk.leader(),
                                .post = desk.path("/text"),
                                .form = {{"then", "note:" + to_text(SiteNoteId::make())}},
                                .status = 404},
                               {.name = "not the head",
                                .as = desk.as(desk.office.han_head),
                                .post = desk.path("/text"),
                                .form = {{"then", "note:" + to_text(note)}},
                                .status = 403},
                               {.name = "not a stranger",
                                .as = desk.strangers.actor_of(desk.strangers.lee_leader),
                                .post = desk.path("/text"),
                                .form = {{"then", "note:" + to_text(note)}},
                                .status = 404}});
}

}  // namespace baeumgil
