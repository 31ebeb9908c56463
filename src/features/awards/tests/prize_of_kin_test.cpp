// A case and what was made of it are one merit: a prize for the one stands against the other.
#include "features/adoptions/adoption.h"
#include "features/awards/register_store.h"
#include "features/awards/revoke_award.h"
#include "features/awards/tests/contest_world.h"

namespace baeumgil {
namespace {

void insert_adoption(ContestWorld& world, AdoptionId id, DepartmentId owner) {
  world.keep(
      "INSERT INTO adoptions (institution_id, id, number, case_id, issue_id, proposer_id, owner_department_id, state, proposed_on, "
      "decide_by, decision, decided_on, created_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $8, 'adopt', $8, $9)",
      id, "2026-도입-" + to_text(id), world.cases[0], world.source.issue, world.office.lee_leader.id, owner, AdoptionState::decided_yes,
      world.today(), Instant{});
}

// What stands against an adoption of the first case once that case has its prize.
struct KinWorld : ContestWorld {
  AdoptionId adoption{AdoptionId::make()};
  std::string key{"adoption:" + to_text(adoption)};
  NominationId rewarded{};  // the case itself

  KinWorld() { insert_adoption(*this, adoption, office.audit); }

  void reward_the_case(AwardInstrument instrument = AwardInstrument::special_prize) {
    auto planned = input();
    planned.instrument = instrument;
    open(planned);
    auto const made = nominate(db, as(office.han_head), round, {.merit_key = "case:" + to_text(cases[0]), .merit = "부서의 공적"});
    ASSERT_TRUE(made);
    merits = {*made};
    rewarded = *made;
    begin_scoring();
    disclose({{80, 80, 80, 80}});
    pass_days(7);
    resolve();
    ASSERT_TRUE(decide_awards(db, mayor, round, "자치행정과-1"));
  }
  Result<NominationId> nominate_adoption() {
    return nominate(db, as(office.song_head), round, {.merit_key = key, .merit = "도입 부서의 공적", .channel = Channel::peer});
  }
};

TEST(prize_of_kin, keeps_a_department_from_a_second_one_for_the_adoption_of_the_case) {
  auto world = KinWorld{};
  world.open(world.input());
  auto const waiting = world.nominate_adoption();
  ASSERT_TRUE(waiting);
  world.reward_the_case();
  auto const found = judge_eligibility(world.db, world.officer, *waiting, {.eligibility = Eligibility::eligible});
  world.refused_by(found, "award.no_double");
  EXPECT_EQ(found.error().fields.front().field, "eligibility");
  world.open(world.input());
  auto const events = world.events();
  auto const again = world.nominate_adoption();
  world.refused(again, Kind::invalid, events);
  world.refused_by(again, "award.no_double");
  EXPECT_EQ(again.error().fields.front().field, "merit_key");
  EXPECT_EQ(again.error().rule->article, "제14조");
  auto const path = "/awards/" + to_text(world.round) + "/nominations";
  run_scenarios(world.program, {{.name = "on the page",
                                 .as = world.as(world.office.song_head),
                                 .post = path,
                                 .form = {{"merit_key", world.key}, {"merit", "또"}, {"channel", "peer"}},
                                 .status = 422,
                                 .contains = {"제14조", "id=\"f-merit_key-error\""}},
                                {.name = "by a program",
                                 .as = world.as(world.office.song_head),
                                 .post = "/api/v1" + path,
                                 .json = R"({"merit_key":")" + world.key + R"(","merit":"또","channel":"peer"})",
                                 .status = 422,
                                 .contains = {"award.no_double", "merit_key"}}});
  ASSERT_TRUE(revoke_award(world.db, world.mayor, world.rewarded, "거짓 증빙"));
  EXPECT_TRUE(world.nominate_adoption()) << "a revoked prize frees it";
}

TEST(prize_of_kin, is_refused_at_the_decision_and_an_objection_clears_the_way) {
  auto world = KinWorld{};
  world.open(world.input());
  auto const adoption = world.nominate_adoption();
  auto const other = nominate(world.db, world.leader, world.round, {.merit_key = "case:" + to_text(world.cases[1]), .merit = "다른 공적"});
  ASSERT_TRUE(adoption && other);
  world.merits = {*adoption, *other};
  world.begin_scoring();
  world.disclose({{90, 90, 90, 90}, {80, 80, 80, 80}});
  auto const round = world.round;
  auto const merits = world.merits;
  world.pass_days(1);
  auto const raised = raise_objection(world.db, world.leader, *adoption, "같은 사례로 이미 심사 중임");
  ASSERT_TRUE(raised);
  world.reward_the_case();
  world.round = round;
  world.merits = merits;
  ASSERT_TRUE(answer_objection(world.db, world.officer, *raised,
                               {.state = ObjectionState::upheld, .remedy = Remedy::ineligible, .answer = "같은 공적임"}));
  auto const events = world.events();
  auto const back = judge_eligibility(world.db, world.officer, *adoption, {.eligibility = Eligibility::eligible});
  world.refused(back, Kind::forbidden, events);
  world.merits = {*other};
  world.resolve();
  ASSERT_TRUE(decide_awards(world.db, world.mayor, world.round, "자치행정과-2"));
  world.merits = merits;
  EXPECT_EQ(world.found(0).state, NominationState::ineligible);
  EXPECT_EQ(world.found(1).state, NominationState::awarded);
}

TEST(prize_of_kin, is_refused_at_the_decision_until_it_is_revoked) {
  auto world = KinWorld{};
  world.open(world.input());
  auto const adoption = world.nominate_adoption();
  ASSERT_TRUE(adoption);
  world.merits = {*adoption};
  world.begin_scoring();
  world.disclose({{90, 90, 90, 90}});
  world.pass_days(7);
  world.resolve();
  auto const round = world.round;
  world.reward_the_case();
  auto const events = world.events();
  auto const decided = decide_awards(world.db, world.mayor, round, "자치행정과-2");
  world.refused(decided, Kind::invalid, events);
  world.refused_by(decided, "award.no_double");
  EXPECT_EQ(decided.error().fields.front().field, "record_no");
  ASSERT_TRUE(revoke_award(world.db, world.mayor, world.rewarded, "거짓 증빙"));
  ASSERT_TRUE(decide_awards(world.db, world.mayor, round, "자치행정과-2"));
  EXPECT_EQ(world.db.read(world.officer, [&](Tx& tx) { return count_register(tx, {.round = round}); }), 1);
}

TEST(prize_of_kin, does_not_stand_between_families_nor_twice_in_a_round) {
  auto world = KinWorld{};
  world.reward_the_case(AwardInstrument::commendation);
  world.open(world.input());
  ASSERT_TRUE(world.nominate_adoption()) << "a commendation does not keep a prize away";
  auto const events = world.events();
  world.refused_by(nominate(world.db, world.leader, world.round, {.merit_key = "case:" + to_text(world.cases[0]), .merit = "또"}),
                   "award.no_double");
  auto const sibling = AdoptionId::make();
  insert_adoption(world, sibling, world.office.learning);
  auto const twice =
      nominate(world.db, world.leader, world.round, {.merit_key = "adoption:" + to_text(sibling), .merit = "또", .channel = Channel::peer});
  world.refused(twice, Kind::invalid, events);
  EXPECT_EQ(twice.error().fields.front().key, "award.nominate.kin");
}

}  // namespace
}  // namespace baeumgil
