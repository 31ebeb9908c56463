#include "features/awards/round_moves.h"

#include "features/awards/award_input.h"
#include "features/awards/decide_awards.h"
#include "features/awards/move_round.h"
#include "features/awards/pay_awards.h"

namespace baeumgil {
namespace {

template <Result<AwardRoundId> (*Move)(Database&, Actor const&, AwardRoundId)>
Result<AwardRoundId> plainly(Database& db, Actor const& actor, AwardRoundId id, Fields&) {
  return Move(db, actor, id);
}

Result<AwardRoundId> decide(Database& db, Actor const& actor, AwardRoundId id, Fields& fields) {
  auto const record_no = fields.text("record_no");
  if (auto problem = fields.problem()) return std::move(*problem);
  return decide_awards(db, actor, id, record_no);
}

Result<AwardRoundId> pay(Database& db, Actor const& actor, AwardRoundId id, Fields& fields) {
  auto const input = PaymentInput{.paid_on = fields.date("paid_on"), .late_reason = fields.text("late_reason")};
  if (auto problem = fields.problem()) return std::move(*problem);
  return pay_awards(db, actor, id, input);
}

constexpr RoundMove kMoves[] = {
    {RoundStep::open, "opening", "award.step.open", "award.flash.opened", "award.step.open_confirm", "Take nominations", false,
     may_open_round, plainly<open_round>},
    {RoundStep::start_scoring, "scoring", "award.step.score", "award.flash.scoring", "award.step.score_confirm", "Let the reviewers begin",
     false, may_start_scoring, plainly<start_scoring>},
    {RoundStep::disclose, "disclosure", "award.step.disclose", "award.flash.disclosed", "award.step.disclose_confirm",
     "Rank what was scored and start the days of objection", false, may_disclose_round, plainly<disclose_round>},
    {RoundStep::decide, "decision", "award.step.decide", "award.flash.decided", "", "Give the prizes by rank", true, may_decide_awards,
     decide},
    {RoundStep::pay, "payment", "award.step.pay", "award.flash.paid", "", "Say when the prizes were paid", true, may_pay_awards, pay},
    {RoundStep::close, "closing", "award.step.close", "award.flash.closed", "award.step.close_confirm", "Close the round", false,
     may_close_round, plainly<close_round>},
};

}  // namespace

std::span<RoundMove const> round_moves() { return kMoves; }

}  // namespace baeumgil
