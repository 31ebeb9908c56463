#pragma once
// Keeps teams, their members and the hosts they wish for.

#include "base/list_order.h"
#include "features/teams/find_team.h"

namespace baeumgil {

enum class TeamSort { number, preferred };
constexpr auto enum_words(TeamSort) { return std::array<std::string_view, 2>{"number", "preferred"}; }

struct TeamFilter {
  std::string words{};  // part of the name, the theme or the number
  std::vector<TeamState> states{};
  std::optional<ProgramId> program{};
  std::optional<IssueId> issue{};
  std::optional<PersonId> member{};
  std::optional<int> year{};  // fiscal year of the programme
  bool is_standing{false};    // handed in and not withdrawn
  ListOrder<TeamSort> order{};
  int page{1};
  int page_size{20};
};

struct TeamList {
  std::vector<Team> items{};
  std::int64_t total{0};
};
TeamList list_teams(Tx&, TeamFilter const&);  // newest first unless ordered otherwise
std::vector<Team> list_teams_after(Tx&, TeamFilter const&, std::optional<Uuid> after, int limit);

void name_deciders(Tx&, Team&);  // of every member; find_team does it while somebody waits to be confirmed

void insert_team(Tx&, Team const&);          // with its members and hosts
Result<Done> update_team(Tx&, Team const&);  // members and hosts too; conflict when someone saved first

// Teams of that programme, other than `except`, that the person belongs to or is invited to.
int count_other_teams(Tx&, ProgramId, PersonId, TeamId except);

// Trips of the team that wait for a decision, are ahead or under way.
int count_open_trips(Tx&, TeamId);
// Trips of the team on which the person is a traveller, from the draft on; not those that were given up.
int count_trips_with(Tx&, TeamId, PersonId);

struct EarlierHostVisit {
  InstitutionId host{};
  std::string host_name{};
  std::string team_name{};
  TripId trip{};
  Date on{};
};
// To any of the team's wished hosts since that day.
std::vector<EarlierHostVisit> list_earlier_visits(Tx&, Team const&, Date since);

}  // namespace baeumgil
