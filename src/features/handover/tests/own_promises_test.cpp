// What a person promised that is no adoption: reports, letters, questions, and what goes with a role.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/handover/answer_handover.h"
#include "features/handover/hand_over.h"
#include "features/handover/handover_store.h"
#include "features/handover/list_promises.h"
#include "features/home/next_step.h"
#include "features/people/find_person.h"
#include "features/people/give_role.h"
#include "features/people/transfer_person.h"
#include "features/remarks/say_remark.h"
#include "features/reports/find_report.h"
#include "features/reports/return_report.h"
#include "features/trips/find_trip.h"
#include "features/trips/visit.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

struct Promised {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  ChainWalk walk{};
  Actor giver{office.actor_of(office.lee_leader)};

  explicit Promised(WalkTo to) : walk{walk_chain(db, office, to)} {}

  int events() const { return program.event_count(office.institution); }
  Result<HandoverId> make(Actor const& actor, Person const& to) {
    return hand_over(db, actor, {.giver = office.lee_leader.id, .successor = to.id});
  }
  std::vector<Promise> kept_by(Person const& person) {
    return db.read(office.institution, [&](Tx& tx) { return list_kept_by(tx, person.id); });
  }
  bool keeps(Person const& person, PromiseKind kind) {
    return std::ranges::any_of(kept_by(person), [&](Promise const& promise) { return promise.kind == kind; });
  }
  bool is_reminded(Person const& person, std::string_view key) {
    auto const actor = office.actor_of(person);
    auto const steps = db.read(actor, [&](Tx& tx) { return list_next_steps(tx, actor); });
    return std::ranges::any_of(steps, [&](NextStep const& step) { return step.key == key; });
  }
  void accept_all(HandoverId id, Person const& successor) {
    ASSERT_TRUE(answer_handover(db, office.actor_of(successor), id, {.answer = HandoverAnswer::accepted}));
  }
};

TEST(list_kept_by, says_what_of_a_trip_is_still_to_be_done) {
  auto world = Promised{WalkTo::came_back};
  auto const promises = world.kept_by(world.office.lee_leader);
  ASSERT_EQ(promises.size(), 2U);
  EXPECT_EQ(promises[0].kind, PromiseKind::report);
  EXPECT_EQ(promises[0].matter_id, world.db.read(world.office.institution, [&](Tx& tx) {
    return tx.value<Uuid>("SELECT id FROM reports WHERE institution_id = $institution AND trip_id = $1", world.walk.trip);
  }));
  EXPECT_TRUE(promises[0].due_on);
  EXPECT_EQ(promises[1].kind, PromiseKind::letter);
  EXPECT_EQ(promises[1].due_on, Date::of(2026, 8, 19));
  EXPECT_TRUE(world.keeps(world.office.park_member, PromiseKind::report)) << "every traveller writes";
  EXPECT_FALSE(world.keeps(world.office.park_member, PromiseKind::letter));
  EXPECT_TRUE(world.kept_by(world.office.kang_member).empty());
  auto planned = Promised{WalkTo::permitted_trip};
  EXPECT_TRUE(planned.keeps(planned.office.lee_leader, PromiseKind::trip));
  auto reported = Promised{WalkTo::accepted_report};
  EXPECT_FALSE(reported.keeps(reported.office.lee_leader, PromiseKind::report)) << "an accepted report is kept";
}

TEST(hand_over, gives_what_is_the_persons_own_only_for_those_who_may) {
  auto world = Promised{WalkTo::came_back};
  auto const events = world.events();
  auto const elsewhere = world.make(world.office.actor_of(world.office.yoon_head), world.office.kang_member);
  ASSERT_FALSE(elsewhere);
  EXPECT_EQ(elsewhere.error().fields.front().key, "handover.nothing") << "another department's head takes nothing to their people";
  EXPECT_EQ(world.events(), events);
  auto const of_head = world.make(world.office.actor_of(world.office.han_head), world.office.kang_member);
  ASSERT_FALSE(of_head);
  EXPECT_EQ(of_head.error().kind, Kind::forbidden) << "a head hands over to people of the own department";
  EXPECT_EQ(world.events(), events);
  EXPECT_TRUE(world.make(world.giver, world.office.kang_member));
}

TEST(answer_handover, lets_who_took_a_report_over_hear_of_it) {
  auto world = Promised{WalkTo::came_back};
  auto const& successor = world.office.kang_member;
  auto const made = world.make(world.giver, successor);
  ASSERT_TRUE(made);
  world.accept_all(*made, successor);
  auto const officer = world.office.actor_of(world.office.kim_officer);
  auto const report = world.db.read(officer, [&](Tx& tx) { return find_report_of_trip(tx, officer, world.walk.trip); });
  ASSERT_TRUE(world.db.write(officer, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE reports SET state = 'submitted' WHERE institution_id = $institution AND id = $1", report->id);
    return Done{};
  }));
  auto const told = [&](Person const& person) {
    return world.db.read(officer, [&](Tx& tx) {
      return tx.value<std::int64_t>(
          "SELECT COUNT(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.report.returned'",
          person.id);
    });
  };
  ASSERT_TRUE(return_report(world.db, officer, report->id, "출처가 없습니다.", {}));
  EXPECT_EQ(told(successor), 1);
  EXPECT_EQ(told(world.office.park_member), 1) << "as who wrote it";
  EXPECT_EQ(told(world.office.jung_member), 0);
}

TEST(answer_handover, makes_the_successor_the_contact_and_reminds_of_the_rest) {
  auto world = Promised{WalkTo::came_back};
  auto const& successor = world.office.kang_member;
  auto const made = world.make(world.giver, successor);
  ASSERT_TRUE(made);
  EXPECT_TRUE(world.kept_by(world.office.lee_leader).empty()) << "it waits for the successor's answer";
  EXPECT_FALSE(world.is_reminded(successor, "home.step.keep_promise"));
  world.accept_all(*made, successor);
  EXPECT_EQ(world.db.read(world.giver, [&](Tx& tx) { return find_visit(tx, world.giver, world.walk.visit)->contact; }), successor.id);
  EXPECT_TRUE(world.is_reminded(successor, "home.step.keep_promise"));
  EXPECT_TRUE(world.keeps(successor, PromiseKind::report));
  EXPECT_TRUE(world.keeps(successor, PromiseKind::letter));
  auto const writer = world.office.actor_of(successor);
  auto const report = world.db.read(writer, [&](Tx& tx) { return find_report_of_trip(tx, writer, world.walk.trip); });
  ASSERT_TRUE(report) << "who takes a report over sees it";
  EXPECT_TRUE(may_write_report(writer, *report));
  EXPECT_TRUE(may_submit_report(writer, *report));
  auto const again = world.make(world.giver, world.office.park_member);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().fields.front().key, "handover.nothing") << "nothing is given away twice";
  auto const on =
      hand_over(world.db, world.office.actor_of(successor), {.giver = successor.id, .successor = world.office.owner_officer.id});
  ASSERT_TRUE(on) << "what was taken over can be handed on";
  world.accept_all(*on, world.office.owner_officer);
  EXPECT_TRUE(world.kept_by(successor).empty());
  EXPECT_TRUE(world.keeps(world.office.owner_officer, PromiseKind::report));
}

TEST(answer_handover, leaves_what_is_returned_with_who_promised_it) {
  auto world = Promised{WalkTo::came_back};
  auto const made = world.make(world.giver, world.office.kang_member);
  ASSERT_TRUE(made);
  auto const reply = HandoverReply{.answer = HandoverAnswer::returned, .reason = "다녀온 사람이 쓴다"};
  ASSERT_TRUE(answer_handover(world.db, world.office.actor_of(world.office.kang_member), *made, reply));
  EXPECT_TRUE(world.keeps(world.office.lee_leader, PromiseKind::report));
  EXPECT_TRUE(world.kept_by(world.office.kang_member).empty());
}

TEST(answer_handover, lets_the_successor_answer_the_questions) {
  auto world = Promised{WalkTo::published_case};
  auto const question = say_remark(world.db, world.office.actor_of(world.office.choi_member), world.walk.good_case,
                                   {.kind = RemarkKind::question, .body = "유지비는 누가 내나요?"});
  ASSERT_TRUE(question);
  ASSERT_TRUE(world.keeps(world.office.lee_leader, PromiseKind::answer));
  auto const successor = world.office.actor_of(world.office.kang_member);
  EXPECT_EQ(answer_remark(world.db, successor, *question, "우리 과가 냅니다").error().kind, Kind::forbidden);
  auto const made = world.make(world.giver, world.office.kang_member);
  ASSERT_TRUE(made);
  world.accept_all(*made, world.office.kang_member);
  EXPECT_TRUE(world.keeps(world.office.kang_member, PromiseKind::answer));
  EXPECT_TRUE(answer_remark(world.db, successor, *question, "우리 과가 냅니다"));
  EXPECT_FALSE(world.keeps(world.office.kang_member, PromiseKind::answer));
}

TEST(list_promises, gives_what_goes_with_a_role_to_who_holds_it_too) {
  auto world = Promised{WalkTo::decided_adoption};
  auto const administrator = world.office.actor_of(world.office.administrator);
  auto const promises = [&] {
    return world.db.read(administrator, [&](Tx& tx) {
      auto const actor = world.office.actor_of(world.office.kim_officer);
      return list_promises(tx, actor, *find_person(tx, world.office.kim_officer.id), *find_person(tx, world.office.reviewer.id));
    });
  };
  EXPECT_TRUE(promises().empty());
  ASSERT_TRUE(give_role(world.db, administrator, world.office.reviewer.id, Role::programme_officer));
  auto const listed = promises();
  ASSERT_EQ(listed.size(), 1U);
  EXPECT_EQ(listed.front().kind, PromiseKind::check);
  EXPECT_EQ(listed.front().detail, "3");
  EXPECT_EQ(listed.front().promised_to, "평생교육과");
}

// The leader leaves before the trip; who leads it on stays at home.
TEST(answer_handover, lets_a_successor_who_does_not_travel_lead_the_trip_on) {
  auto world = Promised{WalkTo::permitted_trip};
  auto const& successor = world.office.kang_member;
  auto const keeper = world.office.actor_of(successor);
  auto const trip = [&](Actor const& actor) {
    return *world.db.read(actor, [&](Tx& tx) { return find_trip(tx, actor, world.walk.trip); });
  };
  ASSERT_FALSE(trip(keeper).has_traveler(successor.id));
  EXPECT_FALSE(may_make_trip_ready(keeper, trip(keeper)));
  auto const made = world.make(world.giver, successor);
  ASSERT_TRUE(made);
  EXPECT_TRUE(may_make_trip_ready(world.giver, trip(world.giver))) << "until it is accepted";
  world.accept_all(*made, successor);
  EXPECT_TRUE(may_make_trip_ready(keeper, trip(keeper)));
  EXPECT_FALSE(may_make_trip_ready(world.giver, trip(world.giver)));
  EXPECT_EQ(trip(keeper).leader_department, trip(world.giver).leader_department) << "who decides on it stays the same";
  EXPECT_TRUE(world.keeps(successor, PromiseKind::trip));
  EXPECT_FALSE(world.keeps(world.office.lee_leader, PromiseKind::trip));
  EXPECT_TRUE(world.is_reminded(successor, "home.step.ready_trip"));
  EXPECT_FALSE(world.is_reminded(world.office.lee_leader, "home.step.ready_trip"));
  auto const on = hand_over(world.db, keeper, {.giver = successor.id, .successor = world.office.owner_officer.id});
  ASSERT_TRUE(on) << "and on again";
  world.accept_all(*on, world.office.owner_officer);
  EXPECT_TRUE(world.keeps(world.office.owner_officer, PromiseKind::trip));
  EXPECT_FALSE(world.keeps(successor, PromiseKind::trip));
}

TEST(list_promises, gives_no_trip_to_who_decides_on_it) {
  auto world = Promised{WalkTo::permitted_trip};
  auto const gives_trip = [&](PersonId to) {
    return world.db.read(world.giver, [&](Tx& tx) {
      auto const successor = find_person(tx, to);
      EXPECT_TRUE(successor);
      auto const promises = list_promises(tx, world.giver, world.office.lee_leader, *successor);
      return std::ranges::any_of(promises, [](Promise const& promise) { return promise.matter == PromiseMatter::trip; });
    });
  };
  auto const trip = world.db.read(world.giver, [&](Tx& tx) { return find_trip(tx, world.giver, world.walk.trip); });
  ASSERT_TRUE(trip);
  EXPECT_FALSE(gives_trip(trip->approver));
  EXPECT_TRUE(gives_trip(world.office.kang_member.id));
}

TEST(find_handover, hides_a_round_that_is_only_planned_from_who_may_not_know_it) {
  auto world = Promised{WalkTo::decided_adoption};
  auto const administrator = world.office.actor_of(world.office.administrator);
  auto const& reviewer = world.office.reviewer;
  ASSERT_TRUE(give_role(world.db, administrator, reviewer.id, Role::programme_officer));
  auto const round = AwardRoundId::make();
  ASSERT_TRUE(world.db.write(administrator, [&](Tx& tx) -> Result<Done> {
    tx.change(
        "INSERT INTO award_rounds (institution_id, id, program_id, title, instrument, state, nominate_until, score_until) "
        "VALUES ($institution, $1, $2, '비밀 심사', 'commendation', 'planned', '2026-12-01', '2026-12-20')",
        round, world.walk.program);
    return Done{};
  }));
  auto const giver = world.office.actor_of(world.office.kim_officer);
  auto const made = hand_over(world.db, giver, {.giver = giver.person, .successor = reviewer.id});
  ASSERT_TRUE(made);
  auto const titles = [&](Actor const& actor) {
    auto found = std::vector<std::string>{};
    for (auto const& promise : world.db.read(actor, [&](Tx& tx) { return find_handover(tx, actor, *made); })->promises)
      if (promise.matter == PromiseMatter::award_round) found.push_back(promise.title);
    return found;
  };
  EXPECT_EQ(titles(giver), std::vector<std::string>{"비밀 심사"});
  auto reader = Actor{.institution = world.office.institution, .person = world.office.kang_member.id, .department = reviewer.department};
  reader.roles = Roles{}.with(Role::department_head);
  EXPECT_EQ(titles(reader), std::vector<std::string>{""});
  auto const path = "/handovers/" + to_text(*made);
  run_scenarios(
      world.program,
      {{.name = "page", .as = reader, .get = path, .contains = {"지금은 볼 수 없는 심사"}, .not_contains = {"비밀 심사", to_text(round)}},
       {.name = "API", .as = reader, .get = "/api/v1" + path, .not_contains = {"비밀 심사", to_text(round)}},
       {.name = "the log, which the administrator reads",
        .as = administrator,
        .get = "/api/v1/events?verb=handover.made",
        .contains = {"handover.made"},
        .not_contains = {"비밀 심사"}},
       {.name = "the officer", .as = giver, .get = path, .contains = {"비밀 심사"}}});
  auto taker = world.office.actor_of(reviewer);
  taker.roles = taker.roles.with(Role::programme_officer);  // knows the round when the answer is logged
  ASSERT_TRUE(answer_handover(world.db, taker, *made, {.answer = HandoverAnswer::accepted}));
  run_scenarios(world.program, {{.name = "nor is it in the log of the answer",
                                 .as = administrator,
                                 .get = "/api/v1/events?verb=handover.accepted",
                                 .contains = {"handover.accepted"},
                                 .not_contains = {"비밀 심사"}}});
}

TEST(next_steps, remind_who_has_moved_of_what_they_promised) {
  auto world = Promised{WalkTo::came_back};
  EXPECT_FALSE(world.is_reminded(world.office.lee_leader, "home.step.hand_over"));
  ASSERT_TRUE(
      transfer_person(world.db, world.office.actor_of(world.office.administrator), world.office.lee_leader.id, world.office.welfare));
  EXPECT_TRUE(world.is_reminded(world.office.lee_leader, "home.step.hand_over"));
  ASSERT_TRUE(world.make(world.giver, world.office.park_member));
  EXPECT_FALSE(world.is_reminded(world.office.lee_leader, "home.step.hand_over"));
}

TEST(handover_pages, lead_to_each_matter_and_are_nobody_elses) {
  auto world = Promised{WalkTo::came_back};
  auto const made = world.make(world.giver, world.office.kang_member);
  ASSERT_TRUE(made);
  auto const strangers = make_strangers(world.db);
  auto const path = "/handovers/" + to_text(*made);
  run_scenarios(
      world.program,
      {{.name = "the page",
        .as = world.office.actor_of(world.office.kang_member),
        .get = path,
        .contains = {"결과보고서 쓰기", "방문 협조 연락", "/visits/" + to_text(world.walk.visit), "/reports/"}},
       {.name = "the API", .as = world.giver, .get = "/api/v1" + path, .contains = {R"("matter":"report")", R"("kind":"letter")"}},
       {.name = "another department", .as = world.office.actor_of(world.office.song_head), .get = path, .status = 404},
       {.name = "another institution", .as = strangers.actor_of(strangers.kim_officer), .get = path, .status = 404}});
}

}  // namespace
}  // namespace baeumgil
