#include "features/rules/import_own_days.h"

#include <map>

#include "features/rules/own_day_store.h"
#include "features/rules/rule_store.h"
#include "features/rules/write_own_day.h"

namespace baeumgil {
namespace {

OwnDayInput input_of(OwnDay const& day) { return {.day = day.day, .kind = day.kind, .name = day.name, .source = day.source}; }

bool says_the_same(OwnDay const& one, OwnDay const& other) {
  return one.kind == other.kind && one.name == other.name && one.source == other.source;
}

PlannedOwnDay plan_day(OwnDayLine const& line, std::map<Date, OwnDay> const& own, std::vector<HolidayRow> const& carried) {
  auto row = PlannedOwnDay{.number = line.number, .problems = line.problems};
  auto const day = line.input.day.value_or(Date{});
  auto const known = own.find(day);
  if (known != own.end()) row.before = known->second;
  row.after = row.before;
  row.after.day = day;
  row.after.kind = line.input.kind.value_or(DayKind::holiday);
  row.after.name = line.input.name;
  row.after.source = line.input.source;
  if (!row.problems.empty()) {
    row.fate = LineFate::refused;
    return row;
  }
  auto const is_new = known == own.end();
  if (is_new && row.after.kind == DayKind::holiday && is_carried_day(carried, day)) {
    row.notes.push_back({.field = "day", .key = "rules.days.carried"});
    return row;
  }
  if (!is_new && says_the_same(row.before, row.after)) return row;
  row.fate = is_new ? LineFate::added : LineFate::changed;
  if (auto const problem = problem_of_own_day(line.input, carried)) row.refuse(*problem);
  return row;
}

}  // namespace

std::string import_digest_text(OwnDay const& day) {
  return to_text(day.id) + std::to_string(day.version) + to_text(day.day) + std::string{to_word(day.kind)} + day.name + "\n" + day.source;
}

OwnDayPlan plan_own_days(Tx& tx, std::vector<OwnDayLine> const& lines) {
  auto const carried = list_carried_days(tx);
  auto own = std::map<Date, OwnDay>{};
  for (auto& day : list_own_days(tx)) own.emplace(day.day, std::move(day));
  auto plan = OwnDayPlan{};
  auto first_lines = std::map<Date, std::size_t>{};
  for (auto const& line : lines) {
    auto row = plan_day(line, own, carried);
    if (line.input.day) {
      auto const [first, is_first] = first_lines.emplace(*line.input.day, line.number);
      if (!is_first) row.refuse("day", "import.twice", {std::to_string(first->second)});
    }
    plan.lines.push_back(std::move(row));
  }
  return plan;
}

Result<std::string> import_own_days(Database& db, Actor const& actor, OwnDayOrder const& order) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    auto const plan = plan_own_days(tx, order.lines);
    return carry_out(order, plan, [&](PlannedOwnDay const& row) -> Result<OwnDayId> {
      if (row.fate == LineFate::added) return keep_own_day(tx, actor, input_of(row.after));
      return change_own_day(tx, actor, row.before, input_of(row.after));
    });
  });
}

}  // namespace baeumgil
