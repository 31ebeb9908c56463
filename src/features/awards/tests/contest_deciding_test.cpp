// From the disclosure to the payment: objections, the committee, who is paid, and that nothing is paid otherwise.
#include "features/adoptions/adoption.h"
#include "features/awards/contest_store.h"
#include "features/awards/register_store.h"
#include "features/awards/revoke_award.h"
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

TEST(raise_objection, is_open_to_the_staff_for_two_days) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const events = world.events();
  auto const song = world.as(world.office.jung_member);
  world.refused(raise_objection(world.db, song, world.merits[1], " "), Kind::invalid, events);
  world.refused(raise_objection(world.db, world.as(world.office.auditor), world.merits[1], "이의"), Kind::forbidden, events);
  auto const strangers = make_strangers(world.db);
  world.refused(raise_objection(world.db, strangers.actor_of(strangers.han_head), world.merits[1], "이의"), Kind::not_found, events);
  ASSERT_TRUE(raise_objection(world.db, song, world.merits[1], "발표가 더 좋았음"));
  world.pass_days(3);
  world.refused_by(raise_objection(world.db, song, world.merits[1], "늦은 이의"), "award.objection.due");
}

TEST(answer_objection, may_change_nothing) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const raised = raise_objection(world.db, world.leader, world.merits[1], "발표가 더 좋았음");
  ASSERT_TRUE(raised);
  auto const events = world.events();
  world.refused(answer_objection(world.db, world.leader, *raised, {.state = ObjectionState::dismissed, .answer = "아님"}), Kind::forbidden,
                events);
  world.refused(answer_objection(world.db, world.officer, *raised, {.state = ObjectionState::dismissed}), Kind::invalid, events);
  world.refused(answer_objection(world.db, world.officer, *raised, {.answer = "아님"}), Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  world.refused(answer_objection(world.db, strangers.actor_of(strangers.kim_officer), *raised,
                                 {.state = ObjectionState::dismissed, .answer = "아님"}),
                Kind::not_found, events);
  ASSERT_TRUE(answer_objection(world.db, world.officer, *raised, {.state = ObjectionState::dismissed, .answer = "채점은 기준대로임"}));
  EXPECT_EQ(world.order(), (std::vector<std::size_t>{0, 1}));
  world.refused(answer_objection(world.db, world.officer, *raised, {.state = ObjectionState::dismissed, .answer = "또"}), Kind::conflict,
                events + 1);
}

TEST(answer_objection, may_set_a_sheet_aside_and_change_the_order) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const raised = raise_objection(world.db, world.leader, world.merits[0], "심사위원과 한 부서에 있었음");
  auto const events = world.events();
  world.refused(answer_objection(world.db, world.officer, *raised,
                                 {.state = ObjectionState::upheld, .remedy = Remedy::set_aside, .answer = "사실임"}),
                Kind::invalid, events);
  world.refused(
      answer_objection(
          world.db, world.officer, *raised,
          {.state = ObjectionState::upheld, .remedy = Remedy::set_aside, .reviewer = world.office.auditor.id, .answer = "사실임"}),
      Kind::invalid, events);
  ASSERT_TRUE(
      answer_objection(world.db, world.officer, *raised,
                       {.state = ObjectionState::upheld, .remedy = Remedy::set_aside, .reviewer = world.judges[0].id, .answer = "사실임"}));
  EXPECT_EQ(world.order(), (std::vector<std::size_t>{1, 0}));
  auto const objections = world.db.read(world.officer, [&](Tx& tx) { return list_objections(tx, world.round); });
  EXPECT_TRUE(objections.front().is_order_changed);
}

TEST(resolve_awards, waits_for_objections_and_their_days) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const raised = raise_objection(world.db, world.leader, world.merits[0], "이의");
  ASSERT_TRUE(call_award_meeting(world.db, world.secretary, world.round, world.meeting()));
  auto events = world.events();
  world.refused(resolve_awards(world.db, world.secretary, world.round, world.resolution(3)), Kind::conflict, events);
  ASSERT_TRUE(answer_objection(world.db, world.officer, *raised, {.state = ObjectionState::dismissed, .answer = "아님"}));
  events = world.events();
  world.refused_by(resolve_awards(world.db, world.secretary, world.round, world.resolution(3)), "award.objection.due");
  world.pass_days(7);
  world.refused(resolve_awards(world.db, world.officer, world.round, world.resolution(3)), Kind::forbidden, events);
  ASSERT_TRUE(resolve_awards(world.db, world.secretary, world.round, world.resolution(3)));
  EXPECT_EQ(world.the_round().state, RoundState::resolved);
}

TEST(resolve_awards, needs_a_quorum_for_each_item_and_lets_nobody_vote_on_what_he_is_tied_to) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto meeting = world.meeting();
  meeting.members.push_back({.person = world.office.han_head.id});
  ASSERT_TRUE(call_award_meeting(world.db, world.secretary, world.round, meeting));
  world.pass_days(7);
  auto const events = world.events();
  auto resolution = world.resolution(3);
  resolution.present = {0, 3};
  auto const few = resolve_awards(world.db, world.secretary, world.round, resolution);
  world.refused_by(few, "award.meeting.quorum");
  EXPECT_EQ(few.error().fields.front().arguments.front(), "1") << "the head of the merit's department does not count";
  resolution.present = {1, 2, 3};
  world.refused(resolve_awards(world.db, world.secretary, world.round, resolution), Kind::invalid, events);
  resolution.present = {0, 1, 2, 3};
  resolution.items[0].votes_for = 4;
  world.refused(resolve_awards(world.db, world.secretary, world.round, resolution), Kind::invalid, events);
  resolution.items[0].votes_for = 1;
  resolution.items.pop_back();
  world.refused(resolve_awards(world.db, world.secretary, world.round, resolution), Kind::invalid, events);
  resolution.items.push_back({.nomination = world.merits[1], .votes_for = 2});
  ASSERT_TRUE(resolve_awards(world.db, world.secretary, world.round, resolution));
  auto const kept = *world.db.read(world.officer, [&](Tx& tx) { return find_award_meeting(tx, world.round); });
  ASSERT_EQ(kept.items.size(), 2U);
  EXPECT_FALSE(kept.items[0].is_carried) << "one of three";
  EXPECT_TRUE(kept.items[1].is_carried) << "two of three";
  ASSERT_EQ(kept.items[0].recusals.size(), 1U);
  EXPECT_EQ(kept.items[0].recusals[0].cause, TieKind::department);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  EXPECT_EQ(world.found(0).state, NominationState::not_awarded) << "though it came first";
  EXPECT_EQ(world.found(1).state, NominationState::awarded);
}

void insert_adoption(ContestWorld& world, std::size_t number, AdoptionState state, DepartmentId owner) {
  world.keep(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, owner_department_id, state, proposed_on, "
      "decide_by, "
      "decision, decided_on, implemented_on, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $8, 'adopt', $8, $9, $10)",
      AdoptionId::make(), "2026-도입-" + to_text(world.cases[number]), world.cases[number], world.source.issue, world.office.lee_leader.id,
      owner, state, world.today(), state == AdoptionState::implemented ? std::optional{world.today()} : std::nullopt, Instant{});
}

TEST(decide_awards, pays_shares_and_the_department_that_took_the_idea_on) {
  auto world = ContestWorld{};
  insert_adoption(world, 1, AdoptionState::implemented, world.office.learning);
  insert_adoption(world, 0, AdoptionState::decided_yes, world.office.learning);
  world.open(world.input());
  world.nominate_all(2);
  ASSERT_TRUE(share_merit(world.db, world.leader, world.merits[1],
                          {{.person = world.office.lee_leader.id, .share = 50}, {.person = world.office.park_member.id, .share = 50}}));
  ASSERT_TRUE(sign_share(world.db, world.as(world.office.park_member), world.merits[1]));
  world.begin_scoring();
  world.disclose({{82, 82, 82, 82}, {80, 80, 80, 80}});
  EXPECT_NEAR(*world.found(0).final_score, 85, 1e-9) << "decided: 3";
  EXPECT_NEAR(*world.found(1).final_score, 86, 1e-9) << "implemented: 6";
  EXPECT_EQ(world.order(), (std::vector<std::size_t>{1, 0}));
  world.pass_days(7);
  world.resolve();
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  auto const given = world.db.read(world.officer, [&](Tx& tx) { return list_register(tx, {.round = world.round}, 0, 20); });
  ASSERT_EQ(given.size(), 1U);
  auto const payees = world.db.read(world.officer, [&](Tx& tx) { return list_payees(tx, given[0].id); });
  ASSERT_EQ(payees.size(), 3U);
  EXPECT_EQ(payees[0].amount, Won{350'001}) << "what is left of whole won goes to the first";
  EXPECT_EQ(payees[1].amount, Won{350'000});
  EXPECT_EQ(payees[2].kind, PayeeKind::adopter);
  EXPECT_EQ(payees[2].department, world.office.learning);
  EXPECT_EQ(payees[2].amount, Won{300'000});
  auto const ledger = world.db.read(world.officer, [&](Tx& tx) { return list_ledger(tx, 2026); });
  ASSERT_EQ(ledger.size(), 2U);
  auto const transport = std::ranges::find(ledger, world.office.transport, &LedgerRow::department);
  EXPECT_EQ(transport->contributors, Won{700'001});
  EXPECT_EQ(transport->prizes, 1);
  EXPECT_EQ(transport->paid, Won{});
  EXPECT_TRUE(world.db.read(world.officer, [&](Tx& tx) { return list_ledger(tx, 2025); }).empty());
}

int count_payees(ContestWorld& world) {
  return world.db.read(world.officer,
                       [](Tx& tx) { return tx.value<int>("SELECT COUNT(*) FROM award_payees WHERE institution_id = $institution"); });
}

// Everybody sends everything a round takes, at every stage before the decision: nothing is paid, nothing stands in the register.
TEST(payment, has_no_way_around_the_register) {
  auto world = ContestWorld{};
  auto const strike = [&](std::string const& stage) {
    auto const round = to_text(world.round);
    for (auto const& person : {world.office.accountant, world.office.kim_officer, world.office.secretary, world.office.admin_head}) {
      auto const as = world.as(person);
      for (auto const* noun : {"payment", "decision", "closing"}) {
        auto const answered = answer(
            world.program, {.as = as, .post = "/awards/" + round + "/" + noun, .form = {{"paid_on", "2026-08-03"}, {"record_no", "1"}}});
        EXPECT_GE(answered.status, 400) << stage << " " << noun << " by " << person.name;
        auto const api = answer(world.program, {.as = as,
                                                .post = "/api/v1/awards/" + round + "/" + noun,
                                                .json = std::string{noun} == "payment"    ? R"({"paid_on":"2026-08-03"})"
                                                        : std::string{noun} == "decision" ? R"({"record_no":"1"})"
                                                                                          : "{}"});
        EXPECT_GE(api.status, 400) << stage << " " << noun << " by " << person.name;
      }
    }
    EXPECT_EQ(count_payees(world), 0) << stage;
    EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return count_register(tx, {}); }), 0) << stage;
  };
  world.open(world.input());
  strike("nominating");
  world.nominate_all(1);
  world.begin_scoring();
  strike("scoring");
  world.disclose({{80, 80, 80, 80}});
  strike("disclosed");
  world.pass_days(7);
  world.resolve();
  strike("resolved");
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  EXPECT_EQ(count_payees(world), 1);
  EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return count_register(tx, {}); }), 1);
}

struct Contested {
  AwardRoundId round{};
  NominationId nomination{};
};

Contested nominated_again(ContestWorld& world, std::string const& merit_key) {
  world.open(world.input());
  auto const made = nominate(world.db, world.leader, world.round, {.merit_key = merit_key, .merit = "다시"});
  if (!made) throw std::runtime_error{made.error().key};
  world.merits = {*made};
  return {world.round, *made};
}

Contested resolved_again(ContestWorld& world, std::string const& merit_key) {
  auto const contested = nominated_again(world, merit_key);
  world.begin_scoring();
  world.disclose({{80, 80, 80, 80}});
  world.pass_days(7);
  world.resolve();
  return contested;
}

// The same merit stands in three rounds when one of them gives it a prize: every later way to a second one is closed.
TEST(prize, is_given_once_for_a_merit_by_every_route) {
  auto world = ContestWorld{};
  auto const key = "case:" + to_text(world.cases[0]);
  auto const waiting = nominated_again(world, key);
  insert_adoption(world, 0, AdoptionState::decided_yes, world.office.audit);
  auto const adoption = world.db.read(
      world.officer, [](Tx& tx) { return tx.value<AdoptionId>("SELECT id FROM adoptions WHERE institution_id = $institution"); });
  auto const of_adoption = resolved_again(world, "adoption:" + to_text(adoption));
  auto const resolved = resolved_again(world, key);
  auto const first = resolved_again(world, key);
  ASSERT_TRUE(decide_awards(world.db, world.mayor, first.round, "자치행정과-1"));
  world.open(world.input());
  auto const nominating = "/awards/" + to_text(world.round) + "/nominations";
  run_scenarios(world.program, {{.name = "nominated on the page",
                                 .as = world.leader,
                                 .post = nominating,
                                 .form = {{"merit_key", key}, {"merit", "또"}},
                                 .status = 422,
                                 .contains = {"제14조"}},
                                {.name = "nominated by a program",
                                 .as = world.leader,
                                 .post = "/api/v1" + nominating,
                                 .json = R"({"merit_key":")" + key + R"(","merit":"또"})",
                                 .status = 422,
                                 .contains = {"award.no_double"}},
                                {.name = "found eligible on the page",
                                 .as = world.officer,
                                 .post = "/nominations/" + to_text(waiting.nomination) + "/eligibility",
                                 .form = {{"eligibility", "eligible"}},
                                 .status = 422,
                                 .contains = {"제14조"}},
                                {.name = "found eligible by a program",
                                 .as = world.officer,
                                 .post = "/api/v1/nominations/" + to_text(waiting.nomination) + "/eligibility",
                                 .json = R"({"eligibility":"eligible"})",
                                 .status = 422,
                                 .contains = {"award.no_double"}},
                                {.name = "decided on the page",
                                 .as = world.mayor,
                                 .post = "/awards/" + to_text(resolved.round) + "/decision",
                                 .form = {{"record_no", "2"}},
                                 .status = 422,
                                 .contains = {"제14조"}},
                                {.name = "decided by a program",
                                 .as = world.mayor,
                                 .post = "/api/v1/awards/" + to_text(resolved.round) + "/decision",
                                 .json = R"({"record_no":"2"})",
                                 .status = 422,
                                 .contains = {"award.no_double"}},
                                {.name = "the same person for the adoption of the same case",
                                 .as = world.mayor,
                                 .post = "/api/v1/awards/" + to_text(of_adoption.round) + "/decision",
                                 .json = R"({"record_no":"3"})",
                                 .status = 422,
                                 .contains = {"award.no_double"}}});
  EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return count_register(tx, {}); }), 1);
  EXPECT_EQ(count_payees(world), 2) << "the leader, and the department that took it on";
}

TEST(pay_awards, says_why_it_is_late) {
  auto world = ContestWorld{};
  world.open(world.input());
  world.nominate_all(1);
  world.begin_scoring();
  world.disclose({{80, 80, 80, 80}});
  world.pass_days(7);
  world.resolve();
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-1"));
  world.pass_days(40);
  auto const accountant = world.as(world.office.accountant);
  world.refused_by(pay_awards(world.db, accountant, world.round, {.paid_on = world.today()}), "award.pay.due");
  ASSERT_TRUE(pay_awards(world.db, accountant, world.round, {.paid_on = world.today(), .late_reason = "추경 뒤에 지급"}));
  auto const given = world.db.read(world.officer, [&](Tx& tx) { return list_register(tx, {.round = world.round}, 0, 20); });
  EXPECT_EQ(given[0].late_reason, "추경 뒤에 지급");
}

TEST(contest_api, calls_the_committee_and_records_what_it_resolved) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const round = "/api/v1/awards/" + to_text(world.round);
  auto const chair = to_text(world.office.yoon_head.id);
  world.pass_days(7);
  auto const meeting =
      R"({"held_on":")" + to_text(world.today()) + R"(","place":"회의실","waiver_reason":"급함","members":[{"person":")" + chair +
      R"(","chairing":"chair"},{"name":"민간 하나","post":"","seat":"outside"},{"name":"민간 둘","post":"","seat":"outside"}]})";
  auto items = std::string{};
  for (auto const& merit : world.merits)
    items += (items.empty() ? "" : ",") + std::string{R"({"nomination":")"} + to_text(merit) + R"(","votes_for":2,"recused":[]})";
  auto const resolution = R"({"present":[0,1,2],"remarks":"의결함","items":[)" + items + "]}";
  run_scenarios(world.program,
                {{.name = "called", .as = world.secretary, .post = round + "/meeting", .json = meeting, .status = 200, .events = 1},
                 {.name = "resolved", .as = world.secretary, .post = round + "/resolution", .json = resolution, .status = 200, .events = 1},
                 {.name = "the standing", .as = world.officer, .get = round + "/standing", .contains = {"without_judge", "too_few_marks"}},
                 {.name = "not for others", .as = world.leader, .get = round + "/standing", .status = 404},
                 {.name = "the ledger", .as = world.leader, .get = "/api/v1/awards/ledger", .contains = {"\"rows\":[]"}}});
}

TEST(contest_pages, show_the_standing_the_papers_and_the_ledger) {
  auto world = ContestWorld{};
  disclose_two(world);
  auto const round = "/awards/" + to_text(world.round);
  auto const merit = "/nominations/" + to_text(world.merits[0]);
  run_scenarios(world.program,
                {{.name = "those who run it see severity and the order without each judge",
                  .as = world.officer,
                  .get = round + "/standing",
                  .contains = {"한 위원을 빼면 순위가 바뀔까", "수상자가 바뀜", "점수가 모자라"}},
                 {.name = "others do not", .as = world.leader, .get = round + "/standing", .status = 404},
                 {.name = "the score sheets", .as = world.officer, .get = round + "/score-sheet.pdf"},
                 {.name = "not for others", .as = world.leader, .get = round + "/score-sheet.pdf", .status = 404},
                 {.name = "the statement", .as = world.leader, .get = merit + "/statement.hwpx"},
                 {.name = "no certificate before a prize", .as = world.leader, .get = merit + "/certificate.pdf", .status = 404},
                 {.name = "the ledger is empty", .as = world.leader, .get = "/awards/ledger", .contains = {"포상 기록이 없습니다"}},
                 {.name = "and its table", .as = world.leader, .get = "/awards/ledger.xlsx"},
                 {.name = "rules of the instrument with their articles",
                  .as = world.leader,
                  .get = round,
                  .contains = {"특별성과 포상금은 1명에 3,000만원까지입니다", "제46조의9"}}});
}

}  // namespace
}  // namespace baeumgil
