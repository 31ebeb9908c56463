// The desk for programs: the requests as the officer sees them, and an answer to one.
#include <gtest/gtest.h>

#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/visit_desk/desk_store.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

TEST(visit_desk_api, shows_requests_and_takes_an_answer) {
  auto& program = TestProgram::instance();
  auto const host = make_office(program.db());
  auto const officer = host.actor_of(host.kim_officer);
  auto const guest = TripRound{program.db()};
  auto const other = guest.as(guest.office.kim_officer);
  auto letter = guest.letter();
  letter.host = host.institution;
  letter.topic = "카나리아 주제";
  auto const visit = made(request_visit(program.db(), guest.leader(), guest.permitted(), letter));
  made(sign_visit(program.db(), guest.head(), visit, "교통정책과-7"));
  made(send_visit(program.db(), guest.leader(), visit, "https://baeumgil.test"));
  program.program().jobs.run_due();
  auto const requests = program.db().read(officer, [](Tx& tx) { return list_desk_requests(tx); });
  ASSERT_EQ(requests.size(), 1U);
  auto const all = std::string{"/api/v1/visit-desk"};
  auto const answering = all + "/" + to_text(requests.front().id) + "/answer";
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
