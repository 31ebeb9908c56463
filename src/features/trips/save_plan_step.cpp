#include "features/trips/save_plan_step.h"

#include <algorithm>

#include "features/trips/edit_trip.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<TripId> save_plan_step(Database& db, Actor const& actor, TripId id, StepDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_edit_trip(actor, trip)) return forbidden("trip.edit.not_allowed");
    auto plan = input_of(trip);
    if (seal_of(draft.step, plan) == seal_of(draft.step, draft.typed)) return id;  // nothing new in it
    if (seal_of(draft.step, plan) != draft.seal) return conflict("problem.saved_first");
    take_step(draft.step, draft.typed, plan);
    return rewrite_plan(tx, actor, std::move(trip), plan);
  });
}

Result<TripId> add_plan_questions(Database& db, Actor const& actor, TripId id, std::vector<TripQuestion> const& added) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto trip = TRY(find_trip(tx, actor, id));
    if (!may_edit_trip(actor, trip)) return forbidden("trip.edit.not_allowed");
    auto plan = input_of(trip);
    auto const before = plan.questions.size();
    for (auto const& question : added)
      if (std::ranges::find(plan.questions, question.question, &TripQuestion::question) == plan.questions.end())
        plan.questions.push_back({.question = question.question, .from = question.from});
    if (plan.questions.size() == before) return invalid("take", "trip.take.nothing_new");
    return rewrite_plan(tx, actor, std::move(trip), plan);
  });
}

}  // namespace baeumgil
