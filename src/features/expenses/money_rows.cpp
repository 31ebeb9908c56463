#include "features/expenses/money_rows.h"

#include <fmt/format.h>

#include "base/day_text.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string amount_text(Language language, ExpenseLine const& line) {
  if (line.currency != "KRW") return "USD " + with_commas(line.amount);
  return won_text(language, Won{line.amount});
}

// "3 × 25,000 ÷ 3 × 50%"; empty for a receipt paid as it stands.
std::string formula_of(ExpenseLine const& line) {
  if (line.item == MoneyItem::exchange)
    return fmt::format("USD {} × {}.{:02}", with_commas(line.quantity), with_commas(line.rate_hundredths / 10000),
                       line.rate_hundredths % 10000 / 100);
  auto formula =
      fmt::format("{} × {}{}", with_commas(line.quantity), line.currency == "KRW" ? "" : "USD ", hundredths_text(line.rate_hundredths));
  if (line.parts != 1) formula += fmt::format(" ÷ {}", line.parts);
  if (line.percent_hundredths != 10000) formula += fmt::format(" × {}%", hundredths_text(line.percent_hundredths));
  return formula;
}

MoneyRuleView to_rule(Locale const& locale, Language language, UsedRule const& rule) {
  return {.text = rule.citation.words + " " + citation_text(locale, language, rule.citation),
          .path = "/rules/" + rule.citation.rule_id,
          .is_unconfirmed = rule.blocks_payment};
}

MoneyLineView to_line(Locale const& locale, Language language, ExpenseLine const& line) {
  auto view = MoneyLineView{.item = locale.words(language, "expense.item." + std::string{to_word(line.item)})};
  view.days = day_text(language, line.from);
  if (line.until != line.from) view.days += " ~ " + day_text(language, line.until);
  view.amount = amount_text(language, line);
  view.formula = formula_of(line);
  if (line.claimed) view.claimed = won_text(language, *line.claimed);
  if (line.claimed && line.currency == "KRW") view.reduced = won_text(language, *line.claimed - Won{line.amount});
  view.what = line.what;
  if (line.note != LineNote::none) view.note = locale.words(language, "expense.note." + std::string{to_word(line.note)});
  for (auto const& rule : line.rules) view.rules.push_back(to_rule(locale, language, rule));
  return view;
}

}  // namespace

std::string hundredths_text(std::int64_t hundredths) {
  if (hundredths % 100 == 0) return with_commas(hundredths / 100);
  return fmt::format("{}.{:02}", with_commas(hundredths / 100), hundredths % 100);
}

std::string won_text(Language language, Won won) { return language == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won); }

MoneyView to_money_view(Locale const& locale, Language language, TravelMoney const& money) {
  auto view = MoneyView{.total = won_text(language, money.total), .payable = won_text(language, money.payable)};
  for (auto const& line : money.lines) view.lines.push_back(to_line(locale, language, line));
  for (auto const& blocker : money.blockers) view.blockers.push_back(to_rule(locale, language, blocker));
  for (auto const& code : money.missing) {
    auto const is_rate = code.starts_with("exchange_rate.");
    view.missing.push_back({.text = locale.words(language, is_rate ? "expense.missing.exchange" : "expense.missing.rule", {code}),
                            .path = is_rate ? "" : "/rules"});
  }
  if (money.rounding) view.rounding = money.rounding->words + " " + citation_text(locale, language, *money.rounding);
  if (money.payment_floor) view.floor = money.payment_floor->words + " " + citation_text(locale, language, *money.payment_floor);
  return view;
}

MoneyView to_money_view(Site const& site, Actor const& actor, TravelMoney const& money) {
  return to_money_view(site.locale(), actor.language, money);
}

TripMoneyView to_trip_money_view(Site const& site, Actor const& actor, TripEstimate const& estimate) {
  return {.all = site.words(actor, "expense.estimate_all", {std::to_string(estimate.travelers), won_text(actor.language, estimate.all)}),
          .each = to_money_view(site, actor, estimate.each)};
}

}  // namespace baeumgil
