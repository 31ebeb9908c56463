#include "features/awards/decide_awards.h"

#include <algorithm>

#include "base/text.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/contest_store.h"
#include "features/awards/instrument_rules.h"
#include "features/awards/merit_queries.h"
#include "features/awards/nomination_store.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/awards/share_merit.h"
#include "features/awards/split_prize.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
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

// The n-th prize in the order of the round, each as often as it has places.
Prize const* prize_at(AwardRound const& round, int n) {
  for (auto const& prize : round.prizes) {
    if (n < prize.places) return &prize;
    n -= prize.places;
  }
  return nullptr;
}

bool is_carried(AwardMeeting const& meeting, NominationId nomination) {
  auto const item = std::ranges::find(meeting.items, nomination, &ResolvedItem::nomination);
  return item != meeting.items.end() && item->is_carried;
}

struct Giving {
  Tx& tx;
  Actor const& actor;
  AwardRound const& round;
  RuleBook const& rules;
  Date pay_by{};
};

// What somebody else paid for the same result is taken off a performance prize.
Won amount_of(AwardRound const& round, Nomination const& nomination, Prize const& prize) {
  if (round.instrument != AwardInstrument::performance_prize) return prize.amount;
  return std::max(Won{}, prize.amount - nomination.statement.elsewhere_amount);
}

// The same person is not paid a second time for what came of one case.
Result<Done> name_payees(Giving const& giving, Nomination const& nomination, RegisterEntry const& entry) {
  auto& tx = giving.tx;
  auto const* share = giving.rules.in_force("award.adopter.share", tx.today());
  auto const payees = split_prize({.amount = entry.amount,
                                   .department = nomination.department,
                                   .contributors = list_contributors(tx, nomination.id),
                                   .adopter = find_adopter(tx, nomination),
                                   .adopter_percent = share == nullptr ? 0 : share->value.value_or(0)});
  auto prize = PersonsPrize{.instrument = giving.round.instrument, .is_spread = nomination.statement.is_spread()};
  for (auto const& payee : payees) {
    prize.amount = payee.amount;
    // What nobody signed for goes to one department, and is held against the cap as one person's.
    // The department that took the idea on is no person.
    if (payee.kind != PayeeKind::adopter)
      if (auto refusal = cap_problem(tx, giving.actor, prize, "record_no")) return std::move(*refusal);
    auto const earlier = payee.person.is_nil() ? 0 : count_prizes_of(tx, payee.person, nomination.source_case, nomination.id);
    if (auto refusal = same_merit_problem(tx, giving.actor, static_cast<int>(earlier), "record_no")) return std::move(*refusal);
  }
  insert_payees(tx, entry.id, payees);
  tell_payees(tx, giving.actor, giving.round, payees, PrizeNews::decided);
  return Done{};
}

// What was confirmed to be saved sets how much may be paid; what says nothing of it saved nothing.
std::optional<Problem> bonus_problem(Giving const& giving, Nomination const& nomination, Won amount) {
  if (giving.round.instrument != AwardInstrument::budget_bonus) return std::nullopt;
  auto const kind = nomination.statement.saving_kind.value_or(SavingKind::project_cost);
  auto const merit = Merit{.source_case = nomination.source_case, .adoption = nomination.adoption};
  auto asked = GainAsked{.kind = kind == SavingKind::revenue ? GainKind::revenue : GainKind::saving};
  if (kind == SavingKind::staff_cost)
    if (auto const* years = giving.rules.in_force("award.budget_bonus.staff_cost.years", giving.tx.today()); years && years->value)
      asked.years = static_cast<int>(*years->value);
  auto claim = BonusClaim{.amount = amount, .saving = confirmed_gain(giving.tx, merit, asked), .kind = kind, .field = "record_no"};
  claim.is_spread = nomination.statement.is_spread();
  return saving_problem(giving.tx, giving.actor, claim);
}

Result<Done> give(Giving const& giving, Nomination& nomination, Prize const& prize) {
  auto& tx = giving.tx;
  auto const claim = MeritClaim{nomination.merit_key, nomination.source_case, giving.round.instrument};
  if (auto refusal = double_award_problem(tx, giving.actor, claim, "record_no")) return std::move(*refusal);
  if (auto refusal = unsigned_problem(tx, giving.actor, giving.round, nomination.id, "record_no")) return std::move(*refusal);
  auto const amount = amount_of(giving.round, nomination, prize);
  if (auto refusal = case_cap_problem(tx, giving.actor, giving.round.instrument, amount, "record_no")) return std::move(*refusal);
  if (auto refusal = bonus_problem(giving, nomination, amount)) return std::move(*refusal);
  auto entry = RegisterEntry{.id = new_uuid(), .number = award_number(tx), .round = giving.round.id, .nomination = nomination.id};
  entry.merit_key = nomination.merit_key;
  entry.instrument = giving.round.instrument;
  entry.prize_name = prize.name;
  entry.amount = amount;
  entry.decided_on = tx.today();
  entry.pay_by = giving.pay_by;
  if (!insert_register_entry(tx, entry)) return invalid("record_no", "award.decide.already_rewarded");
  TRY(name_payees(giving, nomination, entry));
  nomination.state = NominationState::awarded;
  return Done{};
}

}  // namespace

Result<AwardRoundId> decide_awards(Database& db, Actor const& actor, AwardRoundId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::resolved) return conflict("award.wrong_state");
    if (!may_decide_awards(actor, round)) return forbidden("award.not_allowed");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    auto const rules = load_rule_book(tx);
    auto const meeting = find_award_meeting(tx, id);
    if (!meeting || !meeting->resolved_at) return conflict("award.decide.unresolved");
    auto const giving = Giving{tx, actor, round, rules, pay_day(tx, round.instrument, tx.today())};
    auto place = 0;
    for (auto& nomination : list_nominations(tx, actor, id)) {  // by rank
      if (nomination.state != NominationState::scored) continue;
      auto const before = to_json(nomination);
      nomination.state = NominationState::not_awarded;
      auto const* prize = is_carried(*meeting, nomination.id) ? prize_at(round, place++) : nullptr;
      if (prize != nullptr) TRY(give(giving, nomination, *prize));
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
