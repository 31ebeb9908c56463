// Notes at the host: taken by who travels, tied to question, place and time, kept once however often they are sent.
#include <gtest/gtest.h>

#include "features/on_site/find_site_notes.h"
#include "features/on_site/take_site_note.h"
#include "features/on_site/withdraw_site_note.h"
#include "features/trips/answer_visit.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/edit_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct OnTheWay {
  TripRound round{test_database()};
  TripId trip{permitted_with_a_stop()};

  TripId permitted_with_a_stop() {
    auto plan = round.plan();
    plan.stops = {{.on = Date::of(2026, 8, 18),
                   .from_time = "14:00",
                   .until_time = "16:00",
                   .place = "배울시청",
                   .host = round.letter().host,
                   .activity = Activity::official}};
    auto const id = made(plan_trip(test_database(), round.leader(), round.team, plan));
    made(submit_trip(test_database(), round.leader(), id));
    return made(approve_trip(test_database(), round.head(), id));
  }
  SiteNoteInput note(std::string body) const {
    auto input = SiteNoteInput{.id = SiteNoteId::make(), .kind = SiteNoteKind::note, .question = round.now(trip).questions.at(1).id};
    input.place = "배울시청";
    input.body = std::move(body);
    input.noted_at = test_clock().now() - 60;
    return input;
  }
  std::vector<SiteNote> seen_by(Actor const& actor) const {
    return test_database().read(actor, [&](Tx& tx) { return list_site_notes(tx, actor, trip); });
  }
};

TEST(take_site_note, ties_it_to_question_place_host_and_time) {
  auto const way = OnTheWay{};
  auto const events = way.round.count("events");
  auto const input = way.note("바닥 신호등은 야간에만 켭니다.");
  EXPECT_EQ(made(take_site_note(test_database(), way.round.leader(), way.trip, input)), *input.id);
  EXPECT_EQ(way.round.count("events"), events + 1);
  auto const notes = way.seen_by(way.round.leader());
  ASSERT_EQ(notes.size(), 1U);
  auto const& note = notes.front();
  EXPECT_EQ(note.question_text, way.round.now(way.trip).questions.at(1).question);
  EXPECT_EQ(note.host, way.round.letter().host);
  EXPECT_EQ(note.noted_at, *input.noted_at);
  EXPECT_EQ(note.received_at, test_clock().now());
  EXPECT_EQ(note.author, way.round.office.lee_leader.id);
}

TEST(take_site_note, keeps_the_same_note_once) {
  auto const way = OnTheWay{};
  auto const input = way.note("한 번만");
  made(take_site_note(test_database(), way.round.leader(), way.trip, input));
  auto const events = way.round.count("events");
  EXPECT_EQ(made(take_site_note(test_database(), way.round.leader(), way.trip, input)), *input.id);
  EXPECT_EQ(way.round.count("events"), events);
  EXPECT_EQ(way.seen_by(way.round.leader()).size(), 1U);
  EXPECT_EQ(kind_of(take_site_note(test_database(), way.round.as(way.round.office.park_member), way.trip, input)), Kind::conflict)
      << "somebody else's id";
}

TEST(take_site_note, asks_for_what_each_kind_needs) {
  auto const way = OnTheWay{};
  auto const leader = way.round.leader();
  auto const events = way.round.count("events");
  struct Half {
    SiteNoteKind kind{};
    std::string_view missing{};
  };
  for (auto const& [kind, missing] :
       {Half{SiteNoteKind::note, "body"}, Half{SiteNoteKind::quote, "body"}, Half{SiteNoteKind::figure, "body"},
        Half{SiteNoteKind::photo, "consent"}, Half{SiteNoteKind::person, "person_name"}}) {
    auto const input = SiteNoteInput{.kind = kind};
    EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, input)), missing) << to_word(kind);
  }
  EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, {})), "kind");
  auto figure = way.note("연간 유지비");
  figure.kind = SiteNoteKind::figure;
  figure.figure = "1억 2천만";
  EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, figure)), "source") << "a figure without its source is none";
  auto photo = way.note("현장");
  photo.kind = SiteNoteKind::photo;
  photo.consent = Consent::not_asked;
  EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, photo)), "photo");
  auto quote = way.note("다시 한다면 센서부터 바꾸겠습니다.");
  quote.kind = SiteNoteKind::quote;
  quote.person_name = "김주무관(예시)";
  EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, quote)), "consent");
  auto long_note = way.note(std::string(4001, 'x'));
  EXPECT_EQ(first_field(take_site_note(test_database(), leader, way.trip, long_note)), "body");
  EXPECT_EQ(way.round.count("events"), events);
  quote.consent = Consent::given;
  quote.figure = "남의 항목";
  made(take_site_note(test_database(), leader, way.trip, quote));
  auto const kept = way.seen_by(leader);
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept.front().consent, Consent::given);
  EXPECT_EQ(kept.front().figure, "") << "only what belongs to the kind";
}

TEST(take_site_note, is_for_who_travels_from_the_permission_on) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(take_site_note(test_database(), round.as(round.office.kang_member), way.trip, way.note("x"))), Kind::forbidden);
  EXPECT_EQ(kind_of(take_site_note(test_database(), round.as(round.office.kim_officer), way.trip, way.note("x"))), Kind::forbidden);
  EXPECT_EQ(kind_of(take_site_note(test_database(), round.stranger(), way.trip, way.note("x"))), Kind::not_found);
  EXPECT_EQ(round.count("events"), events);
  auto const draft = TripRound{test_database()};
  auto const early = draft.drafted();
  EXPECT_EQ(kind_of(take_site_note(test_database(), draft.leader(), early, way.note("x"))), Kind::conflict) << "nobody goes yet";
}

TEST(take_site_note, loses_nothing_to_a_changed_plan_or_a_wrong_clock) {
  auto const way = OnTheWay{};
  auto input = way.note("질문이 그 사이 바뀌었습니다.");
  input.question = QuestionId::make();
  input.place = "계획에 없던 골목";
  input.noted_at = test_clock().now() + 86400;
  made(take_site_note(test_database(), way.round.leader(), way.trip, input));
  auto const notes = way.seen_by(way.round.leader());
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_TRUE(notes.front().question.is_nil());
  EXPECT_EQ(notes.front().place, "계획에 없던 골목");
  EXPECT_EQ(notes.front().noted_at, test_clock().now());
}

TEST(take_site_note, takes_no_photo_where_the_host_allows_none) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const visit = round.requested(way.trip);
  made(sign_visit(test_database(), round.head(), visit, "교통정책과-1"));
  auto const token = *read_visit_token(made(send_visit(test_database(), round.leader(), visit, "https://baeumgil.test")));
  auto answer = HostAnswer{.decision = HostDecision::accept};
  answer.photo_allowed = false;
  made(answer_visit(test_database(), Actor{.institution = round.office.institution, .via = Via::link}, token, answer));
  auto photo = way.note("교차로");
  photo.kind = SiteNoteKind::photo;
  photo.photo_digest = std::string(64, 'a');
  photo.consent = Consent::given;
  auto const events = round.count("events");
  EXPECT_EQ(first_field(take_site_note(test_database(), round.leader(), way.trip, photo)), "photo");
  EXPECT_EQ(round.count("events"), events);
  photo.place = "역 앞";
  made(take_site_note(test_database(), round.leader(), way.trip, photo));
}

TEST(site_notes, are_seen_by_the_team_its_head_and_the_programme) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  made(take_site_note(test_database(), round.leader(), way.trip, way.note("이름이 있을 수 있음")));
  for (auto const* person :
       {&round.office.lee_leader, &round.office.park_member, &round.office.han_head, &round.office.kim_officer, &round.office.auditor})
    EXPECT_EQ(way.seen_by(round.as(*person)).size(), 1U) << person->name;
  for (auto const* person : {&round.office.kang_member, &round.office.song_head, &round.office.mayor})
    EXPECT_EQ(way.seen_by(round.as(*person)).size(), 0U) << person->name;
  EXPECT_EQ(way.seen_by(round.stranger()).size(), 0U);
}

TEST(withdraw_site_note, is_for_its_author_with_a_reason) {
  auto const way = OnTheWay{};
  auto const& round = way.round;
  auto const id = made(take_site_note(test_database(), round.leader(), way.trip, way.note("잘못 적음")));
  auto const events = round.count("events");
  EXPECT_EQ(kind_of(withdraw_site_note(test_database(), round.as(round.office.park_member), way.trip, id, "아님")), Kind::forbidden);
  EXPECT_EQ(kind_of(withdraw_site_note(test_database(), round.as(round.office.kang_member), way.trip, id, "아님")), Kind::not_found);
  EXPECT_EQ(kind_of(withdraw_site_note(test_database(), round.stranger(), way.trip, id, "아님")), Kind::not_found);
  EXPECT_EQ(first_field(withdraw_site_note(test_database(), round.leader(), way.trip, id, " ")), "reason");
  EXPECT_EQ(round.count("events"), events);
  made(withdraw_site_note(test_database(), round.leader(), way.trip, id, "잘못 들었음"));
  EXPECT_EQ(way.seen_by(round.leader()).size(), 0U);
  EXPECT_EQ(kind_of(withdraw_site_note(test_database(), round.leader(), way.trip, id, "다시")), Kind::not_found);
  auto again = way.note("잘못 적음");
  again.id = id;
  EXPECT_EQ(made(take_site_note(test_database(), round.leader(), way.trip, again)), id) << "a late copy does not bring it back";
  EXPECT_EQ(way.seen_by(round.leader()).size(), 0U);
}

}  // namespace
}  // namespace baeumgil
