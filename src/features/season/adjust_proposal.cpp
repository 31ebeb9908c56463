#include "features/season/adjust_proposal.h"

#include <algorithm>
#include <functional>

#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/season/proposal_store.h"
#include "features/season/season_desk.h"
#include "features/season/season_event.h"
#include "features/season/season_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Change {
  std::string_view verb{};
  std::string_view field{};                                              // of the form, when a rule refuses
  std::function<Result<int>(Tx&, SeasonDesk const&, Proposal&)> make{};  // answers the team it is about
};

ProposedTeam* find_team_in(Proposal& proposal, int number) {
  for (auto& team : proposal.teams)
    if (team.number == number) return &team;
  return nullptr;
}

ProposedMember* find_member_in(ProposedTeam& team, PersonId person) {
  auto const found = std::ranges::find(team.members, person, &ProposedMember::person);
  return found == team.members.end() ? nullptr : &*found;
}

// The first rule the change breaks that was not broken before.
std::optional<Problem> refusal(SeasonDesk const& desk, Actor const& actor, FormationPlan const& before, FormationPlan const& after,
                               std::string_view field) {
  auto const broken = broken_rules(desk.problem, after);
  auto const earlier = broken_rules(desk.problem, before);
  if (broken.empty() || broken.size() < earlier.size()) return std::nullopt;
  auto const is_new = [&](BrokenRule const& rule) {
    return std::ranges::count(broken, rule.obstacle, &BrokenRule::obstacle) >
           std::ranges::count(earlier, rule.obstacle, &BrokenRule::obstacle);
  };
  auto const found = std::ranges::find_if(broken, is_new);
  auto const obstacle = found == broken.end() ? broken.front().obstacle : found->obstacle;
  auto problem = invalid(std::string{field}, "season.obstacle." + std::string{to_word(obstacle)});
  problem.rule = rule_behind(desk, obstacle, actor.language);
  problem.fields.front().rule = problem.rule;
  return problem;
}

Result<ProposalId> adjust(Database& db, Actor const& actor, ProposalId id, Change const& change) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const before = TRY(find_proposal(tx, id));
    if (!may_see_proposals(actor)) return not_found();
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!may_adjust(actor, before)) return conflict("season.adjust.not_now");
    auto const season = TRY(find_season(tx, before.season));
    auto const desk = TRY(load_desk(tx, actor, season));
    auto proposal = before;
    auto const number = TRY(change.make(tx, desk, proposal));
    std::erase_if(proposal.teams, [](ProposedTeam const& team) { return team.members.empty(); });
    auto const plan = plan_of(desk, proposal);
    if (auto no = refusal(desk, actor, plan_of(desk, before), plan, change.field)) return *std::move(no);
    proposal.worth = worth_of(desk.problem, plan);
    TRY(update_proposal(tx, proposal));
    replace_unmet(tx, id, unmet_of(desk, unmet_wishes(desk.problem, plan)));
    auto const* was = before.team(number);
    auto const* is = proposal.team(number);
    record_event(tx, actor,
                 {.verb = change.verb,
                  .subject = subject_of(season, proposal),
                  .before = was == nullptr ? "" : event_json(*was),
                  .after = is == nullptr ? "" : event_json(*is)});
    return id;
  });
}

Result<Done> take_out(Proposal& proposal, PersonId person) {
  auto const* there = proposal.team_of(person);
  if (there == nullptr) return Done{};
  auto& team = *find_team_in(proposal, there->number);
  if (team.is_locked || find_member_in(team, person)->is_locked) return conflict("season.adjust.locked");
  std::erase_if(team.members, [&](ProposedMember const& member) { return member.person == person; });
  return Done{};
}

}  // namespace

Result<ProposalId> move_person(Database& db, Actor const& actor, ProposalId id, PersonId person, std::optional<int> to) {
  auto const make = [&](Tx&, SeasonDesk const& desk, Proposal& proposal) -> Result<int> {
    if (desk.person(person) < 0) return invalid("person", "field.unknown_choice");
    auto const* from = proposal.team_of(person);
    auto const left = from == nullptr ? 0 : from->number;
    if (!to && from == nullptr) return invalid("person", "season.adjust.in_no_team");
    if (to == left) return invalid("team", "season.adjust.there_already");
    TRY(take_out(proposal, person));
    if (!to) return left;
    auto* team = find_team_in(proposal, *to);
    if (team == nullptr) return invalid("team", "field.unknown_choice");
    if (team->is_locked) return conflict("season.adjust.locked");
    team->members.push_back({.person = person});
    return *to;
  };
  return adjust(db, actor, id, {.verb = "proposal.person_moved", .field = "team", .make = make});
}

Result<ProposalId> split_team(Database& db, Actor const& actor, ProposalId id, int number, std::vector<PersonId> const& leaving) {
  auto const make = [&](Tx&, SeasonDesk const&, Proposal& proposal) -> Result<int> {
    auto const* team = proposal.team(number);
    if (team == nullptr) return not_found();
    if (team->is_locked) return conflict("season.adjust.locked");
    if (leaving.empty()) return invalid("people", "field.required");
    auto other = ProposedTeam{.host = team->host, .host_name = team->host_name, .starts_on = team->starts_on, .days = team->days};
    for (auto const& one : proposal.teams) other.number = std::max(other.number, one.number + 1);
    for (auto const& person : leaving) {
      auto const* there = proposal.team_of(person);
      if (there == nullptr || there->number != number) return invalid("people", "field.unknown_choice");
      TRY(take_out(proposal, person));
      other.members.push_back({.person = person});
    }
    proposal.teams.push_back(std::move(other));
    return number;
  };
  return adjust(db, actor, id, {.verb = "proposal.team_split", .field = "people", .make = make});
}

Result<ProposalId> dissolve_team(Database& db, Actor const& actor, ProposalId id, int number) {
  auto const make = [&](Tx&, SeasonDesk const&, Proposal& proposal) -> Result<int> {
    auto* team = find_team_in(proposal, number);
    if (team == nullptr) return not_found();
    if (team->is_locked || std::ranges::any_of(team->members, &ProposedMember::is_locked)) return conflict("season.adjust.locked");
    team->members.clear();
    return number;
  };
  return adjust(db, actor, id, {.verb = "proposal.team_dissolved", .field = "team", .make = make});
}

Result<ProposalId> change_journey(Database& db, Actor const& actor, ProposalId id, int number, JourneyDraft const& draft) {
  auto const make = [&](Tx&, SeasonDesk const& desk, Proposal& proposal) -> Result<int> {
    auto* team = find_team_in(proposal, number);
    if (team == nullptr) return not_found();
    if (team->is_locked) return conflict("season.adjust.locked");
    if (draft.host && desk.host(*draft.host) < 0) return invalid("host", "field.unknown_choice");
    if (draft.days && (*draft.days < 1 || *draft.days > kSeasonDaysAtMost)) return invalid("days", "field.out_of_range");
    team->host = draft.host.value_or(team->host);
    team->starts_on = draft.starts_on.value_or(team->starts_on);
    team->days = draft.days.value_or(team->days);
    auto const first = desk.day(team->starts_on);
    if (first < 0 || first + team->days > desk.problem.days) return invalid("starts_on", "season.obstacle.closed_day");
    return number;
  };
  return adjust(db, actor, id, {.verb = "proposal.journey_changed", .field = "starts_on", .make = make});
}

Result<ProposalId> lock_team(Database& db, Actor const& actor, ProposalId id, int number, Lock lock) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const before = TRY(find_proposal(tx, id));
    if (!may_see_proposals(actor)) return not_found();
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!may_adjust(actor, before)) return conflict("season.adjust.not_now");
    auto proposal = before;
    auto* team = find_team_in(proposal, number);
    if (team == nullptr) return not_found();
    team->is_locked = lock == Lock::locked;
    TRY(update_proposal(tx, proposal));
    auto const season = TRY(find_season(tx, before.season));
    record_event(tx, actor,
                 {.verb = lock == Lock::locked ? "proposal.team_locked" : "proposal.team_unlocked",
                  .subject = subject_of(season, proposal),
                  .before = event_json(*before.team(number)),
                  .after = event_json(*team)});
    return id;
  });
}

Result<ProposalId> lock_person(Database& db, Actor const& actor, ProposalId id, PersonId person, Lock lock) {
  return db.write(actor, [&](Tx& tx) -> Result<ProposalId> {
    auto const before = TRY(find_proposal(tx, id));
    if (!may_see_proposals(actor)) return not_found();
    if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
    if (!may_adjust(actor, before)) return conflict("season.adjust.not_now");
    auto proposal = before;
    auto const* there = proposal.team_of(person);
    if (there == nullptr) return not_found();
    auto const number = there->number;
    auto& team = *find_team_in(proposal, number);
    find_member_in(team, person)->is_locked = lock == Lock::locked;
    TRY(update_proposal(tx, proposal));
    auto const season = TRY(find_season(tx, before.season));
    record_event(tx, actor,
                 {.verb = lock == Lock::locked ? "proposal.person_locked" : "proposal.person_unlocked",
                  .subject = subject_of(season, proposal),
                  .before = event_json(*before.team(number)),
                  .after = event_json(team)});
    return id;
  });
}

}  // namespace baeumgil
