#include "features/awards/award_change.h"

#include "features/audit/record_event.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"

namespace baeumgil {

Result<AwardRoundId> keep_change(Tx& tx, Actor const& actor, AwardRound const& round, AwardChange const& change) {
  TRY(update_round(tx, round));
  record_event(tx, actor,
               {.verb = change.verb,
                .subject = {"award", round.id.value, round.title},
                .reason = change.reason,
                .before = change.before,
                .after = to_json(round)});
  return round.id;
}

Result<NominationId> keep_change(Tx& tx, Actor const& actor, Nomination const& nomination, AwardChange const& change) {
  TRY(update_nomination(tx, nomination));
  record_event(tx, actor,
               {.verb = change.verb,
                .subject = {"nomination", nomination.id.value, nomination.title},
                .reason = change.reason,
                .before = change.before,
                .after = to_json(nomination)});
  return nomination.id;
}

void tell_about(Tx& tx, Actor const& actor, AwardRound const& round, PersonId to, std::string_view notice) {
  notify(tx, {.to = to, .key = notice, .arguments = {round.title}, .path = "/awards/" + to_text(round.id)}, actor.person);
}

void tell_payees(Tx& tx, Actor const& actor, AwardRound const& round, std::vector<Payee> const& payees, PrizeNews news) {
  for (auto const& payee : payees) {
    auto to = payee.person;
    if (to.is_nil())
      if (auto const head = find_department_head(tx, payee.department)) to = head->id;
    auto const has_money = payee.amount > Won{};
    if (to.is_nil() || (news == PrizeNews::paid && !has_money)) continue;
    auto const* key = news == PrizeNews::revoked ? "notice.award.payee_revoked"
                      : news == PrizeNews::paid  ? "notice.award.payee_paid"
                      : has_money                ? "notice.award.payee"
                                                 : "notice.award.honoured";
    notify(tx, {.to = to, .key = key, .arguments = {round.title, with_commas(payee.amount)}, .path = "/awards/" + to_text(round.id)},
           actor.person);
  }
}

std::optional<Problem> double_award_problem(Tx& tx, Actor const& actor, MeritClaim const& claim, std::string_view field) {
  return same_merit_problem(tx, actor, static_cast<int>(count_prizes_for(tx, claim)), field);
}

std::optional<Problem> same_merit_problem(Tx& tx, Actor const& actor, int prizes, std::string_view field) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("award.same_merit_awards", prizes);
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), field);
}

std::optional<Problem> case_cap_problem(Tx& tx, Actor const& actor, AwardInstrument instrument, Won amount, std::string_view field) {
  if (instrument != AwardInstrument::budget_bonus) return std::nullopt;
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("award.case_amount", static_cast<double>(amount.amount));
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), field);
}

std::optional<Problem> cap_problem(Tx& tx, Actor const& actor, PersonsPrize const& prize, std::string_view field) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("award.amount", static_cast<double>(prize.amount.amount)).set("award.instrument", to_word(prize.instrument));
  situation.set("award.is_spread", prize.is_spread ? "yes" : "no");
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), field);
}

}  // namespace baeumgil
