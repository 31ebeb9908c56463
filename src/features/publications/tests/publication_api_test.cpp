// What a program does with a publication, as the officer does it on the pages.
#include <gtest/gtest.h>

#include "features/citizens/suggestion.h"
#include "features/publications/tests/press_room.h"

namespace baeumgil {

TEST(publication_api, rules_releases_and_takes_back_like_the_pages) {
  auto room = PressRoom{};
  room.plant();
  ASSERT_TRUE(set_citizen_pages(room.db, room.officer, true));
  auto const auditor = room.office.actor_of(room.office.auditor);
  for (auto const& of : {room.report, room.good_case}) {
    auto const api = "/api/v1" + path_of(of) + "/publication";
    auto const edition = room.home + path_of(of) + "/edition.html";
    constexpr auto kCover = R"({"kind":"name","text":"김가상","ruling":"cover","ground":"privacy"})";
    run_scenarios(room.program,
                  {{.name = "what was found", .as = room.officer, .get = api, .contains = {"010-1234-5678", R"("ruling":null)"}},
                   {.name = "the auditor reads", .as = auditor, .get = api, .contains = {"김가상"}},
                   {.name = "the writer does not", .as = room.leader, .get = api, .status = 404},
                   {.name = "nor another institution", .as = room.stranger, .get = api, .status = 404},
                   {.name = "no ground",
                    .as = room.officer,
                    .post = api + "/rulings",
                    .json = R"({"kind":"name","text":"김가상","ruling":"cover"})",
                    .status = 422,
                    .contains = {"ground"}},
                   {.name = "the auditor rules nothing", .as = auditor, .post = api + "/rulings", .json = kCover, .status = 403},
                   {.name = "nor the writer", .as = room.leader, .post = api + "/rulings", .json = kCover, .status = 404},
                   {.name = "nor a stranger", .as = room.stranger, .post = api + "/rulings", .json = kCover, .status = 404},
                   {.name = "ruled", .as = room.officer, .post = api + "/rulings", .json = kCover, .events = 1},
                   {.name = "and said", .as = room.officer, .get = api, .contains = {R"("ruling":"cover","ground":"privacy")"}},
                   {.name = "nothing is out", .get = edition, .status = 404},
                   {.name = "released", .as = room.officer, .post = api + "/release", .json = "{}", .events = 1},
                   {.name = "for everybody", .get = edition, .not_contains = {"김가상", "010-1234-5678"}},
                   {.name = "not by the writer", .as = room.leader, .post = api + "/withdrawal", .json = "{}", .status = 404},
                   {.name = "taken back", .as = room.officer, .post = api + "/withdrawal", .json = "{}", .events = 1},
                   {.name = "once", .as = room.officer, .post = api + "/withdrawal", .json = "{}", .status = 409},
                   {.name = "gone", .get = edition, .status = 404}});
  }
  room.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  run_scenarios(room.program, {{.name = "what is closed is not released",
                                .as = room.officer,
                                .post = "/api/v1" + path_of(room.report) + "/publication/release",
                                .json = "{}",
                                .status = 409}});
}

}  // namespace baeumgil
