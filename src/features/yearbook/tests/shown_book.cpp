#include "features/yearbook/tests/shown_book.h"

#include <algorithm>

namespace baeumgil {
namespace {

using Lines = std::vector<std::string>;

std::string digits(std::int64_t number) { return std::to_string(number); }

std::string decimals(std::optional<double> const& number) { return number ? std::to_string(*number) : "-"; }

std::string share_line(YearbookShare const& row) {
  return row.name + " " + digits(row.staff) + " " + digits(row.travelers) + " " + digits(row.newcomers) + " " + digits(row.repeaters);
}

}  // namespace

std::map<std::string, Lines> shown_chapters(Yearbook const& book) {
  auto shown = std::map<std::string, Lines>{};
  auto const issue = [](YearbookIssue const& row) {
    return to_text(row.id) + " " + digits(row.cases) + " " + digits(row.adoptions) + " " + row.state;
  };
  for (auto const& row : book.programs) shown["programs"].push_back(row.title + " " + digits(row.teams) + " " + digits(row.trips));
  for (auto const& row : book.issues) shown["issues"].push_back(issue(row));
  for (auto const& row : book.open_issues) shown["open issues"].push_back(issue(row));
  for (auto const& row : book.cases) shown["cases"].push_back(to_text(row.id) + " " + row.field + " " + digits(row.adoptions));
  for (auto const& row : book.adoptions) {
    auto const decided_on = row.decided_on ? to_text(*row.decided_on) : std::string{"-"};
    auto const budget = row.budget ? digits(row.budget->amount) : std::string{"-"};
    shown["adoptions"].push_back(to_text(row.id) + " " + row.state + " " + decided_on + " " + budget + " " + decimals(row.kpi_baseline) +
                                 " " + decimals(row.kpi_result));
  }
  for (auto const& row : book.ledger.effects)
    shown["effects"].push_back(to_text(row.id) + " " + decimals(row.baseline) + " " + decimals(row.target) + " " + decimals(row.result));
  for (auto const& row : book.failures) shown["failures"].push_back(to_text(row.id));
  for (auto const& row : book.not_adoptable) shown["not adoptable"].push_back(to_text(row.trip));
  for (auto const& row : book.rule_uses) shown["rules"].push_back(row.rule + " " + digits(row.exceptions) + " " + digits(row.refusals));
  for (auto const& row : book.overseas)
    shown["overseas"].push_back(to_text(row.id) + " " + to_text(row.starts_on) + " " + digits(row.estimate.amount) + " " +
                                digits(row.travelers) + " " + digits(static_cast<std::int64_t>(row.cases.size())) + " " +
                                digits(row.paid.amount));
  for (auto const& row : book.refusals) shown["refusals"].push_back(to_text(row.id) + " " + row.state);
  for (auto const& row : book.grades) shown["grades"].push_back(share_line(row));
  for (auto const& row : book.spending)
    shown["spending"].push_back(row.title + " " + digits(row.budget.amount) + " " + digits(row.estimated.amount) + " " +
                                digits(row.claimed.amount) + " " + digits(row.reduced.amount) + " " + digits(row.paid.amount) + " " +
                                digits(row.claims));
  auto const& findings = book.findings;
  shown["findings"] = {digits(findings.flagged) + " " + digits(findings.decided) + " " + digits(findings.to_pay_back.amount) + " " +
                       digits(findings.surcharge.amount) + " " + digits(findings.settled_in_time) + " " + digits(findings.settled_late)};
  for (auto const& row : book.teams) shown["teams"].push_back(row.number + " " + digits(row.departments) + " " + digits(row.members));
  for (auto const& row : book.shares) shown["shares"].push_back(share_line(row));
  for (auto const& row : book.prizes) shown["prizes"].push_back(row.number + " " + digits(row.amount.amount));
  auto places = std::map<std::string, std::pair<std::int64_t, std::int64_t>>{};
  for (auto const& row : book.places) {
    places[row.code].first += row.learned;
    places[row.code].second += row.taught;
  }
  for (auto const& [code, count] : places) shown["places"].push_back(code + " " + digits(count.first) + " " + digits(count.second));
  shown["travelers"] = {digits(book.figures.at(1).count)};
  shown["hosts"] = {digits(book.figures.at(3).count)};
  for (auto& [name, lines] : shown) std::ranges::sort(lines);
  return shown;
}

std::map<std::string, std::int64_t> shown_money(Ledger const& ledger, MoneyLine const& money) {
  return {{"paid", ledger.trips.paid.amount},
          {"fees", ledger.trips.fees.amount},
          {"claims", ledger.trips.claims},
          {"taken_back", ledger.trips.taken_back.amount},
          {"days", ledger.trips.staff_days},
          {"prizes", ledger.prizes.prizes},
          {"prizes_decided", ledger.prizes.decided.amount},
          {"prizes_paid", ledger.prizes.paid.amount},
          {"confirmed", ledger.benefit.confirmed.amount},
          {"unconfirmed", ledger.benefit.unconfirmed.amount},
          {"budget", money.budget.amount},
          {"planned", money.planned.amount}};
}

std::vector<std::string> differing_numbers(Tx& tx, Actor const& actor, RawBook const& raw, FunnelScope const& scope) {
  auto different = Lines{};
  auto const name = funnel_rows_path(FunnelStage::trips, scope);
  auto const metrics = count_metrics_again(raw, scope, tx.today());
  for (auto const& metric : list_metrics(tx, scope)) {
    auto const word = std::string{to_word(metric.metric)};
    if (!(metrics.at(word) == PartOfWhole{metric.part, metric.whole})) different.push_back(name + " " + word);
  }
  auto const money = sum_money_again(raw, scope, tx.today());
  for (auto const& [what, amount] : shown_money(read_ledger(tx, scope), sum_money(tx, scope)))
    if (money.at(what) != amount) different.push_back(name + " " + what);
  if (!scope.year || scope.program || scope.department || scope.field) return different;
  auto shown = shown_chapters(read_yearbook(tx, actor, scope));
  for (auto const& [chapter, lines] : list_chapters_again(raw, scope, tx.today()))
    if (shown[chapter] != lines) different.push_back(name + " " + chapter);
  return different;
}

}  // namespace baeumgil
