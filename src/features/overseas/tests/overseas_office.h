#pragma once
// A confirmed team in a programme that runs into the winter, and its overseas trip as far as the request for a review.

#include <algorithm>

#include "features/overseas/committee_store.h"
#include "features/overseas/consult.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/request_review.h"
#include "features/overseas/write_plan.h"
#include "features/programs/move_program.h"
#include "features/programs/write_program.h"
#include "features/rules/exception_store.h"
#include "features/rules/load_rules.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {

struct OverseasOffice {
  explicit OverseasOffice(Database& database) : db{database} {}

  ClockKept clock{};
  Database& db;
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  IssueId issue{make_open_issue(db, office)};
  ProgramId program{long_program()};
  TeamId team{confirmed_team()};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }
  Actor head() const { return as(office.han_head); }
  Actor officer() const { return as(office.kim_officer); }
  Actor secretary() const { return as(office.secretary); }
  Actor mayor() const { return as(office.mayor); }
  Actor stranger() const { return strangers.actor_of(strangers.secretary); }
  Date today() const { return day_in_seoul(test_clock().now()); }
  int events() const { return count_events(db, office); }
  Dossier now(TripId id) const {
    return made(db.read(officer(), [&](Tx& tx) { return find_dossier(tx, officer(), id); }));
  }
  Room room(AgendaItemId id) const {
    return made(db.read(secretary(), [&](Tx& tx) { return find_room(tx, secretary(), id); }));
  }
  TripState state(TripId id) const { return now(id).trip.state; }
  std::ptrdiff_t uses_of(std::string_view rule) const {
    auto const uses = db.read(officer(), [&](Tx& tx) { return list_exceptions(tx, CountFilter{.from = today() - 400, .until = today()}); });
    return std::ranges::count(uses, rule, &UsedException::rule);
  }

  TripInput trip_input() const {
    auto const found = made(db.read(leader(), [&](Tx& tx) { return find_team(tx, leader(), team); }));
    auto input = planned_from(found);
    input.kind = TripKind::overseas;
    input.purpose = "싱가포르 도시녹화 사례 조사";
    input.destination = "싱가포르";
    input.starts_on = today() + 40;
    input.ends_on = today() + 43;
    input.transport = Transport::air;
    input.our_status = "가로 녹지 12곳";
    input.gap = "유지관리 비용이 큼";
    input.desk_findings = "공개 자료로 개요를 확인함";
    input.earlier_visits_answer = "지난 방문은 조성을, 이번 방문은 관리를 봄";
    for (auto& stop : input.stops) stop.on = *input.starts_on;
    auto number = 0;
    for (auto& traveler : input.travelers) traveler.task = "임무 " + std::to_string(++number);
    for (auto i = 1; i <= 5; ++i) input.questions.push_back({.question = "유지비는 얼마입니까? " + std::to_string(i)});
    return input;
  }
  OverseasPlan plan_of(TripId id) const {
    auto plan = now(id).plan;
    plan.country = "SG";
    plan.cities = "싱가포르";
    plan.necessity = "정원 도시 정책을 현장에서 확인해야 함";
    plan.why_not_home = "국내에 같은 규모의 사례가 없음";
    plan.why_not_online = "관리 현장을 직접 보아야 함";
    plan.expected_effect = "유지비 20% 절감";
    plan.adoption_plan = "내년 본예산에 반영";
    plan.safety = "현지 의료기관 확인";
    plan.emergency_contact = "총괄 010-0000-0000(예시)";
    plan.training_plan = "출국 전 보안교육";
    plan.legal_basis = "공무국외출장 규칙 제2조";
    plan.similar_answer = "다른 분야";
    plan.alert_checked_on = today();
    plan.hosts = {{.name = "NParks", .city = "Singapore", .contact = "-", .agreed_on = today(), .evidence = "전자우편 회신"}};
    plan.costs = {{.kind = CostKind::airfare, .note = "3명", .amount = Won{3'000'000}}};
    for (auto& traveler : plan.travelers) {
      traveler.months_in_post = 14;
      traveler.relevance = "담당 업무";
    }
    return plan;
  }
  TripId planned() const { return made(plan_trip(db, leader(), team, trip_input())); }
  TripId written() const {
    auto const id = planned();
    made(write_plan(db, leader(), plan_of(id)));
    return id;
  }
  TripId approved() const {
    auto const id = made(submit_trip(db, leader(), written()));
    return made(approve_trip(db, head(), id));
  }
  TripId consulted() const {
    auto const id = made(start_consultation(db, officer(), approved()));
    for (auto const kind : all_of<Consulted>())
      made(record_consultation(db, officer(), id, {.kind = kind, .answer = ConsultAnswer::agreed, .department = "기획조정과"}));
    return id;
  }
  TripId requested() const { return made(request_review(db, officer(), consulted(), false)); }

 private:
  ProgramId long_program() const {
    auto const by = officer();
    made(db.write(Actor{.institution = office.institution, .via = Via::command}, [](Tx& tx) { return load_shared_rules(tx); }));
    auto draft = august_draft(issue);
    draft.ends_on = Date::of(2026, 12, 31);
    auto const id = made(write_program(db, by, draft));
    made(move_program(db, by, id, ProgramMove::send_for_approval, ""));
    made(move_program(db, mayor(), id, ProgramMove::approve, "자치행정과-101"));
    return made(move_program(db, by, id, ProgramMove::open, ""));
  }
  TeamId confirmed_team() const {
    auto const id = made(submit_team(db, leader(), make_ready_team(db, office, program, issue)));
    made(confirm_member(db, head(), id, office.lee_leader.id));
    made(confirm_member(db, head(), id, office.park_member.id));
    made(confirm_member(db, as(office.song_head), id, office.choi_member.id));
    return made(confirm_team(db, officer(), id));
  }
};

}  // namespace baeumgil
