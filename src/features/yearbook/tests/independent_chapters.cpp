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
  return std::ranges::find(book.rows.rows, id, &RowBehind::id)->state_on(scope.on);
}
Lines sorted(Lines lines) {
  std::ranges::sort(lines);
  return lines;
}
bool is_of_year(RawBook const& book, RawRow const& program, FunnelScope const& scope) {
  return std::stoi(book.programs.at(id_in(program, "program")).at("year")) == scope.year;
}

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

// "id cases adoptions state"
std::string issue_line(RawBook const& book, Uuid const& id, FunnelScope const& scope) {
  auto const cases = standing(book, FunnelStage::cases, {.on = scope.on});
  auto const adoptions = standing(book, FunnelStage::adoptions, {.on = scope.on});
  auto const answered = std::ranges::count_if(
      book.case_issues, [&](RawRow const& tie) { return id_in(tie, "issue") == id && cases.contains(id_in(tie, "case")); });
  auto const taken_on =
      std::ranges::count_if(adoptions, [&](Uuid const& adoption) { return id_in(book.adoptions.at(adoption), "issue") == id; });
  return to_text(id) + " " + std::to_string(answered) + " " + std::to_string(taken_on) + " " + state_of(book, id, scope);
}

Lines issues(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : standing(book, FunnelStage::issues, scope)) lines.push_back(issue_line(book, id, scope));
  return sorted(lines);
}

Lines open_issues(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& row : book.rows.rows) {
    auto const state = row.state_on(scope.on);
    if (row.noun == "issue" && (state == "accepted" || state == "open" || state == "matched"))
      lines.push_back(issue_line(book, row.id, scope));
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

Lines adoptions(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : of_scope(book.rows, FunnelStage::adoptions, scope))
    if (auto const state = state_of(book, id, scope); !state.empty()) lines.push_back(to_text(id) + " " + state);
  return sorted(lines);
}

Lines overseas(RawBook const& book, FunnelScope const& scope) {
  auto lines = Lines{};
  for (auto const& id : standing(book, FunnelStage::trips, scope))
    if (book.trips.at(id).at("kind") == "overseas")
      lines.push_back(to_text(id) + " " + book.trips.at(id).at("starts_on") + " " + book.trips.at(id).at("estimate"));
  return sorted(lines);
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

std::set<std::string> travelers(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto people = std::set<std::string>{};
  for (auto const& traveler : book.travelers)
    if (trips.contains(id_in(traveler, "trip"))) people.insert(traveler.at("person"));
  return people;
}

Lines shares(RawBook const& book, FunnelScope const& scope) {
  auto const went = travelers(book, scope);
  auto lines = Lines{};
  for (auto const& [id, department] : book.departments) {
    if (department.at("active").empty()) continue;
    auto staff = 0;
    auto gone = 0;
    for (auto const& [person_id, person] : book.people) {
      if (id_in(person, "department") != id) continue;
      if (!person.at("active").empty()) ++staff;
      if (went.contains(to_text(person_id))) ++gone;
    }
    lines.push_back(department.at("name") + " " + std::to_string(staff) + " " + std::to_string(gone));
  }
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

Lines hosts(RawBook const& book, FunnelScope const& scope) {
  auto const trips = standing(book, FunnelStage::trips, scope);
  auto visits = std::map<std::string, int>{};
  for (auto const& visit : book.visits)
    if (trips.contains(id_in(visit, "trip")) && is_under_way(visit.at("state"))) ++visits[visit.at("host")];
  auto lines = Lines{};
  for (auto const& [host, count] : visits) lines.push_back(host + " " + std::to_string(count));
  return sorted(lines);
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
  return {{"programs", programs(book, scope)},       {"issues", issues(book, scope)},
          {"open issues", open_issues(book, scope)}, {"cases", cases(book, scope)},
          {"adoptions", adoptions(book, scope)},     {"overseas", overseas(book, scope)},
          {"teams", teams(book, scope, until)},      {"shares", shares(book, scope)},
          {"prizes", prizes(book, scope, until)},    {"hosts", hosts(book, scope)},
          {"places", places(book, scope, until)},    {"travelers", {std::to_string(travelers(book, scope).size())}}};
}

}  // namespace baeumgil
