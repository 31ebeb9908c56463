// A backpack call, and the proposal of the team of an overseas round to it.
#pragma once

#include "features/overseas/propose_backpack.h"
#include "features/overseas/run_call.h"
#include "features/overseas/tests/overseas_round.h"

namespace baeumgil {

inline CallInput call_input(OverseasRound const& it) {
  return {.title = "2026 배낭여행 공모",
          .program = it.program,
          .apply_until = it.today() + 10,
          .score_until = it.today() + 20,
          .budget = Won{30'000'000},
          .places = 5,
          .criteria = {{.name = "필요성", .points = 60}, {.name = "적합성", .points = 40}},
          .reviewers = {it.office.reviewer.id}};
}

inline ProposalInput proposal_input(OverseasRound const& it) {
  return {.team = it.team,
          .title = "정원 도시 배우기",
          .country = "SG",
          .plan = "닷새 동안 배움",
          .hosts = "NParks",
          .requested = Won{9'000'000}};
}

}  // namespace baeumgil
