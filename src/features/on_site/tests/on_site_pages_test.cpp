// The page for the phone through the gate: whole for the team, empty of notes for others, absent for other institutions.
#include <gtest/gtest.h>

#include "features/on_site/find_site_notes.h"
#include "features/trips/tests/trip_round.h"
#include "platform/text/base64.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

// One grey pixel.
constexpr auto kPixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

TEST(on_site_page, takes_notes_and_hides_them_from_others) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  auto const trip = round.permitted();
  auto const path = "/on-site/" + to_text(trip);
  auto const note = to_text(SiteNoteId::make());
  auto const form = std::vector<std::pair<std::string, std::string>>{
      {"note", note}, {"kind", "figure"}, {"body", "연간 유지비"}, {"figure", "1,200"}, {"unit", "만원"}, {"source", "행정감사 자료 7쪽"}};
  auto half = form;
  half.pop_back();
  run_scenarios(
      program,
      {{.name = "the page works without notes",
        .as = round.leader(),
        .get = path,
        .contains = {"기록하기", "설치비는 얼마입니까? 3", "on_site_queue"}},
       {.name = "what is missing is said, what was typed stays",
        .as = round.leader(),
        .post = path + "/notes",
        .form = half,
        .status = 422,
        .contains = {"연간 유지비", note}},
       {.name = "a note from the form",
        .as = round.leader(),
        .post = path + "/notes",
        .form = form,
        .status = 303,
        .location = path,
        .events = 1},
       {.name = "the same note from the phone's queue",
        .as = round.leader(),
        .post = path + "/notes",
        .form = form,
        .headers = {{"accept", "application/json"}},
        .status = 201,
        .contains = {note}},
       {.name = "what the queue is told of a refusal",
        .as = round.leader(),
        .post = path + "/notes",
        .form = {{"kind", "figure"}, {"body", "연간 유지비"}},
        .headers = {{"accept", "application/json"}},
        .status = 422,
        .contains = {"\"field\":\"source\""}},
       {.name = "the team sees it", .as = round.as(round.office.park_member), .get = path, .contains = {"1,200", "행정감사 자료 7쪽"}},
       {.name = "others see the trip, not its notes",
        .as = round.as(round.office.kang_member),
        .get = path,
        .not_contains = {"행정감사 자료 7쪽", "기록 남기기"}},
       {.name = "another institution sees nothing", .as = round.stranger(), .get = path, .status = 404},
       {.name = "nor writes", .as = round.stranger(), .post = path + "/notes", .form = form, .status = 404}});
  run_scenarios(program, {{.name = "a note is taken back by its author",
                           .as = round.leader(),
                           .post = path + "/notes/" + note + "/withdrawal",
                           .form = {{"reason-" + note, "잘못 적음"}},
                           .status = 303,
                           .events = 1},
                          {.name = "and is gone", .as = round.leader(), .get = path, .not_contains = {"행정감사 자료 7쪽"}}});
}

TEST(on_site_page, keeps_a_photo_for_those_who_see_its_note) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  auto const trip = round.permitted();
  auto const path = "/on-site/" + to_text(trip);
  run_scenarios(program, {{.name = "a photo that is none",
                           .as = round.leader(),
                           .post = "/api/v1/trips/" + to_text(trip) + "/site-notes",
                           .json = R"({"kind":"photo","consent":"given","photo_base64":"JVBERi0xLjc="})",
                           .status = 422,
                           .contains = {"photo.unknown_type"}},
                          {.name = "a photo",
                           .as = round.leader(),
                           .post = "/api/v1/trips/" + to_text(trip) + "/site-notes",
                           .json = std::string{R"({"kind":"photo","consent":"given","photo_base64":")"} + kPixel + "\"}",
                           .status = 201,
                           .events = 1}});
  auto const notes = program.db().read(round.leader(), [&](Tx& tx) { return list_site_notes(tx, round.leader(), trip); });
  ASSERT_EQ(notes.size(), 1U);
  auto const& photo = notes.front();
  auto const picture = path + "/notes/" + to_text(photo.id) + "/photo";
  auto const shown = answer(program, {.as = round.leader(), .get = picture});
  EXPECT_EQ(shown.status, 200);
  EXPECT_EQ(shown.content_type, "image/jpeg");
  EXPECT_EQ(answer(program, {.as = round.as(round.office.kang_member), .get = picture}).status, 404);
  EXPECT_EQ(answer(program, {.as = round.stranger(), .get = picture}).status, 404);
}

TEST(on_site_page, serves_the_phone_s_own_script) {
  auto& program = TestProgram::instance();
  auto const round = TripRound{program.db()};
  run_scenarios(program, {{.name = "the queue asks who it is",
                           .as = round.leader(),
                           .get = "/on-site/pass",
                           .contains = {"csrf_token", to_text(round.office.lee_leader.id)}},
                          {.name = "nobody is asked to sign in", .get = "/on-site/pass", .status = 303},
                          {.name = "the worker is there for everybody",
                           .get = "/on-site/worker.js",
                           .contains = {"importScripts('/assets/js/on_site_worker."}}});
}

}  // namespace
}  // namespace baeumgil
