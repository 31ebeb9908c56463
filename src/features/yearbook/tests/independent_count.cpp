#include "features/yearbook/tests/independent_count.h"

#include <algorithm>
#include <set>

#include "platform/db/database.h"

namespace baeumgil {
namespace {

using ById = std::map<Uuid, RowBehind>;

void read_issues(Tx& tx, ById& all) {
  tx.each("SELECT id, state, owner_department_id, field FROM issues WHERE institution_id = $institution", [&](Row& row) {
    auto found = RowBehind{.id = row.next<Uuid>(), .noun = "issue", .state = row.next<std::string>()};
    found.department = row.next<Uuid>();
    found.field = row.next<std::string>();
    all[found.id] = found;
  });
}

void read_trips(Tx& tx, ById& all) {
  auto departments = std::map<Uuid, Uuid>{};
  tx.each("SELECT id, department_id FROM people WHERE institution_id = $institution", [&](Row& row) {
    auto const person = row.next<Uuid>();
    departments[person] = row.next<Uuid>();
  });
  auto teams = std::map<Uuid, std::pair<Uuid, std::string>>{};
  tx.each("SELECT id, leader_id, field FROM teams WHERE institution_id = $institution", [&](Row& row) {
    auto const team = row.next<Uuid>();
    auto const leader = row.next<Uuid>();
    teams[team] = {departments[leader], row.next<std::string>()};
  });
  auto years = std::map<Uuid, int>{};
  tx.each("SELECT id, fiscal_year FROM programs WHERE institution_id = $institution", [&](Row& row) {
    auto const program = row.next<Uuid>();
    years[program] = row.next<int>();
  });
  tx.each("SELECT id, state, team_id, program_id, issue_id FROM trips WHERE institution_id = $institution", [&](Row& row) {
    auto found = RowBehind{.id = row.next<Uuid>(), .noun = "trip", .state = row.next<std::string>()};
    auto const& [department, field] = teams[row.next<Uuid>()];
    found.department = department;
    found.field = field;
    found.program = row.next<Uuid>();
    found.year = years[found.program];
    found.issue = row.next<std::optional<Uuid>>().value_or(Uuid{});
    all[found.id] = found;
  });
}

void read_results(Tx& tx, ById& all) {
  tx.each("SELECT id, state, trip_id FROM reports WHERE institution_id = $institution", [&](Row& row) {
    auto const id = row.next<Uuid>();
    auto const state = row.next<std::string>();
    auto found = all[row.next<Uuid>()];
    found.id = id;
    found.noun = "report";
    found.state = state;
    all[id] = found;
  });
  tx.each("SELECT id, state, report_id, field FROM cases WHERE institution_id = $institution", [&](Row& row) {
    auto const id = row.next<Uuid>();
    auto const state = row.next<std::string>();
    auto const report = row.next<std::optional<Uuid>>();
    auto found = report ? all[*report] : RowBehind{};
    found.id = id;
    found.noun = "case";
    found.state = state;
    found.field = row.next<std::string>();
    all[id] = found;
  });
  tx.each("SELECT id, state, case_id, owner_department_id FROM adoptions WHERE institution_id = $institution", [&](Row& row) {
    auto const id = row.next<Uuid>();
    auto const state = row.next<std::string>();
    auto found = all[row.next<Uuid>()];
    found.id = id;
    found.noun = "adoption";
    found.state = state;
    found.department = row.next<std::optional<Uuid>>().value_or(Uuid{});
    all[id] = found;
  });
}

bool counts(FunnelStage stage, std::string const& state) {
  static auto const kCarried = std::set<std::string>{"decided_yes", "planned",  "funded",  "in_progress",    "delayed",         "on_hold",
                                                     "implemented", "measured", "dropped", "closed_success", "closed_no_effect"};
  static auto const kMeasured = std::set<std::string>{"measured", "closed_success", "closed_no_effect"};
  if (state.empty()) return false;
  switch (stage) {
    case FunnelStage::issues:
      return state != "dropped";
    case FunnelStage::trips:
      return state != "draft" && state != "rejected" && state != "cancelled";
    case FunnelStage::reports:
      return state == "accepted";
    case FunnelStage::cases:
      return state == "published" || state == "stale";
    case FunnelStage::decisions:
      return kCarried.contains(state) || state == "deferred" || state == "rejected" || state == "already_in_force";
    case FunnelStage::adoptions:
      return kCarried.contains(state);
    case FunnelStage::implemented:
      return state == "implemented" || kMeasured.contains(state);
    case FunnelStage::effects:
      break;
  }
  return kMeasured.contains(state);
}

}  // namespace

std::string RowBehind::state_on(std::optional<Date> day) const {
  if (!day) return state;
  auto found = std::string{};
  for (auto const& [since, then] : past)
    if (day_in_seoul(since) <= *day) found = then;
  return found;
}

AllRows read_all_rows(Database& db, Actor const& actor) {
  return db.read(actor, [](Tx& tx) {
    auto all = ById{};
    read_issues(tx, all);
    read_trips(tx, all);
    read_results(tx, all);
    tx.each("SELECT subject_id, since, state FROM state_spans WHERE institution_id = $institution ORDER BY id", [&](Row& row) {
      auto const found = all.find(row.next<Uuid>());
      auto const since = row.next<Instant>();
      if (found != all.end()) found->second.past.emplace_back(since, row.next<std::string>());
    });
    auto rows = AllRows{};
    for (auto& [id, row] : all) rows.rows.push_back(std::move(row));
    tx.each("SELECT program_id, issue_id FROM program_issues WHERE institution_id = $institution", [&](Row& row) {
      auto const program = row.next<Uuid>();
      rows.program_issues.emplace_back(program, row.next<Uuid>());
    });
    return rows;
  });
}

namespace {

// Issues that a trip of the year, standing on the day, went for.
std::set<Uuid> gone_for(AllRows const& all, FunnelScope const& scope) {
  auto found = std::set<Uuid>{};
  for (auto const& row : all.rows)
    if (row.noun == "trip" && row.year == scope.year && counts(FunnelStage::trips, row.state_on(scope.on))) found.insert(row.issue);
  return found;
}

bool is_of(AllRows const& all, RowBehind const& row, FunnelStage stage, FunnelScope const& scope) {
  if (row.noun != noun_of(stage)) return false;
  if (scope.department && row.department != scope.department->value) return false;
  if (scope.field && row.field != to_word(*scope.field)) return false;
  if (stage == FunnelStage::issues)
    return !scope.program || std::ranges::find(all.program_issues, std::pair{scope.program->value, row.id}) != all.program_issues.end();
  if (scope.year && row.year != scope.year) return false;
  return !scope.program || row.program == scope.program->value;
}

}  // namespace

std::vector<Uuid> of_scope(AllRows const& all, FunnelStage stage, FunnelScope const& scope) {
  auto found = std::vector<Uuid>{};
  for (auto const& row : all.rows)
    if (is_of(all, row, stage, scope)) found.push_back(row.id);
  std::ranges::sort(found);
  return found;
}

std::vector<Uuid> stand_in(AllRows const& all, FunnelStage stage, FunnelScope const& scope) {
  auto const wanted = stage == FunnelStage::issues && scope.year ? gone_for(all, scope) : std::set<Uuid>{};
  auto found = std::vector<Uuid>{};
  for (auto const& row : all.rows) {
    if (!is_of(all, row, stage, scope) || !counts(stage, row.state_on(scope.on))) continue;
    if (stage == FunnelStage::issues && scope.year && !wanted.contains(row.id)) continue;
    found.push_back(row.id);
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace baeumgil
