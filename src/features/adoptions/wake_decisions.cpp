#include "features/adoptions/wake_decisions.h"

#include "base/json_writer.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/memory_store.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Cause {
  WakingCause cause{};
  std::string key{};
  std::string words{};
};

void wake(Tx& tx, Actor const& actor, KeptDecision const& kept, Cause const& cause) {
  auto const waking = Waking{.id = WakingId::make(),
                             .adoption = kept.id,
                             .cause = cause.cause,
                             .cause_key = cause.key,
                             .words = cause.words,
                             .woken_on = tx.today()};
  if (!insert_waking(tx, waking)) return;
  record_event(tx, actor, {.verb = "adoption.woken", .subject = {"adoption", kept.id.value, kept.title}, .reason = cause.words});
  auto tell = [&](PersonId person, std::string_view key) {
    notify(tx, {.to = person, .key = key, .arguments = {kept.number, kept.title, cause.words}, .path = "/adoptions/" + to_text(kept.id)},
           actor.person);
  };
  tell(kept.proposer, "notice.adoption.woken_for_proposer");
  if (kept.state == AdoptionState::deferred) return tell(kept.officer, "notice.adoption.woken");
  for (auto const& officer : list_people_with(tx, Role::programme_officer))
    if (officer.id != kept.proposer) tell(officer.id, "notice.adoption.woken");
}

bool waits_for(KeptDecision const& kept, WakeCondition kind, std::string_view subject) {
  return kept.waits_for == kind && is_same_subject(kept.waits_for_subject, subject);
}

std::optional<Problem> change_problem(ConditionChangeInput const& input, Date today) {
  if (!input.kind) return invalid("kind", "field.required");
  if (input.subject.empty()) return invalid("subject", "field.required");
  if (input.what.empty()) return invalid("what", "field.required");
  if (input.source.empty()) return invalid("source", "field.required");
  if (!input.changed_on) return invalid("changed_on", "field.required");
  if (*input.changed_on > today) return invalid("changed_on", "adoption.milestone.future");
  return std::nullopt;
}

std::string change_json(ConditionChange const& change) {
  auto json = JsonWriter{};
  json.begin_object().field("kind", to_word(change.kind)).field("subject", change.subject).field("what", change.what);
  json.field("source", change.source).field("changed_on", to_text(change.changed_on)).end_object();
  return json.take();
}

}  // namespace

void wake_by_change(Tx& tx, Actor const& actor, ConditionChange const& change) {
  for (auto const& kept : list_kept_decisions(tx))
    if (waits_for(kept, change.kind, change.subject) && change.changed_on >= kept.decided_on)
      wake(tx, actor, kept, {WakingCause::condition, to_text(change.id), change.subject + ": " + change.what});
}

void wake_by_rules(Tx& tx, Actor const& actor) {
  auto const kept = list_kept_decisions(tx);
  if (kept.empty()) return;
  auto const rules = load_rule_book(tx);
  for (auto const* rule : rules.all_in_force(tx.today()))
    for (auto const& one : kept)
      if (rule->effective_from > one.decided_on && waits_for(one, WakeCondition::ordinance, rule->source))
        wake(tx, actor, one, {WakingCause::rule, rule->source + " " + to_text(rule->effective_from), rule->source + ": " + rule->words_ko});
}

void wake_by_policy(Tx& tx, Actor const& actor, Adoption const& taken_up) {
  auto const title = taken_up.policy_name.empty() ? taken_up.case_title : taken_up.policy_name;
  for (auto const& kept : list_kept_decisions(tx))
    if (kept.id != taken_up.id && is_same_policy({kept.source_case, kept.issue, kept.title}, {taken_up.source_case, taken_up.issue, title}))
      wake(tx, actor, kept, {WakingCause::same_policy, to_text(taken_up.id), taken_up.number + " " + title});
}

Result<ConditionChangeId> record_condition_change(Database& db, Actor const& actor, ConditionChangeInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ConditionChangeId> {
    if (!may_record_change(actor)) return forbidden("adoption.change.not_allowed");
    if (auto problem = change_problem(input, tx.today())) return std::move(*problem);
    auto const change = ConditionChange{.id = ConditionChangeId::make(),
                                        .kind = *input.kind,
                                        .subject = input.subject,
                                        .what = input.what,
                                        .source = input.source,
                                        .changed_on = *input.changed_on,
                                        .recorded_on = tx.today()};
    insert_condition_change(tx, change, actor.person);
    record_event(tx, actor,
                 {.verb = "adoption.condition_changed",
                  .subject = {"condition_change", change.id.value, change.subject},
                  .reason = change.what,
                  .after = change_json(change)});
    wake_by_change(tx, actor, change);
    return change.id;
  });
}

Result<AdoptionId> leave_asleep(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!adoption.is_woken) return conflict("adoption.waking.none");
    if (!may_leave_asleep(actor, adoption)) return forbidden("adoption.reopen.not_allowed");
    if (reason.empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(adoption);
    answer_wakings(tx, id, {.answer = WakingAnswer::left, .reason = reason, .by = actor.person});
    adoption.is_woken = false;
    return keep_change(
        tx, actor, adoption,
        {.before = before, .verb = "adoption.left_asleep", .reason = reason, .tell = {{adoption.proposer, "notice.adoption.left_asleep"}}});
  });
}

}  // namespace baeumgil
