#include <fmt/core.h>

#include "bench/filler.h"
#include "features/teams/team_store.h"
#include "features/trips/trip_store.h"
#include "features/trips/visit_store.h"

namespace baeumgil::bench {
namespace {

constexpr auto kTeamSize = std::size_t{4};

// Of 20 trips 12 are closed; each other state has one.
TripState state_of(std::size_t i) {
  static constexpr auto kOthers = std::array{TripState::draft, TripState::submitted,   TripState::dept_approved, TripState::permitted,
                                             TripState::ready, TripState::in_progress, TripState::came_back,     TripState::cancelled};
  return i % 20 < kOthers.size() ? kOthers[i % 20] : TripState::closed;
}

// What became of the letter to the host.
VisitState visit_state_of(TripState state, std::size_t i) {
  static constexpr auto kAfter = std::array{VisitState::visited, VisitState::thanked, VisitState::feedback_sent, VisitState::closed};
  if (state == TripState::closed || state == TripState::came_back) return kAfter.at(i % kAfter.size());
  if (state == TripState::cancelled) return VisitState::cancelled;
  if (state == TripState::draft) return VisitState::draft;
  return i % 5 == 0 ? VisitState::declined : VisitState::confirmed;
}

// The states on the way to the one a trip is in, each with the days since it was planned.
std::vector<std::pair<TripState, int>> way_to(TripState state, int days_to_start) {
  if (state == TripState::cancelled) return {{TripState::draft, 0}, {TripState::submitted, 1}, {TripState::cancelled, 5}};
  auto way = std::vector<std::pair<TripState, int>>{};
  for (auto const& step :
       {std::pair{TripState::draft, 0}, std::pair{TripState::submitted, 1}, std::pair{TripState::dept_approved, 1},
        std::pair{TripState::permitted, 2}, std::pair{TripState::ready, 4}, std::pair{TripState::in_progress, days_to_start},
        std::pair{TripState::came_back, days_to_start + 3}, std::pair{TripState::closed, days_to_start + 14}})
    if (step.first <= state) way.push_back(step);
  return way;
}

}  // namespace

void Filler::fill_teams() {
  in_batches("team", sizes_.teams, [this](Tx& tx, std::size_t i) { put_team(tx, i); });
}

// Within a programme everybody is in one team at most: its teams take their members in turn from the list of people.
void Filler::put_team(Tx& tx, std::size_t i) {
  auto const of_program = (sizes_.teams + sizes_.programs - 1) / sizes_.programs;
  auto const& practice = sample_.practices[random_.below(sample_.practices.size())];
  auto made = MadeTeam{.program = std::min(i / of_program, programs_.size() - 1), .issue = random_.pick(issues_)};
  auto const at = start_of_day_in_seoul(Date::of(programs_[made.program].year, 1, 15));
  made.id = random_.id<TeamId>(at);
  made.name = fmt::format("{} 연구 {}팀", practice.title, i % of_program + 1);
  for (std::size_t k = 0; k < kTeamSize; ++k)
    made.members.push_back(((i % of_program) * kTeamSize + k + made.program * 7) % people_.size());
  auto team = Team{.id = made.id, .number = number("팀", programs_[made.program].year), .program = programs_[made.program].id};
  team.issue = made.issue;
  team.name = made.name;
  team.leader = people_[made.members.front()].id;
  team.field = practice.field;
  team.theme = practice.summary;
  team.hypothesis = "먼저 시행한 기관의 방식을 들여오면 같은 효과를 낼 수 있다.";
  team.state = TeamState::active;
  for (auto const member : made.members)
    team.members.push_back({.person = people_[member].id, .answer = MemberAnswer::accepted, .confirmed_by = people_[2].id});
  team.hosts.push_back({.host = random_.pick(sample_.hosts).id, .why = practice.award});
  insert_team(tx, team);
  teams_.push_back(std::move(made));
}

void Filler::fill_trips() {
  in_batches("trip", sizes_.trips, [this](Tx& tx, std::size_t i) { put_trip(tx, i); });
}

void Filler::put_trip(Tx& tx, std::size_t i) {
  auto made = MadeTrip{.team = i * teams_.size() / sizes_.trips, .practice = random_.below(sample_.practices.size())};
  made.host = random_.below(sample_.hosts.size());
  auto const& team = teams_[made.team];
  auto const of_program = (sizes_.trips + sizes_.programs - 1) / sizes_.programs;
  made.starts_on = Date::of(year_of(made), 2, 1) + static_cast<int>(i % of_program * 300 / of_program);
  auto const planned_at = start_of_day_in_seoul(made.starts_on - 20);
  made.id = random_.id<TripId>(planned_at);
  auto const& practice = practice_of(made);
  auto trip = Trip{.id = made.id, .number = number("출장", year_of(made)), .team = team.id, .program = programs_[team.program].id};
  trip.issue = team.issue;
  trip.purpose = fmt::format("{} 추진 방법과 성과 확인", practice.title);
  trip.destination = host_of(made).name;
  trip.starts_on = made.starts_on;
  trip.ends_on = made.starts_on + random_.between(0, 2);
  trip.estimate = Won{random_.between(20, 90) * 10'000LL};
  trip.our_status = paragraph_about(practice, tenant_.name, random_);
  trip.our_figure = "62.4";
  trip.our_figure_source = "주민 만족도 조사";
  trip.gap = "시행 전 단계로 담당 인력과 기준이 없다.";
  trip.desk_findings = paragraph_about(practice, host_of(made).name, random_);
  trip.data_to_get = "조례, 예산서, 이용 실적, 위탁 계약서";
  trip.state = state_of(i);
  if (i % 60 == 59) trip.kind = TripKind::overseas;
  trip.approver = people_[2].id;
  trip.submitted_by = people_[team.members.front()].id;
  if (trip.state != TripState::draft) trip.submitted_at = planned_at + 86400;
  if (trip.state >= TripState::permitted) trip.permitted_at = planned_at + 2 * 86400;
  if (trip.state == TripState::cancelled) {
    trip.state_reason = "방문 기관 사정";
    trip.cancelled_on = made.starts_on - 15;
    trip.cancellation_fee = Won{static_cast<std::int64_t>(i % 3) * 10'000};
    if (trip.cancellation_fee > Won{}) trip.cancellation_fee_on = trip.cancelled_on;
  }
  for (auto const member : team.members) trip.travelers.push_back({.person = people_[member].id, .task = "질문 정리와 현장 기록"});
  for (std::size_t k = 0; k < 3; ++k) {
    made.questions.push_back(random_.id<QuestionId>(planned_at));
    trip.questions.push_back({.id = made.questions.back(), .question = question_about(practice, k)});
  }
  for (auto day = trip.starts_on; day <= trip.ends_on; day = day + 1) {
    trip.stops.push_back({.on = day, .from_time = "09:00", .until_time = "12:00", .place = "시청", .activity = Activity::transfer});
    trip.stops.push_back({.on = day, .from_time = "14:00", .until_time = "16:00", .place = host_of(made).name, .host = host_of(made).id});
  }
  insert_trip(tx, trip);
  require(update_trip(tx, trip), "trip");
  put_visit(tx, made);
  auto past = std::vector<Stood>{};
  for (auto const& [state, days] : way_to(trip.state, 20)) past.push_back({to_word(state), planned_at + days * 86400});
  stood(tx, "trip", trip.id.value, past);
  for (auto const* verb : {"trip.planned", "trip.submitted", "trip.permitted"}) record(tx, verb, "trip", trip.id.value, trip.purpose);
  if (trip.state == TripState::closed) reported_trips_.push_back(trips_.size());
  trips_.push_back(std::move(made));
}

void Filler::put_visit(Tx& tx, MadeTrip const& trip) {
  auto visit = Visit{.id = random_.id<VisitId>(tx.now()), .number = number("협조", year_of(trip)), .trip = trip.id};
  visit.host = host_of(trip).id;
  visit.host_department = "기획예산과";
  visit.host_email = "host@example.go.kr";
  visit.state = visit_state_of(state_of(trips_.size()), trips_.size() / 20);
  visit.first_choice_at = start_of_day_in_seoul(trip.starts_on) + 14 * 3600;
  visit.topic = practice_of(trip).title;
  visit.contact = leader_of(trip).id;
  insert_visit(tx, visit);
}

}  // namespace baeumgil::bench
