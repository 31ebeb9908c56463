#include "features/season/formation_bound.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "features/season/chance.h"
#include "platform/solver/linear_program.h"

namespace baeumgil {
namespace {

constexpr auto kColumnsOfAPerson = 4;  // made in one round
constexpr auto kRoundsAtMost = 60;     // each makes the bound no worse
constexpr auto kNearEnough = 0.0002;   // of the value: better is not worth the time
constexpr auto kWorthMaking = 1e-6;    // below it a column cannot change anything
constexpr auto kTidyAbove = 40000;     // columns; those far from being chosen go
constexpr auto kFarFromChosen = -12.0;

struct Column {
  int person{0};
  int host{0};
  int run{0};
};

class Bounding {
 public:
  Bounding(FormationProblem const& problem, GoOn const& go_on)
      : problem_{problem}, go_on_{go_on}, runs_{possible_days(problem)}, hosts_{static_cast<int>(problem.hosts.size())} {
    place_kept();
    set_limits();
    weigh_people();
  }

  FormationBound run() {
    auto linear = LinearProgram{limits_};
    auto bound = FormationBound{.value = std::numeric_limits<double>::max()};
    prices_.assign(limits_.size(), 0.0);
    for (auto round = 0; round < kRoundsAtMost; ++round) {
      auto const reached = price(round);
      bound.value = std::min(bound.value, kept_worth_ + reached);
      if (!go_on_(round * 100 / kRoundsAtMost) || made_.empty() || bound.value - kept_worth_ - linear_value_ <= kNearEnough * bound.value)
        break;
      hand_over(linear);
      if (!linear.solve()) break;
      linear_value_ = linear.value();
      for (auto row = std::size_t{0}; row < prices_.size(); ++row) prices_[row] = linear.price(static_cast<int>(row));
      remember(linear, bound);
      tidy(linear);
    }
    return bound;
  }

 private:
  int row_of_host(int host, int day) const { return static_cast<int>(problem_.people.size()) + host * problem_.days + day; }
  int row_of_department(int department, int day) const { return row_of_host(hosts_, 0) + department * problem_.days + day; }
  int row_of_budget() const { return row_of_department(static_cast<int>(problem_.away_at_most.size()), 0); }
  double mixed_at_most() const { return WishWorth::kOtherDepartment * (problem_.team_at_most - 1.0) / problem_.team_at_most; }

  void place_kept() {
    kept_journey_.assign(problem_.people.size(), nullptr);
    for (auto const& kept : problem_.kept)
      for (auto const person : kept.members) kept_journey_[at(person)] = &kept.journey;
  }

  // Companions wished who could come along.
  int companions_at_most(int person, DaySet days) const {
    auto worth = 0;
    for (auto const partner : problem_.people[at(person)].partners) {
      if (partner < 0 || partner == person) continue;
      auto const* kept = kept_journey_[at(partner)];
      auto const could = kept != nullptr ? kept->day_set() == days : problem_.people[at(partner)].can_go.covers(days);
      worth += could ? WishWorth::kPartner : 0;
    }
    return worth;
  }

  void set_limits() {
    limits_.assign(at(row_of_budget() + 1), 0.0);
    for (auto person = std::size_t{0}; person < problem_.people.size(); ++person)
      limits_[person] = kept_journey_[person] == nullptr ? 1 : 0;
    for (auto day = 0; day < problem_.days; ++day) {
      for (auto host = 0; host < hosts_; ++host)
        limits_[at(row_of_host(host, day))] = problem_.hosts[at(host)].teams_a_day * problem_.team_at_most;
      for (auto department = 0; department < static_cast<int>(problem_.away_at_most.size()); ++department)
        limits_[at(row_of_department(department, day))] = std::max(0, problem_.away_at_most[at(department)][at(day)]);
    }
    limits_[at(row_of_budget())] = static_cast<double>(problem_.budget);
    for (auto const& kept : problem_.kept) take_off(kept);
    for (auto& limit : limits_) limit = std::max(0.0, limit);
  }

  void take_off(KeptTeam const& kept) {
    auto const size = static_cast<int>(kept.members.size());
    for (auto day = kept.journey.first_day; day <= kept.journey.last_day(); ++day) {
      limits_[at(row_of_host(kept.journey.host, day))] -= kept.is_open ? size : problem_.team_at_most;
      for (auto const person : kept.members) limits_[at(row_of_department(problem_.people[at(person)].department, day))] -= 1;
    }
    limits_[at(row_of_budget())] -= static_cast<double>(problem_.cost(kept.journey) * size);
    if (!kept.is_open) {
      kept_worth_ += worth_of_team(problem_, {kept.journey, kept.members});
      return;
    }
    for (auto const person : kept.members)
      kept_worth_ += worth_alone(problem_, person, kept.journey) + mixed_at_most() + companions_at_most(person, kept.journey.day_set());
  }

  void weigh_people() {
    worth_.assign(problem_.people.size() * at(hosts_), 0.0F);
    for (auto person = std::size_t{0}; person < problem_.people.size(); ++person)
      for (auto host = 0; host < hosts_; ++host)
        worth_[person * at(hosts_) + at(host)] = static_cast<float>(worth_of_host(problem_, problem_.people[person], host));
  }

  double worth_of_run(int person, Journey const& run) const {
    auto const& wisher = problem_.people[at(person)];
    return WishWorth::kPlace + (wisher.is_newcomer ? WishWorth::kNewcomer : 0) + worth_of_days(wisher, run) + mixed_at_most() +
           companions_at_most(person, run.day_set());
  }

  // What the days of each run cost at each host and in each department, at today's prices.
  void price_runs() {
    auto const departments = static_cast<int>(problem_.away_at_most.size());
    host_price_.assign(runs_.size() * at(hosts_), 0.0F);
    department_price_.assign(runs_.size() * at(departments), 0.0);
    for (auto run = std::size_t{0}; run < runs_.size(); ++run) {
      auto journey = runs_[run];
      for (journey.host = 0; journey.host < hosts_; ++journey.host) {
        auto price = prices_[at(row_of_budget())] * static_cast<double>(problem_.cost(journey));
        for (auto day = journey.first_day; day <= journey.last_day(); ++day) price += prices_[at(row_of_host(journey.host, day))];
        host_price_[run * at(hosts_) + at(journey.host)] = static_cast<float>(price);
      }
      for (auto department = 0; department < departments; ++department)
        for (auto day = journey.first_day; day <= journey.last_day(); ++day)
          department_price_[run * at(departments) + at(department)] += prices_[at(row_of_department(department, day))];
    }
  }

  // The best journeys of everyone at today's prices become columns. Answers what the prices prove: nobody gets more than this.
  double price(int round) {
    price_runs();
    made_.clear();
    auto proven = 0.0;
    for (auto row = problem_.people.size(); row < limits_.size(); ++row) proven += prices_[row] * limits_[row];
    for (auto person = 0; person < static_cast<int>(problem_.people.size()); ++person)
      if (kept_journey_[at(person)] == nullptr) proven += std::max(0.0, price_person(person, round));
    return proven;
  }

  double price_person(int person, int round) {
    struct Found {
      double worth{0};
      std::uint64_t order{0};
      Column column{};
    };
    auto const& wisher = problem_.people[at(person)];
    auto found = std::vector<Found>{};
    auto best = 0.0;
    for (auto run = 0; run < static_cast<int>(runs_.size()); ++run) {
      if (!wisher.can_go.covers(runs_[at(run)].day_set())) continue;
      auto const* worth = &worth_[at(person) * at(hosts_)];
      auto const* price = &host_price_[at(run) * at(hosts_)];
      auto highest = -std::numeric_limits<float>::max();
      for (auto host = 0; host < hosts_; ++host) highest = std::max(highest, worth[host] - price[host]);
      auto const alone =
          worth_of_run(person, runs_[at(run)]) - department_price_[at(run) * problem_.away_at_most.size() + at(wisher.department)];
      best = std::max(best, alone + highest);
      if (alone + highest - prices_[at(person)] <= kWorthMaking * 100) continue;
      auto const key = mixed(problem_.seed ^ mixed(at(person) * 4096U + at(run)) ^ at(round));
      found.push_back({alone + highest, key, {person, host_at(worth, price, highest, key), run}});
    }
    std::ranges::sort(found, [](Found const& a, Found const& b) { return a.worth != b.worth ? a.worth > b.worth : a.order < b.order; });
    for (auto i = std::size_t{0}; i < std::min<std::size_t>(found.size(), kColumnsOfAPerson); ++i) made_.push_back(found[i].column);
    // Prices of hosts are kept as floats: the answer is rounded up by more than that can lose.
    return best + 0.001;
  }

  // One of those that reach the highest.
  int host_at(float const* worth, float const* price, float highest, std::uint64_t key) const {
    auto const start = static_cast<int>(key % at(hosts_));
    for (auto i = 0; i < hosts_; ++i) {
      auto const host = (start + i) % hosts_;
      if (worth[host] - price[host] >= highest) return host;
    }
    return 0;
  }

  void hand_over(LinearProgram& linear) {
    auto entries = std::vector<LinearEntry>{};
    for (auto const& column : made_) {
      auto journey = runs_[at(column.run)];
      journey.host = column.host;
      entries.assign(
          {{.row = column.person, .factor = 1}, {.row = row_of_budget(), .factor = static_cast<double>(problem_.cost(journey))}});
      for (auto day = journey.first_day; day <= journey.last_day(); ++day) {
        entries.push_back({.row = row_of_host(column.host, day)});
        entries.push_back({.row = row_of_department(problem_.people[at(column.person)].department, day)});
      }
      linear.add_column(worth_of_run(column.person, journey) + worth_[at(column.person) * at(hosts_) + at(column.host)], entries);
      columns_.push_back(column);
    }
  }

  void remember(LinearProgram const& linear, FormationBound& bound) const {
    bound.likely.clear();
    for (auto column = 0; column < linear.columns(); ++column) {
      if (linear.level(column) < 0.01) continue;
      auto journey = runs_[at(columns_[at(column)].run)];
      journey.host = columns_[at(column)].host;
      bound.likely.push_back({columns_[at(column)].person, journey, linear.level(column)});
    }
  }

  void tidy(LinearProgram& linear) {
    if (linear.columns() < kTidyAbove) return;
    auto is_kept = std::vector<char>(columns_.size(), 1);
    for (auto column = std::size_t{0}; column < columns_.size(); ++column)
      if (linear.level(static_cast<int>(column)) < 1e-9 && linear.reduced_value(static_cast<int>(column)) < kFarFromChosen)
        is_kept[column] = 0;
    linear.keep_columns(is_kept);
    auto kept = std::vector<Column>{};
    for (auto column = std::size_t{0}; column < columns_.size(); ++column)
      if (is_kept[column] != 0) kept.push_back(columns_[column]);
    columns_ = std::move(kept);
  }

  FormationProblem const& problem_;
  GoOn const& go_on_;
  std::vector<Journey> runs_{};
  int hosts_{0};
  std::vector<Journey const*> kept_journey_{};
  double kept_worth_{0};
  double linear_value_{0};
  std::vector<double> limits_{};
  std::vector<double> prices_{};
  std::vector<float> worth_{};  // of each host to each person
  std::vector<float> host_price_{};
  std::vector<double> department_price_{};
  std::vector<Column> made_{};     // in this round
  std::vector<Column> columns_{};  // of the linear program
};

}  // namespace

std::vector<Journey> possible_days(FormationProblem const& problem) {
  auto runs = std::vector<Journey>{};
  for (auto first = 0; first < problem.days; ++first)
    for (auto days = 1; days <= problem.trip_days_at_most && first + days <= problem.days; ++days)
      if (problem.open_days.covers(DaySet::run(first, days))) runs.push_back({.first_day = first, .days = days});
  return runs;
}

FormationBound bound_of(FormationProblem const& problem, GoOn const& go_on) { return Bounding{problem, go_on}.run(); }

}  // namespace baeumgil
