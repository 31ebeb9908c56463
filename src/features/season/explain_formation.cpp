#include "features/season/explain_formation.h"

#include <algorithm>

#include "features/season/formation_bound.h"
#include "features/season/formation_draft.h"

namespace baeumgil {
namespace {

// How near to going somebody came: of several ways to meet a wish, the nearest one's obstacle is told.
int nearness(std::optional<Obstacle> const& obstacle) {
  if (!obstacle) return 100;
  switch (*obstacle) {
    case Obstacle::team_too_small:
      return 9;
    case Obstacle::team_full:
      return 8;
    case Obstacle::host_capacity:
      return 7;
    case Obstacle::budget:
      return 6;
    case Obstacle::staffing:
      return 5;
    case Obstacle::elsewhere:
      return 4;
    case Obstacle::own_days:
      return 3;
    case Obstacle::closed_day:
      return 2;
    case Obstacle::trip_length:
      return 1;
    case Obstacle::not_offered:
      return 0;
  }
  return 0;
}

class Explaining {
 public:
  Explaining(FormationProblem const& problem, FormationPlan const& plan)
      : free_{without_kept(problem)}, draft_{free_}, runs_{possible_days(problem)} {
    for (auto const& team : plan.teams) {
      auto const number = draft_.open(team.journey);
      for (auto const person : team.members) draft_.join(person, number);
      teams_on_[key_of(team.journey)].push_back(number);
    }
    for (auto person = 0; person < static_cast<int>(problem.people.size()); ++person)
      if (draft_.team_of(person) < 0) idle_.push_back(person);
  }

  std::vector<UnmetWish> run() {
    for (auto person = 0; person < static_cast<int>(free_.people.size()); ++person) explain(person);
    return std::move(unmet_);
  }

 private:
  static FormationProblem without_kept(FormationProblem problem) {
    problem.kept.clear();
    return problem;
  }

  std::size_t key_of(Journey const& journey) const {
    return at((journey.host * free_.days + journey.first_day) * free_.trip_days_at_most + journey.days - 1);
  }

  void explain(int person) {
    auto const& wisher = free_.people[at(person)];
    auto const team = draft_.team_of(person);
    if (team < 0) {
      add(person, WishKind::place, -1, nearest(person, [](Journey const&) { return true; }));
      return;
    }
    auto const journey = draft_.team(team).journey;
    auto const members = draft_.team(team).members;
    auto const& hosts = free_.hosts;
    auto const has = [](auto const& wishes, int one) { return wishes.front() < 0 || std::ranges::find(wishes, one) != wishes.end(); };
    draft_.leave(person);
    if (!has(wisher.fields, hosts[at(journey.host)].field))
      add(person, WishKind::field, wisher.fields.front(),
          nearest(person, [&](Journey const& other) { return hosts[at(other.host)].field == wisher.fields.front(); }));
    if (!has(wisher.issues, hosts[at(journey.host)].issue))
      add(person, WishKind::issue, wisher.issues.front(),
          nearest(person, [&](Journey const& other) { return hosts[at(other.host)].issue == wisher.issues.front(); }));
    if (!has(wisher.hosts, journey.host))
      add(person, WishKind::host, wisher.hosts.front(),
          nearest(person, [&](Journey const& other) { return other.host == wisher.hosts.front(); }));
    if (wisher.likes.bits != 0 && (wisher.likes & journey.day_set()).bits == 0)
      add(person, WishKind::days, -1, nearest(person, [&](Journey const& other) { return (wisher.likes & other.day_set()).bits != 0; }));
    if (wisher.trip_days != 0 && wisher.trip_days != journey.days)
      add(person, WishKind::trip_days, wisher.trip_days,
          nearest(person, [&](Journey const& other) { return other.days == wisher.trip_days; }));
    for (auto const partner : wisher.partners)
      if (partner >= 0 && std::ranges::find(members, partner) == members.end())
        add(person, WishKind::partner, partner, why_apart(person, partner, team));
    draft_.join(person, team);
  }

  void add(int person, WishKind kind, int wished, std::optional<Obstacle> obstacle) {
    unmet_.push_back({.person = person, .kind = kind, .wished = wished, .obstacle = obstacle});
  }

  // The person is in no team at this moment.
  template <class Meets>
  std::optional<Obstacle> nearest(int person, Meets const& meets) {
    auto found = std::optional{Obstacle::not_offered};
    for (auto journey : runs_)
      for (journey.host = 0; journey.host < static_cast<int>(free_.hosts.size()); ++journey.host) {
        if (!meets(journey)) continue;
        auto const obstacle = obstacle_on(person, journey);
        if (!obstacle) return std::nullopt;
        if (nearness(obstacle) > nearness(found)) found = obstacle;
      }
    return found;
  }

  std::optional<Obstacle> obstacle_on(int person, Journey const& journey) {
    if (auto const obstacle = draft_.obstacle_to_go(person, journey)) return obstacle;
    auto const& there = teams_on_[key_of(journey)];
    if (std::ranges::any_of(there, [&](int team) { return !draft_.obstacle_to_join(person, team); })) return std::nullopt;
    if (!there.empty()) return Obstacle::team_full;
    if (auto const obstacle = draft_.obstacle_to_open(journey)) return obstacle;
    auto const comes = [&](int other) { return other != person && !draft_.obstacle_to_go(other, journey); };
    return std::ranges::any_of(idle_, comes) ? std::nullopt : std::optional{Obstacle::team_too_small};
  }

  // One follows the other, or the other the one.
  std::optional<Obstacle> why_apart(int person, int partner, int team) {
    auto const there = draft_.team_of(partner);
    auto const follows = there < 0 ? std::optional{Obstacle::elsewhere} : draft_.obstacle_to_join(person, there);
    auto const led = draft_.obstacle_to_join(partner, team);
    return nearness(follows) >= nearness(led) && there >= 0 ? follows : led;
  }

  FormationProblem free_;
  FormationDraft draft_;
  std::vector<Journey> runs_{};
  std::vector<std::vector<int>> teams_on_ = std::vector<std::vector<int>>(free_.hosts.size() * at(free_.days * free_.trip_days_at_most));
  std::vector<int> idle_{};
  std::vector<UnmetWish> unmet_{};
};

}  // namespace

std::vector<UnmetWish> unmet_wishes(FormationProblem const& problem, FormationPlan const& plan) { return Explaining{problem, plan}.run(); }

int count_wishes(FormationProblem const& problem) {
  auto count = 0;
  for (auto const& person : problem.people) {
    count += 1 + (person.fields.front() >= 0 ? 1 : 0) + (person.issues.front() >= 0 ? 1 : 0) + (person.hosts.front() >= 0 ? 1 : 0);
    count += (person.likes.bits != 0 ? 1 : 0) + (person.trip_days != 0 ? 1 : 0);
    for (auto const partner : person.partners) count += partner >= 0 ? 1 : 0;
  }
  return count;
}

}  // namespace baeumgil
