#include "features/season/season_desk.h"

#include <algorithm>
#include <set>

#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/season/desk_store.h"
#include "features/season/find_staffing.h"
#include "features/season/season_store.h"
#include "features/teams/team_rules.h"

namespace baeumgil {
namespace {

template <class Map, class Key>
int index_in(Map const& map, Key const& key) {
  auto const found = map.find(key);
  return found == map.end() ? -1 : found->second;
}

int limit_of(RuleBook const& book, std::string_view code, Date day, int otherwise) {
  auto const* rule = book.in_force(code, day);
  return rule != nullptr && rule->value ? static_cast<int>(*rule->value) : otherwise;
}

class Loading {
 public:
  Loading(Tx& tx, Season const& season, RuleBook book) : tx_{tx} {
    desk_.season = season;
    desk_.book = std::move(book);
  }

  SeasonDesk run() {
    set_limits();
    number_hosts();
    number_people();
    take_wishes();
    take_history();
    staff_departments();
    return std::move(desk_);
  }

 private:
  FormationProblem& problem() { return desk_.problem; }

  void set_limits() {
    auto const& season = desk_.season;
    auto const first = season.starts_on;
    auto& limits = problem();
    limits.days = season.days();
    limits.team_at_least = limit_of(desk_.book, "team.size.min", first, 1);
    limits.team_at_most = limit_of(desk_.book, "team.size.max", first, 4);
    limits.trip_days_at_most =
        std::min(limit_of(desk_.book, "trip.days.max", first, 1), limit_of(desk_.book, "trip.nights.max", first, 0) + 1);
    limits.budget = season.budget.amount;
    limits.day_cost = season.day_cost.amount;
    limits.night_cost = season.night_cost.amount;
    for (auto const& day : list_open_days(tx_, season)) limits.open_days.add(desk_.day(day));
  }

  void number_hosts() {
    for (auto const& host : desk_.season.hosts) {
      desk_.hosts[host.host] = static_cast<int>(problem().hosts.size());
      auto const known = std::ranges::find(desk_.issues, host.issue);
      auto const issue = static_cast<int>(known - desk_.issues.begin());
      if (known == desk_.issues.end()) desk_.issues.push_back(host.issue);
      problem().hosts.push_back(
          {.field = static_cast<int>(host.field), .issue = issue, .teams_a_day = host.teams_a_day, .fare = host.fare.amount});
    }
  }

  void number_people() {
    auto in_teams = list_people_in_teams(tx_, desk_.season.program);
    for (auto const gone : list_inactive(tx_)) in_teams.insert(gone);
    for (auto& wish : list_wishes(tx_, desk_.season.id, {}))
      if (!in_teams.contains(wish.person)) desk_.wishes.push_back(std::move(wish));
    // By id, so that the order does not hang on names.
    std::ranges::sort(desk_.wishes, {}, &Wish::person);
    for (auto const& wish : desk_.wishes) {
      desk_.people[wish.person] = static_cast<int>(desk_.people.size());
      if (std::ranges::find(desk_.departments, wish.department) == desk_.departments.end()) desk_.departments.push_back(wish.department);
    }
  }

  int number_of_issue(IssueId issue) const {
    auto const found = std::ranges::find(desk_.issues, issue);
    return found == desk_.issues.end() ? static_cast<int>(desk_.issues.size()) : static_cast<int>(found - desk_.issues.begin());
  }

  template <class Wished, class Number>
  static void put(std::array<int, kWishesOfAKind>& numbers, Wished const& wished, Number const& number_of) {
    auto next = std::size_t{0};
    for (auto const& one : wished)
      if (auto const number = number_of(one); number >= 0 && next < numbers.size()) numbers[next++] = number;
  }

  void take_wishes() {
    for (auto const& wish : desk_.wishes) {
      auto person = Wisher{.trip_days = wish.trip_days};
      person.department = static_cast<int>(std::ranges::find(desk_.departments, wish.department) - desk_.departments.begin());
      for (auto const& day : wish.can_go) add_day(person.can_go, day);
      for (auto const& day : wish.likes) add_day(person.likes, day);
      person.can_go = person.can_go & problem().open_days;
      person.likes = person.likes & person.can_go;
      put(person.fields, wish.fields, [](PolicyField field) { return static_cast<int>(field); });
      put(person.issues, wish.issues, [&](IssueId issue) { return number_of_issue(issue); });
      put(person.hosts, wish.hosts, [&](InstitutionId host) { return desk_.host(host); });
      put(person.partners, wish.partners, [&](PersonId partner) { return desk_.person(partner); });
      problem().people.push_back(std::move(person));
    }
  }

  void add_day(DaySet& days, Date day) const {
    if (auto const number = desk_.day(day); number >= 0 && number < desk_.problem.days) days.add(number);
  }

  void take_history() {
    auto const travelled = list_travelled(tx_);
    for (auto i = std::size_t{0}; i < desk_.wishes.size(); ++i)
      problem().people[i].is_newcomer = !travelled.contains(desk_.wishes[i].person);
    for (auto const& [one, other] : list_companions(tx_)) {
      auto const here = desk_.person(one);
      auto const there = desk_.person(other);
      if (here >= 0 && there >= 0) problem().people[at(here)].earlier_companions.push_back(there);
    }
    for (auto& person : problem().people) std::ranges::sort(person.earlier_companions);
  }

  // Who is away already is missing from both: from the department, and from those who could go.
  void staff_departments() {
    auto const staff = count_staff(tx_);
    auto const rows = list_staffing(tx_, desk_.season.starts_on, desk_.season.ends_on);
    for (auto const department : desk_.departments) {
      auto const found = std::ranges::find(staff, department, &DepartmentStaff::department);
      auto const count = found == staff.end() ? 0 : found->staff;
      auto away = std::vector<int>{};
      for (auto day = 0; day < problem().days; ++day) away.push_back(count - present_at_least(rows, department, desk_.date(day)));
      problem().away_at_most.push_back(std::move(away));
    }
    for (auto const& trip : list_away(tx_, desk_.season.starts_on, desk_.season.ends_on)) {
      auto const number = std::ranges::find(desk_.departments, trip.department) - desk_.departments.begin();
      auto const person = desk_.person(trip.person);
      for (auto day = std::max(0, desk_.day(trip.from)); day <= std::min(problem().days - 1, desk_.day(trip.until)); ++day) {
        if (number < static_cast<std::ptrdiff_t>(desk_.departments.size()))
          --problem().away_at_most[static_cast<std::size_t>(number)][at(day)];
        if (person >= 0) problem().people[at(person)].can_go.bits &= ~DaySet::run(day, 1).bits;
      }
    }
  }

  Tx& tx_;
  SeasonDesk desk_{};
};

}  // namespace

int SeasonDesk::person(PersonId id) const { return index_in(people, id); }
int SeasonDesk::host(InstitutionId id) const { return index_in(hosts, id); }

std::vector<Date> list_open_days(Tx& tx, Season const& season) {
  auto const holidays = load_holidays(tx);
  auto days = std::vector<Date>{};
  for (auto day = season.starts_on; day <= season.ends_on; day = day + 1)
    if (is_working_day(holidays, day)) days.push_back(day);
  return days;
}

Result<SeasonDesk> load_desk(Tx& tx, Actor const& actor, Season const& season) {
  auto const program = TRY(find_program(tx, actor, season.program));
  return Loading{tx, season, with_clauses(load_rule_book(tx), program)}.run();
}

FormationPlan plan_of(SeasonDesk const& desk, Proposal const& proposal) {
  auto plan = FormationPlan{};
  for (auto const& team : proposal.teams) {
    auto planned = PlannedTeam{.journey = {.host = desk.host(team.host), .first_day = desk.day(team.starts_on), .days = team.days}};
    for (auto const& member : team.members)
      if (auto const person = desk.person(member.person); person >= 0) planned.members.push_back(person);
    if (planned.journey.host >= 0) plan.teams.push_back(std::move(planned));
  }
  return plan;
}

std::vector<KeptTeam> kept_of(SeasonDesk const& desk, Proposal const& proposal) {
  auto kept = std::vector<KeptTeam>{};
  for (auto const& team : proposal.teams) {
    auto one = KeptTeam{.journey = {.host = desk.host(team.host), .first_day = desk.day(team.starts_on), .days = team.days}};
    auto const add = [&](bool locked) {
      for (auto const& member : team.members)
        if (auto const person = desk.person(member.person); person >= 0 && member.is_locked == locked) one.members.push_back(person);
    };
    add(true);
    auto const locked = one.members.size();
    if (one.journey.host < 0 || (!team.is_locked && locked == 0)) continue;
    add(false);
    one.is_open = !team.is_locked;
    if (one.is_open) one.members.resize(std::min(one.members.size(), std::max(locked, at(desk.problem.team_at_least))));
    kept.push_back(std::move(one));
  }
  return kept;
}

std::vector<ProposedTeam> teams_of(SeasonDesk const& desk, FormationPlan const& plan, Proposal const& before) {
  auto locked_teams = std::set<PersonId>{};
  auto locked_people = std::set<PersonId>{};
  for (auto const& team : before.teams)
    for (auto const& member : team.members) {
      if (team.is_locked) locked_teams.insert(member.person);
      if (member.is_locked) locked_people.insert(member.person);
    }
  auto teams = std::vector<ProposedTeam>{};
  for (auto const& planned : plan.teams) {
    auto const& host = desk.season.hosts[at(planned.journey.host)];
    auto team = ProposedTeam{.host = host.host, .host_name = host.host_name, .starts_on = desk.date(planned.journey.first_day)};
    team.days = planned.journey.days;
    for (auto const person : planned.members) {
      auto const& wish = desk.wishes[at(person)];
      team.is_locked = team.is_locked || locked_teams.contains(wish.person);
      team.members.push_back({.person = wish.person, .is_locked = locked_people.contains(wish.person), .name = wish.person_name});
    }
    teams.push_back(std::move(team));
  }
  std::ranges::stable_sort(teams, [](ProposedTeam const& a, ProposedTeam const& b) {
    return a.starts_on != b.starts_on ? a.starts_on < b.starts_on : a.host_name < b.host_name;
  });
  auto number = 0;
  for (auto& team : teams) team.number = ++number;
  return teams;
}

std::vector<StoredUnmet> unmet_of(SeasonDesk const& desk, std::vector<UnmetWish> const& unmet) {
  auto stored = std::vector<StoredUnmet>{};
  for (auto const& wish : unmet) {
    auto one = StoredUnmet{.person = desk.wishes[at(wish.person)].person, .kind = wish.kind, .obstacle = wish.obstacle};
    auto const& stated = desk.wishes[at(wish.person)];
    if (wish.kind == WishKind::field) one.wished_word = to_word(static_cast<PolicyField>(wish.wished));
    if (wish.kind == WishKind::trip_days) one.wished_word = std::to_string(wish.wished);
    if (wish.kind == WishKind::issue) one.wished = stated.issues.front().value;
    if (wish.kind == WishKind::host) one.wished = desk.season.hosts[at(wish.wished)].host.value;
    if (wish.kind == WishKind::partner) one.wished = desk.wishes[at(wish.wished)].person.value;
    stored.push_back(std::move(one));
  }
  return stored;
}

std::optional<Citation> rule_behind(SeasonDesk const& desk, Obstacle obstacle, Language language) {
  auto const code = obstacle == Obstacle::team_full        ? "team.size.max"
                    : obstacle == Obstacle::team_too_small ? "team.size.min"
                    : obstacle == Obstacle::trip_length    ? "trip.days.max"
                    : obstacle == Obstacle::elsewhere      ? "team.other_teams_of_member.max"
                                                           : "";
  auto const* rule = desk.book.in_force(code, desk.season.starts_on);
  return rule == nullptr ? std::nullopt : std::optional{citation_of(*rule, language)};
}

}  // namespace baeumgil
