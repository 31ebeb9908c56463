// 여비 집행·정산·감사 지적 (chapter 12): what each programme spent, whether claims were settled in time, and what was looked into.
#include <algorithm>
#include <map>

#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/yearbook/funnel_scope_queries.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/yearbook_queries.h"

namespace baeumgil {
namespace {

// Trips whatever their state: a claim was made, whatever became of the trip.
void add_trips_of_claims(Query& query, FunnelScope const& scope) {
  query.add(" AND x.trip_id IN (SELECT t.id");
  add_rows(query, FunnelStage::trips, scope);
  query.add(")");
}

void read_claims(Tx& tx, YearbookSpending& spending, FunnelScope const& scope) {
  auto const until = last_day(tx, scope);
  auto query = Query{
      "SELECT COALESCE(SUM(CASE WHEN x.claimed_on <= $1 THEN x.claimed_won ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN x.decided_on <= $1 THEN x.reduction_won ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN x.paid_on <= $1 THEN x.allowed_won ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN x.paid_on <= $1 THEN 1 ELSE 0 END), 0)",
      until};
  query.add(" FROM expenses x WHERE x.institution_id = $institution");
  add_trips_of_claims(query, scope);
  tx.each(query, [&](Row& row) {
    spending.claimed = row.next<Won>();
    spending.reduced = row.next<Won>();
    spending.paid = row.next<Won>();
    spending.claims = row.next<std::int64_t>();
  });
}

// The days on which claims were made against the last day that the rule in force gives.
void count_settling(Tx& tx, YearbookFindings& findings, FunnelScope const& scope) {
  auto const rules = load_rule_book(tx);
  auto last_days = std::map<Date, std::optional<Date>>{};
  auto query = Query{
      "SELECT (SELECT o.ends_on FROM trips o WHERE o.institution_id = $institution AND o.id = x.trip_id), x.claimed_on FROM expenses x "
      "WHERE x.institution_id = $institution"};
  query.add(" AND x.claimed_on <= $?", last_day(tx, scope));
  add_trips_of_claims(query, scope);
  tx.each(query, [&](Row& row) {
    auto const came_back_on = row.next<Date>();
    auto const known = last_days.find(came_back_on);
    auto const last =
        known != last_days.end() ? known : last_days.emplace(came_back_on, deadline(rules, "expense.settle.due", came_back_on)).first;
    if (!last->second) return;
    ++(row.next<Date>() <= *last->second ? findings.settled_in_time : findings.settled_late);
  });
}

}  // namespace

std::vector<YearbookSpending> list_spending(Tx& tx, FunnelScope const& scope, std::vector<YearbookProgram> const& programs) {
  auto found = std::vector<YearbookSpending>{};
  for (auto const& program : programs) {
    auto spending = YearbookSpending{.id = program.id, .title = program.title, .budget = program.budget};
    auto const own = FunnelScope{.program = program.id, .on = scope.on};
    spending.estimated = sum_planned(tx, own);
    spending.fees = sum_cancellation_fees(tx, own);
    read_claims(tx, spending, own);
    found.push_back(std::move(spending));
  }
  return found;
}

YearbookFindings count_findings(Tx& tx, FunnelScope const& scope) {
  auto findings = YearbookFindings{};
  auto const until = last_day(tx, scope);
  auto query = Query{
      "SELECT count(*), COALESCE(SUM(CASE WHEN b.decided_on <= $1 THEN 1 ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN b.decided_on <= $1 THEN b.amount_won ELSE 0 END), 0), "
      "COALESCE(SUM(CASE WHEN b.decided_on <= $1 THEN b.surcharge_won ELSE 0 END), 0)",
      until};
  query.add(
      " FROM recoveries b JOIN expenses x ON x.institution_id = b.institution_id AND x.id = b.expense_id "
      "WHERE b.institution_id = $institution AND b.flagged_on <= $?",
      until);
  add_trips_of_claims(query, scope);
  tx.each(query, [&](Row& row) {
    findings.flagged = row.next<std::int64_t>();
    findings.decided = row.next<std::int64_t>();
    findings.to_pay_back = row.next<Won>();
    findings.surcharge = row.next<Won>();
  });
  count_settling(tx, findings, scope);
  return findings;
}

// Of the calendar's year: a rule is no programme's.
std::vector<YearbookRuleUse> list_rule_uses(Tx& tx, FunnelScope const& scope) {
  auto const year = scope.year.value_or(0);
  auto const from = Date::of(year, 1, 1);
  auto const until = std::min(last_day(tx, scope), Date::of(year, 12, 31));
  auto uses = std::map<std::string, YearbookRuleUse>{};
  tx.each(
      "SELECT rule_code, count(*) FROM rule_exceptions WHERE institution_id = $institution AND used_on >= $1 AND used_on <= $2 "
      "GROUP BY rule_code",
      [&](Row& row) {
        auto const code = row.next<std::string>();
        uses[code].exceptions = row.next<std::int64_t>();
      },
      from, until);
  tx.each(
      "SELECT rule_code, SUM(refusals) FROM rule_refusals WHERE institution_id = $institution AND day >= $1 AND day <= $2 "
      "GROUP BY rule_code",
      [&](Row& row) {
        auto const code = row.next<std::string>();
        uses[code].refusals = row.next<std::int64_t>();
      },
      from, until);
  auto const rules = load_rule_book(tx);
  auto found = std::vector<YearbookRuleUse>{};
  for (auto& [code, use] : uses) {
    use.rule = code;
    if (auto const* rule = rules.in_force(code, until)) {
      use.words = rule->words_ko;
      use.words_en = rule->words_en.empty() ? rule->words_ko : rule->words_en;
    }
    found.push_back(std::move(use));
  }
  std::ranges::stable_sort(
      found, [](YearbookRuleUse const& a, YearbookRuleUse const& b) { return a.exceptions + a.refusals > b.exceptions + b.refusals; });
  return found;
}

}  // namespace baeumgil
