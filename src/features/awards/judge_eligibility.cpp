#include "features/awards/judge_eligibility.h"

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<NominationId> judge_eligibility(Database& db, Actor const& actor, NominationId id, std::optional<Eligibility> eligibility,
                                       std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (!may_judge_eligibility(actor, round, nomination)) return forbidden("award.not_allowed");
    if (!eligibility) return invalid("eligibility", "field.required");
    auto const is_no = *eligibility == Eligibility::ineligible;
    if (round.state == RoundState::disclosed && !is_no) return invalid("eligibility", "award.eligibility.only_no");
    if (is_no && trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    if (!is_no)
      if (auto refusal = double_award_problem(tx, actor, nomination.merit_key, "eligibility")) return std::move(*refusal);
    auto const before = to_json(nomination);
    nomination.state = is_no ? NominationState::ineligible : NominationState::eligible;
    nomination.state_reason = trimmed(reason);
    if (is_no) nomination.rank.reset();
    notify(tx,
           {.to = nomination.nominated_by,
            .key = is_no ? "notice.award.ineligible" : "notice.award.eligible",
            .arguments = {nomination.title},
            .path = "/nominations/" + to_text(nomination.id)},
           actor.person);
    return keep_change(tx, actor, nomination, {.before = before, .verb = "nomination.judged", .reason = nomination.state_reason});
  });
}

}  // namespace baeumgil
