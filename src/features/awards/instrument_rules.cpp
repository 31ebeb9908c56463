#include "features/awards/instrument_rules.h"

#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"

namespace baeumgil {
namespace {

Situation about_awards(Actor const& actor) { return {.about = {AppliesTo::award}, .language = actor.language}; }

std::optional<Problem> judged(Tx& tx, Situation const& situation, std::string_view field) {
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), field);
}

Date fiscal_year_before(Date day) { return Date::of(day.year() - 1, 12, 31); }

}  // namespace

std::vector<std::string_view> rules_of(AwardInstrument instrument) {
  auto codes = std::vector<std::string_view>{"award.no_double", "award.under_discipline"};
  auto const add = [&](std::initializer_list<std::string_view> more) { codes.insert(codes.end(), more); };
  switch (instrument) {
    case AwardInstrument::performance_prize:
      add({"award.apply.due", "award.performance.shares", "award.performance.excluded", "award.panel.members.max",
           "award.committee.members.min", "award.committee.members.max", "award.committee.officials.max", "award.committee.notice",
           "award.pay.due"});
      break;
    case AwardInstrument::commendation:
      add({"award.tie.rank"});
      break;
    case AwardInstrument::budget_bonus:
      add({"award.budget_bonus.apply.due", "award.budget_bonus.panel.due", "award.budget_bonus.committee.due", "award.budget_bonus.pay.due",
           "award.budget_bonus.committee.members.min", "award.budget_bonus.committee.officials.max", "award.budget_bonus.person.max",
           "award.budget_bonus.case.max", "award.budget_bonus.elected", "award.budget_bonus.share.staff_cost",
           "award.budget_bonus.staff_cost.years", "award.budget_bonus.share.running_cost", "award.budget_bonus.share.project_cost",
           "award.budget_bonus.share.revenue", "award.budget_bonus.spread.max", "award.budget_bonus.share.running_cost.spread",
           "award.budget_bonus.share.project_cost.spread", "award.budget_bonus.share.revenue.spread"});
      break;
    case AwardInstrument::special_prize:
      add({"award.special.person.max", "award.special.committee.members.min", "award.special.committee.officials.max"});
      break;
  }
  add({"award.objection.due", "award.meeting.quorum", "award.meeting.vote", "award.adopter.share"});
  return codes;
}

std::optional<Problem> apply_problem(Tx& tx, Actor const& actor, Application const& application) {
  auto situation = about_awards(actor);
  if (application.instrument == AwardInstrument::performance_prize && application.merit_since)
    situation.set("award.merit_on", *application.merit_since).set("award.applied_on", tx.today());
  if (application.instrument == AwardInstrument::budget_bonus)
    situation.set("fiscal_year.ended_on", fiscal_year_before(tx.today())).set("award.bonus_applied_on", tx.today());
  if (situation.facts.empty()) return std::nullopt;
  return judged(tx, situation, application.field);
}

std::optional<Problem> shares_problem(Tx& tx, Actor const& actor, SharesClaim const& claim) {
  auto situation = about_awards(actor);
  situation.set("award.shares_percent", claim.percent).set("award.instrument", to_word(claim.instrument));
  return judged(tx, situation, claim.field);
}

std::optional<Problem> recipients_problem(Tx& tx, Actor const& actor, RecipientsClaim const& claim) {
  auto elected = 0;
  for (auto const& contributor : claim.contributors) {
    auto const person = find_person(tx, contributor.person);
    if (person && person->post == Post::mayor) ++elected;
  }
  auto situation = about_awards(actor);
  situation.set("award.elected_recipients", elected).set("award.instrument", to_word(claim.instrument));
  return judged(tx, situation, claim.field);
}

std::optional<Problem> discipline_problem(Tx& tx, Actor const& actor, int discipline_cases, std::string_view field) {
  auto situation = about_awards(actor);
  situation.set("award.discipline_cases", discipline_cases);
  return judged(tx, situation, field);
}

std::optional<Problem> exclusion_problem(Tx& tx, Actor const& actor, CheckCounts const& found, std::string_view field) {
  auto situation = about_awards(actor);
  situation.set("award.exclusion_grounds", found.exclusion_grounds).set("award.instrument", to_word(found.instrument));
  return judged(tx, situation, field);
}

std::optional<Problem> panel_size_problem(Tx& tx, Actor const& actor, AwardInstrument instrument, std::size_t members) {
  if (instrument != AwardInstrument::performance_prize) return std::nullopt;
  auto situation = about_awards(actor);
  situation.set("committee.kind", "panel").set("committee.members", static_cast<double>(members));
  return judged(tx, situation, "reviewers");
}

std::optional<Problem> panel_day_problem(Tx& tx, Actor const& actor, AwardInstrument instrument, Date finishes_on) {
  if (instrument != AwardInstrument::budget_bonus) return std::nullopt;
  auto situation = about_awards(actor);
  situation.set("fiscal_year.ended_on", fiscal_year_before(finishes_on)).set("award.bonus_paneled_on", finishes_on);
  return judged(tx, situation, "score_until");
}

std::optional<Problem> committee_day_problem(Tx& tx, Actor const& actor, AwardInstrument instrument, Date held_on) {
  if (instrument != AwardInstrument::budget_bonus) return std::nullopt;
  auto situation = about_awards(actor);
  situation.set("fiscal_year.ended_on", fiscal_year_before(held_on)).set("award.bonus_resolved_on", held_on);
  return judged(tx, situation, "held_on");
}

std::optional<Problem> saving_problem(Tx& tx, Actor const& actor, BonusClaim const& claim) {
  auto situation = about_awards(actor);
  situation.set("award.bonus_amount", static_cast<double>(claim.amount.amount));
  situation.set("award.saving", static_cast<double>(claim.saving.amount)).set("award.saving_kind", to_word(claim.kind));
  situation.set("award.is_spread", claim.is_spread ? "yes" : "no");
  return judged(tx, situation, claim.field);
}

Date pay_day(Tx& tx, AwardInstrument instrument, Date decided_on) {
  auto const rules = load_rule_book(tx);
  if (instrument == AwardInstrument::budget_bonus) {
    auto const* rule = rules.in_force("award.budget_bonus.pay.due", decided_on);
    if (rule != nullptr) {
      auto const due = due_date(*rule, fiscal_year_before(decided_on), rules.holidays);
      if (due >= decided_on) return due;
    }
  }
  return deadline(rules, "award.pay.due", decided_on).value_or(plus_months(decided_on, 1));
}

std::optional<Problem> late_payment_problem(Tx& tx, Actor const& actor, Payment const& payment) {
  auto situation = about_awards(actor);
  if (payment.instrument == AwardInstrument::budget_bonus)
    situation.set("fiscal_year.ended_on", fiscal_year_before(payment.decided_on)).set("award.bonus_paid_on", payment.paid_on);
  else
    situation.set("award.notified_on", payment.decided_on).set("award.paid_on", payment.paid_on);
  return first_refusal(evaluate(load_rule_book(tx), situation, payment.paid_on), "late_reason");
}

}  // namespace baeumgil
