// From the nomination to the disclosure: who may speak for a merit, who may judge it, and what counts.
#include "features/awards/contest_store.h"
#include "features/awards/sheet_store.h"
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

TEST(plan_round, keeps_to_weights_that_make_a_hundred) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.weights = {.paper = 50, .presentation = 30, .audience = 10};
  auto const events = world.events();
  world.refused(plan_round(world.db, world.officer, input), Kind::invalid, events);
  input.weights = {.paper = 0, .audience = 100};
  world.refused(plan_round(world.db, world.officer, input), Kind::invalid, events);
  input.weights = {.paper = 60, .expert = 40};
  world.refused(plan_round(world.db, world.officer, input), Kind::invalid, events);
  input.experts = {world.judges[0].id};
  world.refused(plan_round(world.db, world.officer, input), Kind::invalid, events);
  input.experts = {world.office.auditor.id};
  input.judges_of_each = 9;
  world.refused(plan_round(world.db, world.officer, input), Kind::invalid, events);
  input.judges_of_each = 3;
  world.open(input);
  EXPECT_EQ(world.the_round().experts.size(), 1U);
  EXPECT_EQ(world.the_round().weights.expert, 40);
}

TEST(nominate, hears_heads_teams_colleagues_and_citizens_where_the_round_does) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.channels = {Channel::self, Channel::peer, Channel::citizen};
  world.open(input);
  auto const merit = [&](std::size_t i) { return "case:" + to_text(world.cases[i]); };
  auto const events = world.events();
  auto const song = world.as(world.office.song_head);
  world.refused(nominate(world.db, world.as(world.office.han_head), world.round, {.merit_key = merit(0), .merit = "우리 과"}),
                Kind::invalid, events);
  world.refused(nominate(world.db, song, world.round, {.merit_key = merit(0), .merit = "주민", .channel = Channel::citizen}), Kind::invalid,
                events);
  world.refused(nominate(world.db, world.officer, world.round, {.merit_key = merit(0), .merit = "주민", .channel = Channel::citizen}),
                Kind::invalid, events);
  auto const peer = nominate(world.db, song, world.round, {.merit_key = merit(0), .merit = "동료", .channel = Channel::peer});
  ASSERT_TRUE(peer);
  auto const citizen = nominate(world.db, world.officer, world.round,
                                {.merit_key = merit(1), .merit = "주민", .channel = Channel::citizen, .citizen_ref = "민원-17"});
  ASSERT_TRUE(citizen);
  world.merits = {*peer, *citizen};
  EXPECT_EQ(world.found(0).department, world.office.transport) << "whose merit it is, not who speaks";
  EXPECT_EQ(world.found(1).citizen_ref, "민원-17");
}

TEST(share_merit, names_shares_that_everybody_signs) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::performance_prize;
  world.open(input);
  world.nominate_all(1);
  auto const merit = world.merits[0];
  auto events = world.events();
  auto const two = [&](int first, int second) {
    return std::vector<ContributorInput>{{.person = world.office.lee_leader.id, .share = first},
                                         {.person = world.office.park_member.id, .share = second}};
  };
  world.refused_by(share_merit(world.db, world.leader, merit, two(60, 30)), "award.performance.shares");
  world.refused(share_merit(world.db, world.leader, merit, two(60, 0)), Kind::invalid, events);
  world.refused(share_merit(world.db, world.leader, merit, {}), Kind::invalid, events);
  world.refused(share_merit(world.db, world.as(world.office.song_head), merit, two(60, 40)), Kind::forbidden, events);
  world.refused(share_merit(world.db, world.as(world.office.yoon_head), merit, two(60, 40)), Kind::not_found, events);
  ASSERT_TRUE(share_merit(world.db, world.leader, merit, two(60, 40)));
  events = world.events();
  world.refused_by(judge_eligibility(world.db, world.officer, merit, {.eligibility = Eligibility::eligible}), "award.performance.shares");
  world.refused(sign_share(world.db, world.officer, merit), Kind::forbidden, events);
  ASSERT_TRUE(sign_share(world.db, world.as(world.office.park_member), merit));
  world.refused(sign_share(world.db, world.as(world.office.park_member), merit), Kind::forbidden, events + 1);
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, merit, all_clear(world.db, world.officer, merit)));
  events = world.events();
  world.refused(share_merit(world.db, world.leader, merit, two(90, 10)), Kind::conflict, events);
  world.refused(share_merit(world.db, world.officer, merit, two(90, 10)), Kind::conflict, events);
  world.keep("UPDATE nomination_contributors SET signed_at = NULL WHERE institution_id = $institution AND nomination_id = $1", merit);
  world.refused(start_scoring(world.db, world.officer, world.round), Kind::conflict, events);
  world.keep("DELETE FROM nomination_contributors WHERE institution_id = $institution AND nomination_id = $1", merit);
  world.refused(start_scoring(world.db, world.officer, world.round), Kind::conflict, events);
}

TEST(judge_eligibility, finds_no_performance_prize_for_nobody_nor_a_share_without_its_signature) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::performance_prize;
  world.open(input);
  auto const head = world.as(world.office.han_head);
  auto const nobody = nominate(world.db, head, world.round, {.merit_key = "case:" + to_text(world.cases[0]), .merit = "부서의 공적"});
  ASSERT_TRUE(nobody);
  world.refused_by(judge_eligibility(world.db, world.officer, *nobody, all_clear(world.db, world.officer, *nobody)),
                   "award.performance.shares");
  world.open(world.input());
  auto const half = nominate(
      world.db, world.leader, world.round,
      {.merit_key = "case:" + to_text(world.cases[0]),
       .merit = "함께 함",
       .contributors = {{.person = world.office.lee_leader.id, .share = 60}, {.person = world.office.park_member.id, .share = 40}}});
  ASSERT_TRUE(half);
  auto const events = world.events();
  auto const refused = judge_eligibility(world.db, world.officer, *half, all_clear(world.db, world.officer, *half));
  world.refused(refused, Kind::invalid, events);
  EXPECT_EQ(refused.error().fields.front().key, "award.share.unsigned") << "of any instrument: a part nobody signed is nobody's";
}

TEST(judge_eligibility, asks_for_discipline_and_for_prizes_elsewhere) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::commendation;
  world.open(input);
  auto const made = nominate(world.db, world.leader, world.round,
                             {.merit_key = "case:" + to_text(world.cases[0]), .merit = "함", .statement = {.elsewhere = "도지사 표창"}});
  world.merits = {*made};
  world.refused_by(judge_eligibility(world.db, world.officer, *made, all_clear(world.db, world.officer, *made)), "award.no_double");
  auto const clean = nominate(world.db, world.leader, world.round, {.merit_key = "case:" + to_text(world.cases[1]), .merit = "함"});
  ASSERT_TRUE(clean);
  auto const events = world.events();
  auto const unasked = judge_eligibility(world.db, world.officer, *clean, {.eligibility = Eligibility::eligible});
  world.refused(unasked, Kind::invalid, events);
  EXPECT_EQ(unasked.error().fields.front().field, "checks.0.answer") << "no answer is not a no";
  auto answered = all_clear(world.db, world.officer, *clean);
  ASSERT_EQ(answered.checks.size(), 1U) << "of the leader, and no ground of another instrument";
  answered.checks[0].answer = CheckAnswer::found;
  answered.checks[0].words = " ";
  world.refused(judge_eligibility(world.db, world.officer, *clean, answered), Kind::invalid, events);
  answered.checks[0].words = "감사 조사 중";
  auto const under = judge_eligibility(world.db, world.officer, *clean, answered);
  world.refused(under, Kind::invalid, events);
  world.refused_by(under, "award.under_discipline");
  EXPECT_EQ(under.error().fields.front().field, "checks.0.answer");
  auto of_another = all_clear(world.db, world.officer, *clean);
  of_another.checks[0].person = world.office.park_member.id;
  world.refused(judge_eligibility(world.db, world.officer, *clean, of_another), Kind::invalid, events);
  EXPECT_TRUE(judge_eligibility(world.db, world.officer, *clean, all_clear(world.db, world.officer, *clean)));
}

// What was answered stays, with who answered; that something is under way is not for everybody.
TEST(judge_eligibility, keeps_each_answer_and_shows_it_to_whom_it_concerns) {
  auto world = ContestWorld{};
  world.open(world.input());
  world.nominate_all(2);
  auto under = all_clear(world.db, world.officer, world.merits[1]);
  under.eligibility = Eligibility::ineligible;
  under.reason = "포상 제한";
  under.checks[0].answer = CheckAnswer::found;
  under.checks[0].words = "감사 조사 중";
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, world.merits[0], all_clear(world.db, world.officer, world.merits[0])));
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, world.merits[1], under));
  auto const kept = world.db.read(world.officer, [&](Tx& tx) { return list_checks(tx, world.merits[1]); });
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].person, world.office.lee_leader.id);
  EXPECT_EQ(kept[0].answer, CheckAnswer::found);
  EXPECT_EQ(kept[0].checked_by, world.office.kim_officer.name);
  auto const clear = "/nominations/" + to_text(world.merits[0]);
  auto const found = "/nominations/" + to_text(world.merits[1]);
  run_scenarios(
      world.program,
      {{.name = "that nothing is under way is shown", .as = world.leader, .get = clear, .contains = {"징계·수사", "없음"}},
       {.name = "to a program too", .as = world.leader, .get = "/api/v1" + clear, .contains = {R"("subject":"discipline")", R"("clear")"}},
       {.name = "what is under way is the officer's to see", .as = world.officer, .get = found, .contains = {"감사 조사 중"}},
       {.name = "not the colleagues'", .as = world.leader, .get = found, .not_contains = {"감사 조사 중"}},
       {.name = "nor their programs'", .as = world.leader, .get = "/api/v1" + found, .not_contains = {"감사 조사 중"}}});
}

TEST(judge_eligibility, asks_each_ground_that_excludes_a_performance_prize) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.instrument = AwardInstrument::performance_prize;
  world.open(input);
  world.nominate_all(1);
  auto const merit = world.merits[0];
  auto answered = all_clear(world.db, world.officer, merit);
  ASSERT_EQ(answered.checks.size(), 6U) << "of the leader, and five grounds";
  auto const events = world.events();
  for (std::size_t i = 1; i < answered.checks.size(); ++i) {
    auto const field = "checks." + std::to_string(i) + ".";
    auto given = answered;
    given.checks[i].words.clear();
    auto const without_reason = judge_eligibility(world.db, world.officer, merit, given);
    world.refused(without_reason, Kind::invalid, events);
    EXPECT_EQ(without_reason.error().fields.front().field, field + "words");
    given.checks[i] = {};
    auto const without_answer = judge_eligibility(world.db, world.officer, merit, given);
    world.refused(without_answer, Kind::invalid, events);
    EXPECT_EQ(without_answer.error().fields.front().field, field + "answer");
    given = answered;
    given.checks[i].answer = CheckAnswer::found;
    auto const excluded = judge_eligibility(world.db, world.officer, merit, given);
    world.refused(excluded, Kind::invalid, events);
    world.refused_by(excluded, "award.performance.excluded");
    EXPECT_EQ(excluded.error().fields.front().field, field + "answer");
  }
  auto const path = "/nominations/" + to_text(merit);
  run_scenarios(world.program, {{.name = "the form asks",
                                 .as = world.officer,
                                 .get = path + "/eligibility",
                                 .contains = {"name=\"checks.5.answer\"", "통상 업무의 결과", "참가비를 낸 대회"}},
                                {.name = "and keeps what was typed",
                                 .as = world.officer,
                                 .post = path + "/eligibility",
                                 .form = {{"eligibility", "eligible"}, {"checks.1.words", "소관 업무를 넘음"}},
                                 .status = 422,
                                 .contains = {"소관 업무를 넘음"}}});
  EXPECT_TRUE(judge_eligibility(world.db, world.officer, merit, answered));
}

TEST(nominate, gives_no_budget_bonus_to_the_mayor_nor_after_the_tenth_of_march) {
  auto world = ContestWorld{};
  test_clock().set(*instant_from_text("2026-03-02T01:00:00Z"));
  auto input = world.input();
  input.instrument = AwardInstrument::budget_bonus;
  world.open(input);
  auto asked = NominationInput{.merit_key = "case:" + to_text(world.cases[0]), .merit = "아꼈음"};
  auto const unsaid = nominate(world.db, world.leader, world.round, asked);
  ASSERT_FALSE(unsaid);
  EXPECT_EQ(unsaid.error().fields.front().field, "saving_kind") << "of what the bonus is a share";
  asked.statement.saving_kind = SavingKind::running_cost;
  asked.statement.spread_to = "이웃 구청";
  auto const unshown = nominate(world.db, world.leader, world.round, asked);
  ASSERT_FALSE(unshown);
  EXPECT_EQ(unshown.error().fields.front().field, "spread_evidence") << "that it spread is shown, or not said";
  asked.statement.spread_evidence = "적용 계획서";
  auto with_mayor = asked;
  with_mayor.contributors = {{.person = world.office.mayor.id, .share = 100}};
  world.refused_by(nominate(world.db, world.leader, world.round, with_mayor), "award.budget_bonus.elected");
  test_clock().set(*instant_from_text("2026-03-11T01:00:00Z"));
  world.refused_by(nominate(world.db, world.leader, world.round, asked), "award.budget_bonus.apply.due");
  test_clock().set(*instant_from_text("2026-03-10T01:00:00Z"));
  EXPECT_TRUE(nominate(world.db, world.leader, world.round, asked));
}

TEST(call_award_meeting, of_a_budget_bonus_sits_by_the_end_of_april) {
  auto world = ContestWorld{};
  world.open(world.input());
  world.nominate_all(1);
  world.begin_scoring();
  world.disclose({{82, 82, 82, 82}});
  world.keep("UPDATE award_rounds SET instrument = 'budget_bonus' WHERE institution_id = $institution AND id = $1", world.round);
  auto with_two_more = world.meeting();
  for (auto const* name : {"민간 셋", "민간 넷"}) with_two_more.members.push_back({.name = name});
  world.refused_by(call_award_meeting(world.db, world.secretary, world.round, with_two_more), "award.budget_bonus.committee.due");
  auto in_april = with_two_more;
  in_april.held_on = Date::of(2027, 4, 30);
  EXPECT_TRUE(call_award_meeting(world.db, world.secretary, world.round, in_april));
}

TEST(start_scoring, finds_conflicts_in_departments_teams_trips_and_what_was_declared) {
  auto world = ContestWorld{};
  auto const member = [&](Person const& person, int position) {
    world.keep(
        "INSERT INTO team_members (institution_id, team_id, person_id, position, answer) VALUES ($institution, $1, $2, $3, 'accepted')",
        world.source.team, person.id, position);
  };
  member(world.office.lee_leader, 0);
  member(world.office.choi_member, 1);
  for (auto const& person : {world.office.lee_leader, world.office.jung_member})
    world.keep("INSERT INTO trip_travelers (institution_id, trip_id, person_id, position) VALUES ($institution, $1, $2, 0)",
               world.source.trip, person.id);
  world.judges = {world.office.reviewer, world.office.park_member, world.office.choi_member, world.office.jung_member,
                  world.office.kang_member};
  world.open(world.input());
  world.nominate_all(2);
  auto const tie = [&](Person const& person) {
    return world.db.read(world.officer, [&](Tx& tx) { return find_tie(tx, world.merits[0], person.id); });
  };
  EXPECT_EQ(tie(world.office.reviewer), TieKind::none);
  EXPECT_EQ(tie(world.office.park_member), TieKind::department);
  EXPECT_EQ(tie(world.office.choi_member), TieKind::team);
  EXPECT_EQ(tie(world.office.jung_member), TieKind::trip);
  auto const kang = world.as(world.office.kang_member);
  auto const events = world.events();
  world.refused(declare_tie(world.db, kang, world.merits[0], " "), Kind::invalid, events);
  world.refused(declare_tie(world.db, world.officer, world.merits[0], "친척"), Kind::forbidden, events);
  auto const strangers = make_strangers(world.db);
  world.refused(declare_tie(world.db, strangers.actor_of(strangers.kang_member), world.merits[0], "친척"), Kind::not_found, events);
  ASSERT_TRUE(declare_tie(world.db, kang, world.merits[0], "친척"));
  world.refused(declare_tie(world.db, kang, world.merits[0], "또"), Kind::conflict, events + 1);
  EXPECT_EQ(tie(world.office.kang_member), TieKind::declared);
  world.begin_scoring();
  auto const assigned = world.db.read(world.officer, [&](Tx& tx) { return list_assigned(tx, world.round); });
  EXPECT_EQ(assigned.size(), 3U) << "two for the reviewer, one for the one who is tied to the other";
  world.refused_by(score_nomination(world.db, world.as(world.office.choi_member), world.merits[0], {.points = {50, 30}}), "review.ties");
}

TEST(start_scoring, refuses_where_a_merit_would_have_no_judge) {
  auto world = ContestWorld{};
  world.judges = {world.office.park_member};
  world.open(world.input());
  world.nominate_all(1);
  ASSERT_TRUE(judge_eligibility(world.db, world.officer, world.merits[0], all_clear(world.db, world.officer, world.merits[0])));
  world.refused(start_scoring(world.db, world.officer, world.round), Kind::conflict, world.events());
}

TEST(start_scoring, shares_the_merits_out_and_lets_somebody_stand_in) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.judges_of_each = 2;
  world.open(input);
  world.nominate_all(4);
  world.begin_scoring();
  auto const assigned = [&] { return world.db.read(world.officer, [&](Tx& tx) { return list_assigned(tx, world.round); }); };
  ASSERT_EQ(assigned().size(), 8U);
  auto const first = assigned().front();
  auto const judge = *std::ranges::find(world.judges, first.reviewer, &Person::id);
  auto const stranger = *std::ranges::find_if(world.judges, [&](Person const& other) {
    return std::ranges::none_of(assigned(),
                                [&](Assigned const& one) { return one.nomination == first.nomination && one.reviewer == other.id; });
  });
  auto const events = world.events();
  world.refused(score_nomination(world.db, world.as(stranger), first.nomination, {.points = {50, 30}}), Kind::forbidden, events);
  world.refused(disclose_round(world.db, world.officer, world.round), Kind::conflict, events);
  ASSERT_TRUE(declare_tie(world.db, world.as(judge), first.nomination, "동창"));
  auto const now = assigned();
  EXPECT_EQ(now.size(), 8U) << "somebody else marks it";
  EXPECT_TRUE(
      std::ranges::none_of(now, [&](Assigned const& one) { return one.nomination == first.nomination && one.reviewer == judge.id; }));
}

TEST(score_nomination, hides_whose_merit_it_is_in_a_blind_round) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.is_blind = true;
  world.open(input);
  world.nominate_all(1);
  world.begin_scoring();
  auto const path = "/nominations/" + to_text(world.merits[0]);
  auto const judge = world.as(world.office.reviewer);
  run_scenarios(world.program,
                {{.name = "a judge sees the merit alone",
                  .as = judge,
                  .get = path,
                  .contains = {"다시 설계함", "name=\"scores.0.points\""},
                  .not_contains = {"교통정책과", "이팀장", "2026-사례-"}},
                 {.name = "so does a program of his",
                  .as = judge,
                  .get = "/api/v1" + path,
                  .contains = {"\"department_id\":null"},
                  .not_contains = {"교통정책과", to_text(world.source.team), to_text(world.cases[0])}},
                 {.name = "he gets no statement with names", .as = judge, .get = path + "/statement.pdf", .status = 404},
                 {.name = "nor the line behind it", .as = judge, .get = "/chain/award/" + to_text(world.merits[0]), .status = 404},
                 {.name = "the officer sees all", .as = world.officer, .get = path, .contains = {"교통정책과", "이팀장"}}});
}

TEST(vote_for, counts_ballots_of_the_staff_beside_the_judges) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.weights = {.paper = 80, .audience = 20};
  world.open(input);
  world.nominate_all(4);
  world.begin_scoring();
  auto const events = world.events();
  auto const voter = world.as(world.office.jung_member);
  world.refused_by(vote_for(world.db, voter, world.round, world.merits), "award.votes.each");
  world.refused_by(vote_for(world.db, world.leader, world.round, {world.merits[0]}), "review.own_department");
  world.refused(vote_for(world.db, world.as(world.judges[0]), world.round, {world.merits[0]}), Kind::forbidden, events);
  world.refused(vote_for(world.db, world.as(world.office.auditor), world.round, {world.merits[0]}), Kind::forbidden, events);
  world.refused(vote_for(world.db, voter, world.round, {}), Kind::invalid, events);
  world.refused(vote_for(world.db, voter, world.round, {NominationId::make()}), Kind::invalid, events);
  ASSERT_TRUE(vote_for(world.db, voter, world.round, {world.merits[0]}));
  ASSERT_TRUE(vote_for(world.db, voter, world.round, {world.merits[1], world.merits[2]}));
  ASSERT_TRUE(vote_for(world.db, world.as(world.office.owner_officer), world.round, {world.merits[1]}));
  world.disclose({{90, 90, 90, 90}, {80, 80, 80, 80}, {70, 70, 70, 70}, {60, 60, 60, 60}});
  EXPECT_EQ(world.order(), (std::vector<std::size_t>{1, 0, 2, 3})) << "80 x 0.8 + 20 of all ballots is more than 90 x 0.8";
  EXPECT_NEAR(*world.found(1).final_score, 84, 1e-9);
  EXPECT_NEAR(*world.found(2).final_score, 66, 1e-9);
}

TEST(disclose_round, evens_out_a_strict_judge_and_counts_what_happened_later) {
  auto world = ContestWorld{};
  auto input = world.input();
  input.judges_of_each = 3;
  world.open(input);
  world.nominate_all(4);
  world.begin_scoring();
  int const merit[] = {88, 84, 80, 76};
  for (auto const& one : world.db.read(world.officer, [&](Tx& tx) { return list_assigned(tx, world.round); })) {
    auto const number = static_cast<std::size_t>(std::ranges::find(world.merits, one.nomination) - world.merits.begin());
    auto const judge = *std::ranges::find(world.judges, one.reviewer, &Person::id);
    world.score(number, judge, merit[number] - (judge.id == world.judges[2].id ? 16 : 0));
  }
  ASSERT_TRUE(disclose_round(world.db, world.officer, world.round));
  EXPECT_EQ(world.order(), (std::vector<std::size_t>{0, 1, 2, 3}));
  EXPECT_NEAR(*world.found(0).judged_score - *world.found(3).judged_score, 12, 0.1) << "as far apart as they are";
}

}  // namespace
}  // namespace baeumgil
