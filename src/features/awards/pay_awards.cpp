#include "features/awards/pay_awards.h"

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<AwardRoundId> pay_awards(Database& db, Actor const& actor, AwardRoundId id, PaymentInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::decided) return conflict("award.wrong_state");
    if (!may_pay_awards(actor, round)) return forbidden("award.not_allowed");
    auto const& paid_on = input.paid_on;
    if (!paid_on) return invalid("paid_on", "field.required");
    if (*paid_on > tx.today()) return invalid("paid_on", "award.pay.future");
    auto const late_reason = std::string{trimmed(input.late_reason)};
    auto const prizes = list_prizes_of(tx, id);
    for (auto const& entry : prizes) {
      if (*paid_on < entry.decided_on) return invalid("paid_on", "award.pay.before_decision");
      if (late_reason.empty() && !entry.revoked_on)
        if (auto refusal = late_payment_problem(tx, actor, {round.instrument, entry.decided_on, *paid_on})) return std::move(*refusal);
    }
    auto const before = to_json(round);
    mark_paid(tx, id, *paid_on, late_reason);
    round.state = RoundState::paid;
    for (auto const& entry : prizes)
      if (!entry.revoked_on) tell_payees(tx, actor, round, list_payees(tx, entry.id), PrizeNews::paid);
    for (auto const& officer : list_people_with(tx, Role::programme_officer)) tell_about(tx, actor, round, officer.id, "notice.award.paid");
    return keep_change(tx, actor, round, {.before = before, .verb = "award.paid", .reason = late_reason});
  });
}

}  // namespace baeumgil
