#include "features/season/improve_formation.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "features/season/chance.h"
#include "features/season/gather_teams.h"
#include "features/season/swap_people.h"

namespace baeumgil {
namespace {

constexpr auto kRoundsAtMost = 20000;  // of taking apart and putting together
constexpr auto kRoundsOfAPerson = 16;
constexpr auto kRoundsAtLeast = 200;
constexpr auto kTeamsApartAtMost = 7;  // in one round
constexpr auto kIdleAlong = 24;        // of those without a team, that come into one round
constexpr auto kSwapEvery = 500;       // rounds: then everybody is tried in everybody's place
constexpr auto kLooksForNeighbours = 60;
constexpr auto kMessages = 50;

class Rebuilding {
 public:
  explicit Rebuilding(FormationDraft& draft) : draft_{draft}, runs_{possible_days(draft.problem())}, chance_{draft.problem().seed} {}

  void round() {
    auto const before = draft_;
    auto people = take_apart();
    add_idle(people);
    if (chance_.below(3) == 0) join_best_teams(draft_, people);
    auto waiting = some_step_back(people);
    gather_teams(draft_, runs_, people, {.seed = chance_.below(2) == 0 ? 0 : chance_.next()});
    people.insert(people.end(), waiting.begin(), waiting.end());
    gather_teams(draft_, runs_, people, {});
    join_best_teams(draft_, people);
    if (draft_.worth() < before.worth()) draft_ = before;
  }

  // Everyone without a team, at the beginning and at the end.
  void place_all() {
    auto people = std::vector<int>{};
    for (auto person = 0; person < static_cast<int>(draft_.problem().people.size()); ++person)
      if (draft_.team_of(person) < 0) people.push_back(person);
    join_best_teams(draft_, people);
    gather_teams(draft_, runs_, people, {});
    join_best_teams(draft_, people);
  }

 private:
  // One team at random and some near it: of the same field, on the same days, or by chance. Answers who has none now.
  std::vector<int> take_apart() {
    auto open = std::vector<int>{};
    for (auto team = 0; team < draft_.teams(); ++team)
      if (!draft_.is_dissolved(team) && !draft_.is_closed(team)) open.push_back(team);
    auto people = std::vector<int>{};
    if (open.empty()) return people;
    auto const first = draft_.team(open[chance_.below(open.size())]).journey;
    auto const wanted = 2 + chance_.below(kTeamsApartAtMost - 1);
    auto const kind = chance_.below(4);
    auto apart = std::size_t{0};
    for (auto looks = 0; looks < kLooksForNeighbours && apart < wanted; ++looks) {
      auto const team = open[chance_.below(open.size())];
      if (draft_.is_dissolved(team) || !is_near(first, draft_.team(team).journey, kind)) continue;
      for (auto const person : draft_.team(team).members)
        if (!draft_.is_pinned(person)) people.push_back(person);
      draft_.dissolve(team);
      ++apart;
    }
    return people;
  }

  bool is_near(Journey const& one, Journey const& other, std::size_t kind) const {
    auto const& hosts = draft_.problem().hosts;
    if (kind == 0) return hosts[at(one.host)].field == hosts[at(other.host)].field;
    if (kind == 1) return (one.day_set() & other.day_set()).bits != 0;
    if (kind == 2) return one.host == other.host;
    return true;
  }

  void add_idle(std::vector<int>& people) {
    auto idle = std::vector<int>{};
    for (auto person = 0; person < static_cast<int>(draft_.problem().people.size()); ++person)
      if (draft_.team_of(person) < 0 && std::ranges::find(people, person) == people.end()) idle.push_back(person);
    for (auto i = 0; i < kIdleAlong && !idle.empty(); ++i) {
      auto const one = chance_.below(idle.size());
      people.push_back(idle[one]);
      idle[one] = idle.back();
      idle.pop_back();
    }
  }

  // Now and then some let others choose first.
  std::vector<int> some_step_back(std::vector<int>& people) {
    auto back = std::vector<int>{};
    if (chance_.below(3) != 0) return back;
    std::erase_if(people, [&](int person) {
      auto const steps_back = chance_.below(3) == 0;
      if (steps_back) back.push_back(person);
      return steps_back;
    });
    return back;
  }

  FormationDraft& draft_;
  std::vector<Journey> runs_{};
  Chance chance_;
};

}  // namespace

void open_likely_teams(FormationDraft& draft, FormationBound const& bound) {
  auto shares = std::map<std::tuple<int, int, int>, std::pair<double, std::vector<int>>>{};
  for (auto const& likely : bound.likely) {
    auto& [share, people] = shares[{likely.journey.host, likely.journey.first_day, likely.journey.days}];
    share += likely.share;
    people.push_back(likely.person);
  }
  using Favoured = std::pair<double, Journey>;
  auto favoured = std::vector<Favoured>{};
  for (auto const& [key, found] : shares)
    favoured.push_back({found.first, {.host = std::get<0>(key), .first_day = std::get<1>(key), .days = std::get<2>(key)}});
  std::ranges::stable_sort(favoured, [](Favoured const& a, Favoured const& b) { return a.first > b.first; });
  for (auto const& [share, journey] : favoured) {
    auto& people = shares[{journey.host, journey.first_day, journey.days}].second;
    std::erase_if(people, [&](int person) { return draft.team_of(person) >= 0; });
    while (static_cast<int>(people.size()) >= draft.problem().team_at_most && !draft.obstacle_to_open(journey))
      if (!form_team_of(draft, journey, people, draft.problem().team_at_most)) break;
  }
}

void improve(FormationDraft& draft, double bound, GoOn const& go_on) {
  auto rebuilding = Rebuilding{draft};
  rebuilding.place_all();
  swap_people(draft);
  auto const rounds = std::clamp(kRoundsOfAPerson * static_cast<int>(draft.problem().people.size()), kRoundsAtLeast, kRoundsAtMost);
  for (auto round = 1; round <= rounds; ++round) {
    if (draft.worth() + 1 > bound) break;
    rebuilding.round();
    if (round % kSwapEvery == 0) swap_people(draft);
    if (round % (rounds / kMessages + 1) == 0 && !go_on(round * 100 / rounds)) return;
  }
  rebuilding.place_all();
}

}  // namespace baeumgil
