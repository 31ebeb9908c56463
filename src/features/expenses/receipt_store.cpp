#include "features/expenses/receipt_store.h"

#include <algorithm>

#include "base/text.h"

namespace baeumgil {
namespace {

Receipt read_receipt(Row& row) {
  auto receipt = Receipt{};
  receipt.id = row.next<ReceiptId>();
  receipt.kind = row.next<ReceiptKind>();
  receipt.on = row.next<Date>();
  receipt.nights = row.next<int>();
  receipt.what = row.next<std::string>();
  receipt.price.hundredths = row.next<std::int64_t>();
  receipt.price.currency = row.next<std::string>();
  receipt.area = row.next<LodgingArea>();
  receipt.over_cap_reason = row.next<std::string>();
  receipt.card_last4 = row.next<std::string>();
  receipt.approval_no = row.next<std::string>();
  receipt.seat = row.next<std::string>();
  receipt.departs_at = row.next<std::string>();
  receipt.digest = row.next<std::string>();
  receipt.file_name = row.next<std::string>();
  receipt.content_type = row.next<std::string>();
  receipt.size_bytes = row.next<std::int64_t>();
  return receipt;
}

auto duplicate_reader(std::vector<Duplicate>& found, DuplicateKind kind) {
  return [&found, kind](Row& row) {
    auto duplicate = Duplicate{.kind = kind, .receipt = row.next<ReceiptId>()};
    duplicate.what = row.next<std::string>();
    duplicate.other = row.next<ExpenseId>();
    duplicate.other_number = row.next<std::string>();
    found.push_back(std::move(duplicate));
  };
}

// Rooms of the same person whose nights overlap; the days are compared here, for SQL counts no days.
void add_same_nights(Tx& tx, Expense const& expense, std::vector<Duplicate>& found) {
  struct Room {
    ReceiptId id{};
    Date on{};
    int nights{1};
    ExpenseId expense{};
    std::string number{};
  };
  auto const others = tx.list(
      "SELECT r.id, r.on_date, r.nights, e.id, e.number FROM receipts r "
      "JOIN expenses e ON e.institution_id = r.institution_id AND e.id = r.expense_id "
      "WHERE r.institution_id = $institution AND e.person_id = $1 AND r.kind = 'lodging' AND e.state <> 'waived' ORDER BY r.on_date, r.id",
      [](Row& row) {
        auto room = Room{.id = row.next<ReceiptId>()};
        room.on = row.next<Date>();
        room.nights = row.next<int>();
        room.expense = row.next<ExpenseId>();
        room.number = row.next<std::string>();
        return room;
      },
      expense.person);
  for (auto const& mine : expense.receipts)
    for (auto const& other : others)
      if (mine.kind == ReceiptKind::lodging && mine.id != other.id && mine.on < other.on + other.nights && other.on < mine.on + mine.nights)
        found.push_back({DuplicateKind::same_night, mine.id, mine.what, other.expense, other.number});
}

// "KTX 407" and "ktx407" are one train.
std::string folded(std::string_view what) {
  auto text = ascii_lower(what);
  std::erase(text, ' ');
  return text;
}

// Two payments or two seats are two journeys, however alike they look.
bool are_apart(std::string const& mine, std::string const& other) { return !mine.empty() && !other.empty() && mine != other; }

bool overlap(Receipt const& mine, Receipt const& other) {
  if (mine.kind != other.kind || (mine.kind != ReceiptKind::lodging && mine.kind != ReceiptKind::fare)) return false;
  if (mine.price.hundredths != other.price.hundredths || mine.price.currency != other.price.currency) return false;
  if (folded(mine.what) != folded(other.what)) return false;
  if (are_apart(mine.approval_no, other.approval_no) || are_apart(mine.seat, other.seat) || are_apart(mine.departs_at, other.departs_at))
    return false;
  if (mine.kind == ReceiptKind::fare) return mine.on == other.on;
  return mine.on < other.on + other.nights && other.on < mine.on + mine.nights;
}

// What the other travellers of the trip claim for the same house or vehicle; what is named by a stronger sign already is not again.
void add_overlaps(Tx& tx, Expense const& expense, std::vector<Duplicate>& found) {
  auto const claims = tx.list(
      "SELECT id, number FROM expenses WHERE institution_id = $institution AND trip_id = $1 AND person_id <> $2 AND state <> 'waived' "
      "ORDER BY number, id",
      [](Row& row) {
        auto claim = std::pair{row.next<ExpenseId>(), std::string{}};
        claim.second = row.next<std::string>();
        return claim;
      },
      expense.trip, expense.person);
  for (auto const& [id, number] : claims) {
    auto const others = list_receipts(tx, id);
    for (auto const& mine : expense.receipts) {
      auto const is_named = [&, &claim = id](Duplicate const& one) { return one.receipt == mine.id && one.other == claim; };
      if (std::ranges::any_of(found, is_named)) continue;
      if (std::ranges::none_of(others, [&](Receipt const& other) { return overlap(mine, other); })) continue;
      auto const kind = mine.kind == ReceiptKind::lodging ? DuplicateKind::same_stay : DuplicateKind::same_ride;
      found.push_back({kind, mine.id, mine.what, id, number});
    }
  }
}

}  // namespace

std::vector<Receipt> list_receipts(Tx& tx, ExpenseId id) {
  return tx.list(
      "SELECT id, kind, on_date, nights, what, hundredths, currency, area, over_cap_reason, card_last4, approval_no, seat, departs_at, "
      "digest, file_name, content_type, size_bytes FROM receipts WHERE institution_id = $institution AND expense_id = $1 "
      "ORDER BY on_date, id",
      read_receipt, id);
}

void insert_receipt(Tx& tx, ExpenseId id, Receipt const& receipt) {
  tx.change(
      "INSERT INTO receipts (institution_id, id, expense_id, kind, on_date, nights, what, hundredths, currency, area, over_cap_reason, "
      "card_last4, approval_no, seat, departs_at, digest, file_name, content_type, size_bytes) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
      receipt.id, id, receipt.kind, receipt.on, receipt.nights, receipt.what, receipt.price.hundredths, receipt.price.currency,
      receipt.area, receipt.over_cap_reason, receipt.card_last4, receipt.approval_no, receipt.seat, receipt.departs_at, receipt.digest,
      receipt.file_name, receipt.content_type, receipt.size_bytes);
}

void remove_receipt(Tx& tx, ExpenseId id, ReceiptId receipt) {
  tx.change("DELETE FROM receipts WHERE institution_id = $institution AND expense_id = $1 AND id = $2", id, receipt);
}

std::vector<Duplicate> list_duplicates(Tx& tx, Expense const& expense) {
  auto found = std::vector<Duplicate>{};
  tx.each(
      "SELECT m.id, m.what, e.id, e.number FROM receipts m "
      "JOIN receipts o ON o.institution_id = m.institution_id AND o.digest = m.digest AND o.id <> m.id "
      "JOIN expenses e ON e.institution_id = o.institution_id AND e.id = o.expense_id "
      "WHERE m.institution_id = $institution AND m.expense_id = $1 AND m.digest <> '' ORDER BY m.id, o.id LIMIT 50",
      duplicate_reader(found, DuplicateKind::same_file), expense.id);
  tx.each(
      "SELECT m.id, m.what, e.id, e.number FROM receipts m "
      "JOIN receipts o ON o.institution_id = m.institution_id AND o.approval_no = m.approval_no AND o.card_last4 = m.card_last4 "
      "AND o.hundredths = m.hundredths AND o.id <> m.id "
      "JOIN expenses e ON e.institution_id = o.institution_id AND e.id = o.expense_id "
      "WHERE m.institution_id = $institution AND m.expense_id = $1 AND m.approval_no <> '' ORDER BY m.id, o.id LIMIT 50",
      duplicate_reader(found, DuplicateKind::same_approval), expense.id);
  tx.each(
      "SELECT m.id, m.what, e.id, e.number FROM receipts m "
      "JOIN receipts o ON o.institution_id = m.institution_id AND o.seat = m.seat AND o.on_date = m.on_date "
      "AND o.departs_at = m.departs_at AND o.id <> m.id "
      "JOIN expenses e ON e.institution_id = o.institution_id AND e.id = o.expense_id "
      "WHERE m.institution_id = $institution AND m.expense_id = $1 AND m.seat <> '' ORDER BY m.id, o.id LIMIT 50",
      duplicate_reader(found, DuplicateKind::same_seat), expense.id);
  add_same_nights(tx, expense, found);
  add_overlaps(tx, expense, found);
  return found;
}

int count_unexplained(Expense const& expense, std::vector<Duplicate> const& duplicates) {
  auto const is_overlap_told = !expense.facts.overlap_reason.empty();
  return static_cast<int>(std::ranges::count_if(duplicates, [&](Duplicate const& one) { return !is_overlap_told || !one.is_overlap(); }));
}

}  // namespace baeumgil
