#include "features/awards/decide_awards.h"

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string award_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "award", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-포상-" + digits;
}

std::optional<Problem> objection_problem(RuleBook const& rules, Actor const& actor, AwardRound const& round, Date today) {
  if (!round.objection_until || today > *round.objection_until) return std::nullopt;
  auto const* rule = rules.in_force("award.objection.due", today);
  if (rule == nullptr) return std::nullopt;
  auto const until = actor.language == Language::ko ? in_korean(*round.objection_until) : to_text(*round.objection_until);
  return refused("record_no", "award.decide.objection_open", citation_of(*rule, actor.language), {until});
}

// The n-th prize in the order of the round, each as often as it has places.
Prize const* prize_at(AwardRound const& round, int n) {
  for (auto const& prize : round.prizes) {
    if (n < prize.places) return &prize;
    n -= prize.places;
  }
  return nullptr;
}

struct Giving {
  Tx& tx;
  Actor const& actor;
  AwardRound const& round;
  Date pay_by{};
};

Result<Done> give(Giving const& giving, Nomination& nomination, Prize const& prize) {
  auto& tx = giving.tx;
  if (auto refusal = double_award_problem(tx, giving.actor, nomination.merit_key, "record_no")) return std::move(*refusal);
  if (auto refusal = cap_problem(tx, giving.actor, giving.round.instrument, prize.amount, "record_no")) return std::move(*refusal);
  auto entry = RegisterEntry{.id = new_uuid(), .number = award_number(tx), .round = giving.round.id, .nomination = nomination.id};
  entry.merit_key = nomination.merit_key;
  entry.instrument = giving.round.instrument;
  entry.prize_name = prize.name;
  entry.amount = prize.amount;
  entry.decided_on = tx.today();
  entry.pay_by = giving.pay_by;
  if (!insert_register_entry(tx, entry)) return invalid("record_no", "award.decide.already_rewarded");
  nomination.state = NominationState::awarded;
  return Done{};
}

}  // namespace

Result<AwardRoundId> decide_awards(Database& db, Actor const& actor, AwardRoundId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::disclosed) return conflict("award.wrong_state");
    if (!may_decide_awards(actor, round)) return forbidden("award.not_allowed");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    auto const rules = load_rule_book(tx);
    if (auto refusal = objection_problem(rules, actor, round, tx.today())) return std::move(*refusal);
    auto const giving = Giving{tx, actor, round, deadline(rules, "award.pay.due", tx.today()).value_or(plus_months(tx.today(), 1))};
    auto place = 0;
    for (auto& nomination : list_nominations(tx, actor, id)) {  // by rank
      if (nomination.state != NominationState::scored) continue;
      auto const before = to_json(nomination);
      nomination.state = NominationState::not_awarded;
      if (auto const* prize = prize_at(round, place++)) TRY(give(giving, nomination, *prize));
      auto const is_awarded = nomination.state == NominationState::awarded;
      TRY(keep_change(tx, actor, nomination, {.before = before, .verb = is_awarded ? "nomination.awarded" : "nomination.not_awarded"}));
      tell_about(tx, actor, round, nomination.nominated_by, is_awarded ? "notice.award.awarded" : "notice.award.not_awarded");
    }
    for (auto const& accountant : list_people_with(tx, Role::accounting_officer))
      tell_about(tx, actor, round, accountant.id, "notice.award.to_pay");
    auto const before = to_json(round);
    round.state = RoundState::decided;
    round.record_no = trimmed(record_no);
    return keep_change(tx, actor, round, {.before = before, .verb = "award.decided"});
  });
}

}  // namespace baeumgil
