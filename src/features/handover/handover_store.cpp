#include "features/handover/handover_store.h"

#include "features/handover/own_promises.h"

namespace baeumgil {
namespace {

Handover handover_of(Row& row) {
  auto handover = Handover{.id = row.next<HandoverId>()};
  handover.department = row.next<DepartmentId>();
  handover.department_name = row.next<std::string>();
  handover.giver = row.next<PersonId>();
  handover.giver_name = row.next<std::string>();
  handover.successor = row.next<PersonId>();
  handover.successor_name = row.next<std::string>();
  handover.note = row.next<std::string>();
  handover.made_by = row.next<PersonId>();
  handover.made_on = row.next<Date>();
  handover.closed_on = row.next<std::optional<Date>>();
  return handover;
}

constexpr Sql kHandovers{
    "SELECT h.id, h.department_id, d.name, h.giver_id, g.name, h.successor_id, s.name, h.note, h.made_by_id, h.made_on, h.closed_on "
    "FROM handovers h JOIN departments d ON d.institution_id = h.institution_id AND d.id = h.department_id "
    "JOIN people g ON g.institution_id = h.institution_id AND g.id = h.giver_id "
    "JOIN people s ON s.institution_id = h.institution_id AND s.id = h.successor_id WHERE h.institution_id = $institution"};

// The one place that says whose eyes a handover is for.
void add_visibility(Query& query, Actor const& actor) {
  if (actor.has(Role::programme_officer) || actor.has(Role::administrator) || actor.has(Role::auditor)) return;
  query.add(" AND (h.giver_id = $? OR h.successor_id = $? OR h.made_by_id = $?", actor.person, actor.person, actor.person);
  if (actor.has(Role::department_head)) query.add(" OR h.department_id = $?", actor.department);
  // Adoptions are everybody's to see; what else was promised may not be.
  query.add(
      " OR (h.department_id = $? AND NOT EXISTS (SELECT 1 FROM handover_promises x WHERE x.institution_id = h.institution_id "
      "AND x.handover_id = h.id AND x.matter <> 'adoption')))",
      actor.department);
}

Promise read_promise(Row& row) {
  auto promise = Promise{.position = row.next<int>()};
  promise.matter = row.next<PromiseMatter>();
  promise.matter_id = row.next<Uuid>();
  promise.title = row.next<std::string>();
  promise.kind = row.next<PromiseKind>();
  promise.detail = row.next<std::string>();
  promise.promised_to = row.next<std::string>();
  promise.due_on = row.next<std::optional<Date>>();
  promise.answer = row.next<std::optional<HandoverAnswer>>();
  promise.reason = row.next<std::string>();
  promise.answered_on = row.next<std::optional<Date>>();
  return promise;
}

constexpr Sql kPromises{
    "SELECT i.position, i.matter, i.matter_id, i.title, i.promise, i.detail, i.promised_to, i.due_on, i.answer, i.reason, i.answered_on, "
    "h.giver_id FROM handover_promises i JOIN handovers h ON h.institution_id = i.institution_id AND h.id = i.handover_id "
    "WHERE i.institution_id = $institution"};

}  // namespace

Result<Handover> find_handover(Tx& tx, Actor const& actor, HandoverId id) {
  auto query = Query{kHandovers};
  query.add(" AND h.id = $?", id);
  add_visibility(query, actor);
  auto handover = tx.find(query, handover_of);
  if (!handover) return not_found();
  auto promises = Query{kPromises};
  promises.add(" AND i.handover_id = $? ORDER BY i.position", id);
  handover->promises = tx.list(promises, read_promise);
  for (auto& promise : handover->promises)
    if (promise.matter == PromiseMatter::award_round && !may_know_round(tx, actor, promise.matter_id)) {
      promise.is_hidden = true;
      promise.matter_id = {};
      promise.title.clear();
      promise.promised_to.clear();
    }
  return std::move(*handover);
}

std::vector<Handover> list_handovers(Tx& tx, Actor const& actor) {
  auto query = Query{kHandovers};
  add_visibility(query, actor);
  query.add(" ORDER BY h.id DESC LIMIT 200");
  return tx.list(query, handover_of);
}

bool has_open_handover(Tx& tx, PersonId giver, DepartmentId owner) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM handovers WHERE institution_id = $institution AND giver_id = $1 AND department_id = $2 "
             "AND closed_on IS NULL",
             giver, owner) > 0;
}

std::vector<Promise> list_passed_on(Tx& tx, PersonId giver) {
  auto query = Query{kPromises};
  // A letter, a question and a trip name their keeper themselves, and what came back is one's own again.
  query.add(
      " AND h.giver_id = $? AND (i.answer = 'accepted' OR i.answer IS NULL) "
      "AND (i.answer IS NULL OR i.matter NOT IN ('visit', 'question', 'trip')) AND NOT EXISTS (SELECT 1 FROM handover_promises j "
      "JOIN handovers k ON k.institution_id = j.institution_id AND k.id = j.handover_id WHERE j.institution_id = i.institution_id "
      "AND k.successor_id = h.giver_id AND j.answer = 'accepted' AND j.matter = i.matter AND j.matter_id = i.matter_id "
      "AND j.promise = i.promise AND j.detail = i.detail AND k.id > h.id)",
      giver);
  return tx.list(query, read_promise);
}

std::vector<TakenOver> list_taken_over(Tx& tx, PersonId successor) {
  auto query = Query{kPromises};
  query.add(" AND h.successor_id = $? AND i.answer = 'accepted' AND i.matter <> 'adoption'", successor);
  return tx.list(query, [](Row& row) {
    auto promise = read_promise(row);
    return TakenOver{row.next<PersonId>(), std::move(promise)};
  });
}

void insert_handover(Tx& tx, Handover const& handover) {
  tx.change(
      "INSERT INTO handovers (institution_id, id, department_id, giver_id, successor_id, note, made_by_id, made_on) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      handover.id, handover.department, handover.giver, handover.successor, handover.note, handover.made_by, handover.made_on);
  for (auto const& promise : handover.promises)
    tx.change(
        "INSERT INTO handover_promises (institution_id, handover_id, position, matter, matter_id, title, promise, detail, promised_to, "
        "due_on) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        handover.id, promise.position, promise.matter, promise.matter_id, promise.title, promise.kind, promise.detail, promise.promised_to,
        promise.due_on);
}

void update_promise(Tx& tx, HandoverId id, Promise const& promise) {
  tx.change(
      "UPDATE handover_promises SET answer = $3, reason = $4, answered_on = $5 WHERE institution_id = $institution AND handover_id = $1 "
      "AND position = $2",
      id, promise.position, promise.answer, promise.reason, promise.answered_on);
}

void close_handover(Tx& tx, HandoverId id) {
  tx.change("UPDATE handovers SET closed_on = $2 WHERE institution_id = $institution AND id = $1", id, tx.today());
}

}  // namespace baeumgil
