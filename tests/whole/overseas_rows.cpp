#include "tests/whole/overseas_rows.h"

#include "features/overseas/propose_backpack.h"
#include "features/overseas/run_call.h"
#include "features/overseas/tests/overseas_round.h"

namespace baeumgil {
namespace {

Office with_plans(Database& db) {
  auto const it = OverseasRound{db};
  it.written();
  it.consulted();
  auto const item = it.opened(it.requested());
  it.seat(item, 5);
  made(challenge_member(it.db, it.leader(), item, it.member(item, 2), "이해관계"));
  it.requested();  // waits for an agenda
  return it.office;
}

Office with_conditions(Database& db) {
  auto const it = OverseasRound{db};
  auto const item = it.opened(it.requested());
  it.seat(item, 5);
  it.vote(item, Ballot::conditional);
  made(resolve_item(it.db, it.secretary(), item, {.outcome = ReviewOutcome::conditional, .reason = "보완", .conditions = {"면담자 확정"}}));
  return it.office;
}

Office with_changes(Database& db) {
  auto const it = OverseasRound{db};
  auto const id = it.passed();
  it.passed();
  made(propose_change(it.db, it.leader(), {.trip = id, .reason = "연락망 변경", .values = {{"emergency_contact", "010-0000-0001"}}}));
  return it.office;
}

Office with_journeys(Database& db) {
  auto const it = OverseasRound{db};
  it.travel(it.passed());
  auto const id = it.passed();
  it.travel(id);
  it.accept_report_of(id);
  return it.office;
}

Office with_calls(Database& db) {
  auto const it = OverseasRound{db};
  auto const open = [&] {
    auto const call = made(plan_call(it.db, it.officer(),
                                     {.title = "배낭여행 공모",
                                      .program = it.program,
                                      .apply_until = it.today() + 10,
                                      .score_until = it.today() + 20,
                                      .budget = Won{30'000'000},
                                      .places = 5,
                                      .criteria = {{.name = "필요성", .points = 60}},
                                      .reviewers = {it.office.reviewer.id}}));
    return made(open_call(it.db, it.officer(), call));
  };
  auto const scored = open();
  made(propose_backpack(
      it.db, it.leader(), scored,
      {.team = it.team, .title = "정원", .country = "SG", .plan = "배움", .hosts = "NParks", .requested = Won{3'000'000}}));
  made(start_scoring_call(it.db, it.officer(), scored));
  open();
  return it.office;
}

}  // namespace

std::vector<Office> offices_with_overseas_rows(Database& db) {
  return {with_plans(db), with_conditions(db), with_changes(db), with_journeys(db), with_calls(db)};
}

}  // namespace baeumgil
