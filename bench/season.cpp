// The season's proposal on a big city: how long, how good, what is left unmet. usage: bench_season [PEOPLE HOSTS DAYS [SEED]]
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <map>
#include <string>

#include "features/season/propose_formation.h"
#include "tests/fixtures/random_season.h"

namespace baeumgil {
namespace {

int run(SeasonSize const& size, std::uint64_t seed) {
  auto const problem = random_season(size, seed);
  auto const started = std::chrono::steady_clock::now();
  auto const cpu = std::clock();
  auto steps = std::string{};
  auto const proposal = propose_formation(problem, [&](int percent) {
    auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    if (percent % 20 == 0) steps += fmt::format("{}% at {:.1f} s  ", percent, seconds);
    return true;
  });
  auto const seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  auto placed = std::size_t{0};
  for (auto const& team : proposal.plan.teams) placed += team.members.size();
  fmt::print("{} people, {} hosts, {} days, {} departments, seed {}\n", size.people, size.hosts, size.days, size.departments, seed);
  fmt::print("{:.1f} s, {:.1f} s of CPU\n", seconds, static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC);
  fmt::print("{} teams, {} people placed\n", proposal.plan.teams.size(), placed);
  fmt::print("score {}, bound {:.0f}: {:.2f} % of it\n", proposal.worth, proposal.bound, 100.0 * proposal.worth / proposal.bound);
  fmt::print("hard rules broken: {}\n", broken_rules(problem, proposal.plan).size());
  fmt::print("{} of {} wishes unmet\n", proposal.unmet.size(), count_wishes(problem));
  auto counts = std::map<std::string, int>{};
  for (auto const& wish : proposal.unmet)
    ++counts[fmt::format("{}: {}", to_word(wish.kind), wish.obstacle ? to_word(*wish.obstacle) : "others weigh more")];
  for (auto const& [words, count] : counts) fmt::print("  {:5} {}\n", count, words);
  fmt::print("{}\n", steps);
  return 0;
}

}  // namespace
}  // namespace baeumgil

int main(int count, char** words) {
  auto const number = [&](int place, int otherwise) { return count > place ? std::stoi(words[place]) : otherwise; };
  return baeumgil::run({.people = number(1, 1200), .hosts = number(2, 60), .days = number(3, 31)},
                       static_cast<std::uint64_t>(number(4, 1)));
}
