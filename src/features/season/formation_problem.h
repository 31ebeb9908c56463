#pragma once
// 팀 편성: who may go where and when, and what they wish, as plain numbers. No database, no names, no clock.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace baeumgil {

// Days of a season counted from its first; a season is never longer than this.
inline constexpr int kSeasonDaysAtMost = 62;
inline constexpr int kWishesOfAKind = 3;

// A number of these plain ones as the index that it is.
inline std::size_t at(int index) { return static_cast<std::size_t>(index); }

struct DaySet {
  std::uint64_t bits{0};

  static DaySet run(int first, int days) { return {((std::uint64_t{1} << days) - 1) << first}; }
  bool has(int day) const { return (bits >> day & 1U) != 0; }
  void add(int day) { bits |= std::uint64_t{1} << day; }
  bool covers(DaySet other) const { return (other.bits & ~bits) == 0; }
  int count() const { return std::popcount(bits); }
  friend DaySet operator&(DaySet a, DaySet b) { return {a.bits & b.bits}; }
  friend bool operator==(DaySet, DaySet) = default;
};

// Where a team goes and on which days.
struct Journey {
  int host{-1};
  int first_day{0};
  int days{1};

  DaySet day_set() const { return DaySet::run(first_day, days); }
  int last_day() const { return first_day + days - 1; }
  friend bool operator==(Journey const&, Journey const&) = default;
};

// One who stated wishes. Wishes are numbers of fields, issues, hosts and people, the dearest first; -1: none.
struct Wisher {
  int department{0};
  DaySet can_go{};
  DaySet likes{};    // of those, the days wished
  int trip_days{0};  // as many as wished; 0: as it comes
  std::array<int, kWishesOfAKind> fields{-1, -1, -1};
  std::array<int, kWishesOfAKind> issues{-1, -1, -1};
  std::array<int, kWishesOfAKind> hosts{-1, -1, -1};
  std::array<int, kWishesOfAKind> partners{-1, -1, -1};
  bool is_newcomer{false};
  std::vector<int> earlier_companions{};  // sorted
};

struct HostOffer {
  int field{0};
  int issue{0};
  int teams_a_day{1};
  std::int64_t fare{0};  // won, for one person there and back
};

// Of an earlier proposal, to be kept as it is: these people, there, then. An open one may take more people.
struct KeptTeam {
  Journey journey{};
  std::vector<int> members{};
  bool is_open{false};
};

struct FormationProblem {
  int days{0};
  DaySet open_days{};  // on which one may travel at all
  int trip_days_at_most{1};
  int team_at_least{2};
  int team_at_most{4};
  std::int64_t budget{0};      // won
  std::int64_t day_cost{0};    // a person and day
  std::int64_t night_cost{0};  // a person and night
  std::vector<Wisher> people{};
  std::vector<HostOffer> hosts{};
  std::vector<std::vector<int>> away_at_most{};  // by department, by day: minimum staffing turned round
  std::vector<KeptTeam> kept{};
  std::uint64_t seed{1};

  std::int64_t cost(Journey const& journey) const {  // of one person
    return hosts[static_cast<std::size_t>(journey.host)].fare + day_cost * journey.days + night_cost * (journey.days - 1);
  }
};

}  // namespace baeumgil
