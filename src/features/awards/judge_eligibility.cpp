#include "features/awards/judge_eligibility.h"

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/contest_store.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/nomination_store.h"
#include "features/awards/rank_round.h"
#include "features/awards/round_store.h"
#include "features/notices/notify.h"
#include "platform/db/database.h"

namespace baeumgil {

std::optional<Problem> eligibility_problem(Tx& tx, Actor const& actor, AwardRound const& round, Nomination const& nomination,
                                           int discipline_cases) {
  constexpr auto kField = std::string_view{"eligibility"};
  constexpr auto kWhole = 100;
  auto const claim = MeritClaim{nomination.merit_key, nomination.source_case, round.instrument};
  if (auto refusal = double_award_problem(tx, actor, claim, kField)) return refusal;
  if (has_kin_in_round(tx, round.id, claim)) return invalid(std::string{kField}, "award.nominate.kin");
  auto const is_rewarded_elsewhere = round.instrument == AwardInstrument::commendation && !nomination.statement.elsewhere.empty();
  if (is_rewarded_elsewhere)
    if (auto refusal = same_merit_problem(tx, actor, 1, kField)) return refusal;
  if (auto refusal = discipline_problem(tx, actor, discipline_cases, kField)) return refusal;
  auto const contributors = list_contributors(tx, nomination.id);
  return shares_problem(tx, actor, {round.instrument, contributors.empty() ? kWhole : signed_percent(contributors), kField});
}

Result<NominationId> judge_eligibility(Database& db, Actor const& actor, NominationId id, EligibilityInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (!may_judge_eligibility(actor, round, nomination)) return forbidden("award.not_allowed");
    if (!input.eligibility) return invalid("eligibility", "field.required");
    auto const is_no = *input.eligibility == Eligibility::ineligible;
    if (round.state == RoundState::disclosed && !is_no) return invalid("eligibility", "award.eligibility.only_no");
    if (is_no && trimmed(input.reason).empty()) return invalid("reason", "field.reason_required");
    if (!is_no)
      if (auto refusal = eligibility_problem(tx, actor, round, nomination, input.discipline_cases)) return std::move(*refusal);
    auto const before = to_json(nomination);
    nomination.state = is_no ? NominationState::ineligible : NominationState::eligible;
    nomination.state_reason = trimmed(input.reason);
    if (is_no) nomination.rank.reset();
    notify(tx,
           {.to = nomination.nominated_by,
            .key = is_no ? "notice.award.ineligible" : "notice.award.eligible",
            .arguments = {nomination.title},
            .path = "/nominations/" + to_text(nomination.id)},
           actor.person);
    TRY(keep_change(tx, actor, nomination, {.before = before, .verb = "nomination.judged", .reason = nomination.state_reason}));
    if (round.state == RoundState::disclosed) TRY(keep_ranking(tx, actor, round));
    return id;
  });
}

}  // namespace baeumgil
