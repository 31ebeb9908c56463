#include "features/awards/revoke_award.h"

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<NominationId> revoke_award(Database& db, Actor const& actor, NominationId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (nomination.state != NominationState::awarded) return conflict("award.revoke.not_awarded");
    if (!may_revoke_award(actor, nomination)) return forbidden("award.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(nomination);
    nomination.state = NominationState::revoked;
    nomination.state_reason = trimmed(reason);
    if (auto const prize = find_prize_of(tx, id)) tell_payees(tx, actor, round, list_payees(tx, prize->id), PrizeNews::revoked);
    mark_revoked(tx, id, tx.today(), nomination.state_reason);
    tell_about(tx, actor, round, nomination.nominated_by, "notice.award.revoked");
    // What was paid is to be asked back, what was not must not be paid.
    for (auto const& accountant : list_people_with(tx, Role::accounting_officer))
      tell_about(tx, actor, round, accountant.id, "notice.award.revoked");
    return keep_change(tx, actor, nomination, {.before = before, .verb = "nomination.revoked", .reason = nomination.state_reason});
  });
}

}  // namespace baeumgil
