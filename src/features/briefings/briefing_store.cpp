#include "features/briefings/briefing_store.h"

#include <map>

namespace baeumgil {
namespace {

Briefing read_briefing(Row& row) {
  auto briefing = Briefing{.id = row.next<BriefingId>()};
  briefing.title = row.next<std::string>();
  briefing.held_on = row.next<Date>();
  briefing.starts_at = row.next<std::string>();
  briefing.place = row.next<std::string>();
  briefing.minutes_each = row.next<int>();
  briefing.made_by = row.next<PersonId>();
  briefing.version = row.next<int>();
  return briefing;
}

BriefingSlot read_slot(Row& row) {
  auto slot = BriefingSlot{.noun = row.next<SlotNoun>()};
  slot.row = row.next<Uuid>();
  return slot;
}

constexpr Sql kBriefings{
    "SELECT id, title, held_on, starts_at, place, minutes_each, made_by_id, version FROM briefings WHERE institution_id = $institution"};

void read_slots(Tx& tx, Briefing& briefing) {
  briefing.slots =
      tx.list("SELECT noun, row_id FROM briefing_slots WHERE institution_id = $institution AND briefing_id = $1 ORDER BY position",
              read_slot, briefing.id);
}

void insert_slots(Tx& tx, Briefing const& briefing) {
  auto position = 0;
  for (auto const& slot : briefing.slots)
    tx.change(
        "INSERT INTO briefing_slots (institution_id, briefing_id, position, noun, row_id) VALUES ($institution, $1, $2, $3, $4) "
        "ON CONFLICT DO NOTHING",
        briefing.id, ++position, slot.noun, slot.row);
}

}  // namespace

Result<Briefing> find_briefing(Tx& tx, BriefingId id) {
  auto briefing = tx.find(Query{kBriefings}.add(" AND id = $?", id), read_briefing);
  if (!briefing) return not_found();
  read_slots(tx, *briefing);
  return *std::move(briefing);
}

std::vector<Briefing> list_briefings(Tx& tx) {
  auto briefings = tx.list(Query{kBriefings}.add(" ORDER BY held_on DESC, id DESC LIMIT 100"), read_briefing);
  auto by_id = std::map<BriefingId, Briefing*>{};
  for (auto& briefing : briefings) by_id.emplace(briefing.id, &briefing);
  tx.each(
      "SELECT briefing_id, noun, row_id FROM briefing_slots WHERE institution_id = $institution AND briefing_id IN (SELECT id "
      "FROM briefings WHERE institution_id = $institution ORDER BY held_on DESC, id DESC LIMIT 100) ORDER BY briefing_id, position",
      [&](Row& row) {
        auto const found = by_id.find(row.next<BriefingId>());
        if (found != by_id.end()) found->second->slots.push_back(read_slot(row));
      });
  return briefings;
}

std::vector<BriefingSlot> list_shown_between(Tx& tx, Date from, Date until) {
  return tx.list(
      "SELECT noun, row_id FROM ("
      "SELECT 'report' AS noun, r.id AS row_id, r.accepted_at AS at, 0 AS rank FROM reports r WHERE r.institution_id = $institution "
      "AND r.state = 'accepted' AND r.accepted_at >= $1 AND r.accepted_at < $2 UNION ALL "
      "SELECT 'case', c.id, COALESCE(r.accepted_at, c.published_at), 1 FROM cases c "
      "LEFT JOIN reports r ON r.institution_id = c.institution_id AND r.id = c.report_id WHERE c.institution_id = $institution "
      "AND c.state IN ('published', 'stale') AND c.published_at >= $1 AND c.published_at < $2) AS shown ORDER BY at, rank, row_id LIMIT "
      "200",
      read_slot, start_of_day_in_seoul(from), start_of_day_in_seoul(until + 1));
}

void insert_briefing(Tx& tx, Briefing const& briefing) {
  tx.change(
      "INSERT INTO briefings (institution_id, id, title, held_on, starts_at, place, minutes_each, made_by_id) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      briefing.id, briefing.title, briefing.held_on, briefing.starts_at, briefing.place, briefing.minutes_each, briefing.made_by);
  insert_slots(tx, briefing);
}

Result<Done> replace_slots(Tx& tx, Briefing const& briefing) {
  auto const changed =
      tx.change("UPDATE briefings SET version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2", briefing.id,
                briefing.version);
  if (changed == 0) return conflict("problem.saved_first");
  tx.change("DELETE FROM briefing_slots WHERE institution_id = $institution AND briefing_id = $1", briefing.id);
  insert_slots(tx, briefing);
  return Done{};
}

}  // namespace baeumgil
