#pragma once
// What rules and the programme's clauses say about a team.

#include <optional>
#include <string_view>
#include <vector>

#include "features/programs/program.h"
#include "features/rules/evaluate.h"
#include "features/teams/team.h"

namespace baeumgil {

struct TeamFacts {
  int size{0};                       // as it would be
  std::optional<int> other_teams{};  // of the programme, that the person belongs to
  std::optional<Date> applied_on{};
};

// The first rule among those for these facts that says no, at that field.
std::optional<Problem> team_refusal(RuleBook const&, TeamFacts const&, std::string_view field, Date today, Language);
// The rules in force with the programme's clauses among them.
RuleBook with_clauses(RuleBook, Program const&);

// What a team still lacks before it can be submitted; each names the field or section of the page where it is done.
struct TeamGap {
  std::string field{};
  std::string key{};
  std::vector<std::string> arguments{};
  std::optional<Citation> rule{};
};
std::vector<TeamGap> gaps_of(Team const&, RuleBook const&, Date today, Language);

}  // namespace baeumgil
