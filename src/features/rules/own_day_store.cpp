#include "features/rules/own_day_store.h"

namespace baeumgil {
namespace {

OwnDay read_own_day(Row& row) {
  auto day = OwnDay{.id = row.next<OwnDayId>()};
  day.day = row.next<Date>();
  day.kind = row.next<DayKind>();
  day.name = row.next<std::string>();
  day.source = row.next<std::string>();
  day.written_by = row.next<std::string>();
  day.written_at = row.next<Instant>();
  day.version = row.next<int>();
  return day;
}

Query select_own_days() {
  return Query{"SELECT id, day, kind, name, source, written_by, written_at, version FROM own_days WHERE institution_id = $institution"};
}

}  // namespace

std::vector<OwnDay> list_own_days(Tx& tx) { return tx.list(select_own_days().add(" ORDER BY day"), read_own_day); }

Result<OwnDay> find_own_day(Tx& tx, OwnDayId id) {
  auto day = tx.find(select_own_days().add(" AND id = $?", id), read_own_day);
  if (!day) return not_found();
  return *std::move(day);
}

Result<Done> insert_own_day(Tx& tx, OwnDay const& day) {
  auto const added = tx.change(
      "INSERT INTO own_days (institution_id, id, day, kind, name, source, written_by, written_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution_id, day) DO NOTHING",
      day.id, day.day, day.kind, day.name, day.source, day.written_by, day.written_at);
  if (added == 0) return invalid("day", "rules.days.twice");
  return Done{};
}

Result<Done> update_own_day(Tx& tx, OwnDay const& day) {
  auto const changed = tx.change(
      "UPDATE own_days SET kind = $3, name = $4, source = $5, written_by = $6, written_at = $7, version = version + 1 "
      "WHERE institution_id = $institution AND id = $1 AND version = $2",
      day.id, day.version, day.kind, day.name, day.source, day.written_by, day.written_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

Result<Done> remove_own_day(Tx& tx, OwnDay const& day) {
  auto const removed =
      tx.change("DELETE FROM own_days WHERE institution_id = $institution AND id = $1 AND version = $2", day.id, day.version);
  if (removed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
