#include "features/trip_changes/answer_change.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/expenses/expense_change.h"
#include "features/notices/notify.h"
#include "features/trip_changes/change_store.h"
#include "features/trip_changes/judge_period.h"
#include "features/trip_changes/leaver.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// The refusal of days stands at the answer here: who answers does not type them.
Problem at_answer(Problem problem) {
  for (auto& field : problem.fields) field.field = "answer";
  return problem;
}

struct AnswerWords {
  std::string_view verb{};
  std::string_view notice{};
};

AnswerWords answer_words(TripChangeState to) {
  if (to == TripChangeState::agreed) return {"trip.change_agreed", "notice.trip_change.agreed"};
  if (to == TripChangeState::withdrawn) return {"trip.change_withdrawn", "notice.trip_change.withdrawn"};
  return {"trip.change_refused", "notice.trip_change.refused"};
}

}  // namespace

Result<TripChangeId> answer_change(Database& db, Actor const& actor, TripChangeId id, TripChangeState to, std::string const& words) {
  return db.write(actor, [&](Tx& tx) -> Result<TripChangeId> {
    auto change = TRY(find_change(tx, actor, id));
    auto const trip = TRY(find_trip(tx, actor, change.trip));
    if (!may_answer_change(actor, trip)) return forbidden("trip_change.not_decider");
    if (is_own_report(actor, change)) return forbidden("trip_change.own_report");
    if (!leads(kTripChangeTransitions, change.state, to)) return conflict("trip_change.answered_already");
    change.answer = trimmed(words);
    if (to != TripChangeState::agreed && change.answer.empty()) return invalid("answer", "field.reason_required");
    change.state = to;
    change.answered_by = actor.person;
    change.answered_at = tx.now();
    TRY(update_change(tx, change));
    auto const said = answer_words(to);
    record_event(tx, actor, {.verb = said.verb, .subject = {"trip", trip.id.value, trip.purpose}, .reason = change.answer});
    if (to == TripChangeState::agreed && (change.new_starts_on || change.new_ends_on)) {
      auto const after = with_days_of(trip, change);
      if (auto problem = period_problem(tx, actor, trip, after)) return at_answer(*std::move(problem));
      TRY(reschedule_trip(tx, actor, after));
    }
    if (to == TripChangeState::agreed && !change.leaving.is_nil()) {
      if (auto problem = leaver_problem(tx, trip, change.leaving)) return at_answer(*std::move(problem));
      TRY(reschedule_trip(tx, actor, without(trip, change.leaving)));
      settle_anew(tx, actor, trip.id);
    }
    for (auto const& traveler : trip.travelers)
      notify(tx,
             {.to = traveler.person,
              .key = said.notice,
              .arguments = {trip.number, trip.purpose},
              .path = "/trips/" + to_text(trip.id) + "/changes"},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
