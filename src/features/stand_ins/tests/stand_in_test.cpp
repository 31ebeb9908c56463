// Who decides in whose place: naming, each refusal, and what comes of it for a trip that waits.
#include <gtest/gtest.h>

#include "features/rules/exception_store.h"
#include "features/rules/ladder.h"
#include "features/stand_ins/name_stand_in.h"
#include "features/stand_ins/stand_in_store.h"
#include "features/trips/return_trip.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

StandInDraft absence(TripRound const& round) {
  return {.principal = round.office.han_head.id,
          .deputy = round.office.song_head.id,
          .starts_on = Date::of(2026, 8, 1),
          .ends_on = Date::of(2026, 8, 10),
          .reason = "연가"};
}

TEST(name_stand_in, takes_a_head_s_word_and_refuses_everybody_else_s) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(name_stand_in(TestProgram::instance().db(), round.leader(), absence(round))), Kind::forbidden);
  EXPECT_EQ(kind_of(name_stand_in(TestProgram::instance().db(), round.as(round.office.song_head), absence(round))), Kind::forbidden);
  EXPECT_EQ(kind_of(name_stand_in(TestProgram::instance().db(), round.stranger(), absence(round))), Kind::invalid)
      << "that person does not exist there";
  auto wrong = [&](auto change, std::string_view field) {
    auto draft = absence(round);
    change(draft);
    EXPECT_EQ(first_field(name_stand_in(TestProgram::instance().db(), round.as(round.office.kim_officer), draft)), field);
  };
  wrong([&](auto& draft) { draft.deputy = draft.principal; }, "deputy");
  wrong([&](auto& draft) { draft.deputy = round.strangers.han_head.id; }, "deputy");
  wrong([&](auto& draft) { draft.principal = round.office.lee_leader.id; }, "principal");
  wrong([&](auto& draft) { draft.ends_on = Date::of(2026, 7, 20); }, "ends_on");
  wrong([&](auto& draft) { draft.ends_on = Date::of(2026, 8, 2); }, "ends_on");  // past: it is the third
  wrong([&](auto& draft) { draft.reason = "  "; }, "reason");
  wrong([&](auto& draft) { draft.kind = StandInKind::delegation; }, "record_no");
  wrong([&](auto& draft) { draft.kind = StandInKind::vacancy, draft.principal = {}, draft.department = round.office.transport; }, "post");
  EXPECT_EQ(round.count("events"), events);
  ASSERT_TRUE(name_stand_in(TestProgram::instance().db(), round.head(), absence(round)));
  EXPECT_EQ(first_field(name_stand_in(TestProgram::instance().db(), round.head(), absence(round))), "starts_on") << "one at a time";
  EXPECT_EQ(round.count("events"), events + 1);
}

TEST(end_stand_in, ends_it_at_once_and_once) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = made(name_stand_in(TestProgram::instance().db(), round.head(), absence(round)));
  EXPECT_EQ(kind_of(end_stand_in(TestProgram::instance().db(), round.leader(), id)), Kind::forbidden);
  EXPECT_EQ(kind_of(end_stand_in(TestProgram::instance().db(), round.stranger(), id)), Kind::not_found);
  ASSERT_TRUE(end_stand_in(TestProgram::instance().db(), round.head(), id));
  EXPECT_EQ(kind_of(end_stand_in(TestProgram::instance().db(), round.head(), id)), Kind::conflict);
  EXPECT_EQ(TestProgram::instance().db().read(round.head(), [&](Tx& tx) { return list_stand_ins(tx, round.office.han_head.id); }),
            std::vector<PersonId>{});
}

TEST(approve_trip, lets_the_stand_in_decide_and_counts_it_for_the_auditor) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.submitted();
  auto const deputy = round.as(round.office.song_head);
  EXPECT_EQ(kind_of(approve_trip(TestProgram::instance().db(), deputy, id)), Kind::forbidden) << "not without being named";
  made(name_stand_in(TestProgram::instance().db(), round.head(), absence(round)));
  made(approve_trip(TestProgram::instance().db(), deputy, id));
  auto const trip = round.now(id);
  EXPECT_EQ(trip.state, TripState::permitted);
  EXPECT_EQ(trip.approver, round.office.han_head.id) << "the approver of the rules stays the same";
  EXPECT_EQ(trip.decided_by, deputy.person);
  auto const counted = TestProgram::instance().db().read(round.head(), [&](Tx& tx) {
    return list_exceptions(tx, {.from = Date::of(2026, 8, 1), .until = Date::of(2026, 8, 31), .rule = "approval.acting"});
  });
  ASSERT_EQ(counted.size(), 1U);
  EXPECT_EQ(counted[0].reason, "한과장: 연가");
  EXPECT_EQ(counted[0].used_by, deputy.name);
  auto const told = TestProgram::instance().db().read(round.head(), [&](Tx& tx) {
    return tx.value<int>(
        "SELECT COUNT(*) FROM notices WHERE institution_id = $institution AND person_id = $1 AND key = 'notice.trip.decided_for_you'",
        round.office.han_head.id);
  });
  EXPECT_EQ(told, 1) << "whose place it was hears of it at once";
}

TEST(approve_trip, keeps_a_traveller_from_deciding_in_another_s_place) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.submitted();
  auto draft = absence(round);
  draft.deputy = round.office.choi_member.id;
  made(name_stand_in(TestProgram::instance().db(), round.head(), draft));
  auto const refused = approve_trip(TestProgram::instance().db(), round.as(round.office.choi_member), id);
  EXPECT_EQ(rule_of(refused), "approval.traveler_excluded");
  EXPECT_EQ(kind_of(return_trip(TestProgram::instance().db(), round.as(round.office.choi_member), id, "다시")), Kind::forbidden);
}

TEST(submit_trip, goes_to_who_acts_in_a_vacant_post) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  made(TestProgram::instance().db().write(Actor{.institution = round.office.institution}, [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE people SET post = 'staff' WHERE institution_id = $institution AND id = $1", round.office.han_head.id);
    return Done{};
  }));
  EXPECT_EQ(rule_of(submit_trip(TestProgram::instance().db(), round.leader(), id)), "approval.ladder.team_leader")
      << "nobody may be moved up or down";
  auto const acting = StandInDraft{.post = Post::department_head,
                                   .department = round.office.transport,
                                   .deputy = round.office.yoon_head.id,
                                   .kind = StandInKind::vacancy,
                                   .starts_on = Date::of(2026, 8, 1),
                                   .ends_on = Date::of(2026, 8, 31),
                                   .reason = "과장 공석",
                                   .record_no = "총무과-77"};
  EXPECT_EQ(kind_of(name_stand_in(TestProgram::instance().db(), round.leader(), acting)), Kind::forbidden);
  made(name_stand_in(TestProgram::instance().db(), round.as(round.office.kim_officer), acting));
  made(submit_trip(TestProgram::instance().db(), round.leader(), id));
  EXPECT_EQ(round.now(id).approver, round.office.yoon_head.id);
  ASSERT_TRUE(approve_trip(TestProgram::instance().db(), round.as(round.office.yoon_head), id));
}

TEST(find_decider, asks_whom_a_travelling_head_named_before_the_next_step) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const decider = [&] {
    return TestProgram::instance().db().read(round.head(),
                                             [&](Tx& tx) { return find_decider(tx, round.office.transport, {round.office.han_head.id}); });
  };
  EXPECT_EQ(decider(), round.office.mayor.id) << "no bureau head, no deputy mayor in this office";
  made(name_stand_in(TestProgram::instance().db(), round.head(), absence(round)));
  EXPECT_EQ(decider(), round.office.song_head.id);
}

TEST(stand_in_pages, name_and_take_back) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const form = std::vector<std::pair<std::string, std::string>>{{"kind", "absence"},
                                                                     {"principal", to_text(round.office.han_head.id)},
                                                                     {"deputy", to_text(round.office.song_head.id)},
                                                                     {"starts_on", "2026-08-03"},
                                                                     {"ends_on", "2026-08-07"},
                                                                     {"reason", "교육 파견"}};
  auto without_reason = form;
  without_reason.pop_back();
  run_scenarios(
      TestProgram::instance(),
      {{.name = "nobody yet",
        .as = round.leader(),
        .get = "/stand-ins",
        .contains = {"지정된 결재 대리가 없습니다"},
        .not_contains = {"/stand-ins/new"}},
       {.name = "staff decide nothing", .as = round.leader(), .get = "/stand-ins/new", .status = 403},
       {.name = "a head's own form",
        .as = round.head(),
        .get = "/stand-ins/new",
        .contains = {"한과장", "송과장"},
        .not_contains = {"공석인 직위"}},
       {.name = "the officer says first where",
        .as = round.as(round.office.kim_officer),
        .get = "/stand-ins/new?department=" + to_text(round.office.transport),
        .contains = {"공석인 직위", "한과장"}},
       {.name = "without a reason",
        .as = round.head(),
        .post = "/stand-ins",
        .form = without_reason,
        .status = 422,
        .contains = {"f-reason-error"}},
       {.name = "named", .as = round.head(), .post = "/stand-ins", .form = form, .status = 303, .events = 1},
       {.name = "everybody sees it", .as = round.leader(), .get = "/stand-ins", .contains = {"한과장", "송과장", "교육 파견", "지금"}},
       {.name = "not the others", .as = round.stranger(), .get = "/stand-ins", .not_contains = {"한과장"}},
       {.name = "the deputy finds the trip on the first screen",
        .as = round.as(round.office.song_head),
        .get = "/",
        .not_contains = {"대신 출장 결재하기"}}});
  round.submitted();
  run_scenarios(TestProgram::instance(),
                {{.name = "once one waits", .as = round.as(round.office.song_head), .get = "/", .contains = {"대신 출장 결재하기"}}});
  auto const id = TestProgram::instance().db().read(round.head(), [](Tx& tx) { return list_stand_ins(tx).front().id; });
  run_scenarios(TestProgram::instance(),
                {{.name = "taken back", .as = round.head(), .post = "/stand-ins/" + to_text(id) + "/end", .status = 303, .events = 1},
                 {.name = "not by staff", .as = round.leader(), .post = "/stand-ins/" + to_text(id) + "/end", .status = 409}});
}

}  // namespace
}  // namespace baeumgil
