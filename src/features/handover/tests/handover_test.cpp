#include "features/handover/handover.h"

#include <gtest/gtest.h>

#include "features/adoptions/tests/adoption_world.h"
#include "features/handover/answer_handover.h"
#include "features/handover/hand_over.h"
#include "features/handover/handover_store.h"
#include "features/handover/list_promises.h"
#include "features/people/transfer_person.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Moved : World {
  Actor giver{office.actor_of(office.owner_officer)};
  Actor successor{office.actor_of(office.kang_member)};  // of the same department, without a role
  HandoverId handover_id{};

  Result<HandoverId> make(Actor const& actor) {
    return hand_over(db, actor, {.giver = giver.person, .successor = successor.person, .note = "현장 사진은 공유 폴더에 있음"});
  }
  Handover handover() {
    return *db.read(officer, [&](Tx& tx) { return find_handover(tx, officer, handover_id); });
  }
};

void expect_refused(Moved& world, Result<HandoverId> const& result, Kind kind, int events) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, kind);
  EXPECT_EQ(world.events(), events) << "a refusal writes nothing";
}

void make(Moved& world) {
  bring_to_progress(world);
  auto const made = world.make(world.head);
  ASSERT_TRUE(made);
  world.handover_id = *made;
}

TEST(list_promises, says_what_to_whom_and_by_when) {
  auto world = Moved{};
  bring_to_review(world);
  auto const list = [&] {
    return world.db.read(world.officer,
                         [&](Tx& tx) { return list_promises(tx, world.officer, world.office.owner_officer, world.office.kang_member); });
  };
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().kind, PromiseKind::decision);
  EXPECT_EQ(list().front().promised_to, world.office.lee_leader.name);
  EXPECT_EQ(list().front().due_on, Date::of(2026, 9, 2));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().front().kind, PromiseKind::plan);
  EXPECT_EQ(list().front().promised_to, world.office.yoon_head.name);
  ASSERT_TRUE(plan_adoption(world.db, world.owner, world.id, full_plan()));
  pass_open_gates(world);
  ASSERT_TRUE(fund_adoption(world.db, world.owner, world.id, "비예산"));
  ASSERT_TRUE(start_adoption(world.db, world.owner, world.id));
  auto const promises = list();
  ASSERT_EQ(promises.size(), 3U);
  EXPECT_EQ(promises[0].kind, PromiseKind::milestone);
  EXPECT_EQ(promises[0].detail, "설계");
  EXPECT_EQ(promises[1].kind, PromiseKind::card);
  EXPECT_EQ(promises[1].due_on, Date::of(2026, 10, 10));
  EXPECT_EQ(promises[2].kind, PromiseKind::measurement);
  EXPECT_EQ(promises[2].promised_to, world.office.kim_officer.name);
  EXPECT_TRUE(world.db.read(world.officer, [&](Tx& tx) {
    return list_promises(tx, world.officer, world.office.owner_officer, world.office.park_member).empty();
  })) << "another department's are not this one's to hand over";
}

TEST(hand_over, is_for_the_giver_the_owning_head_and_the_programme_officer) {
  auto world = Moved{};
  bring_to_progress(world);
  auto const events = world.events();
  expect_refused(world, world.make(world.other_head), Kind::forbidden, events);
  expect_refused(world, world.make(world.leader), Kind::forbidden, events);
  auto const self = hand_over(world.db, world.giver, {.giver = world.giver.person, .successor = world.giver.person});
  expect_refused(world, self, Kind::invalid, events);
  expect_refused(world, hand_over(world.db, world.giver, {.giver = world.giver.person}), Kind::invalid, events);
  expect_refused(world, hand_over(world.db, world.giver, {.successor = world.successor.person}), Kind::invalid, events);
  auto const elsewhere = hand_over(world.db, world.giver, {.giver = world.giver.person, .successor = world.office.park_member.id});
  expect_refused(world, elsewhere, Kind::invalid, events);
  auto const strangers = make_strangers(world.db);
  expect_refused(world, world.make(strangers.actor_of(strangers.kim_officer)), Kind::invalid, events);
  ASSERT_TRUE(world.make(world.giver));
  EXPECT_EQ(world.events(), events + 1);
  expect_refused(world, world.make(world.officer), Kind::conflict, events + 1);
}

TEST(answer_handover, makes_the_adoption_the_successors_once_accepted) {
  auto world = Moved{};
  make(world);
  auto const reply = HandoverReply{.answer = HandoverAnswer::accepted};
  auto const events = world.events();
  expect_refused(world, answer_handover(world.db, world.giver, world.handover_id, reply), Kind::forbidden, events);
  expect_refused(world, answer_handover(world.db, world.head, world.handover_id, reply), Kind::forbidden, events);
  expect_refused(world, answer_handover(world.db, world.leader, world.handover_id, reply), Kind::not_found, events);
  auto const strangers = make_strangers(world.db);
  expect_refused(world, answer_handover(world.db, strangers.actor_of(strangers.kang_member), world.handover_id, reply), Kind::not_found,
                 events);
  EXPECT_FALSE(may_file_card(world.successor, world.adoption()));
  ASSERT_TRUE(answer_handover(world.db, world.successor, world.handover_id, reply));
  EXPECT_EQ(world.adoption().officer, world.successor.person);
  EXPECT_TRUE(may_file_card(world.successor, world.adoption())) << "the promise came with the right to keep it";
  EXPECT_TRUE(world.handover().closed_on);
  expect_refused(world, answer_handover(world.db, world.successor, world.handover_id, reply), Kind::conflict, world.events());
}

TEST(answer_handover, returns_a_promise_with_its_reason) {
  auto world = Moved{};
  make(world);
  auto const answer = [&](HandoverReply const& reply) { return answer_handover(world.db, world.successor, world.handover_id, reply); };
  auto const events = world.events();
  expect_refused(world, answer({.promise = 1, .answer = HandoverAnswer::returned}), Kind::invalid, events);
  expect_refused(world, answer({.promise = 9, .answer = HandoverAnswer::accepted}), Kind::invalid, events);
  expect_refused(world, answer({.promise = 1}), Kind::invalid, events);
  ASSERT_TRUE(answer({.promise = 1, .answer = HandoverAnswer::returned, .reason = "설계 기한을 지킬 수 없다"}));
  EXPECT_EQ(world.adoption().officer, world.giver.person) << "what is returned stays with who promised it";
  expect_refused(world, answer({.promise = 1, .answer = HandoverAnswer::accepted}), Kind::invalid, world.events());
  EXPECT_FALSE(world.handover().closed_on);
  ASSERT_TRUE(answer({.answer = HandoverAnswer::accepted}));
  EXPECT_EQ(world.adoption().officer, world.successor.person);
  auto const handover = world.handover();
  EXPECT_TRUE(handover.closed_on);
  EXPECT_EQ(handover.promises.front().reason, "설계 기한을 지킬 수 없다");
  EXPECT_EQ(handover.promises.back().answer, HandoverAnswer::accepted);
}

TEST(handover_pages, show_what_a_transfer_leaves_behind_and_walk_to_the_successor) {
  auto world = Moved{};
  bring_to_progress(world);
  ASSERT_TRUE(transfer_person(world.db, world.office.actor_of(world.office.administrator), world.giver.person, world.office.welfare));
  auto const successor = to_text(world.successor.person);
  auto const giver = to_text(world.giver.person);
  auto const strangers = make_strangers(world.db);
  run_scenarios(
      world.program,
      {{.name = "the list says whose promises nobody keeps", .as = world.head, .get = "/handovers", .contains = {world.giver.name, giver}},
       {.name = "its first page too", .as = world.head, .get = "/", .contains = {"업무 인계하기"}},
       {.name = "another head cannot hand them over", .as = world.other_head, .get = "/handovers", .not_contains = {"giver=" + giver}},
       {.name = "the form knows the department's people",
        .as = world.head,
        .get = "/handovers/new?giver=" + giver,
        .contains = {successor}},
       {.name = "without a successor it comes back",
        .as = world.head,
        .post = "/handovers",
        .form = {{"giver", giver}},
        .status = 422,
        .contains = {"id=\"f-successor-error\""}},
       {.name = "it is made",
        .as = world.head,
        .post = "/handovers",
        .form = {{"giver", giver}, {"successor", successor}, {"note", "사진은 공유 폴더"}},
        .status = 303,
        .events = 1}});
  world.handover_id = world.db.read(world.officer, [&](Tx& tx) { return list_handovers(tx, world.officer).front().id; });
  auto const path = "/handovers/" + to_text(world.handover_id);
  run_scenarios(
      world.program,
      {{.name = "the successor sees each promise",
        .as = world.successor,
        .get = path,
        .contains = {"설계", world.office.yoon_head.name, "2026. 12. 1.", "모두 받음"}},
       {.name = "who has no part in it does not see it", .as = world.leader, .get = path, .status = 404},
       {.name = "another institution neither", .as = strangers.actor_of(strangers.mayor), .get = path, .status = 404},
       {.name = "the head reads without buttons", .as = world.head, .get = path, .contains = {"설계"}, .not_contains = {"모두 받음"}},
       {.name = "a return asks why",
        .as = world.successor,
        .post = path + "/answers",
        .form = {{"promise", "1"}, {"answer", "returned"}},
        .status = 422,
        .contains = {"id=\"f-reason-error\""}},
       {.name = "all is accepted",
        .as = world.successor,
        .post = path + "/answers",
        .form = {{"answer", "accepted"}},
        .status = 303,
        .location = path,
        .events = 2},
       {.name = "and the first page asks no more", .as = world.head, .get = "/", .not_contains = {"업무 인계하기"}}});
}

}  // namespace
}  // namespace baeumgil
