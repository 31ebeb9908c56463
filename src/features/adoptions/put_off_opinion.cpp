#include "features/adoptions/put_off_opinion.h"

#include <algorithm>

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<AdoptionId> put_off_opinion(Database& db, Actor const& actor, AdoptionId id, PutOffInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    auto const asked = std::ranges::find(adoption.consultations, input.consultation, &AdoptionConsultation::id);
    if (asked == adoption.consultations.end()) return invalid("consultation", "field.unknown_choice");
    if (adoption.state != AdoptionState::consulting) return conflict("adoption.wrong_state");
    if (!asked->put_off_for.empty()) return conflict("adoption.put_off.already");
    if (!may_put_off_opinion(actor, *asked)) return forbidden("adoption.put_off.not_asked");
    if (tx.today() > asked->due_on) return conflict("adoption.put_off.too_late");
    if (input.reason.empty()) return invalid("reason", "field.reason_required");
    auto const due = deadline(load_rule_book(tx), "adoption.preaudit.extended_due", asked->asked_on);
    if (!due || *due <= asked->due_on) return conflict("adoption.put_off.no_rule");
    auto const before = to_json(adoption);
    asked->due_on = *due;
    asked->put_off_for = input.reason;
    update_consultation(tx, *asked);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.opinion_put_off",
                        .reason = input.reason,
                        .tell = {{adoption.officer, "notice.adoption.opinion_put_off"}}});
  });
}

}  // namespace baeumgil
