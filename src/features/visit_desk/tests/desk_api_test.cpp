// The desk for programs: the requests as the officer sees them, and an answer to one.
#include <gtest/gtest.h>

#include "features/visit_desk/tests/waiting_request.h"

namespace baeumgil {

TEST(visit_desk_api, shows_requests_and_takes_an_answer) {
  auto const waiting = WaitingRequest{};
  auto const& [program, host, officer, guest, id] = waiting;
  auto const other = guest.as(guest.office.kim_officer);
  auto const all = std::string{"/api/v1/visit-desk"};
  auto const answering = all + "/" + to_text(id) + "/answer";
  auto const yes = std::string{R"({"decision":"accept"})"};
  run_scenarios(program,
                {{.name = "the list",
                  .as = officer,
                  .get = all,
                  .contains = {"카나리아 주제", "설치비는 얼마입니까? 3", R"("bundle_id":null)", R"("visitor_lines":[")"}},
                 {.name = "not for other staff", .as = host.actor_of(host.kang_member), .get = all, .status = 404},
                 {.name = "nothing at the guest's own desk", .as = other, .get = all, .not_contains = {"카나리아 주제"}},
                 {.name = "no decision", .as = officer, .post = answering, .json = "{}", .status = 422},
                 {.name = "not by the guest", .as = other, .post = answering, .json = yes, .status = 404},
                 {.name = "nor by other staff", .as = host.actor_of(host.kang_member), .post = answering, .json = yes, .status = 404},
                 {.name = "a trial", .as = officer, .post = answering + "?dry_run=1", .json = yes},
                 {.name = "other times, as on the page",
                  .as = officer,
                  .post = answering + "?dry_run=1",
                  .json = R"({"decision":"propose_date","proposed_on":"2026-08-20","proposed_time":"10:00","proposed_on_2":"2026-08-21",)"
                          R"("proposed_part_2":"morning"})"},
                 {.name = "yes", .as = officer, .post = answering, .json = yes, .events = 1},
                 {.name = "not twice", .as = officer, .post = answering, .json = yes, .status = 409}});
}

}  // namespace baeumgil
