#include "features/adoptions/plan_change_store.h"

#include <string_view>

namespace baeumgil {
namespace {

constexpr std::string_view kBefore{"before"};
constexpr std::string_view kAfter{"after"};

struct PlanSide {
  AdoptionPlanChangeId change{};
  std::string_view side{};
};

std::vector<Milestone> list_planned_milestones(Tx& tx, PlanSide const& of) {
  return tx.list(
      "SELECT title, due_on, weight FROM adoption_plan_milestones WHERE institution_id = $institution AND change_id = $1 "
      "AND side = $2 ORDER BY number",
      [](Row& row) {
        auto milestone = Milestone{.title = row.next<std::string>()};
        milestone.due_on = row.next<Date>();
        milestone.weight = row.next<std::optional<int>>();
        return milestone;
      },
      of.change, of.side);
}

std::vector<BudgetYear> list_planned_years(Tx& tx, PlanSide const& of) {
  return tx.list(
      "SELECT year, amount_won FROM adoption_plan_years WHERE institution_id = $institution AND change_id = $1 AND side = $2 "
      "ORDER BY year",
      [](Row& row) {
        auto year = BudgetYear{.year = row.next<int>()};
        year.amount = row.next<Won>();
        return year;
      },
      of.change, of.side);
}

PlanFigures read_side(Tx& tx, PlanSide const& of) {
  auto figures = tx.find(
      "SELECT kpi_metric, kpi_unit, kpi_baseline, kpi_target, kpi_measure_on, budget_won FROM adoption_plan_sides "
      "WHERE institution_id = $institution AND change_id = $1 AND side = $2",
      [](Row& row) {
        auto read = PlanFigures{.kpi_metric = row.next<std::string>()};
        read.kpi_unit = row.next<std::string>();
        read.kpi_baseline = row.next<std::optional<double>>();
        read.kpi_target = row.next<std::optional<double>>();
        read.kpi_measure_on = row.next<std::optional<Date>>();
        read.budget = row.next<std::optional<Won>>();
        return read;
      },
      of.change, of.side);
  if (!figures) return {};
  figures->milestones = list_planned_milestones(tx, of);
  figures->years = list_planned_years(tx, of);
  return *std::move(figures);
}

void insert_side(Tx& tx, PlanSide const& of, PlanFigures const& figures) {
  tx.change(
      "INSERT INTO adoption_plan_sides (institution_id, change_id, side, kpi_metric, kpi_unit, kpi_baseline, kpi_target, "
      "kpi_measure_on, budget_won) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      of.change, of.side, figures.kpi_metric, figures.kpi_unit, figures.kpi_baseline, figures.kpi_target, figures.kpi_measure_on,
      figures.budget);
  auto number = 0;
  for (auto const& milestone : figures.milestones)
    tx.change(
        "INSERT INTO adoption_plan_milestones (institution_id, change_id, side, number, title, due_on, weight) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
        of.change, of.side, ++number, milestone.title, milestone.due_on, milestone.weight);
  for (auto const& year : figures.years)
    tx.change(
        "INSERT INTO adoption_plan_years (institution_id, change_id, side, year, amount_won) "
        "VALUES ($institution, $1, $2, $3, $4)",
        of.change, of.side, year.year, year.amount);
}

AdoptionPlanChange plan_change_of(Row& row) {
  auto change = AdoptionPlanChange{.id = row.next<AdoptionPlanChangeId>()};
  change.asked_by = row.next<PersonId>();
  change.asked_by_name = row.next<std::string>();
  change.asked_on = row.next<Date>();
  change.what = row.next<std::string>();
  change.why = row.next<std::string>();
  change.is_accepted = row.next<std::optional<bool>>();
  change.answered_by_name = row.next<std::string>();
  change.answered_on = row.next<std::optional<Date>>();
  change.answer_reason = row.next<std::string>();
  change.record_no = row.next<std::string>();
  return change;
}

constexpr Sql kPlanChanges{
    "SELECT q.id, q.asked_by_id, p.name, q.asked_on, q.what, q.why, q.is_accepted, COALESCE(w.name, ''), q.answered_on, "
    "q.answer_reason, q.record_no FROM adoption_plan_changes q "
    "JOIN people p ON p.institution_id = q.institution_id AND p.id = q.asked_by_id "
    "LEFT JOIN people w ON w.institution_id = q.institution_id AND w.id = q.answered_by_id WHERE q.institution_id = $institution"};

void read_sides(Tx& tx, AdoptionPlanChange& change) {
  change.before = read_side(tx, {change.id, kBefore});
  change.after = read_side(tx, {change.id, kAfter});
}

}  // namespace

std::optional<AdoptionPlanChange> find_open_plan_change(Tx& tx, AdoptionId id) {
  auto query = Query{kPlanChanges};
  query.add(" AND q.adoption_id = $? AND q.answered_on IS NULL", id);
  auto change = tx.find(query, plan_change_of);
  if (change) read_sides(tx, *change);
  return change;
}

std::vector<AdoptionPlanChange> list_plan_changes(Tx& tx, AdoptionId id) {
  auto query = Query{kPlanChanges};
  query.add(" AND q.adoption_id = $? ORDER BY q.id DESC", id);
  auto changes = tx.list(query, plan_change_of);
  for (auto& change : changes) read_sides(tx, change);
  return changes;
}

void insert_plan_change(Tx& tx, AdoptionId adoption, AdoptionPlanChange const& change) {
  tx.change(
      "INSERT INTO adoption_plan_changes (institution_id, id, adoption_id, asked_by_id, asked_on, what, why) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      change.id, adoption, change.asked_by, change.asked_on, change.what, change.why);
  insert_side(tx, {change.id, kBefore}, change.before);
  insert_side(tx, {change.id, kAfter}, change.after);
}

void answer_plan_change(Tx& tx, AdoptionId id, PlanChangeAnswer const& answer) {
  tx.change(
      "UPDATE adoption_plan_changes SET answered_by_id = $2, answered_on = $3, is_accepted = $4, answer_reason = $5, record_no = $6 "
      "WHERE institution_id = $institution AND adoption_id = $1 AND answered_on IS NULL",
      id, answer.by, tx.today(), answer.is_accepted, answer.reason, answer.record_no);
}

}  // namespace baeumgil
