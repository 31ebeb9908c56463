#include "features/expenses/expense_facts_view.h"

#include "base/day_text.h"
#include "features/trips/trip_words.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class Facts {
 public:
  Facts(std::vector<ExpenseFact>& facts, Language language) : facts_{facts}, language_{language} {}

  void text(std::string_view key, std::string text, std::string path = {}) {
    if (!text.empty()) facts_.push_back({.label_key = std::string{key}, .text = std::move(text), .path = std::move(path)});
  }
  void day(std::string_view key, std::optional<Date> const& day) {
    if (day) text(key, day_text_with_weekday(language_, *day));
  }
  void won(std::string_view key, Won amount) {
    if (amount > Won{}) text(key, won_text(language_, amount));
  }
  void count(std::string_view key, std::int64_t count) {
    if (count != 0) text(key, std::to_string(count));
  }

 private:
  std::vector<ExpenseFact>& facts_;
  Language language_;
};

}  // namespace

std::string price_text(Language language, Price const& price) {
  if (price.currency == "KRW") return won_text(language, Won{price.hundredths / 100});
  auto const cents = std::to_string(price.hundredths % 100);
  return price.currency + " " + with_commas(price.hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

std::vector<ExpenseFact> claim_facts(Locale const& locale, Language language, ExpenseShown const& shown) {
  auto const& expense = shown.expense;
  auto found = std::vector<ExpenseFact>{};
  auto facts = Facts{found, language};
  facts.text("expense.trip", expense.trip_number + " " + expense.trip_purpose, "/trips/" + to_text(expense.trip));
  facts.text("expense.period", trip_period(language, expense.starts_on, expense.ends_on));
  facts.text("expense.person", expense.person_name + " (" + expense.department_name + ")");
  facts.day("expense.due", shown.settle_by);
  facts.day("expense.over_cap_due", shown.over_cap_by);
  facts.day("expense.claimed_on", expense.claimed_on);
  facts.won("expense.claimed_won", expense.claimed);
  if (expense.confirmation != Confirmation::unasked) {
    facts.won("expense.approved_won", expense.approved);
    facts.text("expense.confirmation", locale.words(language, "expense.confirmation." + std::string{to_word(expense.confirmation)}));
    facts.text("expense.confirmed_by", expense.confirmed_by_name);
    facts.day("expense.confirmed_on", expense.confirmed_on);
  }
  if (expense.decided_on) {
    facts.won("expense.reduction", expense.reduction);
    facts.text("expense.allowed_won", won_text(language, expense.allowed));
    facts.text("expense.decided_by", expense.decided_by_name);
    facts.day("expense.decided_on", expense.decided_on);
    facts.text("expense.decision_reason", expense.decision_reason);
  }
  facts.day("expense.paid_on", expense.paid_on);
  facts.text("expense.payment_no", expense.payment_no);
  return found;
}

std::vector<ExpenseFact> journey_facts(Locale const& locale, Language language, ExpenseShown const& shown) {
  auto found = std::vector<ExpenseFact>{};
  auto journey = Facts{found, language};
  auto const& said = shown.expense.facts;
  auto const yes = locale.words(language, "form.yes");
  if (said.has_official_car) journey.text("expense.official_car", yes);
  journey.text("expense.shared_with", said.shared_with);
  if (said.has_own_car) journey.text("expense.own_car", yes);
  journey.won("expense.public_fare", said.public_fare);
  journey.text("expense.own_car_reason", said.own_car_reason);
  journey.count("expense.meals_provided", said.meals_provided);
  journey.count("expense.relatives_nights", said.relatives_nights);
  if (said.is_within_city) journey.text("expense.within_city", yes);
  if (said.local_minutes)
    journey.text("expense.local_hours", locale.words(language, "expense.minutes", {std::to_string(*said.local_minutes)}));
  if (said.has_flat_lodging) journey.text("expense.flat_lodging", yes);
  journey.text("expense.mileage_answer", said.mileage_answer);
  journey.won("expense.fare_saved", said.fare_saved);
  journey.won("expense.given_by_others", said.given_by_others);
  journey.text("expense.given_by", said.given_by);
  journey.won("expense.meals_above", said.meals_above);
  journey.text("expense.meals_above_reason", said.meals_above_reason);
  journey.text("expense.overlap_reason", said.overlap_reason);
  for (auto const& stay : said.stays)
    journey.text("expense.stays", day_text_with_weekday(language, stay.from) + " · " + stay.place + " (" + stay.country + ")");
  return found;
}

std::vector<RecoveryView> recovery_facts(Locale const& locale, Language language, Expense const& expense) {
  auto found = std::vector<RecoveryView>{};
  for (auto const& recovery : expense.recoveries) {
    auto shown =
        RecoveryView{.title = locale.words(language, "expense.recovery") + " · " + day_text_with_weekday(language, recovery.flagged_on)};
    auto facts = Facts{shown.facts, language};
    facts.text("expense.flagged_by", recovery.flagged_by_name);
    facts.text("expense.flag_reason", recovery.flag_reason);
    facts.won("expense.recovery_amount", recovery.amount);
    if (!recovery.surcharge_rule.empty())
      facts.text("expense.surcharge_rule",
                 locale.words(language, "expense.surcharge_text",
                              {std::to_string(recovery.surcharge_times), won_text(language, recovery.surcharge)}) +
                     " · " + recovery.surcharge_rule + " (" + to_text(recovery.surcharge_rule_from.value_or(Date{})) + ")");
    facts.won("expense.recovery_total", recovery.amount + recovery.surcharge);
    facts.day("expense.decided_on", recovery.decided_on);
    facts.text("expense.decision_reason", recovery.decision_reason);
    facts.day("expense.paid_back_on", recovery.paid_back_on);
    facts.text("expense.repayment_no", recovery.record_no);
    found.push_back(std::move(shown));
  }
  return found;
}

std::string proof_text(Locale const& locale, Language language, Receipt const& receipt) {
  auto text = std::string{};
  auto const add = [&](std::string const& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  add(receipt.seat);
  add(receipt.departs_at);
  add(receipt.approval_no);
  if (receipt.kind == ReceiptKind::lodging && receipt.nights > 1)
    add(locale.words(language, "expense.nights", {std::to_string(receipt.nights)}));
  return text;
}

std::string duplicate_text(Locale const& locale, Actor const& actor, ExpenseShown const& shown, Duplicate const& duplicate) {
  auto const is_told = may_see_all_expenses(actor) || duplicate.other == shown.expense.id;
  return locale.words(actor.language, "expense.duplicate." + std::string{to_word(duplicate.kind)},
                      {duplicate.what, is_told ? duplicate.other_number : locale.words(actor.language, "expense.another_claim")});
}

std::string difference_text(Locale const& locale, Language language, PlanDifference const& difference) {
  return locale.words(language, "expense.difference." + std::string{to_word(difference.kind)}, {difference.what, difference.host});
}

}  // namespace baeumgil
