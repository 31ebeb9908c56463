#include "features/season/formation_draft.h"

#include <algorithm>

namespace baeumgil {

FormationDraft::FormationDraft(FormationProblem const& problem)
    : problem_{&problem},
      team_of_(problem.people.size(), -1),
      is_pinned_(problem.people.size(), 0),
      visiting_(problem.hosts.size() * index(problem.days), 0),
      away_(problem.away_at_most.size() * index(problem.days), 0),
      budget_left_{problem.budget} {
  for (auto const& kept : problem.kept) {
    auto const number = open(kept.journey);
    for (auto const person : kept.members) {
      put_in(person, number);
      is_pinned_[index(person)] = 1;
    }
  }
}

std::optional<Obstacle> FormationDraft::obstacle_to_open(Journey const& journey) const {
  if (journey.days < 1 || journey.days > problem_->trip_days_at_most) return Obstacle::trip_length;
  if (journey.first_day < 0 || journey.last_day() >= problem_->days || !problem_->open_days.covers(journey.day_set()))
    return Obstacle::closed_day;
  for (auto day = journey.first_day; day <= journey.last_day(); ++day)
    if (visiting(journey.host, day) >= problem_->hosts[index(journey.host)].teams_a_day) return Obstacle::host_capacity;
  return std::nullopt;
}

std::optional<Obstacle> FormationDraft::obstacle_to_go(int person, Journey const& journey) const {
  auto const& wisher = problem_->people[index(person)];
  if (!wisher.can_go.covers(journey.day_set())) return Obstacle::own_days;
  for (auto day = journey.first_day; day <= journey.last_day(); ++day)
    if (away(wisher.department, day) >= problem_->away_at_most[index(wisher.department)][index(day)]) return Obstacle::staffing;
  if (problem_->cost(journey) > budget_left_) return Obstacle::budget;
  return std::nullopt;
}

std::optional<Obstacle> FormationDraft::obstacle_to_join(int person, int team) const {
  auto const& there = teams_[index(team)];
  if (static_cast<int>(there.members.size()) >= problem_->team_at_most || is_closed(team)) return Obstacle::team_full;
  return obstacle_to_go(person, there.journey);
}

int FormationDraft::gain(int person, int team) const { return gain_without(person, team, -1); }

int FormationDraft::gain_without(int person, int team, int left_out) const {
  auto const& there = teams_[index(team)];
  auto gain = worth_alone(*problem_, person, there.journey);
  auto const department = problem_->people[index(person)].department;
  auto is_alone = true;
  auto brings_department = true;
  for (auto const member : there.members) {
    if (member == left_out) continue;
    is_alone = false;
    gain += worth_together(*problem_, person, member);
    if (problem_->people[index(member)].department == department) brings_department = false;
  }
  return gain + (brings_department && !is_alone ? WishWorth::kOtherDepartment : 0);
}

int FormationDraft::open(Journey const& journey) {
  count_team(journey, 1);
  if (free_numbers_.empty()) {
    teams_.push_back({.journey = journey});
    return teams() - 1;
  }
  auto const number = free_numbers_.back();
  free_numbers_.pop_back();
  teams_[index(number)].journey = journey;
  return number;
}

void FormationDraft::join(int person, int team) { put_in(person, team); }

void FormationDraft::put_in(int person, int team) {
  worth_ += gain(person, team);
  teams_[index(team)].members.push_back(person);
  team_of_[index(person)] = team;
  count_person(person, teams_[index(team)].journey, 1);
}

void FormationDraft::leave(int person) {
  auto const number = team_of(person);
  auto& team = teams_[index(number)];
  std::erase(team.members, person);
  worth_ -= gain(person, number);
  team_of_[index(person)] = -1;
  count_person(person, team.journey, -1);
}

void FormationDraft::dissolve(int number) {
  auto const members = team(number).members;
  for (auto const person : members)
    if (!is_pinned(person)) leave(person);
  if (is_kept(number)) return;
  count_team(team(number).journey, -1);
  free_numbers_.push_back(number);
}

FormationPlan FormationDraft::plan() const {
  auto plan = FormationPlan{};
  for (auto const& team : teams_)
    if (!team.members.empty()) plan.teams.push_back(team);
  return plan;
}

void FormationDraft::count_team(Journey const& journey, int by) {
  for (auto day = journey.first_day; day <= journey.last_day(); ++day) visiting(journey.host, day) += by;
}

void FormationDraft::count_person(int person, Journey const& journey, int by) {
  for (auto day = journey.first_day; day <= journey.last_day(); ++day) away(problem_->people[index(person)].department, day) += by;
  budget_left_ -= problem_->cost(journey) * by;
}

}  // namespace baeumgil
