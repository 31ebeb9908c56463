#pragma once
// The same with a committee of five, its meetings, and the journey itself.

#include <gtest/gtest.h>

#include "features/overseas/after_travel.h"
#include "features/overseas/call_meeting.h"
#include "features/overseas/change_plan.h"
#include "features/overseas/found_committee.h"
#include "features/overseas/meet_conditions.h"
#include "features/overseas/recuse.h"
#include "features/overseas/resolve_item.h"
#include "features/overseas/score_item.h"
#include "features/overseas/tests/overseas_office.h"
#include "features/reports/accept_report.h"
#include "features/reports/find_report.h"
#include "features/reports/report_store.h"
#include "features/trips/travel.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {

struct OverseasRound : OverseasOffice {
  using OverseasOffice::OverseasOffice;

  CommitteeInput committee_input() const {
    auto input = CommitteeInput{.name = "공무국외출장 심사위원회", .legal_basis = "공무국외출장 규칙 제7조"};
    auto const seat = [&](PersonId person, std::string name, Seat where, Chairing chairing) {
      input.members.push_back({.person = person,
                               .name = std::move(name),
                               .post = "위원",
                               .seat = where,
                               .chairing = chairing,
                               .term_from = Date::of(2026, 1, 1),
                               .term_until = Date::of(2027, 12, 31)});
    };
    seat(office.mayor.id, "", Seat::inside, Chairing::chair);
    seat(office.admin_head.id, "", Seat::inside, Chairing::vice_chair);
    seat(office.yoon_head.id, "", Seat::inside, Chairing::none);
    seat(office.reviewer.id, "", Seat::inside, Chairing::none);
    seat({}, "외부위원(예시)", Seat::outside, Chairing::none);
    input.criteria = {{.name = "필요성", .points = 60}, {.name = "경비", .points = 40}};
    return input;
  }
  CommitteeId committee() const { return made(found_committee(db, secretary(), committee_input())); }
  MeetingInput meeting_input(CommitteeId committee, std::vector<TripId> trips) const {
    return {
        .committee = committee, .mode = MeetingMode::meeting, .held_on = today(), .notified_on = today() - 7, .trips = std::move(trips)};
  }
  AgendaItemId item_of(MeetingId meeting) const {
    return db.read(secretary(), [&](Tx& tx) { return list_agenda(tx, meeting).front().id; });
  }
  AgendaItemId opened(TripId trip) const {
    auto const meeting = made(call_meeting(db, secretary(), meeting_input(committee(), {trip})));
    made(open_meeting(db, secretary(), meeting));
    return item_of(meeting);
  }
  MemberId member(AgendaItemId item, std::size_t number) const { return room(item).committee.members.at(number).id; }
  void seat(AgendaItemId item, std::size_t count) const {
    auto attendance = std::vector<Attendance>{};
    for (auto i = std::size_t{0}; i < 5; ++i) attendance.push_back({member(item, i), i < count ? Presence::present : Presence::absent});
    made(mark_attendance(db, secretary(), room(item).meeting.id, attendance));
  }
  static SheetInput sheet(Ballot ballot, int points = 50) { return {.points = {points, 35}, .ballot = ballot, .comment = "의견"}; }
  void vote(AgendaItemId item, Ballot ballot, int points = 50) const {
    for (auto const& person : {office.mayor, office.admin_head, office.yoon_head, office.reviewer})
      made(score_item(db, as(person), item, sheet(ballot, points)));
    auto paper = sheet(ballot, points);
    paper.member = member(item, 4);
    made(score_item(db, secretary(), item, paper));
  }
  TripId passed() const {
    auto const id = requested();
    auto const item = opened(id);
    seat(item, 5);
    vote(item, Ballot::passed);
    made(resolve_item(db, secretary(), item, {.outcome = ReviewOutcome::passed, .reason = "타당함"}));
    return id;
  }
  PreparationInput preparation(TripId id) const {
    auto input = PreparationInput{.travel_alert = TravelAlert::none, .alert_checked_on = today()};
    for (auto const& traveler : now(id).plan.travelers)
      input.travelers.push_back(
          {.person = traveler.person, .conduct_trained_on = today(), .security_trained_on = today(), .insurance = "예시보험 1호"});
    return input;
  }
  // Permitted, prepared and on its first day.
  void set_off(TripId id) const {
    made(approve_trip(db, mayor(), id));
    made(prepare_departure(db, leader(), id, preparation(id)));
    made(make_trip_ready(db, leader(), id, "방문 확정"));
    test_clock().advance(40LL * 24 * 60 * 60);
    made(start_trip(db, leader(), id));
  }
  void travel(TripId id) const {
    set_off(id);
    test_clock().advance(3LL * 24 * 60 * 60);
    made(come_back(db, leader(), id));
  }
  void move_report(TripId id, ReportState state) const {
    made(db.write(officer(), [&](Tx& tx) -> Result<Done> {
      auto report = *find_report_of_trip(tx, officer(), id);
      report.state = state;
      report.submitted_at = tx.now();
      return update_report(tx, report);
    }));
  }
  void accept_report_of(TripId id) const {
    move_report(id, ReportState::dept_accepted);
    auto const report = *db.read(officer(), [&](Tx& tx) { return find_report_of_trip(tx, officer(), id); });
    made(accept_report(db, officer(), report.id));
  }
};

inline OverseasRound overseas_round() { return OverseasRound{TestProgram::instance().db()}; }

// Refused for this reason, and nothing was written.
template <class T>
void expect_refused(OverseasRound const& it, Result<T> const& result, Kind kind, int events) {
  EXPECT_EQ(kind_of(result), kind) << (result ? "" : result.error().key);
  EXPECT_EQ(it.events(), events) << "a refusal writes nothing";
}

}  // namespace baeumgil
