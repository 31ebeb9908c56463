#include "features/expenses/judge_expense.h"

#include <algorithm>
#include <tuple>

#include "features/expenses/expense_money.h"
#include "features/expenses/find_expense.h"
#include "features/expenses/money_rows.h"
#include "features/expenses/receipt_store.h"
#include "features/expenses/rounding.h"
#include "features/expenses/tally.h"
#include "features/rules/load_rules.h"
#include "features/rules/verdict_rows.h"

namespace baeumgil {
namespace {

bool is_of_money(Rule const& rule) { return rule.topic == RuleTopic::allowance || rule.topic == RuleTopic::settlement; }

// Fares and rooms are paid by card; which card and approval is what shows it.
bool lacks_card(Receipt const& receipt) {
  return receipt.kind != ReceiptKind::preparation && receipt.card_last4.empty() && receipt.approval_no.empty();
}

Verdict said_only(Rule const& rule, Language language) {
  return {.rule = rule, .words = rule.words(language), .limit = value_text(rule, language)};
}

Won spent_on(ExpenseLine const& line) { return line.claimed.value_or(Won{line.amount}); }

bool is_night_cap(Rule const& rule) { return rule.fact == "lodging.night_won" || rule.fact == "lodging.night_usd"; }
bool is_share_above_cap(Rule const& rule) { return rule.kind == RuleKind::cap && rule.unit == RuleUnit::percent; }

// What a night came to, in the currency of its cap.
std::string night_text(ExpenseLine const& line, Rule const& cap) {
  auto const paid = spent_on(line);
  auto const ceiling = line.rate_hundredths / 100;
  if (cap.unit != RuleUnit::usd || ceiling == 0) return with_commas(paid);
  auto const hundredths = half_up(paid.amount * hundredths_of(cap), ceiling);
  return hundredths_text(hundredths);
}

void hold_against_cap(ExpenseLine const& line, Verdict& verdict) {
  auto const is_receipt = line.currency == "KRW" && line.percent_hundredths == 10000 && line.note != LineNote::pooled;
  auto const is_excepted = line.note == LineNote::over_cap_paid || line.note == LineNote::above_even_with_reason;
  if (!is_receipt || is_excepted) return;
  verdict.passed = !line.claimed;
  verdict.actual = night_text(line, verdict.rule);
}

// How far above the cap or the table it went, of what the proviso lets be paid.
void hold_against_share(ExpenseLine const& line, Verdict& verdict) {
  if (line.note == LineNote::over_cap_cut || line.note == LineNote::over_cap_late) return;  // cut for want of a reason or of time
  auto const base = line.rate_hundredths / 100;
  auto const spent = spent_on(line).amount;
  auto const above = line.item == MoneyItem::meals_above ? spent : spent - base;
  if (base <= 0) return;
  verdict.passed = line.note == LineNote::over_cap_paid || !line.claimed;
  verdict.actual = hundredths_text(half_up(above * 10000, base)) + "%";
}

Verdict held_against(ExpenseLine const& line, Rule const& rule, Language language) {
  auto verdict = said_only(rule, language);
  if (is_night_cap(rule)) {
    hold_against_cap(line, verdict);
  } else if (is_share_above_cap(rule)) {
    hold_against_share(line, verdict);
  } else if (rule.kind == RuleKind::exclusion) {
    verdict.passed = spent_on(line) == Won{};
    verdict.actual = won_text(language, spent_on(line));
  }
  return verdict;
}

// Two rows of one code and day may differ in scope: the one of the same article counts. A citation may also name code and day alone,
// and the row may have got another wording of its source since.
Rule const* find_row(RuleBook const& book, Citation const& citation) {
  Rule const* of_the_day = nullptr;
  for (auto const& rule : book.rows) {
    if (rule.code != citation.rule_id || to_text(rule.effective_from) != citation.effective_from) continue;
    if (rule.source == citation.source && rule.article == citation.article) return &rule;
    if (of_the_day == nullptr) of_the_day = &rule;
  }
  return of_the_day;
}

bool is_same_row(Rule const& a, Rule const& b) {
  return std::tie(a.code, a.effective_from, a.scope, a.source, a.article) ==
         std::tie(b.code, b.effective_from, b.scope, b.source, b.article);
}

// One verdict for each version of a rule: a refusal before what is met, and that before what only says itself.
void add_verdict(std::vector<Verdict>& known, Verdict verdict) {
  auto const same = std::ranges::find_if(known, [&](Verdict const& one) { return is_same_row(one.rule, verdict.rule); });
  if (same == known.end()) return known.push_back(std::move(verdict));
  if (outcome_of(verdict) < outcome_of(*same)) *same = std::move(verdict);
}

void add_row(std::vector<Verdict>& verdicts, Rule const* rule, Language language) {
  if (rule != nullptr) add_verdict(verdicts, said_only(*rule, language));
}

// Rows that decided which table the money is of, and which way the claim goes.
void add_ways(RuleBook const& book, Expense const& expense, Language language, std::vector<Verdict>& verdicts) {
  auto const is_mayor = expense.post == Post::mayor;
  add_row(verdicts, book.in_force(is_mayor ? "allowance.grade.mayor" : "allowance.grade.staff", expense.starts_on), language);
  add_row(verdicts, book.in_force("expense.confirm.skip", expense.ends_on), language);
  if (is_local(book, expense)) add_row(verdicts, book.in_force("local_trip.distance", expense.starts_on), language);
  for (auto const& recovery : expense.recoveries)
    if (!recovery.surcharge_rule.empty() && recovery.surcharge_rule_from)
      add_row(verdicts, find_row(book, {.rule_id = recovery.surcharge_rule, .effective_from = to_text(*recovery.surcharge_rule_from)}),
              language);
}

}  // namespace

Situation situation_of(Expense const& expense, TravelMoney const& money, Language language) {
  auto const is_overseas = expense.trip_kind == TripKind::overseas;
  auto situation = Situation{.about = {is_overseas ? AppliesTo::overseas : AppliesTo::domestic}, .language = language};
  auto const count = [&](auto is_so) { return static_cast<int>(std::ranges::count_if(expense.receipts, is_so)); };
  situation.set("trip.returned_on", expense.ends_on);
  if (expense.claimed_on) situation.set("expense.claimed_on", *expense.claimed_on);
  if (expense.claimed_on)
    if (auto const above = over_cap_claimed_on(expense, money, *expense.claimed_on)) situation.set("expense.overcap_claimed_on", *above);
  if (!expense.receipts.empty())
    situation.set("expense.receipts_without_proof", count([](Receipt const& one) { return one.digest.empty(); }))
        .set("expense.receipts_without_card", count(lacks_card));
  if (is_overseas && count([](Receipt const& one) { return one.kind == ReceiptKind::fare; }) > 0)
    situation.set("expense.mileage_unanswered", expense.facts.mileage_answer.empty() ? 1 : 0);
  return situation;
}

std::vector<Verdict> judge_money(RuleBook const& book, TravelMoney const& money, Language language) {
  auto verdicts = std::vector<Verdict>{};
  for (auto const& line : money.lines)
    for (auto const& used : line.rules)
      if (auto const* row = find_row(book, used.citation)) add_verdict(verdicts, held_against(line, *row, language));
  for (auto const& citation : {money.rounding, money.payment_floor})
    if (citation) add_row(verdicts, find_row(book, *citation), language);
  return verdicts;
}

Result<JudgedExpense> judge_expense(Tx& tx, Actor const& actor, ExpenseId id) {
  auto judged = JudgedExpense{.expense = TRY(find_expense(tx, actor, id))};
  auto const& expense = judged.expense;
  auto const book = load_rule_book(tx);
  auto const money = kept_or_reckoned(book, expense, tx.today(), actor.language);
  auto situation = situation_of(expense, money, actor.language);
  auto const is_answered = !expense.decision_reason.empty();  // by the accountant, for all of them
  situation.set("expense.unexplained_overlaps", is_answered ? 0 : count_unexplained(expense, list_duplicates(tx, expense)));
  for (auto& verdict : evaluate(book, situation, expense.ends_on))
    if (is_of_money(verdict.rule)) add_verdict(judged.verdicts, std::move(verdict));
  for (auto& verdict : judge_money(book, money, actor.language)) add_verdict(judged.verdicts, std::move(verdict));
  add_ways(book, expense, actor.language, judged.verdicts);
  std::ranges::stable_sort(judged.verdicts, {}, [](Verdict const& one) { return std::tuple{one.rule.code, one.rule.effective_from}; });
  return judged;
}

}  // namespace baeumgil
