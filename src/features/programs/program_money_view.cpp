#include "features/programs/program_money_view.h"

#include <algorithm>

#include "base/day_text.h"
#include "platform/documents/chart.h"
#include "platform/html/site.h"

namespace baeumgil {

std::string budget_won(Actor const& actor, Won won) {
  return actor.language == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won);
}

ProgramMoneyView to_money_view(Site const& site, Actor const& actor, ProgramMoney const& money) {
  auto view = ProgramMoneyView{};
  auto const fact = [&](std::string_view key, std::string text) {
    if (!text.empty()) view.facts.push_back({std::string{key}, std::move(text)});
  };
  fact("program.money.budget", budget_won(actor, money.budget.amount));
  fact("program.budget_source", money.budget.source);
  if (money.budget.decided_on) fact("program.budget_decided_on", day_text(actor.language, *money.budget.decided_on));
  fact("program.budget_set_by", money.budget.set_by);
  fact("program.money.committed", budget_won(actor, money.committed));
  fact("program.money.spent", budget_won(actor, money.spent));
  fact("program.money.left", budget_won(actor, money.left()));
  auto bars = std::vector<ChartBar>{};
  for (auto const& [key, won] :
       {std::pair{"program.money.budget", money.budget.amount}, std::pair{"program.money.committed", money.committed},
        std::pair{"program.money.spent", money.spent}, std::pair{"program.money.left", std::max(money.left(), Won{})}})
    bars.push_back({site.words(actor, key), won.amount});
  auto const title = site.words(actor, "program.money_bars");
  view.bars = picture_of(bar_chart(title, bars), bar_chart(title, bars, ChartShape::narrow));
  if (money.is_set() && money.left() < Won{})
    view.alerts.push_back(
        {.text = site.words(actor, "program.money.over", {budget_won(actor, Won{} - money.left())}), .tone = Tone::danger});
  for (auto const& earlier : money.earlier)
    view.budgets.push_back(day_text(actor.language, *earlier.decided_on) + " · " + budget_won(actor, earlier.amount) + " · " +
                           earlier.source);
  if (may_see_department_money(actor))
    for (auto const& one : money.departments)
      view.rows.push_back({one.name, one.trips, budget_won(actor, one.committed), budget_won(actor, one.spent)});
  return view;
}

}  // namespace baeumgil
