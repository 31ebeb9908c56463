#include "features/season/formation_plan.h"

#include <algorithm>

namespace baeumgil {
namespace {

template <class Wishes>
int rank_of(Wishes const& wishes, int wanted) {
  auto const found = std::ranges::find(wishes, wanted);
  return wanted < 0 || found == wishes.end() ? -1 : static_cast<int>(found - wishes.begin());
}

bool wishes_for(Wisher const& person, int other) { return rank_of(person.partners, other) >= 0; }

void check_team(FormationProblem const& problem, FormationPlan const& plan, int number, std::vector<BrokenRule>& broken) {
  auto const& team = plan.teams[at(number)];
  auto const& journey = team.journey;
  auto const add = [&](Obstacle obstacle, int person = -1) { broken.push_back({obstacle, number, person}); };
  if (static_cast<int>(team.members.size()) < problem.team_at_least) add(Obstacle::team_too_small);
  if (static_cast<int>(team.members.size()) > problem.team_at_most) add(Obstacle::team_full);
  if (journey.days < 1 || journey.days > problem.trip_days_at_most) add(Obstacle::trip_length);
  if (journey.first_day < 0 || journey.last_day() >= problem.days || !problem.open_days.covers(journey.day_set()))
    add(Obstacle::closed_day);
  for (auto const person : team.members)
    if (!problem.people[at(person)].can_go.covers(journey.day_set())) add(Obstacle::own_days, person);
}

void check_days(FormationProblem const& problem, FormationPlan const& plan, std::vector<BrokenRule>& broken) {
  for (auto day = 0; day < problem.days; ++day) {
    auto visiting = std::vector<int>(problem.hosts.size());
    auto away = std::vector<int>(problem.away_at_most.size());
    for (auto const& team : plan.teams) {
      if (!team.journey.day_set().has(day)) continue;
      ++visiting[at(team.journey.host)];
      for (auto const person : team.members) ++away[at(problem.people[at(person)].department)];
    }
    for (auto host = std::size_t{0}; host < visiting.size(); ++host)
      if (visiting[host] > problem.hosts[host].teams_a_day) broken.push_back({.obstacle = Obstacle::host_capacity});
    for (auto department = std::size_t{0}; department < away.size(); ++department)
      if (away[department] > std::max(0, problem.away_at_most[department][at(day)])) broken.push_back({.obstacle = Obstacle::staffing});
  }
}

}  // namespace

int worth_of_host(FormationProblem const& problem, Wisher const& person, int host) {
  auto const& offer = problem.hosts[at(host)];
  auto worth = 0;
  if (auto const rank = rank_of(person.fields, offer.field); rank >= 0) worth += WishWorth::kField[at(rank)];
  if (auto const rank = rank_of(person.hosts, host); rank >= 0) worth += WishWorth::kHost[at(rank)];
  if (rank_of(person.issues, offer.issue) >= 0) worth += WishWorth::kIssue;
  return worth;
}

int worth_of_days(Wisher const& person, Journey const& journey) {
  auto const worth = WishWorth::kDays * (person.likes & journey.day_set()).count() / journey.days;
  return worth + (person.trip_days == 0 || person.trip_days == journey.days ? WishWorth::kTripDays : 0);
}

int worth_alone(FormationProblem const& problem, int person, Journey const& journey) {
  auto const& wisher = problem.people[at(person)];
  return WishWorth::kPlace + (wisher.is_newcomer ? WishWorth::kNewcomer : 0) + worth_of_host(problem, wisher, journey.host) +
         worth_of_days(wisher, journey);
}

int worth_together(FormationProblem const& problem, int person, int other) {
  auto const& one = problem.people[at(person)];
  auto worth =
      (wishes_for(one, other) ? WishWorth::kPartner : 0) + (wishes_for(problem.people[at(other)], person) ? WishWorth::kPartner : 0);
  if (std::ranges::binary_search(one.earlier_companions, other)) worth -= WishWorth::kSameAgain;
  return worth;
}

int worth_of_team(FormationProblem const& problem, PlannedTeam const& team) {
  auto worth = 0;
  auto departments = std::vector<int>{};
  for (auto i = std::size_t{0}; i < team.members.size(); ++i) {
    auto const person = team.members[i];
    worth += worth_alone(problem, person, team.journey);
    for (auto j = std::size_t{0}; j < i; ++j) worth += worth_together(problem, person, team.members[j]);
    auto const department = problem.people[at(person)].department;
    if (std::ranges::find(departments, department) == departments.end()) departments.push_back(department);
  }
  return worth + (departments.empty() ? 0 : WishWorth::kOtherDepartment * (static_cast<int>(departments.size()) - 1));
}

int worth_of(FormationProblem const& problem, FormationPlan const& plan) {
  auto worth = 0;
  for (auto const& team : plan.teams) worth += worth_of_team(problem, team);
  return worth;
}

std::vector<BrokenRule> broken_rules(FormationProblem const& problem, FormationPlan const& plan) {
  auto broken = std::vector<BrokenRule>{};
  auto teams_of = std::vector<int>(problem.people.size());
  auto cost = std::int64_t{0};
  for (auto number = 0; number < static_cast<int>(plan.teams.size()); ++number) {
    auto const& team = plan.teams[at(number)];
    check_team(problem, plan, number, broken);
    cost += problem.cost(team.journey) * static_cast<std::int64_t>(team.members.size());
    for (auto const person : team.members)
      if (++teams_of[at(person)] > 1) broken.push_back({Obstacle::elsewhere, number, person});
  }
  check_days(problem, plan, broken);
  if (cost > problem.budget) broken.push_back({.obstacle = Obstacle::budget});
  return broken;
}

bool keeps_what_is_kept(FormationProblem const& problem, FormationPlan const& plan) {
  return std::ranges::all_of(problem.kept, [&](KeptTeam const& kept) {
    return std::ranges::any_of(plan.teams, [&](PlannedTeam const& team) {
      return team.journey == kept.journey && (kept.is_open || team.members.size() == kept.members.size()) &&
             std::ranges::all_of(kept.members, [&](int person) { return std::ranges::find(team.members, person) != team.members.end(); });
    });
  });
}

}  // namespace baeumgil
