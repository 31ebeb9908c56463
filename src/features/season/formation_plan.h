#pragma once
// A proposal: teams with their journeys. What it is worth, and which hard rule it breaks, if any: asked of every proposal, whoever
// or whatever made it.

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "features/season/formation_problem.h"

namespace baeumgil {

struct PlannedTeam {
  Journey journey{};
  std::vector<int> members{};
};

struct FormationPlan {
  std::vector<PlannedTeam> teams{};
};

// What each wish met is worth. The page shows them.
struct WishWorth {
  static constexpr int kPlace = 60;
  static constexpr int kNewcomer = 30;
  static constexpr std::array<int, kWishesOfAKind> kField{36, 24, 12};
  static constexpr std::array<int, kWishesOfAKind> kHost{30, 20, 10};
  static constexpr int kIssue = 12;
  static constexpr int kDays = 24;            // all days of the trip among those wished; some: as many parts of it
  static constexpr int kTripDays = 12;        // as many days as wished
  static constexpr int kPartner = 15;         // each wished companion in the team
  static constexpr int kOtherDepartment = 8;  // each department of a team after its first
  static constexpr int kSameAgain = 15;       // taken off for each two who travelled together before
};

// What stands in the way.
enum class Obstacle {
  trip_length,
  closed_day,
  own_days,
  elsewhere,
  host_capacity,
  staffing,
  budget,
  team_full,
  team_too_small,
  not_offered
};
constexpr auto enum_words(Obstacle) {
  return std::array<std::string_view, 10>{"trip_length", "closed_day", "own_days",  "elsewhere",      "host_capacity",
                                          "staffing",    "budget",     "team_full", "team_too_small", "not_offered"};
}

// What going there and then is worth to one person, whoever comes along.
int worth_of_host(FormationProblem const&, Wisher const&, int host);
int worth_of_days(Wisher const&, Journey const&);
int worth_alone(FormationProblem const&, int person, Journey const&);
// What two bring to a team together, apart from departments: wished companions, less the same again.
int worth_together(FormationProblem const&, int person, int other);
int worth_of_team(FormationProblem const&, PlannedTeam const&);
int worth_of(FormationProblem const&, FormationPlan const&);

struct BrokenRule {
  Obstacle obstacle{};
  int team{-1};
  int person{-1};
};
// Every hard rule held against the whole plan; empty when none is broken.
std::vector<BrokenRule> broken_rules(FormationProblem const&, FormationPlan const&);
// Whether each kept team is there with its journey and its people, and nobody more unless it is open.
bool keeps_what_is_kept(FormationProblem const&, FormationPlan const&);

}  // namespace baeumgil
