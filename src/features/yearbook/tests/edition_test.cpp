// Editions: made once as of a day, the same bytes when made again, read, compared, and by whom.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.h"
#include "features/yearbook/chapter.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/tests/independent_count.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/documents/document_pack.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "platform/jobs/jobs.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

struct Desk {
  Office office{};
  Actor officer{};
  Actor mayor{};
  Actor clerk{};
};

Desk make_desk(WalkTo to) {
  auto& db = TestProgram::instance().db();
  auto desk = Desk{.office = make_office(db)};
  walk_chain(db, desk.office, to);
  desk.officer = desk.office.actor_of(desk.office.kim_officer);
  desk.mayor = desk.office.actor_of(desk.office.mayor);
  desk.clerk = desk.office.actor_of(desk.office.park_member);
  return desk;
}

Date edition_day() { return day_in_seoul(test_clock().now()); }

Edition made(Desk const& desk, EditionKind kind, Date as_of) {
  auto& program = TestProgram::instance();
  auto const id = make_edition(program.db(), desk.officer, {.year = 2026, .kind = kind, .as_of = as_of});
  EXPECT_TRUE(id) << (id ? "" : id.error().key);
  auto const job = Actor{.institution = desk.office.institution, .via = Via::job};
  EXPECT_TRUE(finish_edition(program.db(), program.program().files, Locale::embedded(), job, *id));
  return *program.db().read(desk.officer, [&](Tx& tx) { return find_edition(tx, *id); });
}

TEST(edition, comes_out_with_the_same_bytes_whatever_happens_after) {
  auto& db = TestProgram::instance().db();
  auto const desk = make_desk(WalkTo::measured_adoption);
  auto const edition = made(desk, EditionKind::year_end, edition_day());
  EXPECT_EQ(edition.state, EditionState::ready);
  EXPECT_EQ(edition.number, 1);
  ASSERT_EQ(edition.files.size(), 5U);
  ASSERT_TRUE(db.write(desk.officer, [](Tx& tx) -> Result<Done> {
    tx.change("UPDATE cases SET title = 'another' WHERE institution_id = $institution");
    tx.change("DELETE FROM state_spans WHERE institution_id = $institution");
    return Done{};
  }));
  for (auto const& file : edition.files) {
    auto const bytes = edition_file(db, desk.clerk, edition.id, file.format);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(hex(sha256(*bytes)), file.digest) << file.format;
    EXPECT_EQ(static_cast<std::int64_t>(bytes->size()), file.size_bytes);
  }
  auto const again = make_again(db, desk.officer, edition.id);
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->is_same);
  EXPECT_FALSE(make_again(db, desk.clerk, edition.id)) << "the officer's to check";
}

TEST(edition, tells_all_staff_once_when_it_is_ready) {
  auto& program = TestProgram::instance();
  auto const desk = make_desk(WalkTo::published_case);
  auto const strangers = make_strangers(program.db());
  ASSERT_TRUE(program.db().write(desk.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE people SET is_active = 0 WHERE institution_id = $institution AND id = $1", desk.office.choi_member.id);
    return Done{};
  }));
  auto const told = [&](InstitutionId institution) {
    return program.db().read(institution, [](Tx& tx) {
      return tx.list("SELECT person_id FROM notices WHERE institution_id = $institution AND key = 'notice.yearbook.edition'",
                     [](Row& row) { return row.next<PersonId>(); });
    });
  };
  auto const edition = made(desk, EditionKind::year_end, edition_day());
  auto const staff = program.db().read(desk.officer, [](Tx& tx) { return list_staff(tx); });
  auto const people = told(desk.office.institution);
  EXPECT_GT(staff.size(), 5U);
  EXPECT_EQ(people.size(), staff.size());
  EXPECT_NE(std::ranges::find(people, desk.clerk.person), people.end());
  EXPECT_EQ(std::ranges::find(people, desk.office.choi_member.id), people.end()) << "who left is told nothing";
  auto const job = Actor{.institution = desk.office.institution, .via = Via::job};
  ASSERT_TRUE(finish_edition(program.db(), program.program().files, Locale::embedded(), job, edition.id));
  EXPECT_EQ(told(desk.office.institution).size(), staff.size()) << "the job done again tells nobody again";
  EXPECT_TRUE(told(strangers.institution).empty());
  run_scenarios(program,
                {{.name = "in the notice centre", .as = desk.clerk, .get = "/notices", .contains = {"제1호", "/editions/"}},
                 {.name = "and among what waits, until it was read", .as = desk.clerk, .get = "/", .contains = {"성과보고서 읽기"}},
                 {.name = "read", .as = desk.clerk, .post = "/editions/" + to_text(edition.id) + "/readers", .status = 303, .events = 1},
                 {.name = "it waits no more", .as = desk.clerk, .get = "/", .not_contains = {"성과보고서 읽기"}}});
}

TEST(edition, notices_bytes_that_are_not_its_own) {
  auto& db = TestProgram::instance().db();
  auto const desk = make_desk(WalkTo::published_case);
  auto const edition = made(desk, EditionKind::interim, edition_day());
  ASSERT_TRUE(db.write(desk.officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE yearbook_files SET digest = 'x' WHERE institution_id = $institution AND edition_id = $1 AND format = 'pdf'",
              edition.id);
    return Done{};
  }));
  auto const again = make_again(db, desk.officer, edition.id);
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->is_same);
  EXPECT_EQ(again->different, std::vector<std::string>{"pdf"});
}

TEST(edition, tells_every_number_of_its_day) {
  auto& db = TestProgram::instance().db();
  auto const desk = make_desk(WalkTo::measured_adoption);
  auto const early = made(desk, EditionKind::october, Date::of(2026, 1, 1));
  auto const late = made(desk, EditionKind::year_end, edition_day());
  auto const all = read_all_rows(db, desk.officer);
  for (auto const& edition : {early, late}) {
    auto const figures = db.read(desk.officer, [&](Tx& tx) { return list_edition_figures(tx, edition.id); });
    for (auto const stage : all_of<FunnelStage>()) {
      auto const found = std::ranges::find(figures, "funnel." + std::string{to_word(stage)}, &EditionFigure::figure);
      ASSERT_NE(found, figures.end());
      auto const expected = stand_in(all, stage, {.year = 2026, .on = edition.as_of}).size();
      EXPECT_EQ(found->value, static_cast<std::int64_t>(expected)) << to_word(stage);
      auto const listed = answer(TestProgram::instance(), {.as = desk.clerk, .get = found->path});
      EXPECT_EQ(listed.status, 200) << found->path;
      EXPECT_NE(listed.body.find(with_commas(found->value) + "건"), std::string::npos) << found->path;
    }
  }
}

TEST(edition, is_the_officers_to_make_and_everybodys_to_read) {
  auto& program = TestProgram::instance();
  auto const desk = make_desk(WalkTo::measured_adoption);
  auto const strangers = make_strangers(program.db());
  auto const foreign = strangers.actor_of(strangers.kim_officer);
  EXPECT_FALSE(make_edition(program.db(), desk.clerk, {.year = 2026, .kind = EditionKind::interim, .as_of = edition_day()}));
  EXPECT_FALSE(make_edition(program.db(), desk.officer, {.year = 2026, .kind = EditionKind::interim, .as_of = edition_day() + 1}));
  EXPECT_FALSE(make_edition(program.db(), desk.officer, {.year = 2019, .kind = EditionKind::interim, .as_of = edition_day()}));
  auto const first = made(desk, EditionKind::october, Date::of(2026, 7, 1));
  auto const second = made(desk, EditionKind::year_end, edition_day());
  auto const path = "/editions/" + to_text(second.id);
  run_scenarios(
      program,
      {
          {.name = "the list",
           .as = desk.clerk,
           .get = "/yearbook/2026/editions",
           .contains = {"제2호 · 연말판", "제1호 · 10월판"},
           .not_contains = {"기준일 밤에"}},
          {.name = "its page shows the digests",
           .as = desk.clerk,
           .get = path,
           .contains = {second.files.front().digest, "읽었습니다"},
           .not_contains = {"다시 만들어 확인하기"}},
          {.name = "it is read on the screen", .as = desk.clerk, .get = path + "/reading", .contains = {kWalkWord, "/funnel/trips?on="}},
          {.name = "two editions side by side",
           .as = desk.clerk,
           .get = path + "/comparison?with=" + to_text(first.id),
           .contains = {"since=2026-07-01", "+1"}},
          {.name = "reading is noted", .as = desk.clerk, .post = path + "/readers", .status = 303, .events = 1},
          {.name = "once", .as = desk.clerk, .post = path + "/readers", .status = 303, .events = 0},
          {.name = "the officer sees who", .as = desk.officer, .get = path, .contains = {"1명이 읽었습니다", "교통정책과"}},
          {.name = "made again", .as = desk.officer, .post = path + "/again", .status = 303, .events = 1},
          {.name = "not by a clerk", .as = desk.clerk, .post = path + "/again", .status = 403},
          {.name = "nor made by one",
           .as = desk.clerk,
           .post = "/yearbook/2026/editions",
           .form = {{"kind", "interim"}, {"as_of", "2026-01-01"}},
           .status = 403},
          {.name = "without a day", .as = desk.officer, .post = "/yearbook/2026/editions", .form = {{"kind", "interim"}}, .status = 422},
          {.name = "by the API", .as = desk.clerk, .get = "/api/v1/editions/" + to_text(second.id), .contains = {"\"state\":\"ready\""}},
          {.name = "strangers", .as = foreign, .get = path, .status = 404},
          {.name = "strangers, the file", .as = foreign, .get = path + "/book.pdf", .status = 404},
          {.name = "strangers, reading it", .as = foreign, .post = path + "/readers", .status = 404},
      });
}

TEST(edition, is_listed_and_made_again_by_the_api) {
  auto& program = TestProgram::instance();
  auto const desk = make_desk(WalkTo::measured_adoption);
  auto const strangers = make_strangers(program.db());
  auto const foreign = strangers.actor_of(strangers.kim_officer);
  auto const second = made(desk, EditionKind::interim, edition_day());
  run_scenarios(program, {
                             {.name = "the list by the API",
                              .as = desk.clerk,
                              .get = "/api/v1/yearbook/2026/editions",
                              .contains = {"\"number\":1", "\"format\":\"zip\""}},
                             {.name = "made again by the API",
                              .as = desk.officer,
                              .post = "/api/v1/editions/" + to_text(second.id) + "/again",
                              .json = "{}",
                              .contains = {"\"is_same\":true", "\"different\":[]"},
                              .events = 1},
                             {.name = "not by a clerk",
                              .as = desk.clerk,
                              .post = "/api/v1/editions/" + to_text(second.id) + "/again",
                              .json = "{}",
                              .status = 403},
                             {.name = "nor by strangers",
                              .as = foreign,
                              .post = "/api/v1/editions/" + to_text(second.id) + "/again",
                              .json = "{}",
                              .status = 404},
                             {.name = "strangers have no such year", .as = foreign, .get = "/api/v1/yearbook/2026/editions", .status = 404},
                         });
}

TEST(edition, waits_as_a_job_that_shows_how_far_it_is) {
  auto& program = TestProgram::instance();
  auto const desk = make_desk(WalkTo::published_case);
  run_scenarios(program, {{.name = "asked for",
                           .as = desk.officer,
                           .post = "/yearbook/2026/editions",
                           .form = {{"kind", "interim"}, {"as_of", to_text(edition_day())}, {"language", "en"}},
                           .status = 303,
                           .events = 1}});
  auto const waiting = program.db().read(desk.officer, [](Tx& tx) { return list_editions(tx, 2026); });
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting.front().state, EditionState::making);
  auto const path = "/editions/" + to_text(waiting.front().id);
  EXPECT_NE(answer(program, {.as = desk.clerk, .get = path}).body.find("0%까지"), std::string::npos);
  EXPECT_EQ(answer(program, {.as = desk.clerk, .get = path + "/book.pdf"}).status, 409);
  EXPECT_GT(program.program().jobs.run_due(), 0);
  EXPECT_NE(answer(program, {.as = desk.clerk, .get = path}).body.find("SHA-256"), std::string::npos);
}

TEST(chapter, enters_an_edition_once_somebody_else_has_read_it) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const desk = make_desk(WalkTo::published_case);
  auto const path = std::string{"/yearbook/2026/words/greeting"};
  run_scenarios(program,
                {{.name = "a clerk does not write", .as = desk.clerk, .get = path, .status = 403},
                 {.name = "nothing to review yet", .as = desk.mayor, .post = path + "/review", .status = 404},
                 {.name = "an empty text", .as = desk.officer, .post = path, .form = {{"body", " "}, {"version", "0"}}, .status = 422},
                 {.name = "the officer writes",
                  .as = desk.officer,
                  .post = path,
                  .form = {{"body", "함께 배운 한 해였습니다."}, {"version", "0"}},
                  .status = 303,
                  .events = 1},
                 {.name = "from a page that is old",
                  .as = desk.officer,
                  .post = path,
                  .form = {{"body", "다른 글"}, {"version", "0"}},
                  .status = 409},
                 {.name = "not reviewed by oneself", .as = desk.officer, .post = path + "/review", .status = 403}});
  auto const read_in = [&](Edition const& edition) {
    return answer(program, {.as = desk.clerk, .get = "/editions/" + to_text(edition.id) + "/reading"}).body;
  };
  EXPECT_EQ(read_in(made(desk, EditionKind::interim, edition_day())).find("함께 배운 한 해"), std::string::npos) << "a draft stays out";
  run_scenarios(program, {{.name = "the mayor reads it first", .as = desk.mayor, .get = path + "/review", .contains = {"함께 배운"}},
                          {.name = "and agrees", .as = desk.mayor, .post = path + "/review", .status = 303, .events = 1},
                          {.name = "once", .as = desk.mayor, .post = path + "/review", .status = 409}});
  EXPECT_NE(read_in(made(desk, EditionKind::interim, edition_day())).find("함께 배운 한 해"), std::string::npos);
  ASSERT_TRUE(write_chapter(db, desk.officer, 2026, Chapter::greeting, {.body = "고친 글", .version = 2}));
  EXPECT_EQ(read_in(made(desk, EditionKind::interim, edition_day())).find("고친 글"), std::string::npos) << "a change needs another review";
}

TEST(chapter, is_written_and_reviewed_by_the_api_as_on_the_page) {
  auto& program = TestProgram::instance();
  auto const desk = make_desk(WalkTo::published_case);
  auto const strangers = make_strangers(program.db());
  auto const path = std::string{"/api/v1/yearbook/2026/words/next"};
  auto const body = std::string{R"({"body":"내년에는 더 일찍 떠납니다.","version":0})"};
  run_scenarios(program,
                {{.name = "a clerk does not write", .as = desk.clerk, .put = path, .json = body, .status = 403},
                 {.name = "nor reads drafts", .as = desk.clerk, .get = path, .status = 404},
                 {.name = "nothing to review yet", .as = desk.mayor, .post = path + "/review", .json = "{}", .status = 404},
                 {.name = "an empty text", .as = desk.officer, .put = path, .json = R"({"body":" ","version":0})", .status = 422},
                 {.name = "the officer writes",
                  .as = desk.officer,
                  .put = path,
                  .json = body,
                  .contains = {"\"state\":\"draft\"", "\"version\":1"},
                  .events = 1},
                 {.name = "from what is old", .as = desk.officer, .put = path, .json = body, .status = 409},
                 {.name = "not reviewed by oneself", .as = desk.officer, .post = path + "/review", .json = "{}", .status = 403},
                 {.name = "the mayor agrees",
                  .as = desk.mayor,
                  .post = path + "/review",
                  .json = "{}",
                  .contains = {"\"state\":\"reviewed\""},
                  .events = 1},
                 {.name = "a chapter nobody knows", .as = desk.officer, .get = "/api/v1/yearbook/2026/words/wishes", .status = 404},
                 {.name = "strangers", .as = strangers.actor_of(strangers.kim_officer), .put = path, .json = body, .status = 404}});
}

TEST(document_pack, gives_back_the_document_whole) {
  auto& db = TestProgram::instance().db();
  auto const desk = make_desk(WalkTo::measured_adoption);
  auto const book = db.read(desk.officer, [&](Tx& tx) { return read_yearbook(tx, desk.officer, {.year = 2026, .on = tx.today()}); });
  auto const document = to_document({.book = book, .institution = "배움시"}, Locale::embedded(), Language::ko);
  auto const packed = pack_document(document);
  auto const unpacked = unpack_document(packed);
  ASSERT_TRUE(unpacked);
  EXPECT_EQ(pack_document(*unpacked), packed);
  EXPECT_EQ(*write_document(*unpacked, DocumentFormat::html), *write_document(document, DocumentFormat::html));
  EXPECT_FALSE(unpack_document(packed.substr(0, packed.size() - 1)));
  EXPECT_FALSE(unpack_document("something else"));
}

}  // namespace
}  // namespace baeumgil
