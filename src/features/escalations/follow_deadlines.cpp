#include "features/escalations/follow_deadlines.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/escalations/escalation_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string notice_of(LateNoun noun, EscalationStage stage) {
  auto const is_reminder = stage == EscalationStage::ahead || stage == EscalationStage::late;
  return "notice.escalation." + std::string{to_word(noun)} + "_" + (is_reminder ? std::string{to_word(stage)} : "escalated");
}

std::vector<PersonId> people_of(Tx& tx, Matter const& matter, EscalationStage stage) {
  auto people = std::vector<PersonId>{};
  if (stage == EscalationStage::officer) {
    for (auto const& officer : list_people_with(tx, Role::programme_officer)) people.push_back(officer.id);
    return people;
  }
  if (stage != EscalationStage::head && !matter.owed_by.empty()) return matter.owed_by;
  if (auto const head = find_department_head(tx, matter.department)) people.push_back(head->id);
  return people;
}

void tell(Tx& tx, Actor const& actor, Matter const& matter, DueStage const& due) {
  auto names = std::vector<std::string>{};
  auto const key = notice_of(matter.noun, due.stage);
  for (auto const& id : people_of(tx, matter, due.stage)) {
    auto escalation = Escalation{.id = EscalationId::make(), .noun = matter.noun, .subject = matter.id, .person = id};
    escalation.stage = due.stage;
    escalation.due_on = matter.due_on;
    escalation.rule = due.rule->code;
    escalation.rule_from = due.rule->effective_from;
    escalation.told_on = tx.today();
    if (!insert_escalation(tx, escalation)) continue;
    if (auto const person = find_person(tx, id)) names.push_back(person->name);
    notify(tx, {.to = id, .key = key, .arguments = {matter.number, matter.title, in_korean(matter.due_on)}, .path = matter.path()});
  }
  if (names.empty()) return;
  auto const is_reminder = due.stage == EscalationStage::ahead || due.stage == EscalationStage::late;
  record_event(tx, actor,
               {.verb = is_reminder ? "deadline.reminded" : "deadline.escalated",
                .subject = {matter.event_noun(), matter.id, matter.number + " " + matter.title},
                .reason = join(names, ", ") + " · " + due.rule->words_ko});
}

// Those above are told that it has come; who owed it knows.
void end(Tx& tx, Actor const& actor, Escalation const& escalation) {
  update_ended(tx, escalation.id);
  if (escalation.stage == EscalationStage::ahead || escalation.stage == EscalationStage::late) return;
  auto const matter = Matter{.noun = escalation.noun, .id = escalation.subject};
  notify(tx, {.to = escalation.person,
              .key = "notice.escalation.ended",
              .arguments = {escalation.number, escalation.title},
              .path = matter.path()});
  record_event(tx, actor,
               {.verb = "deadline.escalation_ended",
                .subject = {matter.event_noun(), escalation.subject, escalation.number + " " + escalation.title},
                .reason = escalation.person_name});
}

}  // namespace

Result<Done> follow_deadlines(Database& db, Actor const& actor) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    for (auto const& escalation : list_to_end(tx)) end(tx, actor, escalation);
    auto const rules = load_rule_book(tx);
    auto matters = list_report_matters(tx, tx.today() + kDaysAhead);
    std::ranges::move(list_adoption_matters(tx, rules, tx.today() + kDaysAhead), std::back_inserter(matters));
    std::ranges::move(list_trip_matters(tx, rules, tx.today() + kDaysAhead), std::back_inserter(matters));
    for (auto const& matter : matters)
      for (auto const& due : due_stages(rules, matter.noun, matter.due_on, tx.today())) tell(tx, actor, matter, due);
    return Done{};
  });
}

}  // namespace baeumgil
