#include "features/awards/register_store.h"

#include <algorithm>
#include <functional>

namespace baeumgil {
namespace {

constexpr Sql kEntries{
    "SELECT g.id, g.number, g.round_id, w.title, g.nomination_id, n.title, d.name, g.merit_key, g.instrument, g.prize_name, g.amount_won, "
    "g.decided_on, g.pay_by, g.paid_on, g.revoked_on, g.revoke_reason, g.late_reason FROM award_register g "
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
  entry.late_reason = row.next<std::string>();
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

std::vector<RegisterEntry> list_prizes_of(Tx& tx, AwardRoundId round) {
  auto query = Query{kEntries};
  add_filter(query, {.round = round});
  return tx.list(query.add(" ORDER BY g.id"), read_entry);
}

std::optional<RegisterEntry> find_prize_of(Tx& tx, NominationId nomination) {
  auto query = Query{kEntries};
  return tx.find(query.add(" AND g.nomination_id = $? AND g.revoked_on IS NULL", nomination), read_entry);
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

std::int64_t count_prizes_for(Tx& tx, MeritClaim const& claim) {
  auto count = std::int64_t{0};
  tx.each(
      "SELECT g.merit_key, g.instrument FROM award_register g "
      "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
      "WHERE g.institution_id = $institution AND (g.merit_key = $1 OR n.case_id = $2) AND g.revoked_on IS NULL",
      [&](Row& row) {
        auto const is_itself = row.next<std::string>() == claim.merit_key;
        if (is_itself || is_same_family(row.next<AwardInstrument>(), claim.instrument)) ++count;
      },
      claim.merit_key, claim.source_case);
  return count;
}

bool insert_register_entry(Tx& tx, RegisterEntry const& entry) {
  return tx.change(
             "INSERT INTO award_register (institution_id, id, number, round_id, nomination_id, merit_key, instrument, prize_name, "
             "amount_won, decided_on, pay_by) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING",
             entry.id, entry.number, entry.round, entry.nomination, entry.merit_key, entry.instrument, entry.prize_name, entry.amount,
             entry.decided_on, entry.pay_by) == 1;
}

void mark_paid(Tx& tx, AwardRoundId round, Date paid_on, std::string_view late_reason) {
  tx.change(
      "UPDATE award_register SET paid_on = $2, late_reason = $3 WHERE institution_id = $institution AND round_id = $1 AND paid_on IS NULL "
      "AND revoked_on IS NULL",
      round, paid_on, late_reason);
}

void mark_revoked(Tx& tx, NominationId nomination, Date day, std::string_view reason) {
  tx.change(
      "UPDATE award_register SET revoked_on = $2, revoke_reason = $3 WHERE institution_id = $institution AND nomination_id = $1 "
      "AND revoked_on IS NULL",
      nomination, day, reason);
}

std::int64_t count_prizes_of(Tx& tx, PersonId person, CaseId source_case, NominationId besides) {
  return tx.value<std::int64_t>(
      "SELECT COUNT(*) FROM award_payees y JOIN award_register g ON g.institution_id = y.institution_id AND g.id = y.register_id "
      "JOIN nominations n ON n.institution_id = g.institution_id AND n.id = g.nomination_id "
      "WHERE y.institution_id = $institution AND y.person_id = $1 AND n.case_id = $2 AND n.id <> $3 AND g.revoked_on IS NULL",
      person, source_case, besides);
}

void insert_payees(Tx& tx, Uuid const& register_id, std::vector<Payee> const& payees) {
  auto position = 0;
  for (auto const& payee : payees)
    tx.change(
        "INSERT INTO award_payees (institution_id, register_id, position, kind, department_id, person_id, share_percent, amount_won) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        register_id, position++, payee.kind, payee.department, payee.person.is_nil() ? std::nullopt : std::optional{payee.person},
        payee.share_percent, payee.amount);
}

std::vector<Payee> list_payees(Tx& tx, Uuid const& register_id) {
  return tx.list(
      "SELECT y.kind, y.department_id, d.name, y.person_id, COALESCE(p.name, ''), y.share_percent, y.amount_won FROM award_payees y "
      "JOIN departments d ON d.institution_id = y.institution_id AND d.id = y.department_id "
      "LEFT JOIN people p ON p.institution_id = y.institution_id AND p.id = y.person_id "
      "WHERE y.institution_id = $institution AND y.register_id = $1 ORDER BY y.position",
      [](Row& row) {
        auto payee = Payee{.kind = row.next<PayeeKind>()};
        payee.department = row.next<DepartmentId>();
        payee.department_name = row.next<std::string>();
        payee.person = row.next<std::optional<PersonId>>().value_or(PersonId{});
        payee.person_name = row.next<std::string>();
        payee.share_percent = row.next<double>();
        payee.amount = row.next<Won>();
        return payee;
      },
      register_id);
}

// The year of a day is its text's beginning, which no engine is asked to cut: rows come by day and are summed here.
std::vector<LedgerRow> list_ledger(Tx& tx, std::optional<int> year) {
  auto query = Query{
      "SELECT g.decided_on, d.id, d.name, g.instrument, g.id, y.kind, y.amount_won, g.paid_on FROM award_payees y "
      "JOIN award_register g ON g.institution_id = y.institution_id AND g.id = y.register_id "
      "JOIN departments d ON d.institution_id = y.institution_id AND d.id = y.department_id "
      "WHERE y.institution_id = $institution AND g.revoked_on IS NULL"};
  if (year) query.add(" AND g.decided_on >= $? AND g.decided_on <= $?", Date::of(*year, 1, 1), Date::of(*year, 12, 31));
  query.add(" ORDER BY d.position, d.name, d.id, g.instrument, g.id, y.position");
  auto rows = std::vector<LedgerRow>{};
  auto last_prize = Uuid{};
  tx.each(query, [&](Row& row) {
    auto const decided_on = row.next<Date>();
    auto const department = row.next<DepartmentId>();
    auto name = row.next<std::string>();
    auto const instrument = row.next<AwardInstrument>();
    auto const same = [&](LedgerRow const& other) {
      return other.year == decided_on.year() && other.department == department && other.instrument == instrument;
    };
    auto found = std::ranges::find_if(rows, same);
    if (found == rows.end()) {
      rows.push_back({.year = decided_on.year(), .department = department, .department_name = std::move(name), .instrument = instrument});
      found = rows.end() - 1;
      last_prize = {};
    }
    auto const prize = row.next<Uuid>();
    if (prize != last_prize) ++found->prizes;
    last_prize = prize;
    auto const kind = row.next<PayeeKind>();
    auto const amount = row.next<Won>();
    (kind == PayeeKind::contributor ? found->contributors : kind == PayeeKind::department ? found->own : found->adopted) += amount;
    if (row.next<std::optional<Date>>()) found->paid += amount;
  });
  std::ranges::stable_sort(rows, std::greater{}, &LedgerRow::year);
  return rows;
}

}  // namespace baeumgil
