#include "features/season/gather_teams.h"

#include <algorithm>
#include <queue>

#include "features/season/chance.h"

namespace baeumgil {
namespace {

constexpr auto kLeavesOutOneIn = 6;  // journeys

struct Prospect {
  int worth{0};
  int run{0};
  int host{0};
  friend bool operator<(Prospect const& a, Prospect const& b) {
    return a.worth != b.worth ? a.worth < b.worth : a.run != b.run ? a.run > b.run : a.host > b.host;
  }
};

// What a journey could be worth with the best of those who have no team. It only falls while others find theirs, so the highest is
// looked at again, and when it has not fallen nothing else can be better.
class Gathering {
 public:
  Gathering(FormationDraft& draft, std::vector<Journey> const& runs, std::vector<int>& people, Whim whim)
      : draft_{draft}, problem_{draft.problem()}, runs_{runs}, people_{people}, whim_{whim}, hosts_{problem_.hosts.size()} {
    host_worth_.assign(people.size() * hosts_, 0);
    for (auto i = std::size_t{0}; i < people.size(); ++i)
      for (auto host = std::size_t{0}; host < hosts_; ++host)
        host_worth_[i * hosts_ + host] = worth_of_host(problem_, problem_.people[at(people[i])], static_cast<int>(host));
    day_worth_.assign(people.size() * runs.size(), -1);
    for (auto i = std::size_t{0}; i < people.size(); ++i)
      for (auto run = std::size_t{0}; run < runs.size(); ++run) {
        auto const& wisher = problem_.people[at(people[i])];
        if (!wisher.can_go.covers(runs[run].day_set())) continue;
        day_worth_[i * runs.size() + run] =
            WishWorth::kPlace + (wisher.is_newcomer ? WishWorth::kNewcomer : 0) + worth_of_days(wisher, runs[run]);
      }
    everyone_ = people;
  }

  void run() {
    auto prospects = std::priority_queue<Prospect>{};
    for (auto run = 0; run < static_cast<int>(runs_.size()); ++run)
      for (auto host = 0; host < static_cast<int>(hosts_); ++host)
        if (auto const worth = is_left_out(run, host) ? 0 : worth_now(run, host); worth > 0) prospects.push({worth, run, host});
    while (!prospects.empty() && static_cast<int>(people_.size()) >= problem_.team_at_least) {
      auto prospect = prospects.top();
      prospects.pop();
      auto const worth = worth_now(prospect.run, prospect.host);
      if (worth <= 0) continue;
      if (worth < prospect.worth) {
        prospect.worth = worth;
        prospects.push(prospect);
        continue;
      }
      auto journey = runs_[at(prospect.run)];
      journey.host = prospect.host;
      if (form_team_of(draft_, journey, people_, size_of_next())) prospects.push(prospect);
    }
  }

 private:
  bool is_left_out(int run, int host) const {
    return whim_.seed != 0 && mixed(whim_.seed ^ (at(run) << 16U) ^ at(host)) % kLeavesOutOneIn == 0;
  }

  int size_of_next() {
    if (whim_.seed == 0) return problem_.team_at_most;
    whim_.seed = mixed(whim_.seed);
    auto const spread = static_cast<std::uint64_t>(problem_.team_at_most - problem_.team_at_least + 1);
    return problem_.team_at_most - (whim_.seed % 3 == 0 ? static_cast<int>(whim_.seed / 3 % spread) : 0);
  }

  // 0: fewer than a team must have, or the host is full.
  int worth_now(int run, int host) {
    auto journey = runs_[at(run)];
    journey.host = host;
    if (draft_.obstacle_to_open(journey)) return 0;
    highest_.assign(at(problem_.team_at_most), 0);
    auto count = 0;
    for (auto i = std::size_t{0}; i < everyone_.size(); ++i) {
      auto worth = day_worth_[i * runs_.size() + at(run)];
      if (worth < 0 || draft_.team_of(everyone_[i]) >= 0) continue;
      ++count;
      worth += host_worth_[i * hosts_ + at(host)];
      for (auto& place : highest_)
        if (worth > place) std::swap(worth, place);
    }
    if (count < problem_.team_at_least) return 0;
    auto sum = 0;
    for (auto const worth : highest_) sum += worth;
    return sum;
  }

  FormationDraft& draft_;
  FormationProblem const& problem_;
  std::vector<Journey> const& runs_;
  std::vector<int>& people_;
  Whim whim_;
  std::size_t hosts_{0};
  std::vector<int> everyone_{};
  std::vector<int> host_worth_{};
  std::vector<int> day_worth_{};  // -1: cannot go then
  std::vector<int> highest_{};
};

}  // namespace

bool form_team_of(FormationDraft& draft, Journey const& journey, std::vector<int>& people, int at_most) {
  auto const team = draft.open(journey);
  auto joined = 0;
  for (; joined < at_most; ++joined) {
    auto best = 0;
    auto best_person = -1;
    for (auto const person : people) {
      if (draft.team_of(person) >= 0 || draft.obstacle_to_join(person, team)) continue;
      if (auto const gain = draft.gain(person, team); gain > best) {
        best = gain;
        best_person = person;
      }
    }
    if (best_person < 0) break;
    draft.join(best_person, team);
  }
  if (joined < draft.problem().team_at_least) {
    draft.dissolve(team);
    return false;
  }
  std::erase_if(people, [&](int person) { return draft.team_of(person) >= 0; });
  return true;
}

void join_best_teams(FormationDraft& draft, std::vector<int>& people) {
  std::erase_if(people, [&](int person) {
    auto best = 0;
    auto best_team = -1;
    for (auto team = 0; team < draft.teams(); ++team) {
      if (draft.is_dissolved(team) || draft.obstacle_to_join(person, team)) continue;
      if (auto const gain = draft.gain(person, team); gain > best) {
        best = gain;
        best_team = team;
      }
    }
    if (best_team >= 0) draft.join(person, best_team);
    return best_team >= 0;
  });
}

void gather_teams(FormationDraft& draft, std::vector<Journey> const& runs, std::vector<int>& people, Whim whim) {
  Gathering{draft, runs, people, whim}.run();
}

}  // namespace baeumgil
