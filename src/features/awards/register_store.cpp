#include "features/awards/register_store.h"

#include <algorithm>

namespace baeumgil {
namespace {

constexpr Sql kEntries{
    "SELECT g.id, g.number, g.round_id, w.title, g.nomination_id, n.title, d.name, g.merit_key, g.instrument, g.prize_name, g.amount_won, "
    "g.decided_on, g.pay_by, g.paid_on, g.revoked_on, g.revoke_reason FROM award_register g "
    "JOIN award_rounds w ON w.institution_id = g.institution_id AND w.id = g.round_id "
    "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
    "JOIN departments d ON d.institution_id = n.institution_id AND d.id = n.department_id "
    "WHERE g.institution_id = $institution"};

RegisterEntry read_entry(Row& row) {
  auto entry = RegisterEntry{.id = row.next<Uuid>()};
  entry.number = row.next<std::string>();
  entry.round = row.next<AwardRoundId>();
  entry.round_title = row.next<std::string>();
  entry.nomination = row.next<NominationId>();
  entry.title = row.next<std::string>();
  entry.department_name = row.next<std::string>();
  entry.merit_key = row.next<std::string>();
  entry.instrument = row.next<AwardInstrument>();
  entry.prize_name = row.next<std::string>();
  entry.amount = row.next<Won>();
  entry.decided_on = row.next<Date>();
  entry.pay_by = row.next<Date>();
  entry.paid_on = row.next<std::optional<Date>>();
  entry.revoked_on = row.next<std::optional<Date>>();
  entry.revoke_reason = row.next<std::string>();
  return entry;
}

void add_filter(Query& query, RegisterFilter const& filter) {
  if (filter.instrument) query.add(" AND g.instrument = $?", *filter.instrument);
  if (filter.round) query.add(" AND g.round_id = $?", *filter.round);
  if (filter.year)
    query.add(" AND g.decided_on >= $? AND g.decided_on <= $?", Date::of(*filter.year, 1, 1), Date::of(*filter.year, 12, 31));
}

}  // namespace

std::vector<RegisterEntry> list_register(Tx& tx, RegisterFilter const& filter, int offset, int limit) {
  auto query = Query{kEntries};
  add_filter(query, filter);
  query.add(" ORDER BY g.id DESC LIMIT $? OFFSET $?", std::min(limit, 200), offset);
  return tx.list(query, read_entry);
}

std::vector<RegisterEntry> list_register_after(Tx& tx, RegisterFilter const& filter, std::optional<Uuid> after, int limit) {
  auto query = Query{kEntries};
  add_filter(query, filter);
  if (after) query.add(" AND g.id < $?", *after);
  query.add(" ORDER BY g.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_entry);
}

std::int64_t count_register(Tx& tx, RegisterFilter const& filter) {
  auto query = Query{"SELECT count(*) FROM award_register g WHERE g.institution_id = $institution"};
  add_filter(query, filter);
  return tx.value<std::int64_t>(query);
}

Won sum_register(Tx& tx, RegisterFilter const& filter) {
  auto query =
      Query{"SELECT COALESCE(SUM(g.amount_won), 0) FROM award_register g WHERE g.institution_id = $institution AND g.revoked_on IS NULL"};
  add_filter(query, filter);
  return tx.value<Won>(query);
}

std::int64_t count_prizes_for(Tx& tx, std::string_view merit_key) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM award_register WHERE institution_id = $institution AND merit_key = $1 AND revoked_on IS NULL", merit_key);
}

bool insert_register_entry(Tx& tx, RegisterEntry const& entry) {
  return tx.change(
             "INSERT INTO award_register (institution_id, id, number, round_id, nomination_id, merit_key, instrument, prize_name, "
             "amount_won, decided_on, pay_by) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
             entry.id, entry.number, entry.round, entry.nomination, entry.merit_key, entry.instrument, entry.prize_name, entry.amount,
             entry.decided_on, entry.pay_by) == 1;
}

void mark_paid(Tx& tx, AwardRoundId round, Date paid_on) {
  tx.change(
      "UPDATE award_register SET paid_on = $2 WHERE institution_id = $institution AND round_id = $1 AND paid_on IS NULL AND revoked_on IS "
      "NULL",
      round, paid_on);
}

void mark_revoked(Tx& tx, NominationId nomination, Date day, std::string_view reason) {
  tx.change(
      "UPDATE award_register SET revoked_on = $2, revoke_reason = $3 WHERE institution_id = $institution AND nomination_id = $1 "
      "AND revoked_on IS NULL",
      nomination, day, reason);
}

}  // namespace baeumgil
