#include "features/expenses/expense_shown_view.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/expenses/expense_facts_view.h"
#include "features/expenses/expense_form.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_words.h"
#include "features/expenses/recover_expense.h"
#include "features/rules/load_rules.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

Steps to_steps(Expense const& expense) {
  auto steps = Steps{};
  if (expense.state == ExpenseState::waived) return steps;
  auto line = std::vector{ExpenseState::draft, ExpenseState::claimed, ExpenseState::allowed, ExpenseState::paid};
  auto const is_asked = expense.confirmation != Confirmation::unasked;
  if (is_asked) line.insert(line.begin() + 1, ExpenseState::confirming);
  if (expense.is_being_recovered() || expense.state == ExpenseState::recovered)
    for (auto const state : {ExpenseState::flagged, ExpenseState::recovering, ExpenseState::recovered}) line.push_back(state);
  auto const at = expense.state == ExpenseState::returned ? ExpenseState::draft : expense.state;
  auto const here = std::ranges::find(line, at);
  for (auto step = line.begin(); step != line.end(); ++step)
    steps.steps.push_back({.label_key = *step == ExpenseState::confirming && expense.confirmation == Confirmation::skipped
                                            ? "expense.confirmation.skipped"
                                            : "expense.state." + std::string{to_word(*step)},
                           .state = step < here    ? Step::State::done
                                    : step == here ? Step::State::current
                                                   : Step::State::coming});
  return steps;
}

void show_receipts(ExpenseShowView& view, Site const& site, Actor const& actor, Expense const& expense) {
  auto const path = "/expenses/" + to_text(expense.id);
  for (auto const& receipt : expense.receipts) {
    auto const at = path + "/receipts/" + to_text(receipt.id);
    auto row = ReceiptView{.kind = site.words(actor, "expense.receipt." + std::string{to_word(receipt.kind)})};
    row.on = day_text_with_weekday(actor.language, receipt.on);
    row.what = receipt.what;
    row.amount = price_text(actor.language, receipt.price);
    row.proof = proof_text(site.locale(), actor.language, receipt);
    row.reason = receipt.over_cap_reason;
    row.file_name = receipt.file_name;
    if (!receipt.digest.empty()) row.file_path = at + "/file";
    if (may_write_expense(actor, expense)) row.remove_path = at + "/removal";
    view.receipts.push_back(std::move(row));
  }
}

// Why it went straight to the accountant, by which row; or what the department has to look at.
void show_confirmation(ExpenseShowView& view, Site const& site, Actor const& actor, ExpenseShown const& shown) {
  auto const& expense = shown.expense;
  if (expense.confirmation == Confirmation::unasked || expense.is_open()) return;
  auto text = site.words(actor, "expense.confirmation." + std::string{to_word(expense.confirmation)} + "_why",
                         {won_text(actor.language, expense.claimed), won_text(actor.language, expense.approved)});
  if (shown.skip) text += " " + citation_text(site.locale(), actor.language, citation_of(*shown.skip, actor.language));
  view.alerts.push_back({.text = std::move(text), .tone = expense.state == ExpenseState::confirming ? Tone::warning : Tone::information});
}

void show_marks(ExpenseShowView& view, Site const& site, Actor const& actor, ExpenseShown const& shown) {
  auto const on = shown.expense.claimed_on.value_or(shown.today);
  if (shown.expense.state == ExpenseState::waived) return;
  if (shown.settle_by && on > *shown.settle_by) view.marks.push_back({.label = site.words(actor, "expense.late"), .tone = Tone::danger});
  auto const above = over_cap_claimed_on(shown.expense, shown.money, shown.today);
  if (above && shown.over_cap_by && *above > *shown.over_cap_by)
    view.marks.push_back({.label = site.words(actor, "expense.over_cap_lost"), .tone = Tone::danger});
}

void show_asked(ExpenseShowView& view, Site const& site, Actor const& actor, ExpenseShown const& shown, Form const& form) {
  auto surcharges = std::vector<Choice>{};
  for (auto const& rule : shown.surcharges)
    surcharges.push_back(
        {.value = rule.code,
         .label = rule.words(actor.language) + " " + citation_text(site.locale(), actor.language, citation_of(rule, actor.language))});
  for (auto const& move : expense_moves()) {
    if (!move.may(actor, shown.expense)) continue;
    auto asked = ExpenseAsked{.label_key = std::string{move.label_key}, .hint_key = std::string{move.hint_key}};
    asked.path = "/expenses/" + to_text(shown.expense.id) + "/" + std::string{move.noun};
    asked.style = move.is_main ? "primary" : "secondary";
    asked.parts = step_parts(form, move.step, surcharges);
    auto const is_wrong = [](FormPart const& part) {
      return (part.text && !part.text->error.empty()) || (part.area && !part.area->error.empty()) ||
             (part.select && !part.select->error.empty());
    };
    asked.is_open = move.is_main || std::ranges::any_of(asked.parts, is_wrong);
    view.asked.push_back(std::move(asked));
  }
}

}  // namespace

Result<ExpenseShown> read_expense_shown(Tx& tx, Actor const& actor, ExpenseId id) {
  auto shown = ExpenseShown{.expense = TRY(find_expense(tx, actor, id)), .today = tx.today()};
  auto const book = load_rule_book(tx);
  shown.is_kept = !shown.expense.money.empty();
  shown.money = kept_or_reckoned(book, shown.expense, tx.today(), actor.language);
  shown.duplicates = list_duplicates(tx, shown.expense);
  shown.differences = list_plan_differences(tx, shown.expense);
  auto const due = claim_due(book, shown.expense.trip_kind, shown.expense.ends_on);
  shown.settle_by = due.settle;
  shown.over_cap_by = due.over_cap;
  for (auto const code : surcharge_codes())
    if (auto const* rule = book.in_force(code, tx.today())) shown.surcharges.push_back(*rule);
  shown.events = list_events_of(tx, "expense", id.value);
  if (!shown.expense.skip_rule.empty())
    if (auto const* rule = book.in_force(shown.expense.skip_rule, shown.expense.ends_on)) shown.skip = *rule;
  return shown;
}

ExpenseShowView to_show_view(Site const& site, Actor const& actor, ExpenseShown const& shown, Form const& form) {
  auto const& expense = shown.expense;
  auto view = ExpenseShowView{.number = expense.number, .title = expense.trip_purpose};
  view.state = expense_badge(site, actor, expense.state);
  view.reason = expense.state_reason;
  view.files.path = "/expenses/" + to_text(expense.id) + "/settlement";
  view.steps = to_steps(expense);
  if (may_write_expense(actor, expense)) {
    view.edit_path = "/expenses/" + to_text(expense.id) + "/edit";
    view.receipt_path = "/expenses/" + to_text(expense.id) + "/receipts/new";
  }
  show_marks(view, site, actor, shown);
  view.facts = claim_facts(site.locale(), actor.language, shown);
  view.journey = journey_facts(site.locale(), actor.language, shown);
  view.money = to_money_view(site, actor, shown.money);
  view.verdicts_path = "/expenses/" + to_text(expense.id) + "/verdicts";
  view.is_kept = shown.is_kept;
  show_receipts(view, site, actor, expense);
  show_confirmation(view, site, actor, shown);
  for (auto const& duplicate : shown.duplicates)
    view.alerts.push_back({.text = duplicate_text(site.locale(), actor, shown, duplicate), .tone = Tone::warning});
  for (auto const& difference : shown.differences)
    view.alerts.push_back({.text = difference_text(site.locale(), actor.language, difference), .tone = Tone::warning});
  show_asked(view, site, actor, shown, form);
  view.recoveries = recovery_facts(site.locale(), actor.language, expense);
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.summary = form.summary();
  return view;
}

}  // namespace baeumgil
