#pragma once
// A plan being built: who is where, and how much of each host, department and the budget is taken. Nothing that breaks a hard rule
// gets in; asks first, then changes.

#include <optional>
#include <vector>

#include "features/season/formation_plan.h"

namespace baeumgil {

class FormationDraft {
 public:
  // With what is kept in it. The problem must outlive the draft; what is kept must not break a rule.
  explicit FormationDraft(FormationProblem const&);

  FormationProblem const& problem() const { return *problem_; }
  int team_of(int person) const { return team_of_[index(person)]; }  // -1: none
  int teams() const { return static_cast<int>(teams_.size()); }
  PlannedTeam const& team(int number) const { return teams_[index(number)]; }
  bool is_pinned(int person) const { return is_pinned_[index(person)] != 0; }
  bool is_closed(int team) const { return team < static_cast<int>(problem_->kept.size()) && !problem_->kept[index(team)].is_open; }
  bool is_kept(int team) const { return team < static_cast<int>(problem_->kept.size()); }
  bool is_dissolved(int team) const { return teams_[index(team)].members.empty(); }
  int worth() const { return worth_; }
  std::int64_t budget_left() const { return budget_left_; }

  // What stands in the way of a team there and then; of this person's going there and then, whoever else goes.
  std::optional<Obstacle> obstacle_to_open(Journey const&) const;
  std::optional<Obstacle> obstacle_to_go(int person, Journey const&) const;
  std::optional<Obstacle> obstacle_to_join(int person, int team) const;
  // How much more the team would be worth with this person, who is not in it.
  int gain(int person, int team) const;
  int gain_without(int person, int team, int left_out) const;  // as if that one had gone

  int open(Journey const&);  // its number
  void join(int person, int team);
  void leave(int person);      // not of the pinned
  void dissolve(int team);     // everyone leaves who may; a kept one stays
  FormationPlan plan() const;  // without dissolved ones

 private:
  static std::size_t index(int number) { return static_cast<std::size_t>(number); }
  int& visiting(int host, int day) { return visiting_[index(host * problem_->days + day)]; }
  int visiting(int host, int day) const { return visiting_[index(host * problem_->days + day)]; }
  int& away(int department, int day) { return away_[index(department * problem_->days + day)]; }
  int away(int department, int day) const { return away_[index(department * problem_->days + day)]; }
  void count_team(Journey const&, int by);
  void count_person(int person, Journey const&, int by);
  void put_in(int person, int team);

  FormationProblem const* problem_;
  std::vector<PlannedTeam> teams_{};
  std::vector<int> free_numbers_{};
  std::vector<int> team_of_{};
  std::vector<char> is_pinned_{};
  std::vector<int> visiting_{};
  std::vector<int> away_{};
  std::int64_t budget_left_{0};
  int worth_{0};
};

}  // namespace baeumgil
