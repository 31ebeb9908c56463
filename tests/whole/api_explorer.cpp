#include "tests/whole/api_explorer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/wake_decisions.h"
#include "features/cases/draw_case.h"
#include "features/cases/move_case.h"
#include "features/programs/move_program.h"
#include "features/programs/write_program.h"
#include "features/reports/find_report.h"
#include "features/reports/submit_report.h"
#include "features/reports/write_report.h"
#include "features/stand_ins/name_stand_in.h"
#include "features/teams/confirm_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/submit_team.h"
#include "features/trip_changes/report_change.h"
#include "features/trips/request_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/submit_trip.h"
#include "tests/fixtures/round.h"
#include "tests/fixtures/season.h"
#include "tests/fixtures/test_database.h"
#include "tests/whole/api_bodies.h"

namespace baeumgil {
namespace {

using Further = void (*)(Database&, Office const&, ChainWalk const&);

void no_further(Database&, Office const&, ChainWalk const&) {}

// A walk, and steps between its stages.
struct Stage {
  WalkTo to{};
  Further further{no_further};
};

template <class T>
void made(Result<T> const& result) {
  EXPECT_TRUE(result) << (result ? "" : result.error().key);
}

void invite_one(Database& db, Office const& office, ChainWalk const& walk) {
  made(invite_member(db, office.actor_of(office.lee_leader), walk.team, office.park_member.id));
}

void make_ready(Database& db, Office const& office, ChainWalk const& walk) {
  auto const leader = office.actor_of(office.lee_leader);
  for (auto const* member : {&office.park_member, &office.choi_member}) {
    made(invite_member(db, leader, walk.team, member->id));
    made(answer_invitation(db, office.actor_of(*member), walk.team, MemberAnswer::accepted));
  }
  made(name_substitute(db, leader, walk.team, office.lee_leader.id, office.han_head.id));
  made(name_substitute(db, leader, walk.team, office.park_member.id, office.han_head.id));
  made(name_substitute(db, leader, walk.team, office.choi_member.id, office.jung_member.id));
}

void submit(Database& db, Office const& office, ChainWalk const& walk) {
  make_ready(db, office, walk);
  made(submit_team(db, office.actor_of(office.lee_leader), walk.team));
}

void confirm_members(Database& db, Office const& office, ChainWalk const& walk) {
  submit(db, office, walk);
  made(confirm_member(db, office.actor_of(office.han_head), walk.team, office.lee_leader.id));
  made(confirm_member(db, office.actor_of(office.han_head), walk.team, office.park_member.id));
  made(confirm_member(db, office.actor_of(office.song_head), walk.team, office.choi_member.id));
}

void send_program(Database& db, Office const& office, ChainWalk const& walk) {
  auto const officer = office.actor_of(office.kim_officer);
  auto const program = write_program(db, officer, august_draft(walk.issue));
  made(program);
  made(move_program(db, officer, *program, ProgramMove::send_for_approval, ""));
}

void submit_the_trip(Database& db, Office const& office, ChainWalk const& walk) {
  made(submit_trip(db, office.actor_of(office.lee_leader), walk.trip));
}

void sign_a_letter(Database& db, Office const& office, ChainWalk const& walk) {
  auto input = VisitInput{.host = walk.host, .host_department = "교통과", .host_email = "host@example.org"};
  input.first_choice_at = instant_from_seoul(Date::of(2026, 8, 19), "14:00");
  input.topic = "통학로";
  auto const visit = request_visit(db, office.actor_of(office.lee_leader), walk.trip, input);
  made(visit);
  made(sign_visit(db, office.actor_of(office.han_head), *visit, "교통정책과-1"));
}

// Somebody stands in for the head, and what changed waits for an answer.
void stand_in_and_change(Database& db, Office const& office, ChainWalk const& walk) {
  made(name_stand_in(db, office.actor_of(office.han_head),
                     {.principal = office.han_head.id,
                      .deputy = office.song_head.id,
                      .starts_on = Date::of(2026, 8, 1),
                      .ends_on = Date::of(2026, 12, 31),
                      .reason = "교육 파견"}));
  made(report_change(db, office.actor_of(office.lee_leader), walk.trip, {.words = "면담자가 바뀜"}));
}

ReportId write_a_report(Database& db, Office const& office, ChainWalk const& walk) {
  auto const leader = office.actor_of(office.lee_leader);
  auto const empty = db.read(leader, [&](Tx& tx) { return *find_report_of_trip(tx, leader, walk.trip); });
  auto input = ReportInput{.gist = "분리하면 준다.", .keywords = "통학로, 안전", .benefits_received = "없음"};
  for (auto const section : all_of<ReportSection>()) input.sections.push_back({.section = section, .body = "본문"});
  for (auto answer : empty.answers) {
    answer.answer = "들었습니다.";
    input.answers.push_back(answer);
  }
  input.figures = {{.label = "사고", .theirs = "4", .ours = "12", .unit = "건", .source = "교통사고분석시스템"}};
  made(write_report(db, leader, empty.id, input));
  return empty.id;
}

void write_the_report(Database& db, Office const& office, ChainWalk const& walk) { write_a_report(db, office, walk); }

void submit_the_report(Database& db, Office const& office, ChainWalk const& walk) {
  made(submit_report(db, office.actor_of(office.lee_leader), write_a_report(db, office, walk)));
}

void hand_in(Database& db, Office const& office, ChainWalk const& walk) {
  auto const leader = office.actor_of(office.lee_leader);
  auto input = drawn_from(db.read(leader, [&](Tx& tx) { return *find_report(tx, leader, walk.report); }));
  input.host = walk.host;
  input.field = PolicyField::transport;
  input.problem_before = "보도가 없었습니다.";
  auto const drawn = draw_case(db, leader, walk.report, input);
  made(drawn);
  made(hand_in_case(db, leader, *drawn));
}

void refuse(Database& db, Office const& office, ChainWalk const& walk) {
  auto const no =
      DecisionInput{.decision = Decision::reject, .reason_code = "budget", .reason = "예산이 없습니다.", .record_no = "평생교육과-8"};
  made(decide_adoption(db, office.actor_of(office.yoon_head), walk.adoption, no));
}

void refuse_and_wake(Database& db, Office const& office, ChainWalk const& walk) {
  made(decide_adoption(db, office.actor_of(office.yoon_head), walk.adoption,
                       {.decision = Decision::reject,
                        .reason_code = "law",
                        .reason = "조례에 근거가 없습니다.",
                        .record_no = "평생교육과-9",
                        .waits_for = WakeCondition::ordinance,
                        .waits_for_subject = "하남시 공유 조례"}));
  made(record_condition_change(db, office.actor_of(office.kim_officer),
                               {.kind = WakeCondition::ordinance,
                                .subject = "하남시 공유 조례",
                                .what = "근거를 두었습니다.",
                                .source = "하남시 조례 제1호",
                                .changed_on = day_in_seoul(db.now())}));
}

void ask_for_consent(Database& db, Office const& office, ChainWalk const& walk) {
  made(consult_on_adoption(db, office.actor_of(office.owner_officer), walk.adoption,
                           {.kind = ConsultationKind::partner, .department = office.transport, .question = "괜찮습니까?"}));
}

void let_the_case_age(Database& db, Office const& office, ChainWalk const&) {
  test_clock().set(*instant_from_text("2032-09-01T01:00:00Z"));
  made(age_cases(db, office.actor_of(office.kim_officer)));
}

// One proposal stands; three calls have been answered.
void add_a_season(Database& db, Office const& office, ChainWalk const&) { add_season(db, office); }

// Another proposal is under way.
void ask_again(Database& db, Office const& office, ChainWalk const&) {
  auto const season = add_season(db, office);
  made(ask_proposal(db, office.actor_of(office.kim_officer), season.scene.season, {}));
}

std::vector<Stage> stages() {
  auto all = std::vector<Stage>{{WalkTo::forming_team, ask_again},
                                {WalkTo::forming_team, add_a_season},
                                {WalkTo::forming_team, invite_one},
                                {WalkTo::forming_team, make_ready},
                                {WalkTo::forming_team, submit},
                                {WalkTo::forming_team, confirm_members},
                                {WalkTo::forming_team, send_program},
                                {WalkTo::draft_trip, submit_the_trip},
                                {WalkTo::permitted_trip, sign_a_letter},
                                {WalkTo::permitted_trip, stand_in_and_change},
                                {WalkTo::came_back, write_the_report},
                                {WalkTo::came_back, submit_the_report},
                                {WalkTo::accepted_report, hand_in},
                                {WalkTo::reviewed_adoption, refuse},
                                {WalkTo::published_case, let_the_case_age},
                                {WalkTo::reviewed_adoption, refuse_and_wake},
                                {WalkTo::reviewed_adoption, ask_for_consent}};
  for (auto const to :
       {WalkTo::forming_team, WalkTo::draft_trip, WalkTo::permitted_trip, WalkTo::came_back, WalkTo::accepted_report,
        WalkTo::published_case, WalkTo::proposed_adoption, WalkTo::assigned_adoption, WalkTo::reviewed_adoption, WalkTo::decided_adoption,
        WalkTo::planned_adoption, WalkTo::funded_adoption, WalkTo::started_adoption, WalkTo::open_round, WalkTo::nominated,
        WalkTo::scoring_round, WalkTo::disclosed_round, WalkTo::resolved_round, WalkTo::decided_round})
    all.push_back({.to = to});
  return all;
}

// The days on which something may be done that could not be done before.
constexpr auto kLaterDays = std::array{"2026-08-18T01:00:00Z", "2026-08-20T09:00:00Z", "2026-09-01T01:00:00Z", "2027-09-01T01:00:00Z"};

class Explorer {
 public:
  Explorer(std::set<std::string>& left, NamesWhere const& elsewhere, std::function<void(ApiMoment const&)> const& prove, Stage const& stage)
      : left_{left}, elsewhere_{elsewhere}, prove_{prove}, office_{make_office(db())} {
    stage.further(db(), office_, walk_chain(db(), office_, stage.to));
  }

  // Whether anything was done that had not been done anywhere.
  bool explore() {
    auto const before = left_.size();
    for (auto const* route : api_routes())
      if (elsewhere_.contains(name_of(*route)) && left_.contains(name_of(*route))) do_once(*route);
    go_on();
    if (tests_run_on_postgres()) return left_.size() < before;
    for (auto const* day : kLaterDays) {
      if (auto const at = *instant_from_text(day); db().now() < at) test_clock().set(at);
      go_on();
    }
    return left_.size() < before;
  }

 private:
  static Database& db() { return TestProgram::instance().db(); }

  void go_on() {
    for (auto is_moving = true; is_moving && !left_.empty();) {
      is_moving = let_the_host_answer();
      for (auto const* route : api_routes())
        if (is_write(*route) && left_.contains(name_of(*route)) && !elsewhere_.contains(name_of(*route)))
          is_moving = do_once(*route) || is_moving;
    }
  }

  bool do_once(Route const& route) {
    auto const moment = find_moment(route);
    if (!moment) return false;
    SCOPED_TRACE(name_of(route) + " by " + moment->person.name + " " + moment->body.substr(0, 300));
    left_.erase(name_of(route));
    prove_(*moment);
    return true;
  }

  std::optional<ApiMoment> find_moment(Route const& route) const {
    auto const ids = row_ids(db(), office_.institution);
    for (auto const& path : paths_of(route, ids))
      for (auto const& person : people_of(office_)) {
        if (!may_pass(route.access, office_.actor_of(person))) continue;
        auto const place = ApiPlace{.office = office_, .ids = ids, .current = current(route, person, path)};
        for (auto const& body : bodies_for(*route.operation, place)) {
          auto moment = ApiMoment{.route = route, .office = office_, .person = person, .path = path, .body = body};
          auto asked = moment.call();
          asked.query = "dry_run=1";
          if (call(route, asked).status < 300) return moment;
        }
      }
    return std::nullopt;
  }

  // What the row says now, for operations that change it.
  std::string current(Route const& route, Person const& person, std::string const& path) const {
    for (auto const* other : api_routes()) {
      auto const is_its_row = route.pattern == other->pattern || route.pattern.starts_with(other->pattern + "/");
      if (is_write(*other) || !is_its_row || other->operation->answer != ApiAnswer::one) continue;
      auto const of_row = std::ranges::count(other->pattern, '/');  // as many words of the path as the row's own address has
      auto end = std::size_t{0};
      for (auto words = 0; words < of_row && end != std::string::npos; ++words) end = path.find('/', end + 1);
      auto const shown = call(*other, {.as = office_.actor_of(person), .path = path.substr(0, end)});
      return shown.status == 200 ? shown.body : std::string{};
    }
    return {};
  }

  // Hosts are no users of the API: they answer through the link in their mail, the first time with another date.
  bool let_the_host_answer() {
    auto const mails = db().read(office_.institution, [](Tx& tx) {
      return tx.list("SELECT body FROM mail_outbox WHERE institution_id = $institution ORDER BY id",
                     [](Row& row) { return row.next<std::string>(); });
    });
    auto has_answered = false;
    for (auto const& mail : mails) {
      auto const from = mail.find("/host/");
      if (from == std::string::npos) continue;
      auto const link = mail.substr(from, mail.find('\n', from) - from);
      if (!answered_.insert(link).second) continue;
      auto const form = std::vector<std::pair<std::string, std::string>>{
          {"decision", "propose_date"}, {"proposed_on", "2026-08-20"}, {"proposed_time", "10:00"}, {"attendants", "김과장"}};
      has_answered = answer(TestProgram::instance(), {.post = link, .form = form}).status == 303 || has_answered;
    }
    return has_answered;
  }

  std::set<std::string>& left_;
  NamesWhere const& elsewhere_;  // tried once at each stage, to see that no walk comes to them
  std::function<void(ApiMoment const&)> const& prove_;
  Office office_;
  std::set<std::string> answered_{};
};

}  // namespace

std::set<std::string> each_write(NamesWhere const& elsewhere, std::function<void(ApiMoment const&)> const& prove) {
  auto left = std::set<std::string>{};
  auto const now = TestProgram::instance().db().now();
  for (auto const* route : api_routes())
    if (is_write(*route)) left.insert(name_of(*route));
  // What ended an office early the first time is out of the way the second time.
  for (auto is_moving = true; is_moving && !left.empty();) {
    is_moving = false;
    for (auto const& stage : stages())
      if (!left.empty()) is_moving = Explorer{left, elsewhere, prove, stage}.explore() || is_moving;
    if (tests_run_on_postgres()) break;
  }
  test_clock().set(now);  // other tests have their own days
  return left;
}

}  // namespace baeumgil
