#include "features/adoptions/ask_again.h"

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/take_decision_back.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// Once within the days after the decision; a decision that woke can be asked about at any time.
std::optional<Problem> right_problem(Tx& tx, Actor const& actor, Adoption const& adoption) {
  if (adoption.is_woken) return std::nullopt;
  if (adoption.asked_again_on) return conflict("adoption.ask_again.already");
  auto facts = Situation{.about = {AppliesTo::adoption}, .language = actor.language};
  facts.set("adoption.notified_on", *adoption.decided_on).set("adoption.rereview_requested_on", tx.today());
  return first_refusal(evaluate(load_rule_book(tx), facts, tx.today()), "reason");
}

}  // namespace

Result<AdoptionId> ask_again(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_ask_again(actor, adoption)) return forbidden("adoption.ask_again.not_proposer");
    if (reason.empty()) return invalid("reason", "field.reason_required");
    if (auto problem = right_problem(tx, actor, adoption)) return std::move(*problem);
    auto const before = to_json(adoption);
    take_decision_back(tx, actor, adoption);
    adoption.state = AdoptionState::under_review;
    adoption.state_reason = reason;
    adoption.asked_again_on = tx.today();
    auto const head = find_department_head(tx, adoption.owner_department);
    return keep_change(
        tx, actor, adoption,
        {.before = before,
         .verb = "adoption.asked_again",
         .reason = reason,
         .tell = {{head ? head->id : PersonId{}, "notice.adoption.asked_again"}, {adoption.officer, "notice.adoption.asked_again"}}});
  });
}

}  // namespace baeumgil
