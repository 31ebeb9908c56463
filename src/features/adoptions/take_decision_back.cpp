#include "features/adoptions/take_decision_back.h"

#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/memory_store.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"

namespace baeumgil {

void take_decision_back(Tx& tx, Actor const& actor, Adoption& adoption) {
  if (!adoption.decision) return;
  insert_past_decision(tx, adoption);
  answer_wakings(tx, adoption.id, {.answer = WakingAnswer::reviewed, .by = actor.person});
  adoption.decision.reset();
  adoption.decision_reason_code.clear();
  adoption.decision_reason.clear();
  adoption.decided_by = {};
  adoption.decided_on.reset();
  adoption.record_no.clear();
  adoption.next_review_on.reset();
  adoption.keep_until.reset();
  adoption.waits_for.reset();
  adoption.waits_for_subject.clear();
  adoption.ask_again_until.reset();
  adoption.is_woken = false;
  adoption.opened_on = tx.today();
  adoption.decide_by = deadline(load_rule_book(tx), "adoption.decide.due", tx.today()).value_or(adoption.decide_by);
}

}  // namespace baeumgil
