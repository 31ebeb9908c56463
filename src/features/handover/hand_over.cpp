#include "features/handover/hand_over.h"

#include "features/audit/record_event.h"
#include "features/handover/handover_json.h"
#include "features/handover/handover_store.h"
#include "features/handover/list_promises.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<HandoverId> hand_over(Database& db, Actor const& actor, HandoverInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<HandoverId> {
    if (input.giver.is_nil()) return invalid("giver", "field.required");
    auto const giver = find_person(tx, input.giver);
    if (!giver) return invalid("giver", "field.unknown_choice");
    if (input.successor.is_nil()) return invalid("successor", "field.required");
    auto const successor = find_person(tx, input.successor);
    if (!successor || !successor->is_active) return invalid("successor", "field.unknown_choice");
    if (!may_make_handover(actor, input.giver, successor->department)) return forbidden("handover.not_allowed");
    if (input.successor == input.giver) return invalid("successor", "handover.to_oneself");
    if (has_open_handover(tx, input.giver, successor->department)) return conflict("handover.open_already");
    auto handover = Handover{.id = HandoverId::make(),
                             .department = successor->department,
                             .department_name = successor->department_name,
                             .giver = input.giver,
                             .giver_name = giver->name,
                             .successor = input.successor,
                             .successor_name = successor->name,
                             .note = input.note,
                             .made_by = actor.person,
                             .made_on = tx.today()};
    handover.promises = list_promises(tx, actor, *giver, *successor);
    if (handover.promises.empty()) return invalid("successor", "handover.nothing");
    insert_handover(tx, handover);
    record_event(tx, actor,
                 {.verb = "handover.made",
                  .subject = {"handover", handover.id.value, giver->name + " → " + successor->name},
                  .reason = input.note,
                  .after = event_json(handover)});
    auto tell = [&](PersonId person, std::string_view key) {
      notify(tx, {.to = person, .key = key, .arguments = {giver->name, successor->name}, .path = "/handovers/" + to_text(handover.id)},
             actor.person);
    };
    tell(input.successor, "notice.handover.to_answer");
    tell(input.giver, "notice.handover.made");
    if (auto const head = find_department_head(tx, handover.department)) tell(head->id, "notice.handover.made");
    return handover.id;
  });
}

}  // namespace baeumgil
