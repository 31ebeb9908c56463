#include "features/handover/answer_handover.h"

#include <algorithm>

#include "features/adoptions/take_over_adoption.h"
#include "features/audit/record_event.h"
#include "features/handover/handover_json.h"
#include "features/handover/handover_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/remarks/take_over_questions.h"
#include "features/trips/take_over_trip.h"
#include "features/trips/take_over_visit.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> reply_problem(Handover const& handover, HandoverReply const& reply) {
  if (!reply.answer) return invalid("answer", "field.required");
  if (*reply.answer == HandoverAnswer::returned && reply.reason.empty()) return invalid("reason", "field.reason_required");
  if (!reply.promise) return std::nullopt;
  auto const promise = std::ranges::find(handover.promises, *reply.promise, &Promise::position);
  if (promise == handover.promises.end()) return invalid("promise", "field.unknown_choice");
  if (promise->answer) return invalid("promise", "handover.answered_already");
  return std::nullopt;
}

// What the matter itself can say of its new keeper, it says.
Result<Done> take_over(Tx& tx, Actor const& actor, Promise const& promise, Handover const& handover) {
  auto const& [giver, successor] = std::pair{handover.giver, handover.successor};
  if (promise.matter == PromiseMatter::adoption && promise.kind != PromiseKind::check)
    TRY(take_over_adoption(tx, actor, AdoptionId{promise.matter_id}, successor));
  if (promise.matter == PromiseMatter::trip) take_over_trip(tx, actor, TripId{promise.matter_id}, successor);
  if (promise.matter == PromiseMatter::visit) take_over_visit(tx, actor, VisitId{promise.matter_id}, giver, successor);
  if (promise.matter == PromiseMatter::question) take_over_questions(tx, actor, CaseId{promise.matter_id}, giver, successor);
  return Done{};
}

void tell_ends(Tx& tx, Actor const& actor, Handover const& handover) {
  auto const was_returned =
      std::ranges::any_of(handover.promises, [](Promise const& promise) { return promise.answer == HandoverAnswer::returned; });
  auto const* key = was_returned ? "notice.handover.returned" : "notice.handover.accepted";
  auto const head = find_department_head(tx, handover.department);
  for (auto const person : {handover.giver, head ? head->id : PersonId{}})
    notify(tx,
           {.to = person,
            .key = key,
            .arguments = {handover.giver_name, handover.successor_name},
            .path = "/handovers/" + to_text(handover.id)},
           actor.person);
}

}  // namespace

Result<HandoverId> answer_handover(Database& db, Actor const& actor, HandoverId id, HandoverReply const& reply) {
  return db.write(actor, [&](Tx& tx) -> Result<HandoverId> {
    auto handover = TRY(find_handover(tx, actor, id));
    if (handover.closed_on) return conflict("handover.closed_already");
    if (!may_answer_handover(actor, handover)) return forbidden("handover.not_successor");
    if (auto problem = reply_problem(handover, reply)) return std::move(*problem);
    auto const before = event_json(handover);
    for (auto& promise : handover.promises) {
      if (promise.answer || (reply.promise && promise.position != *reply.promise)) continue;
      promise.answer = reply.answer;
      promise.reason = reply.reason;
      promise.answered_on = tx.today();
      update_promise(tx, id, promise);
      if (*reply.answer == HandoverAnswer::accepted) TRY(take_over(tx, actor, promise, handover));
    }
    if (open_promises(handover) == 0) {
      handover.closed_on = tx.today();
      close_handover(tx, id);
      tell_ends(tx, actor, handover);
    }
    record_event(tx, actor,
                 {.verb = *reply.answer == HandoverAnswer::accepted ? "handover.accepted" : "handover.returned",
                  .subject = {"handover", id.value, handover.giver_name + " → " + handover.successor_name},
                  .reason = reply.reason,
                  .before = before,
                  .after = event_json(handover)});
    return id;
  });
}

}  // namespace baeumgil
