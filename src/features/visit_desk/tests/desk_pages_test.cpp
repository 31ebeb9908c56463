// The desk through the gate: for the host's officer only, and what its guests read of it.
#include <gtest/gtest.h>

#include "features/visit_desk/tests/waiting_request.h"

namespace baeumgil {
namespace {

TEST(visit_desk_pages, show_a_request_and_take_its_answer) {
  auto const waiting = WaitingRequest{};
  auto const& [program, host, officer, guest, id] = waiting;
  auto const path = "/visit-desk/" + to_text(id);
  auto const desk_of_host = "/institutions/" + to_text(host.institution) + "/visit-desk";
  run_scenarios(
      program,
      {{.name = "the list", .as = officer, .get = "/visit-desk", .contains = {"카나리아 주제", "함께 맞이하기"}},
       {.name = "not for other staff", .as = host.actor_of(host.kang_member), .get = "/visit-desk", .status = 404},
       {.name = "not for the guest", .as = guest.as(guest.office.kim_officer), .get = path, .status = 404},
       {.name = "the request", .as = officer, .get = path, .contains = {"교통정책과-7", "설치비는 얼마입니까? 3", "답변 보내기"}},
       {.name = "an answer without a decision", .as = officer, .post = path + "/answer", .status = 422, .contains = {"error-summary"}},
       {.name = "a bundle of one",
        .as = officer,
        .get = "/visit-desk/bundle?request=" + to_text(id),
        .status = 422,
        .contains = {"둘 이상"}},
       {.name = "a slot",
        .as = officer,
        .post = "/visit-desk/slots",
        .form = {{"on", "2026-08-18"}, {"from_time", "13:00"}, {"until_time", "17:00"}, {"groups_most", "2"}, {"place", "대회의실"}},
        .status = 303,
        .events = 1},
       {.name = "a standing answer",
        .as = officer,
        .post = "/visit-desk/answers",
        .form = {{"question", "설치비는?"}, {"answer", "3천만원"}},
        .status = 303,
        .events = 1},
       {.name = "what guests read",
        .as = guest.leader(),
        .get = desk_of_host,
        .contains = {"대회의실", "설치비는?", "2자리 남음"},
        .not_contains = {"카나리아 주제"}},
       {.name = "no desk where no programme is kept",
        .as = guest.leader(),
        .get = "/institutions/" + to_text(guest.letter().host) + "/visit-desk",
        .status = 404},
       {.name = "yes",
        .as = officer,
        .post = path + "/answer",
        .form = {{"decision", "accept"}},
        .status = 303,
        .location = path,
        .events = 1},
       {.name = "not twice", .as = officer, .post = path + "/answer", .form = {{"decision", "accept"}}, .status = 409}});
}

}  // namespace
}  // namespace baeumgil
