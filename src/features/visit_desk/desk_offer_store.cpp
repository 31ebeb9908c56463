#include "features/visit_desk/desk_offer_store.h"

namespace baeumgil {
namespace {

VisitSlot slot_of(Row& row) {
  auto slot = VisitSlot{.id = row.next<VisitSlotId>()};
  slot.starts_at = row.next<Instant>();
  slot.ends_at = row.next<Instant>();
  slot.groups_most = row.next<int>();
  slot.groups_taken = row.next<int>();
  slot.place = row.next<std::string>();
  slot.note = row.next<std::string>();
  return slot;
}

}  // namespace

std::vector<VisitSlot> list_visit_slots(Tx& tx, InstitutionId host) {
  return tx.list(
      "SELECT id, starts_at, ends_at, groups_most, groups_taken, place, note FROM shared_visit_slots WHERE host_id = $1 AND ends_at > $2 "
      "ORDER BY starts_at, id LIMIT 200",
      slot_of, host, tx.now());
}

std::vector<StandingAnswer> list_standing_answers(Tx& tx, InstitutionId host) {
  return tx.list(
      "SELECT id, question, answer FROM shared_visit_answers WHERE host_id = $1 ORDER BY id LIMIT 200",
      [](Row& row) {
        auto answer = StandingAnswer{.id = row.next<StandingAnswerId>()};
        answer.question = row.next<std::string>();
        answer.answer = row.next<std::string>();
        return answer;
      },
      host);
}

std::optional<VisitSlot> find_own_slot(Tx& tx, VisitSlotId id) {
  return tx.find(
      "SELECT id, starts_at, ends_at, groups_most, groups_taken, place, note FROM shared_visit_slots WHERE host_id = $1 AND id = $2",
      slot_of, tx.institution(), id);
}

void insert_visit_slot(Tx& tx, VisitSlot const& slot) {
  tx.change(
      "INSERT INTO shared_visit_slots (id, host_id, starts_at, ends_at, groups_most, groups_taken, place, note) "
      "VALUES ($1, $2, $3, $4, $5, 0, $6, $7)",
      slot.id, tx.institution(), slot.starts_at, slot.ends_at, slot.groups_most, slot.place, slot.note);
}

bool remove_empty_slot(Tx& tx, VisitSlotId id) {
  return tx.change("DELETE FROM shared_visit_slots WHERE host_id = $1 AND id = $2 AND groups_taken = 0", tx.institution(), id) == 1;
}

bool take_slot(Tx& tx, VisitSlotId id, int groups) {
  return tx.change(
             "UPDATE shared_visit_slots SET groups_taken = groups_taken + $3 WHERE host_id = $1 AND id = $2 AND groups_taken + $3 <= "
             "groups_most",
             tx.institution(), id, groups) == 1;
}

void release_slot(Tx& tx, VisitSlotId id, int groups) {
  tx.change("UPDATE shared_visit_slots SET groups_taken = groups_taken - $3 WHERE host_id = $1 AND id = $2 AND groups_taken >= $3",
            tx.institution(), id, groups);
}

void save_standing_answer(Tx& tx, StandingAnswer const& answer) {
  auto const changed =
      tx.change("UPDATE shared_visit_answers SET question = $3, answer = $4, updated_at = $5 WHERE host_id = $1 AND id = $2",
                tx.institution(), answer.id, answer.question, answer.answer, tx.now());
  if (changed > 0) return;
  tx.change("INSERT INTO shared_visit_answers (id, host_id, question, answer, updated_at) VALUES ($2, $1, $3, $4, $5)", tx.institution(),
            answer.id, answer.question, answer.answer, tx.now());
}

bool remove_standing_answer_row(Tx& tx, StandingAnswerId id) {
  return tx.change("DELETE FROM shared_visit_answers WHERE host_id = $1 AND id = $2", tx.institution(), id) == 1;
}

}  // namespace baeumgil
