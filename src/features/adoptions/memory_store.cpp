#include "features/adoptions/memory_store.h"

namespace baeumgil {
namespace {

KeptDecision read_kept(Row& row) {
  auto kept = KeptDecision{.id = row.next<AdoptionId>()};
  kept.number = row.next<std::string>();
  kept.title = row.next<std::string>();
  kept.source_case = row.next<CaseId>();
  kept.issue = row.next<IssueId>();
  kept.state = row.next<AdoptionState>();
  kept.proposer = row.next<PersonId>();
  kept.owner_department = row.next<std::string>();
  kept.officer = row.next<std::optional<PersonId>>().value_or(PersonId{});
  kept.reason = row.next<std::string>();
  kept.waits_for = row.next<std::optional<WakeCondition>>();
  kept.waits_for_subject = row.next<std::string>();
  kept.decided_on = row.next<Date>();
  kept.keep_until = row.next<std::optional<Date>>();
  return kept;
}

Waking read_waking(Row& row) {
  auto waking = Waking{.id = row.next<WakingId>()};
  waking.adoption = row.next<AdoptionId>();
  waking.cause = row.next<WakingCause>();
  waking.cause_key = row.next<std::string>();
  waking.words = row.next<std::string>();
  waking.woken_on = row.next<Date>();
  waking.answer = row.next<std::optional<WakingAnswer>>();
  waking.answer_reason = row.next<std::string>();
  return waking;
}

constexpr Sql kWakings{
    "SELECT id, adoption_id, cause, cause_key, words, woken_on, answer, answer_reason FROM adoption_wakings "
    "WHERE institution_id = $institution"};

}  // namespace

void insert_condition_change(Tx& tx, ConditionChange const& change, PersonId recorded_by) {
  tx.change(
      "INSERT INTO condition_changes (institution_id, id, kind, subject, what, source, changed_on, recorded_by_id, recorded_on) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      change.id, change.kind, change.subject, change.what, change.source, change.changed_on, recorded_by, change.recorded_on);
}

std::vector<ConditionChange> list_condition_changes(Tx& tx) {
  return tx.list(
      "SELECT c.id, c.kind, c.subject, c.what, c.source, c.changed_on, p.name, c.recorded_on FROM condition_changes c "
      "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.recorded_by_id "
      "WHERE c.institution_id = $institution ORDER BY c.id DESC LIMIT 200",
      [](Row& row) {
        auto change = ConditionChange{.id = row.next<ConditionChangeId>()};
        change.kind = row.next<WakeCondition>();
        change.subject = row.next<std::string>();
        change.what = row.next<std::string>();
        change.source = row.next<std::string>();
        change.changed_on = row.next<Date>();
        change.recorded_by_name = row.next<std::string>();
        change.recorded_on = row.next<Date>();
        return change;
      });
}

std::vector<KeptDecision> list_kept_decisions(Tx& tx) {
  return tx.list(
      "SELECT a.id, a.number, c.title, a.case_id, a.issue_id, a.state, a.proposer_id, COALESCE(d.name, ''), a.officer_id, "
      "a.decision_reason, a.waits_for, a.waits_for_subject, a.decided_on, a.keep_until FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND a.decided_on IS NOT NULL "
      "AND ((a.state IN ('rejected', 'already_in_force') AND (a.keep_until IS NULL OR a.keep_until >= $1)) OR a.state = 'deferred') "
      "ORDER BY a.decided_on DESC, a.id DESC LIMIT 500",
      read_kept, tx.today());
}

bool insert_waking(Tx& tx, Waking const& waking) {
  return tx.change(
             "INSERT INTO adoption_wakings (institution_id, id, adoption_id, cause, cause_key, words, woken_on) "
             "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
             waking.id, waking.adoption, waking.cause, waking.cause_key, waking.words, waking.woken_on) == 1;
}

std::vector<Waking> list_wakings(Tx& tx, AdoptionId adoption) {
  auto query = Query{kWakings};
  query.add(" AND adoption_id = $? ORDER BY id DESC", adoption);
  return tx.list(query, read_waking);
}

std::vector<Waking> list_open_wakings(Tx& tx) {
  auto query = Query{kWakings};
  query.add(" AND answer IS NULL ORDER BY id DESC LIMIT 200");
  return tx.list(query, read_waking);
}

void answer_wakings(Tx& tx, AdoptionId adoption, WakingReply const& reply) {
  tx.change(
      "UPDATE adoption_wakings SET answer = $2, answer_reason = $3, answered_by_id = $4, answered_on = $5 "
      "WHERE institution_id = $institution AND adoption_id = $1 AND answer IS NULL",
      adoption, reply.answer, reply.reason, reply.by, tx.today());
}

}  // namespace baeumgil
