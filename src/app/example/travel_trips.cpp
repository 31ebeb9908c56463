#include "app/example/travel_trips.h"

#include "app/example/ask_hosts.h"
#include "base/text.h"
#include "features/people/find_person.h"
#include "features/teams/find_team.h"
#include "features/trips/approve_trip.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/find_trip.h"
#include "features/trips/plan_trip.h"
#include "features/trips/return_trip.h"
#include "features/trips/submit_trip.h"
#include "features/trips/travel.h"

namespace baeumgil {
namespace {

constexpr auto kDaysToSubmitPlan = 1;
constexpr auto kDaysToApprovePlan = 2;
constexpr auto kDaysToAskHosts = 3;

class Travelling {
 public:
  Travelling(ExampleWorld& world, CsvLine& line)
      : world_{world}, line_{line}, key_{line.text("key")}, until_{line.choice<TripState>("until")}, on_{world.day(line.text("on"))} {}

  void run() {
    plan();
    if (until_ != TripState::draft) {
      world_.go_to(on_ + kDaysToSubmitPlan);
      world_.must(submit_trip(world_.db, leader_, id_), key_ + " trip submitted");
      decide();
    }
    ask_hosts(world_, key_, on_ + kDaysToAskHosts);
    if (until_ == TripState::draft) return;
    if (until_ == TripState::cancelled) return cancel();
    if (reaches(until_, {TripState::submitted, TripState::returned, TripState::dept_approved, TripState::permitted})) return;
    travel();
  }

 private:
  TripInput input_of(Team const& team) {
    auto input = planned_from(team);
    auto const nights = static_cast<int>(line_.integer("nights").value_or(0));
    input.purpose = line_.text("purpose");
    input.starts_on = world_.day(line_.text("starts_on"));
    input.ends_on = *input.starts_on + nights;
    input.transport = line_.choice<Transport>("transport");
    if (auto const km = line_.integer("distance_km")) input.distance_km = static_cast<int>(*km);
    input.budget_line = line_.text("budget_line");
    input.estimate = {line_.integer("estimate").value_or(0)};
    input.our_status = line_.text("our_status");
    input.gap = line_.text("gap");
    input.desk_findings = line_.text("desk_findings");
    input.data_to_get = line_.text("data_to_get");
    input.earlier_visits_answer = line_.text("earlier_visits_answer");
    auto const tasks = words_of(line_.text("tasks"));
    for (auto i = std::size_t{0}; i < input.travelers.size(); ++i) input.travelers[i].task = tasks.at(i);
    for_each_line("questions", [&](CsvLine& question) {
      input.questions.push_back({.question = filled(question.text("question"), input.destination, team.theme)});
    });
    arrange_stops(input, nights);
    return input;
  }

  // One host a day, and the way there.
  static void arrange_stops(TripInput& input, int nights) {
    auto day = 0;
    for (auto& stop : input.stops) stop.on = *input.starts_on + std::min(day++, nights);
    if (input.stops.size() > 1 && nights == 0) {
      input.stops[1].from_time = "16:30";
      input.stops[1].until_time = "18:00";
    }
    input.stops.insert(input.stops.begin(), {.on = *input.starts_on,
                                             .from_time = "08:30",
                                             .until_time = "12:00",
                                             .place = "하남시청 → " + input.destination,
                                             .activity = Activity::transfer});
  }

  void plan() {
    world_.go_to(on_);
    auto const team_id = world_.row<TeamId>(key_);
    auto const team = world_.db.read(world_.institution(), [&](Tx& tx) { return find_team(tx, world_.command(), team_id); });
    if (!team) throw ExampleFault{key_ + ": no such team"};
    leader_ = world_.actor(team->leader);
    id_ = world_.must(plan_trip(world_.db, leader_, team_id, input_of(*team)), key_ + " trip");
    world_.keep(key_ + "/trip", id_);
  }

  Trip trip() {
    auto const found = world_.db.read(leader_, [&](Tx& tx) { return find_trip(tx, leader_, id_); });
    if (!found) throw ExampleFault{key_ + ": no such trip"};
    return *found;
  }

  Actor head() {
    auto const department = leader_.department;
    auto const found = world_.db.read(leader_, [&](Tx& tx) { return find_department_head(tx, department); });
    if (!found) throw ExampleFault{key_ + ": no head"};
    return world_.actor(found->id);
  }

  // The head of the department, and the approver of the ladder when that is somebody else.
  void decide() {
    if (until_ == TripState::submitted) return;
    world_.go_to(on_ + kDaysToApprovePlan);
    if (until_ == TripState::returned) {
      world_.must(return_trip(world_.db, head(), id_, line_.text("reason")), key_ + " trip returned");
      return;
    }
    world_.must(approve_trip(world_.db, head(), id_), key_ + " trip approved");
    if (until_ == TripState::dept_approved) return;
    auto const now = trip();
    if (now.state == TripState::dept_approved)
      world_.must(approve_trip(world_.db, world_.actor(now.approver), id_), key_ + " trip permitted");
  }

  void cancel() {
    world_.go_to(world_.day(line_.text("cancelled_on")));
    world_.must(cancel_trip(world_.db, leader_, id_, line_.text("reason")), key_ + " trip cancelled");
  }

  void travel() {
    auto const plan = trip();
    auto const eve = std::min(plan.starts_on - 1, world_.today());
    world_.go_to(eve);
    confirm_hosts(world_, key_);
    auto const risk = line_.text("accepted_risk");
    auto ready = make_trip_ready(world_.db, leader_, id_, risk);
    if (!ready && risk.empty()) ready = make_trip_ready(world_.db, leader_, id_, "방문 약속은 전화로 받음(예시)");  // no letter was written
    world_.must(std::move(ready), key_ + " trip ready");
    if (until_ == TripState::ready) return;
    world_.go_to(plan.starts_on);
    world_.must(start_trip(world_.db, leader_, id_), key_ + " trip started");
    if (until_ == TripState::in_progress) return;
    world_.go_to(plan.ends_on);
    meet_hosts(world_, key_);
    world_.must(come_back(world_.db, leader_, id_), key_ + " trip over");
    world_.go_to(plan.ends_on + 1);
    thank_hosts(world_, key_);
  }

  ExampleWorld& world_;
  CsvLine& line_;
  std::string key_;
  TripState until_;
  Date on_;
  TripId id_{};
  Actor leader_{};
};

}  // namespace

void travel_trips(ExampleWorld& world, std::string_view era) {
  for_each_line("trips", era, [&](CsvLine& line) { Travelling{world, line}.run(); });
}

std::string filled(std::string text, std::string_view host, std::string_view theme) {
  auto const put = [&](std::string_view mark, std::string_view with) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + with.size())) text.replace(at, mark.size(), with);
  };
  put("{host}", host);
  put("{theme}을(를)", std::string{theme}.append(particle_after(theme, "을", "를")));
  put("{theme}", theme);
  return text;
}

}  // namespace baeumgil
