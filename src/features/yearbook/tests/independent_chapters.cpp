// The rows of the book's chapters, each said in one line.
#include <algorithm>

#include "features/yearbook/tests/independent_book.h"

namespace baeumgil {
namespace {

using Lines = std::vector<std::string>;

std::set<Uuid> standing(RawBook const& book, FunnelStage stage, FunnelScope const& scope) {
  auto const found = stand_in(book.rows, stage, scope);
  return {found.begin(), found.end()};
}

Uuid id_in(RawRow const& row, std::string const& column) { return uuid_from_text(row.at(column)).value_or(Uuid{}); }
std::string state_of(RawBook const& book, Uuid const& id, FunnelScope const& scope) {
  return std::ranges::lower_bound(book.rows.rows, id, {}, &RowBehind::id)->state_on(scope.on);  // they stand in this order
}
Lines sorted(Lines lines) {
  std::ranges::sort(lines);
  return lines;
}
bool is_of_year(RawBook const& book, RawRow const& program, FunnelScope const& scope) {
  return std::stoi(book.programs.at(id_in(program, "program")).at("year")) == scope.year;
}
bool is_by(std::string const& day, Date until) { return !day.empty() && *date_from_text(day) <= until; }
bool is_under_way(std::string const& state) {
  return state != "draft" && state != "declined" && state != "withdrawn" && state != "cancelled";
}

Lines programs(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& [id, program] : book.programs) {
    if (std::stoi(program.at("year")) != scope.year || program.at("state") == "draft") continue;
    auto const teams = std::ranges::count_if(book.teams, [&, &program_id = id](auto const& team) {
      return id_in(team.second, "program") == program_id && team.second.at("state") != "withdrawn";
    });
    auto const trips = standing(book, FunnelStage::trips, {.program = ProgramId{id}, .on = scope.on}).size();
    lines.push_back(program.at("title") + " " + std::to_string(teams) + " " + std::to_string(trips));
  }
  return sorted(lines);
}

struct Answers {
  std::set<Uuid> cases{};
  std::set<Uuid> adoptions{};
};
Answers answers_of(RawBook const& book, FunnelScope const& scope) {
  return {standing(book, FunnelStage::cases, {.on = scope.on}), standing(book, FunnelStage::adoptions, {.on = scope.on})};
}

// "id cases adoptions state"
std::string issue_line(RawBook const& book, Uuid const& id, FunnelScope const& scope, Answers const& answers) {
  auto const& [cases, adoptions] = answers;
  auto const answered = std::ranges::count_if(
      book.case_issues, [&](RawRow const& tie) { return id_in(tie, "issue") == id && cases.contains(id_in(tie, "case")); });
  auto const taken_on =
      std::ranges::count_if(adoptions, [&](Uuid const& adoption) { return id_in(book.adoptions.at(adoption), "issue") == id; });
  return to_text(id) + " " + std::to_string(answered) + " " + std::to_string(taken_on) + " " + state_of(book, id, scope);
}

Lines issues(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  auto const answers = answers_of(book, scope);
  for (auto const& id : standing(book, FunnelStage::issues, scope)) lines.push_back(issue_line(book, id, scope, answers));
  return sorted(lines);
}

Lines open_issues(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  auto const answers = answers_of(book, scope);
  for (auto const& row : book.rows.rows) {
    auto const state = row.state_on(scope.on);
    if (row.noun == "issue" && (state == "accepted" || state == "open" || state == "matched"))
      lines.push_back(issue_line(book, row.id, scope, answers));
  }
  return sorted(lines);
}

Lines cases(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  auto const adoptions = standing(book, FunnelStage::adoptions, {.on = scope.on});
  for (auto const& id : standing(book, FunnelStage::cases, scope)) {
    auto const taken_on =
        std::ranges::count_if(adoptions, [&](Uuid const& adoption) { return id_in(book.adoptions.at(adoption), "case") == id; });
    lines.push_back(to_text(id) + " " + book.cases.at(id).at("field") + " " + std::to_string(taken_on));
  }
  return sorted(lines);
}

std::string or_none(std::string const& text) { return text.empty() ? "-" : text; }

// "id state decided_on budget baseline result"; the day of a decision that had been taken by then
Lines adoptions(RawBook const& book, FunnelScope const& scope, Date until) {
  auto lines = Lines{};
  for (auto const& id : of_scope(book.rows, FunnelStage::adoptions, scope)) {
    auto const state = state_of(book, id, scope);
    if (state.empty()) continue;
    auto const& decided_on = book.adoptions.at(id).at("decided_on");
    auto line = to_text(id) + " " + state + " " + (is_by(decided_on, until) ? decided_on : "-");
    for (auto const* column : {"budget", "baseline", "result"}) line += " " + or_none(book.adoptions.at(id).at(column));
    lines.push_back(std::move(line));
  }
  return sorted(lines);
}

// "id baseline target result" of what was measured
Lines effects(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : standing(book, FunnelStage::effects, scope)) {
    auto line = to_text(id);
    for (auto const* column : {"baseline", "target", "result"}) line += " " + or_none(book.adoptions.at(id).at(column));
    lines.push_back(std::move(line));
  }
  return sorted(lines);
}

// Cases that say what went wrong at the host.
Lines failures(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : standing(book, FunnelStage::cases, scope))
    if (!book.cases.at(id).at("failure").empty()) lines.push_back(to_text(id));
  return sorted(lines);
}

// Trips whose accepted report says what cannot be taken on here.
Lines not_adoptable(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : standing(book, FunnelStage::reports, scope))
    if (book.not_adoptable.contains(id)) lines.push_back(book.reports.at(id).at("trip"));
  return sorted(lines);
}

// "id starts_on estimate people cases paid"
Lines overseas(RawBook const& book, FunnelScope const& scope, Date until) {
  auto lines = Lines{};
  auto const drawn = standing(book, FunnelStage::cases, scope);
  for (auto const& id : standing(book, FunnelStage::trips, scope))
    if (book.trips.at(id).at("kind") == "overseas") {
      auto const people = std::ranges::count_if(book.travelers, [&](RawRow const& one) { return id_in(one, "trip") == id; });
      auto paid = std::int64_t{0};
      for (auto const& claim : book.expenses)
        if (id_in(claim, "trip") == id && is_by(claim.at("paid_on"), until)) paid += std::stoll(claim.at("allowed"));
      auto const learned = std::ranges::count_if(drawn, [&](Uuid const& found) {
        auto const report = id_in(book.cases.at(found), "report");
        return !report.is_nil() && id_in(book.reports.at(report), "trip") == id;
      });
      lines.push_back(to_text(id) + " " + book.trips.at(id).at("starts_on") + " " + book.trips.at(id).at("estimate") + " " +
                      std::to_string(people) + " " + std::to_string(learned) + " " + std::to_string(paid));
    }
  return sorted(lines);
}

// "id state" of what was not taken on, or given up.
Lines refusals(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : of_scope(book.rows, FunnelStage::adoptions, scope)) {
    auto const state = state_of(book, id, scope);
    if (state == "deferred" || state == "rejected" || state == "already_in_force" || state == "dropped")
      lines.push_back(to_text(id) + " " + state);
  }
  return sorted(lines);
}

// Of the programme's trips permitted or further, what they were to cost.
std::int64_t estimated(RawBook const& book, Uuid const& program, FunnelScope const& scope) {
  static auto const kAllowed = std::set<std::string>{"permitted", "ready", "in_progress", "came_back", "reported", "closed"};
  auto sum = std::int64_t{0};
  for (auto const& [id, trip] : book.trips)
    if (id_in(trip, "program") == program && kAllowed.contains(state_of(book, id, scope)) && !trip.at("estimate").empty())
      sum += std::stoll(trip.at("estimate"));
  return sum;
}

// "budget estimated claimed reduced paid claims" of each programme of the year
Lines spending(RawBook const& book, FunnelScope const& scope, Date until) {
  auto lines = Lines{};
  for (auto const& [id, program] : book.programs) {
    if (std::stoi(program.at("year")) != scope.year || program.at("state") == "draft") continue;
    auto claimed = std::int64_t{0};
    auto reduced = std::int64_t{0};
    auto paid = std::int64_t{0};
    auto claims = 0;
    for (auto const& claim : book.expenses) {
      if (id_in(book.trips.at(id_in(claim, "trip")), "program") != id) continue;
      if (is_by(claim.at("claimed_on"), until)) claimed += std::stoll(claim.at("claimed"));
      if (is_by(claim.at("decided_on"), until)) reduced += std::stoll(claim.at("reduced"));
      if (!is_by(claim.at("paid_on"), until)) continue;
      paid += std::stoll(claim.at("allowed"));
      ++claims;
    }
    lines.push_back(program.at("title") + " " + program.at("budget") + " " + std::to_string(estimated(book, id, scope)) + " " +
                    std::to_string(claimed) + " " + std::to_string(reduced) + " " + std::to_string(paid) + " " + std::to_string(claims));
  }
  return sorted(lines);
}

// Two weeks from the day after the return; a day of rest is not the last one.
Date last_day_to_settle(RawBook const& book, Date came_back_on) {
  auto last = came_back_on + 14;
  while (last.weekday() == 0 || last.weekday() == 6 || book.holidays.contains(last)) last = last + 1;
  return last;
}

// "exceptions refusals" of each rule, in the calendar's year up to the day
Lines rule_uses(RawBook const& book, FunnelScope const& scope, Date until) {
  auto uses = std::map<std::string, std::pair<std::int64_t, std::int64_t>>{};
  for (auto const& use : book.rule_uses) {
    auto const day = *date_from_text(use.at("day"));
    if (day.year() != scope.year || day > until) continue;
    uses[use.at("rule")].first += std::stoll(use.at("exceptions"));
    uses[use.at("rule")].second += std::stoll(use.at("refusals"));
  }
  auto lines = Lines{};
  for (auto const& [rule, count] : uses) lines.push_back(rule + " " + std::to_string(count.first) + " " + std::to_string(count.second));
  return sorted(lines);
}

// "flagged decided amount surcharge in_time late" of the claims of the year
Lines findings(RawBook const& book, FunnelScope const& scope, Date until) {
  // No version of the rule that is carried says a day for who came back before.
  auto const rule_since = Date::of(2023, 3, 2);
  auto of_year = std::set<std::string>{};
  auto in_time = 0;
  auto late = 0;
  for (auto const& claim : book.expenses) {
    if (!is_of_year(book, book.trips.at(id_in(claim, "trip")), scope)) continue;
    of_year.insert(claim.at("id"));
    auto const came_back_on = *date_from_text(book.trips.at(id_in(claim, "trip")).at("ends_on"));
    if (!is_by(claim.at("claimed_on"), until) || came_back_on < rule_since) continue;
    ++(*date_from_text(claim.at("claimed_on")) <= last_day_to_settle(book, came_back_on) ? in_time : late);
  }
  auto flagged = 0;
  auto decided = 0;
  auto amount = std::int64_t{0};
  auto surcharge = std::int64_t{0};
  for (auto const& recovery : book.recoveries) {
    if (!of_year.contains(recovery.at("expense")) || !is_by(recovery.at("flagged_on"), until)) continue;
    ++flagged;
    if (!is_by(recovery.at("decided_on"), until)) continue;
    ++decided;
    amount += std::stoll(recovery.at("amount"));
    surcharge += std::stoll(recovery.at("surcharge"));
  }
  return {std::to_string(flagged) + " " + std::to_string(decided) + " " + std::to_string(amount) + " " + std::to_string(surcharge) + " " +
          std::to_string(in_time) + " " + std::to_string(late)};
}

// "number departments members"
Lines teams(RawBook const& book, FunnelScope const& scope, Date until) {
  auto lines = Lines{};
  for (auto const& [id, team] : book.teams) {
    auto const& state = team.at("state");
    if (!is_of_year(book, team, scope) || state == "forming" || state == "withdrawn") continue;
    if (day_in_seoul(*instant_from_text(team.at("created_at"))) > until) continue;
    auto departments = std::set<std::string>{};
    auto members = 0;
    for (auto const& member : book.members) {
      if (id_in(member, "team") != id || member.at("answer") != "accepted") continue;
      departments.insert(book.people.at(id_in(member, "person")).at("department"));
      ++members;
    }
    lines.push_back(team.at("number") + " " + std::to_string(departments.size()) + " " + std::to_string(members));
  }
  return sorted(lines);
}

// How often each went on a trip that stands.
std::map<std::string, int> travelers(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto people = std::map<std::string, int>{};
  for (auto const& traveler : book.travelers)
    if (trips.contains(id_in(traveler, "trip"))) ++people[traveler.at("person")];
  return people;
}

// Who had been on a trip of an earlier year that stands.
std::set<std::string> travelled_before(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, {.on = scope.on});
  auto people = std::set<std::string>{};
  for (auto const& traveler : book.travelers) {
    auto const trip = id_in(traveler, "trip");
    if (!trips.contains(trip)) continue;
    auto const& program = book.programs.at(id_in(book.trips.at(trip), "program"));
    if (std::stoi(program.at("year")) < scope.year) people.insert(traveler.at("person"));
  }
  return people;
}

struct Part {
  int staff{0};
  int went{0};
  int first{0};
  int again{0};
  bool is_empty() const { return staff == 0 && went == 0; }
  std::string line() const {
    return std::to_string(staff) + " " + std::to_string(went) + " " + std::to_string(first) + " " + std::to_string(again);
  }
};

// By what a column of a person says.
std::map<std::string, Part> parts(RawBook const& book, FunnelScope const& scope, std::string const& column) {
  auto const went = travelers(book, scope);
  auto const before = travelled_before(book, scope);
  auto found = std::map<std::string, Part>{};
  for (auto const& [id, person] : book.people) {
    auto& part = found[person.at(column)];
    if (!person.at("active").empty()) ++part.staff;
    auto const trips = went.find(to_text(id));
    if (trips == went.end()) continue;
    ++part.went;
    if (!before.contains(to_text(id))) ++part.first;
    if (trips->second > 1) ++part.again;
  }
  return found;
}

Lines shares(RawBook const& book, FunnelScope const& scope) {
  auto all = parts(book, scope, "department");
  auto lines = Lines{};
  for (auto const& [id, department] : book.departments)
    if (!department.at("active").empty()) lines.push_back(department.at("name") + " " + all[to_text(id)].line());
  return sorted(lines);
}

Lines grades(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& [rank, part] : parts(book, scope, "rank"))
    if (!part.is_empty()) lines.push_back(rank + " " + part.line());
  return sorted(lines);
}

Lines prizes(RawBook const& book, FunnelScope const& scope, Date until) {
  auto lines = Lines{};
  for (auto const& prize : book.prizes) {
    auto const& revoked = prize.at("revoked_on");
    if (!is_of_year(book, prize, scope) || *date_from_text(prize.at("decided_on")) > until) continue;
    if (!revoked.empty() && *date_from_text(revoked) <= until) continue;
    lines.push_back(prize.at("number") + " " + prize.at("amount"));
  }
  return sorted(lines);
}

std::set<std::string> hosts(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto seen = std::set<std::string>{};
  for (auto const& visit : book.visits)
    if (trips.contains(id_in(visit, "trip")) && is_under_way(visit.at("state"))) seen.insert(visit.at("host"));
  return seen;
}

// "code learned taught" of every place that has either
Lines places(RawBook const& book, FunnelScope const& scope, Date until) {
  auto counts = std::map<std::string, std::pair<int, int>>{};
  auto const code_of = [&](std::string const& host) {
    auto const& row = book.hosts.at(*uuid_from_text(host));
    return row.at("kind") == "municipality" || row.at("kind") == "province" ? row.at("code") : std::string{};
  };
  auto const trips = standing(book, FunnelStage::trips, scope);
  for (auto const& visit : book.visits)
    if (trips.contains(id_in(visit, "trip")) && is_under_way(visit.at("state"))) ++counts[code_of(visit.at("host"))].first;
  if (!scope.program && !scope.department && !scope.field)
    for (auto const& guest : book.guests) {
      auto const on = day_in_seoul(*instant_from_text(guest.at("received_at")));
      if (!is_under_way(guest.at("state")) || on > until || (scope.year && on.year() != *scope.year)) continue;
      ++counts[code_of(guest.at("guest"))].second;
    }
  auto lines = Lines{};
  for (auto const& [code, count] : counts) lines.push_back(code + " " + std::to_string(count.first) + " " + std::to_string(count.second));
  return sorted(lines);
}

}  // namespace

std::map<std::string, Lines> list_chapters_again(RawBook const& book, FunnelScope const& scope, Date today) {
  auto const until = scope.on.value_or(today);
  return {{"programs", programs(book, scope)},
          {"issues", issues(book, scope)},
          {"open issues", open_issues(book, scope)},
          {"cases", cases(book, scope)},
          {"adoptions", adoptions(book, scope, until)},
          {"overseas", overseas(book, scope, until)},
          {"refusals", refusals(book, scope)},
          {"grades", grades(book, scope)},
          {"spending", spending(book, scope, until)},
          {"findings", findings(book, scope, until)},
          {"teams", teams(book, scope, until)},
          {"shares", shares(book, scope)},
          {"prizes", prizes(book, scope, until)},
          {"hosts", {std::to_string(hosts(book, scope).size())}},
          {"places", places(book, scope, until)},
          {"travelers", {std::to_string(travelers(book, scope).size())}},
          {"effects", effects(book, scope)},
          {"failures", failures(book, scope)},
          {"rules", rule_uses(book, scope, until)},
          {"not adoptable", not_adoptable(book, scope)}};
}

}  // namespace baeumgil
