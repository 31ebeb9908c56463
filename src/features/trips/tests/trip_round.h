#pragma once
// A confirmed team of three in an open programme, and the plan it may submit.

#include "features/programs/find_program.h"
#include "features/teams/confirm_team.h"
#include "features/teams/find_team.h"
#include "features/teams/submit_team.h"
#include "features/trips/approve_trip.h"
#include "features/trips/plan_trip.h"
#include "features/trips/request_visit.h"
#include "features/trips/submit_trip.h"
#include "features/trips/trip_store.h"
#include "tests/fixtures/round.h"

namespace baeumgil {

template <class T>
T made(Result<T> result) {
  if (!result)
    throw std::runtime_error{
        "refused: " + result.error().key +
        (result.error().fields.empty() ? "" : " " + result.error().fields.front().field + " " + result.error().fields.front().key)};
  return *std::move(result);
}

struct TripRound {
  explicit TripRound(Database& database) : db{database} {}

  Database& db;
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  IssueId issue{make_open_issue(db, office)};
  ProgramId program{make_open_program(db, office, issue)};
  TeamId team{confirmed_team()};

  Actor as(Person const& person) const { return office.actor_of(person); }
  Actor leader() const { return as(office.lee_leader); }
  Actor head() const { return as(office.han_head); }
  Actor stranger() const { return strangers.actor_of(strangers.kim_officer); }

  Team now(TeamId id) const {
    return made(db.read(office.institution, [&](Tx& tx) { return find_team(tx, leader(), id); }));
  }
  Trip now(TripId id) const {
    return made(db.read(office.institution, [&](Tx& tx) { return find_trip(tx, Actor{.institution = office.institution}, id); }));
  }
  Visit now(VisitId id) const {
    return made(db.read(office.institution, [&](Tx& tx) { return find_visit(tx, Actor{.institution = office.institution}, id); }));
  }
  std::int64_t count(std::string_view what) const {
    return db.read(office.institution, [&](Tx& tx) {
      if (what == "trips") return tx.value<std::int64_t>("SELECT count(*) FROM trips WHERE institution_id = $institution");
      if (what == "visits") return tx.value<std::int64_t>("SELECT count(*) FROM visits WHERE institution_id = $institution");
      if (what == "mails") return tx.value<std::int64_t>("SELECT count(*) FROM mail_outbox WHERE institution_id = $institution");
      return tx.value<std::int64_t>("SELECT count(*) FROM events WHERE institution_id = $institution");
    });
  }

  TripInput plan() const {
    auto input = planned_from(now(team));
    input.purpose = "통학로 교통안전 사례 조사";
    input.our_status = "스쿨존 사고 연 12건";
    input.gap = "보행 신호가 짧음";
    input.desk_findings = "바닥 신호등 설치 지침을 확인함";
    for (auto const* task : {"총괄", "예산 조사", "현장 사진"}) input.travelers[tasks_++ % 3].task = task;
    for (auto i = 1; i <= 5; ++i) input.questions.push_back({.question = "설치비는 얼마입니까? " + std::to_string(i)});
    return input;
  }
  TripId drafted() const { return made(plan_trip(db, leader(), team, plan())); }
  TripId submitted() const { return made(submit_trip(db, leader(), drafted())); }
  TripId permitted() const { return made(approve_trip(db, head(), submitted())); }
  VisitInput letter() const {
    auto const moment = [](int day, std::string_view time) { return instant_from_seoul(Date::of(2026, 8, day), time); };
    return {.host = now(team).hosts.front().host,
            .host_department = "교통정책과장",
            .host_email = "host@example.kr",
            .first_choice_at = moment(18, "14:00"),
            .second_choice_at = moment(19, "10:00"),
            .place = "배울시청",
            .topic = "통학로 안전",
            .requests = "설명 1회"};
  }
  VisitId requested(TripId trip) const { return made(request_visit(db, leader(), trip, letter())); }

 private:
  mutable std::size_t tasks_{0};

  TeamId confirmed_team() const {
    auto const id = made(submit_team(db, leader(), make_ready_team(db, office, program, issue)));
    made(confirm_member(db, head(), id, office.lee_leader.id));
    made(confirm_member(db, head(), id, office.park_member.id));
    made(confirm_member(db, as(office.song_head), id, office.choi_member.id));
    return made(confirm_team(db, as(office.kim_officer), id));
  }
};

template <class T>
Kind kind_of(Result<T> const& result) {
  return result ? Kind::busy : result.error().kind;
}
template <class T>
std::string first_field(Result<T> const& result) {
  return result || result.error().fields.empty() ? "" : result.error().fields.front().field;
}
template <class T>
std::string rule_of(Result<T> const& result) {
  return result || !result.error().rule ? "" : result.error().rule->rule_id;
}

}  // namespace baeumgil
