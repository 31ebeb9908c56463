#include "features/yearbook/funnel.h"

#include "features/yearbook/funnel_scope_queries.h"

namespace baeumgil {
namespace {

// Number, title, department and state of a row. A trip's department is its leader's.
SqlPart columns_of(FunnelStage stage) {
  switch (stage) {
    case FunnelStage::issues:
      return "i.id, i.number, i.title, (SELECT d.name FROM departments d WHERE d.institution_id = i.institution_id "
             "AND d.id = i.owner_department_id), i.state";
    case FunnelStage::trips:
      return "t.id, t.number, t.purpose, (SELECT d.name FROM teams g JOIN people l ON l.institution_id = g.institution_id "
             "AND l.id = g.leader_id JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
             "WHERE g.institution_id = t.institution_id AND g.id = t.team_id), t.state";
    case FunnelStage::reports:
      return "r.id, r.number, t.purpose, (SELECT d.name FROM teams g JOIN people l ON l.institution_id = g.institution_id "
             "AND l.id = g.leader_id JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
             "WHERE g.institution_id = t.institution_id AND g.id = t.team_id), r.state";
    case FunnelStage::cases:
      return "c.id, c.number, c.title, (SELECT d.name FROM teams g JOIN people l ON l.institution_id = g.institution_id "
             "AND l.id = g.leader_id JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
             "WHERE g.institution_id = c.institution_id AND g.id = c.team_id), c.state";
    default:
      return "a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name ELSE c.title END, (SELECT d.name FROM departments d "
             "WHERE d.institution_id = a.institution_id AND d.id = a.owner_department_id), a.state";
  }
}

SqlPart order_of(FunnelStage stage) {
  switch (stage) {
    case FunnelStage::issues:
      return " ORDER BY i.number";
    case FunnelStage::trips:
      return " ORDER BY t.number";
    case FunnelStage::reports:
      return " ORDER BY r.number";
    case FunnelStage::cases:
      return " ORDER BY c.number";
    default:
      return " ORDER BY a.number";
  }
}

// What is asked for: the rows of a day, or those of it that the other day did not have.
void add_asked(Tx const& tx, Query& query, FunnelRowsAsked const& asked) {
  auto here = asked.scope;
  auto other = asked.scope;
  auto const compares = asked.move && asked.since && asked.scope.on;
  if (compares) (*asked.move == FunnelMove::left ? here : other).on = asked.since;
  add_rows(query, asked.stage, here);
  add_standing(query, asked.stage, here.on);
  if (asked.only) add_part(query, *asked.only, here, last_day(tx, here));
  if (!compares) return;
  query.add(" AND NOT (1 = 1");
  add_standing(query, asked.stage, other.on);
  if (asked.stage == FunnelStage::issues) add_year_of_issues(query, other);
  query.add(")");
}

// Today's rows have lists of their own.
std::string own_list_path(FunnelStage stage, FunnelScope const& scope) {
  auto address = std::string{};
  switch (stage) {
    case FunnelStage::issues:
      address = "/issues?standing=1";
      break;
    case FunnelStage::trips:
      address = "/trips?standing=1";
      break;
    case FunnelStage::reports:
      address = "/reports?state=accepted";
      break;
    case FunnelStage::cases:
      address = "/cases?standing=1";
      break;
    case FunnelStage::adoptions:
      address = "/adoptions?decided=yes";
      break;
    case FunnelStage::effects:
      address = "/adoptions?measured=1";
      break;
    case FunnelStage::decisions:
    case FunnelStage::implemented:
      return funnel_rows_path(stage, scope);
  }
  if (scope.program) address += "&program=" + to_text(*scope.program);
  if (scope.year) address += "&year=" + std::to_string(*scope.year);
  return address;
}

// One look at the adoptions for all their steps.
std::vector<std::int64_t> count_adoption_stages(Tx& tx, FunnelScope const& scope, std::vector<FunnelStage> const& stages) {
  auto query = Query{"SELECT 0"};
  for (auto const stage : stages) {
    query.add(", COALESCE(SUM(CASE WHEN 1 = 1");
    add_standing(query, stage, scope.on);
    query.add(" THEN 1 ELSE 0 END), 0)");
  }
  add_rows(query, FunnelStage::adoptions, scope);
  auto counts = std::vector<std::int64_t>{};
  tx.each(query, [&](Row& row) {
    for (auto i = std::size_t{0}; i < stages.size(); ++i) counts.push_back(row.at<std::int64_t>(static_cast<int>(i) + 1));
  });
  return counts;
}

bool has_own_list(FunnelScope const& scope) { return !scope.on && !scope.department && !scope.field; }

}  // namespace

std::string_view noun_of(FunnelStage stage) {
  switch (stage) {
    case FunnelStage::issues:
      return "issue";
    case FunnelStage::trips:
      return "trip";
    case FunnelStage::reports:
      return "report";
    case FunnelStage::cases:
      return "case";
    default:
      return "adoption";
  }
}

std::string funnel_rows_path(FunnelStage stage, FunnelScope const& scope) {
  auto address = "/funnel/" + std::string{to_word(stage)};
  auto add = [&, mark = '?'](std::string_view name, std::string const& value) mutable {
    address += mark + std::string{name} + "=" + value;
    mark = '&';
  };
  if (scope.on) add("on", to_text(*scope.on));
  if (scope.year) add("year", std::to_string(*scope.year));
  if (scope.program) add("program", to_text(*scope.program));
  if (scope.department) add("department", to_text(*scope.department));
  if (scope.field) add("field", std::string{to_word(*scope.field)});
  return address;
}

FunnelStage stage_of(FunnelPart part) {
  switch (part) {
    case FunnelPart::recent:
    case FunnelPart::recent_adopted:
      return FunnelStage::cases;
    case FunnelPart::elsewhere:
      return FunnelStage::adoptions;
    default:
      return FunnelStage::decisions;
  }
}

std::string funnel_rows_path(FunnelPart part, FunnelScope const& scope) {
  auto path = funnel_rows_path(stage_of(part), scope);
  return path + (path.find('?') == std::string::npos ? "?" : "&") + "only=" + std::string{to_word(part)};
}

std::int64_t count_stage(Tx& tx, FunnelStage stage, FunnelScope const& scope) {
  return count_funnel_rows(tx, {.stage = stage, .scope = scope});
}

std::vector<FunnelStep> count_funnel(Tx& tx, FunnelScope const& scope) {
  auto const carried = std::vector{FunnelStage::decisions, FunnelStage::adoptions, FunnelStage::implemented, FunnelStage::effects};
  auto counts = std::vector<std::int64_t>{};
  for (auto const stage : {FunnelStage::issues, FunnelStage::trips, FunnelStage::reports, FunnelStage::cases})
    counts.push_back(count_stage(tx, stage, scope));
  for (auto const count : count_adoption_stages(tx, scope, carried)) counts.push_back(count);
  auto steps = std::vector<FunnelStep>{};
  for (auto const stage : all_of<FunnelStage>())
    steps.push_back({.stage = stage,
                     .label_key = "funnel." + std::string{to_word(stage)},
                     .count = counts.at(static_cast<std::size_t>(stage)),
                     .path = has_own_list(scope) ? own_list_path(stage, scope) : funnel_rows_path(stage, scope)});
  return steps;
}

std::int64_t count_funnel_rows(Tx& tx, FunnelRowsAsked const& asked) {
  auto query = Query{"SELECT count(*)"};
  add_asked(tx, query, asked);
  return tx.value<std::int64_t>(query);
}

std::vector<FunnelRowFound> list_funnel_rows(Tx& tx, FunnelRowsAsked const& asked) {
  auto query = Query{"SELECT "};
  query.add(columns_of(asked.stage));
  add_stands_now(query, asked.stage);
  if (asked.scope.on)
    add_state_on(query, asked.stage, asked.scope.on);
  else
    query.add(", ''");
  add_asked(tx, query, asked);
  query.add(order_of(asked.stage)).add(" LIMIT $? OFFSET $?", asked.limit, asked.offset);
  return tx.list(query, [](Row& row) {
    auto found = FunnelRowFound{.id = row.next<Uuid>()};
    found.number = row.next<std::string>();
    found.title = row.next<std::string>();
    found.department = row.next<std::optional<std::string>>().value_or("");
    found.state = row.next<std::string>();
    found.stands_now = row.next<bool>();
    found.state_then = row.next<std::string>();
    return found;
  });
}

std::int64_t count_unrecorded(Tx& tx, FunnelStage stage, FunnelScope const& scope) {
  auto now = scope;
  now.on.reset();
  auto query = Query{"SELECT count(*)"};
  add_rows(query, stage, now);
  add_standing(query, stage, std::nullopt);
  query.add(" AND NOT EXISTS (SELECT 1 FROM state_spans s WHERE s.institution_id = $institution").add(subject_of(stage)).add(")");
  return tx.value<std::int64_t>(query);
}

std::optional<Instant> first_recorded(Tx& tx) {
  return tx.find("SELECT since FROM state_spans WHERE institution_id = $institution ORDER BY id LIMIT 1",
                 [](Row& row) { return row.next<Instant>(); });
}

}  // namespace baeumgil
