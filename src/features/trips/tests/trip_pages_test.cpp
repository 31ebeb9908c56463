// Trips, letters and the host's link through the gate: what must appear, what must not, and how much is written.
#include <gtest/gtest.h>

#include "features/trips/cancel_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/tests/trip_round.h"
#include "features/trips/travel.h"
#include "platform/jobs/jobs.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

Fields form_of(TripInput const& input) {
  auto form = Fields{{"issue", to_text(input.issue)},
                     {"purpose", input.purpose},
                     {"destination", input.destination},
                     {"starts_on", to_text(*input.starts_on)},
                     {"ends_on", to_text(*input.ends_on)},
                     {"our_status", input.our_status},
                     {"gap", input.gap},
                     {"desk_findings", input.desk_findings}};
  auto number = 0;
  for (auto const& question : input.questions) form.emplace_back("questions." + std::to_string(number++) + ".question", question.question);
  number = 0;
  for (auto const& traveler : input.travelers) {
    auto const row = "travelers." + std::to_string(number++) + ".";
    form.emplace_back(row + "person", to_text(traveler.person));
    form.emplace_back(row + "task", traveler.task);
    form.emplace_back(row + "deputy", to_text(traveler.deputy));
  }
  for (auto const* empty : {"stops.0.on", "stops.0.place", "stops.0.host"}) form.emplace_back(empty, "");
  auto const& stop = input.stops.front();
  for (auto const& [name, value] : {std::pair<std::string, std::string>{"on", to_text(stop.on)},
                                    {"from_time", "14:00"},
                                    {"until_time", "16:00"},
                                    {"place", stop.place},
                                    {"host", to_text(stop.host)},
                                    {"activity", "official"}})
    form.emplace_back("stops.1." + name, value);
  return form;
}

Fields with(Fields form, std::string const& name, std::string value) {
  std::erase_if(form, [&](auto const& field) { return field.first == name; });
  form.emplace_back(name, std::move(value));
  return form;
}

Actor in_english(Actor reader) {
  reader.language = Language::en;
  return reader;
}

TEST(trip_pages, plan_save_submit_and_permit) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const path = "/teams/" + to_text(round.team) + "/trips";
  auto const good = form_of(round.plan());
  run_scenarios(TestProgram::instance(),
                {{.name = "the form begins with the team's wishes",
                  .as = round.leader(),
                  .get = path + "/new",
                  .contains = {"안심통학팀", "배울시", "정주임", "사전질의", "임시저장", "data-rows=\"questions\"", "stops.__N__.place"}},
                 {.name = "a member of no team",
                  .as = round.as(round.office.kang_member),
                  .get = path + "/new",
                  .status = 403,
                  .not_contains = {"배울시"}},
                 {.name = "a stranger", .as = round.stranger(), .get = path + "/new", .status = 404, .not_contains = {"안심통학팀"}},
                 {.name = "a plan without its day",
                  .as = round.leader(),
                  .post = path,
                  .form = with(good, "starts_on", ""),
                  .status = 422,
                  .contains = {"f-starts_on-error", "통학로 교통안전 사례 조사"}},
                 {.name = "a day that does not exist",
                  .as = round.leader(),
                  .post = path,
                  .form = with(good, "ends_on", "2026-02-30"),
                  .status = 422,
                  .contains = {"2026-02-30"}}});
  EXPECT_EQ(round.count("trips"), 0);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "a draft", .as = round.leader(), .post = path, .form = with(good, "purpose", "초안만"), .status = 303, .events = 1},
       {.name = "refused, yet saved",
        .as = round.leader(),
        .post = path,
        .form = with(with(good, "ends_on", "2026-08-21"), "then", "submit"),
        .status = 422,
        .contains = {"f-ends_on-error", "2026년 우수정책 벤치마킹", "3. 운영방침", "name=\"version\" value=\"1\""},
        .events = 1},
       {.name = "submitted at once",
        .as = round.leader(),
        .post = path,
        .form = with(good, "then", "submit"),
        .status = 303,
        .events = 2}});
  EXPECT_EQ(round.count("trips"), 3);
}

TEST(trip_pages, show_and_decide) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto draft = round.plan();
  draft.purpose = "초안만";
  made(plan_trip(TestProgram::instance().db(), round.leader(), round.team, draft));
  auto const trip = "/trips/" + to_text(round.submitted());
  run_scenarios(
      TestProgram::instance(),
      {{.name = "everybody reads a submitted plan, nobody else its drafts",
        .as = round.as(round.office.kang_member),
        .get = "/trips",
        .contains = {"통학로 교통안전 사례 조사", "1건"},
        .not_contains = {"초안만"}},
       {.name = "the page says who decides and why",
        .as = round.leader(),
        .get = trip,
        .contains = {"한과장", "사무전결", "공식 일정 비율 100%", "설치비는 얼마입니까? 5", "예산 조사"},
        .not_contains = {"/approval", "/return\""}},
       {.name = "the head may decide",
        .as = round.head(),
        .get = trip,
        .contains = {trip + "/approval", trip + "/return", trip + "/cancellation"}},
       {.name = "a stranger sees nothing", .as = round.stranger(), .get = trip, .status = 404, .not_contains = {"통학로"}},
       {.name = "a return without a reason", .as = round.head(), .post = trip + "/return", .status = 422, .contains = {"f-reason-error"}},
       {.name = "a cancellation without a reason",
        .as = round.head(),
        .post = trip + "/cancellation",
        .status = 422,
        .contains = {"f-cancel_reason-error"}},
       {.name = "the leader may not decide",
        .as = round.leader(),
        .post = trip + "/approval",
        .status = 422,
        .contains = {"자기 출장은 결재할 수 없습니다"}},
       {.name = "another head may not", .as = round.as(round.office.yoon_head), .post = trip + "/approval", .status = 403},
       {.name = "permitted", .as = round.head(), .post = trip + "/approval", .status = 303, .location = trip, .events = 2},
       {.name = "the order has its number",
        .as = round.leader(),
        .get = trip,
        .contains = {"2026-출장명령-0001", trip + "/readiness", trip + "/visits/new"},
        .not_contains = {trip + "/edit"}},
       {.name = "in English too", .as = in_english(round.leader()), .get = trip, .contains = {"Permitted", "Official share 100%"}}});
}

TEST(visit_pages, from_the_letter_to_the_hosts_answer) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const trip = "/trips/" + to_text(round.permitted());
  auto const letter = Fields{{"host", to_text(round.letter().host)},
                             {"host_email", "host@example.kr"},
                             {"first_choice_on", "2026-08-18"},
                             {"first_choice_time", "14:00"},
                             {"second_choice_on", "2026-08-19"},
                             {"second_choice_time", "10:00"},
                             {"topic", "통학로 안전"}};
  run_scenarios(TestProgram::instance(),
                {{.name = "the form", .as = round.leader(), .get = trip + "/visits/new", .contains = {"배울시", "설명 1회"}},
                 {.name = "without an address",
                  .as = round.leader(),
                  .post = trip + "/visits",
                  .form = with(letter, "host_email", ""),
                  .status = 422,
                  .contains = {"f-host_email-error", "통학로 안전"}},
                 {.name = "a day without its hour",
                  .as = round.leader(),
                  .post = trip + "/visits",
                  .form = with(letter, "first_choice_time", ""),
                  .status = 422,
                  .contains = {"f-first_choice_time-error"}},
                 {.name = "written", .as = round.leader(), .post = trip + "/visits", .form = letter, .status = 303, .events = 1}});
  auto const id = TestProgram::instance().db().read(
      round.leader(), [&](Tx& tx) { return list_visits_of(tx, *id_from_text<TripId>(trip.substr(7))).front().id; });
  auto const visit = "/visits/" + to_text(id);
  run_scenarios(TestProgram::instance(),
                {{.name = "the letter in its layout",
                  .as = round.leader(),
                  .get = visit,
                  .contains = {"방문일시: 2026. 8. 18.(화) 14:00", "수신", "배울시", "끝.", "붙임 1. 방문자 명단", "박주임"},
                  .not_contains = {visit + "/signature", visit + "/sending"}},
                 {.name = "a stranger", .as = round.stranger(), .get = visit, .status = 404, .not_contains = {"배울시"}},
                 {.name = "signed",
                  .as = round.head(),
                  .post = visit + "/signature",
                  .form = {{"record_no", "교통정책과-1234"}},
                  .status = 303,
                  .events = 1}});
}

TEST(host_link, is_shown_once_and_takes_one_answer) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.requested(round.permitted());
  made(sign_visit(TestProgram::instance().db(), round.head(), id, "교통정책과-1234"));
  auto const visit = "/visits/" + to_text(id);
  auto const sent = answer(TestProgram::instance(), {.as = round.leader(), .post = visit + "/sending"});
  ASSERT_EQ(sent.status, 200);
  auto const from = sent.body.find("https://baeumgil.test/host/");
  ASSERT_NE(from, std::string::npos) << "the link is shown";
  auto const link = sent.body.substr(from + 21, sent.body.find_first_of("<\"", from) - from - 21);
  auto const events = round.count("events");
  run_scenarios(TestProgram::instance(),
                {{.name = "the link is shown once", .as = round.leader(), .get = visit, .not_contains = {"/host/"}},
                 {.name = "the host reads",
                  .get = link,
                  .contains = {"예시시", "통학로 안전", "박주임", "설치비는 얼마입니까? 1", "2026. 8. 19.(수) 10:00에 받겠습니다"},
                  .not_contains = {"/trips", "/visits/"}},
                 {.name = "in English", .get = link + "?lang=en", .contains = {"Can you receive the visitors?"}},
                 {.name = "a wrong link",
                  .get = link.substr(0, link.size() - 6) + "AAAAAA",
                  .status = 404,
                  .contains = {"열 수 없는 링크입니다"},
                  .not_contains = {"통학로"}},
                 {.name = "a link of another institution",
                  .get = "/host/" + to_text(round.strangers.institution) + link.substr(link.find('.')),
                  .status = 404,
                  .not_contains = {"통학로"}},
                 {.name = "no decision",
                  .post = link,
                  .form = {{"attendants", "김과장"}},
                  .status = 422,
                  .contains = {"f-decision-error", "김과장"}}});
  EXPECT_EQ(round.count("events"), events) << "looking changes nothing";
  EXPECT_EQ(round.now(id).state, VisitState::sent);
  run_scenarios(
      TestProgram::instance(),
      {{.name = "it has arrived", .post = link + "/receipt", .status = 303},
       {.name = "accepted",
        .post = link,
        .form = {{"decision", "accept_second"}, {"photo_allowed", "yes"}, {"limits", "녹음 불가"}},
        .status = 303,
        .location = link},
       {.name = "thanks", .get = link, .contains = {"답변해 주셔서 감사합니다", "녹음 불가"}, .not_contains = {"name=\"decision\""}},
       {.name = "a second answer", .post = link, .form = {{"decision", "accept"}}, .status = 409},
       {.name = "the team sees it", .as = round.leader(), .get = visit, .contains = {"녹음 불가", "수락", visit + "/confirmation"}},
       {.name = "confirmed", .as = round.leader(), .post = visit + "/confirmation", .status = 303, .events = 1}});
  EXPECT_EQ(round.count("events"), events + 3) << "viewed, accepted, confirmed";
  made(cancel_trip(TestProgram::instance().db(), round.leader(), round.now(id).trip, "태풍 예보"));
  run_scenarios(
      TestProgram::instance(),
      {{.name = "called off, and why", .get = link, .status = 410, .contains = {"방문이 취소되었습니다", "사유: 태풍 예보", "궁금한 점: "}},
       {.name = "nothing left to answer", .post = link, .form = {{"decision", "accept"}}, .status = 410},
       {.name = "nor its letter", .get = link + "/letter.pdf", .status = 410, .not_contains = {"%PDF"}}});
}

TEST(trip_pages, ask_what_giving_a_trip_up_costs) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const trip = "/trips/" + to_text(round.permitted());
  run_scenarios(
      TestProgram::instance(),
      {{.name = "asked beside the reason", .as = round.leader(), .get = trip, .contains = {"취소 수수료(원)"}},
       {.name = "no number",
        .as = round.leader(),
        .post = trip + "/cancellation",
        .form = {{"cancel_reason", "태풍 예보"}, {"cancel_fee", "많음"}, {"cancel_basis", "열차표 세 장"}},
        .status = 422,
        .contains = {"태풍 예보", "많음", "열차표 세 장", "금액을 원 단위 숫자로"}},
       {.name = "less than nothing",
        .as = round.leader(),
        .post = trip + "/cancellation",
        .form = {{"cancel_reason", "태풍 예보"}, {"cancel_fee", "-1"}, {"cancel_basis", "열차표 세 장"}},
        .status = 422,
        .contains = {"태풍 예보", "-1", "0원부터 100,000,000원까지"}},
       {.name = "nothing shows it",
        .as = round.leader(),
        .post = trip + "/cancellation",
        .form = {{"cancel_reason", "태풍 예보"}, {"cancel_fee", "32,000"}},
        .status = 422,
        .contains = {"32,000", "무엇으로 확인되는지"}},
       {.name = "nor by the API",
        .as = round.leader(),
        .post = "/api/v1" + trip + "/cancellation",
        .json = R"({"reason":"태풍 예보","cancel_fee":-5,"cancel_basis":"열차표"})",
        .status = 422,
        .contains = {"cancel_fee"}},
       {.name = "given up",
        .as = round.leader(),
        .post = trip + "/cancellation",
        .form = {{"cancel_reason", "태풍 예보"}, {"cancel_fee", "32,000"}, {"cancel_basis", "열차표 세 장"}},
        .status = 303,
        .events = 1},
       {.name = "and what it cost", .as = round.leader(), .get = trip, .contains = {"32,000원", "열차표 세 장"}},
       {.name = "a program reads it",
        .as = round.leader(),
        .get = "/api/v1" + trip,
        .contains = {R"("cancellation_fee_won":32000)", R"("cancellation_basis":"열차표 세 장")"}},
       {.name = "the list taken along says it", .as = round.leader(), .get = "/trips.csv", .contains = {"취소 수수료(원)", "32000"}},
       {.name = "another institution sees none of it", .as = round.stranger(), .get = trip, .status = 404, .not_contains = {"32,000"}}});
}

TEST(trip_pages, take_a_fee_that_became_known_after_a_trip_was_given_up) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.permitted();
  auto const trip = "/trips/" + to_text(id);
  made(cancel_trip(TestProgram::instance().db(), round.leader(), id, "태풍 예보"));
  run_scenarios(TestProgram::instance(),
                {{.name = "asked for", .as = round.leader(), .get = trip, .contains = {trip + "/cancellation-fee"}},
                 {.name = "not of a member", .as = round.as(round.office.park_member), .get = trip, .not_contains = {"/cancellation-fee"}},
                 {.name = "no number",
                  .as = round.leader(),
                  .post = trip + "/cancellation-fee",
                  .form = {{"cancel_fee", "많음"}, {"cancel_basis", "열차표 세 장"}},
                  .status = 422,
                  .contains = {"많음", "열차표 세 장", "f-cancel_fee-error"}},
                 {.name = "nothing shows it",
                  .as = round.leader(),
                  .post = "/api/v1" + trip + "/cancellation-fee",
                  .json = R"({"cancel_fee":45000,"cancel_basis":""})",
                  .status = 422,
                  .contains = {"cancel_basis"}},
                 {.name = "told",
                  .as = round.leader(),
                  .post = trip + "/cancellation-fee",
                  .form = {{"cancel_fee", "45,000"}, {"cancel_basis", "열차표 세 장"}},
                  .status = 303,
                  .location = trip,
                  .events = 1},
                 {.name = "and shown, and not asked again",
                  .as = round.leader(),
                  .get = trip,
                  .contains = {"45,000원", "열차표 세 장"},
                  .not_contains = {trip + "/cancellation-fee"}}});
}

TEST(trip_api, answers_as_it_says_and_refuses_with_the_rule) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.drafted();
  auto const path = "/api/v1/trips/" + to_text(id);
  run_scenarios(TestProgram::instance(),
                {{.name = "created without a team",
                  .as = round.leader(),
                  .post = "/api/v1/trips",
                  .json = R"({"purpose":"배움"})",
                  .status = 422,
                  .contains = {"team"}},
                 {.name = "created",
                  .as = round.leader(),
                  .post = "/api/v1/trips",
                  .json = R"({"team":")" + to_text(round.team) + R"(","purpose":"배움","starts_on":"2026-08-18","ends_on":"2026-08-18"})",
                  .status = 201,
                  .events = 1},
                 {.name = "an approver of choice",
                  .as = round.leader(),
                  .post = path + "/submission",
                  .json = R"({"approver":")" + to_text(round.office.lee_leader.id) + R"("})",
                  .status = 422,
                  .contains = {"approval.traveler_excluded"}},
                 {.name = "submitted", .as = round.leader(), .post = path + "/submission", .json = "{}", .status = 200, .events = 1},
                 {.name = "returned without a reason", .as = round.head(), .post = path + "/return", .json = "{}", .status = 422},
                 {.name = "a stranger", .as = round.stranger(), .post = path + "/approval", .json = "{}", .status = 404},
                 {.name = "nobody", .get = path, .status = 401},
                 {.name = "permitted", .as = round.head(), .post = path + "/approval", .json = "{}", .status = 200, .events = 2},
                 {.name = "a program reads the list",
                  .as = round.leader(),
                  .get = "/api/v1/trips?standing=1",
                  .contains = {to_text(id), "\"next\":null"},
                  .not_contains = {"배움\""}}});
  auto const visit = round.requested(id);
  for (auto const& route : TestProgram::instance().program().router.routes()) {
    if (!route.operation || route.method != Method::get) continue;
    if (!route.pattern.starts_with("/api/v1/trips") && !route.pattern.starts_with("/api/v1/visits")) continue;
    SCOPED_TRACE(route.pattern);
    auto asked = route.pattern;
    if (auto const at = asked.find("{id}"); at != std::string::npos)
      asked.replace(at, 4, asked.starts_with("/api/v1/visits") ? to_text(visit) : to_text(id));
    auto const response = answer(TestProgram::instance(), {.as = round.leader(), .get = asked});
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(schema_violations(*route.operation, 200, response.body), std::vector<std::string>{}) << response.body;
  }
  run_scenarios(
      TestProgram::instance(),
      {{.name = "the letters of a trip", .as = round.leader(), .get = "/api/v1/visits?trip=" + to_text(id), .contains = {to_text(visit)}},
       {.name = "not to strangers", .as = round.stranger(), .get = "/api/v1/visits", .not_contains = {to_text(visit)}}});
}

TEST(jobs, move_the_trip_when_its_day_has_come) {
  auto const round = TripRound{TestProgram::instance().db()};
  auto const id = round.permitted();
  made(make_trip_ready(TestProgram::instance().db(), round.leader(), id, "전화로 약속함"));
  auto const before = TestProgram::instance().clock().now();
  TestProgram::instance().clock().set(start_of_day_in_seoul(Date::of(2026, 8, 18)) + 60);
  TestProgram::instance().program().jobs.run_due();
  EXPECT_EQ(round.now(id).state, TripState::in_progress);
  TestProgram::instance().clock().set(start_of_day_in_seoul(Date::of(2026, 8, 20)) + 60);
  TestProgram::instance().program().jobs.run_due();
  EXPECT_EQ(round.now(id).state, TripState::came_back);
  TestProgram::instance().clock().set(before);
}

}  // namespace
}  // namespace baeumgil
