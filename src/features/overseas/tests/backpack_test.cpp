// Backpack calls: what a team gets, who is chosen, and that nobody sees or does what is not theirs.

#include <gtest/gtest.h>

#include "features/overseas/backpack_store.h"
#include "features/overseas/keep_lists.h"
#include "features/overseas/make_backpack_trip.h"
#include "features/overseas/propose_backpack.h"
#include "features/overseas/run_call.h"
#include "features/overseas/tests/backpack_input.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/edit_trip.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

TEST(support_for, gives_who_has_been_once_the_rules_share) {
  struct Row {
    std::vector<int> earlier{};
    std::int64_t expected{0};
  };
  for (auto const& row : {Row{{0, 0, 0}, 9'000'000}, Row{{1, 0, 0}, 8'100'000}, Row{{1, 1, 1}, 6'300'000}, Row{{}, 0}})
    EXPECT_EQ(support_for(Won{9'000'000}, row.earlier, 70).amount, row.expected);
  EXPECT_EQ(support_for(Won{100}, {0, 1, 1}, 70).amount, 80) << "truncated to won";
}

TEST(choose_proposals, takes_the_best_in_order_until_places_or_budget_end) {
  auto contenders = std::vector<Contender>{};
  for (auto i = 0; i < 8; ++i)
    contenders.push_back({.id = ProposalId::make(), .score = 90.0 - i, .support = Won{20'000'000}, .proposed_at = {100 + i}});
  auto const five = choose_proposals(contenders, Won{200'000'000}, 5);
  EXPECT_EQ(std::ranges::count(five, true, &ChosenRank::is_chosen), 5);
  EXPECT_EQ(five[0].id, contenders[0].id);
  auto const poor = choose_proposals(contenders, Won{50'000'000}, 5);
  EXPECT_EQ(std::ranges::count(poor, true, &ChosenRank::is_chosen), 2) << "the third no longer fits, and nobody is passed over";
  contenders[7].score = 90;
  contenders[7].proposed_at = {1};
  EXPECT_EQ(choose_proposals(contenders, Won{50'000'000}, 1)[0].id, contenders[7].id) << "the earlier of equals";
}

TEST(backpack_call, is_planned_opened_scored_and_decided) {
  auto const it = overseas_round();
  auto events = it.events();
  expect_refused(it, plan_call(it.db, it.leader(), call_input(it)), Kind::forbidden, events);
  expect_refused(it, plan_call(it.db, it.officer(), {}), Kind::invalid, events);
  auto const call = made(plan_call(it.db, it.officer(), call_input(it)));
  events = it.events();
  expect_refused(it, propose_backpack(it.db, it.leader(), call, proposal_input(it)), Kind::not_found, events);
  made(open_call(it.db, it.officer(), call));
  expect_refused(it, open_call(it.db, it.officer(), call), Kind::conflict, it.events());
  expect_refused(it, start_scoring_call(it.db, it.officer(), call), Kind::conflict, it.events());
  events = it.events();
  expect_refused(it, propose_backpack(it.db, it.as(it.office.park_member), call, proposal_input(it)), Kind::forbidden, events);
  expect_refused(it, propose_backpack(it.db, it.stranger(), call, proposal_input(it)), Kind::not_found, events);
  auto rich = proposal_input(it);
  rich.requested = Won{9'000'003};
  EXPECT_EQ(rule_of(propose_backpack(it.db, it.leader(), call, rich)), "overseas.backpack.person.max");
  expect_refused(it, propose_backpack(it.db, it.leader(), call, {.team = it.team}), Kind::invalid, events);
  auto const proposal = made(propose_backpack(it.db, it.leader(), call, proposal_input(it)));
  expect_refused(it, propose_backpack(it.db, it.leader(), call, proposal_input(it)), Kind::invalid, it.events());
  made(start_scoring_call(it.db, it.officer(), call));
  events = it.events();
  expect_refused(it, decide_call(it.db, it.officer(), call, "자치행정과-9"), Kind::conflict, events);
  expect_refused(it, score_proposal(it.db, it.leader(), proposal, {50, 30}), Kind::forbidden, events);
  expect_refused(it, score_proposal(it.db, it.as(it.office.reviewer), proposal, {61, 30}), Kind::invalid, events);
  expect_refused(it, score_proposal(it.db, it.as(it.office.song_head), proposal, {50, 30}), Kind::not_found, events);
  made(score_proposal(it.db, it.as(it.office.reviewer), proposal, {50, 30}));
  expect_refused(it, decide_call(it.db, it.officer(), call, ""), Kind::invalid, it.events());
  made(decide_call(it.db, it.officer(), call, "자치행정과-9"));
  auto const seen = made(it.db.read(it.leader(), [&](Tx& tx) { return find_proposal(tx, it.leader(), proposal); }));
  EXPECT_EQ(seen.proposal.state, BackpackProposalState::chosen);
  EXPECT_EQ(seen.proposal.rank, 1);
  EXPECT_EQ(seen.proposal.final_score, 80.0);
  made(close_call(it.db, it.officer(), call));
}

TEST(propose_backpack, counts_who_has_been_before) {
  auto const it = overseas_round();
  auto const call = made(open_call(it.db, it.officer(), made(plan_call(it.db, it.officer(), call_input(it)))));
  auto const past = [&](int year) {
    return PastTripInput{
        .person = to_text(it.office.park_member.id), .track = Track::backpack, .country = "JP", .returned_on = Date::of(year, 5, 1)};
  };
  expect_refused(it, note_past_trip(it.db, it.leader(), past(2023)), Kind::forbidden, it.events());
  auto nobody = past(2023);
  nobody.person = "없는 사람";
  expect_refused(it, note_past_trip(it.db, it.officer(), nobody), Kind::invalid, it.events());
  made(note_past_trip(it.db, it.officer(), past(2023)));
  auto once = it.db.read(it.leader(), [&](Tx& tx) { return count_backpack_trips(tx, it.office.park_member.id); });
  EXPECT_EQ(once, 1);
  made(note_past_trip(it.db, it.officer(), past(2024)));
  auto const barred = propose_backpack(it.db, it.leader(), call, proposal_input(it));
  EXPECT_EQ(rule_of(barred), "overseas.backpack.repeat.max");
}

TEST(propose_backpack, reduces_the_support_of_who_has_been_once) {
  auto const it = overseas_round();
  auto const call = made(open_call(it.db, it.officer(), made(plan_call(it.db, it.officer(), call_input(it)))));
  made(note_past_trip(
      it.db, it.officer(),
      {.person = to_text(it.office.park_member.id), .track = Track::backpack, .country = "JP", .returned_on = Date::of(2023, 5, 1)}));
  auto const id = made(propose_backpack(it.db, it.leader(), call, proposal_input(it)));
  auto const seen = made(it.db.read(it.leader(), [&](Tx& tx) { return find_proposal(tx, it.leader(), id); }));
  EXPECT_EQ(seen.proposal.support, Won{8'100'000});
}

struct Chosen {
  OverseasRound const& it;
  BackpackCallId call{};
  ProposalId proposal{};
};

Chosen chosen(OverseasRound const& it) {
  auto const call = made(open_call(it.db, it.officer(), made(plan_call(it.db, it.officer(), call_input(it)))));
  auto input = proposal_input(it);
  input.hosts = "NParks, Gardens by the Bay\nHDB";
  auto const proposal = made(propose_backpack(it.db, it.leader(), call, input));
  return {it, call, proposal};
}

void decide(Chosen const& one) {
  auto const& it = one.it;
  made(start_scoring_call(it.db, it.officer(), one.call));
  made(score_proposal(it.db, it.as(it.office.reviewer), one.proposal, {50, 30}));
  made(decide_call(it.db, it.officer(), one.call, "자치행정과-9"));
}

TEST(make_backpack_trip, takes_over_team_country_hosts_and_support_and_is_never_done_twice) {
  auto const it = overseas_round();
  auto const one = chosen(it);
  auto const days = TripDays{.starts_on = it.today() + 60, .ends_on = it.today() + 64};
  expect_refused(it, make_backpack_trip(it.db, it.leader(), one.proposal, days), Kind::conflict, it.events());
  decide(one);
  auto const events = it.events();
  expect_refused(it, make_backpack_trip(it.db, it.as(it.office.park_member), one.proposal, days), Kind::forbidden, events);
  expect_refused(it, make_backpack_trip(it.db, it.stranger(), one.proposal, days), Kind::not_found, events);
  expect_refused(it, make_backpack_trip(it.db, it.leader(), one.proposal, {.starts_on = days.starts_on}), Kind::invalid, events);
  expect_refused(it, make_backpack_trip(it.db, it.leader(), one.proposal, {days.ends_on, days.starts_on}), Kind::invalid, events);
  auto const trip = made(make_backpack_trip(it.db, it.leader(), one.proposal, days));
  auto const dossier = it.now(trip);
  EXPECT_EQ(dossier.trip.kind, TripKind::overseas);
  EXPECT_EQ(dossier.trip.purpose, "정원 도시 배우기");
  EXPECT_EQ(dossier.trip.travelers.size(), 3U);
  EXPECT_EQ(dossier.trip.estimate, Won{9'000'000});
  EXPECT_EQ(dossier.trip.starts_on, *days.starts_on);
  EXPECT_EQ(dossier.plan.track, Track::backpack);
  EXPECT_EQ(dossier.plan.country, "SG");
  ASSERT_EQ(dossier.plan.hosts.size(), 3U);
  EXPECT_EQ(dossier.plan.hosts[1].name, "Gardens by the Bay");
  expect_refused(it, make_backpack_trip(it.db, it.leader(), one.proposal, days), Kind::conflict, it.events());
  made(cancel_trip(it.db, it.leader(), trip, "날짜를 다시 정함"));
  EXPECT_NE(made(make_backpack_trip(it.db, it.leader(), one.proposal, days)), trip) << "a draft that was called off frees its proposal";
}

TEST(make_backpack_trip, keeps_the_estimate_within_the_support) {
  auto const it = overseas_round();
  auto const one = chosen(it);
  decide(one);
  auto const trip = made(make_backpack_trip(it.db, it.leader(), one.proposal, {it.today() + 60, it.today() + 63}));
  auto input = it.trip_input();
  input.starts_on = it.today() + 60;
  input.ends_on = it.today() + 63;
  for (auto& stop : input.stops) stop.on = *input.starts_on;
  auto const drafted = it.now(trip).trip;
  input.our_figure = drafted.our_figure;  // of the issue
  input.our_figure_on = drafted.our_figure_on;
  input.our_figure_source = drafted.our_figure_source;
  input.version = drafted.version;
  input.estimate = Won{9'000'001};
  made(edit_trip(it.db, it.leader(), trip, input));
  made(write_plan(it.db, it.leader(), it.plan_of(trip)));
  auto const events = it.events();
  auto const refused = submit_trip(it.db, it.leader(), trip);
  expect_refused(it, refused, Kind::invalid, events);
  EXPECT_EQ(rule_of(refused), "overseas.backpack.support.max");
  input.version = it.now(trip).trip.version;
  input.estimate = Won{9'000'000};
  made(edit_trip(it.db, it.leader(), trip, input));
  for (auto const year : {2023, 2024})  // noted late: who was chosen, or came into the team since, has been twice
    made(note_past_trip(
        it.db, it.officer(),
        {.person = to_text(it.office.park_member.id), .track = Track::backpack, .country = "JP", .returned_on = Date::of(year, 5, 1)}));
  auto const events_before = it.events();
  auto const repeated = submit_trip(it.db, it.leader(), trip);
  expect_refused(it, repeated, Kind::invalid, events_before);
  EXPECT_EQ(rule_of(repeated), "overseas.backpack.repeat.max");
  input.version = it.now(trip).trip.version;
  std::erase_if(input.travelers, [&](Traveler const& traveler) { return traveler.person == it.office.park_member.id; });
  made(edit_trip(it.db, it.leader(), trip, input));
  made(submit_trip(it.db, it.leader(), trip));
}

TEST(the_page_of_a_chosen_proposal, leads_its_leader_to_the_trip) {
  auto const it = overseas_round();
  auto const one = chosen(it);
  decide(one);
  auto const page = "/overseas/backpack-proposals/" + to_text(one.proposal);
  auto const days =
      std::vector<std::pair<std::string, std::string>>{{"starts_on", to_text(it.today() + 60)}, {"ends_on", to_text(it.today() + 64)}};
  run_scenarios(
      TestProgram::instance(),
      {{.name = "its leader is offered the step", .as = it.leader(), .get = page, .contains = {page + "/trip", "출장 만들기"}},
       {.name = "a member is not", .as = it.as(it.office.park_member), .get = page, .not_contains = {page + "/trip"}},
       {.name = "the form asks for the days", .as = it.leader(), .get = page + "/trip", .contains = {"starts_on", "지원액"}},
       {.name = "a day is missing", .as = it.leader(), .post = page + "/trip", .form = {days[0]}, .status = 422},
       {.name = "a stranger", .as = it.stranger(), .post = page + "/trip", .form = days, .status = 404},
       {.name = "a member", .as = it.as(it.office.park_member), .post = page + "/trip", .form = days, .status = 403},
       {.name = "a program makes it",
        .as = it.leader(),
        .post = "/api/v1" + page + "/trip",
        .json = R"({"starts_on":")" + days[0].second + R"(","ends_on":")" + days[1].second + R"("})",
        .events = 3},
       {.name = "and a second time it is refused", .as = it.leader(), .post = page + "/trip", .form = days, .status = 409},
       {.name = "the proposal names its trip", .as = it.leader(), .get = page, .contains = {"-출장-"}, .not_contains = {page + "/trip"}}});
}

TEST(edit_candidates, is_the_officers_and_knows_countries) {
  auto const it = overseas_round();
  auto const list =
      std::vector<Candidate>{{.country = "SG", .city = "싱가포르", .reason = "첫 후보"}, {.country = "JP", .city = "후쿠오카"}};
  expect_refused(it, edit_candidates(it.db, it.leader(), list), Kind::forbidden, it.events());
  expect_refused(it, edit_candidates(it.db, it.officer(), {{.country = "ZZ"}}), Kind::invalid, it.events());
  made(edit_candidates(it.db, it.officer(), list));
  run_scenarios(TestProgram::instance(),
                {{.name = "everybody reads the list", .as = it.leader(), .get = "/overseas", .contains = {"싱가포르", "후쿠오카"}},
                 {.name = "the form is the officer's", .as = it.leader(), .get = "/overseas/candidates/list", .status = 403},
                 {.name = "who finds the rows in it", .as = it.officer(), .get = "/overseas/candidates/list", .contains = {"후쿠오카"}},
                 {.name = "and saves them",
                  .as = it.officer(),
                  .post = "/overseas/candidates/list",
                  .form = {{"candidates.0.country", "SG"}, {"candidates.0.city", "싱가포르"}},
                  .status = 303,
                  .events = 1}});
}

}  // namespace
}  // namespace baeumgil
