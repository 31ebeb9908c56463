#pragma once
// A guest's letter that waits on the desk of a host that is an institution here too.

#include <gtest/gtest.h>

#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/visit_desk/desk_store.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {

struct WaitingRequest {
  TestProgram& program{TestProgram::instance()};
  Office host{make_office(program.db())};
  Actor officer{host.actor_of(host.kim_officer)};
  TripRound guest{program.db()};
  DeskRequestId id{};

  WaitingRequest() {
    auto letter = guest.letter();
    letter.host = host.institution;
    letter.topic = "카나리아 주제";
    auto const visit = made(request_visit(program.db(), guest.leader(), guest.permitted(), letter));
    made(sign_visit(program.db(), guest.head(), visit, "교통정책과-7"));
    made(send_visit(program.db(), guest.leader(), visit, "https://baeumgil.test"));
    program.program().jobs.run_due();
    auto const requests = program.db().read(officer, [](Tx& tx) { return list_desk_requests(tx); });
    EXPECT_EQ(requests.size(), 1U);
    id = requests.at(0).id;
  }
};

}  // namespace baeumgil
