#include "features/expenses/expense_shown_view.h"

#include <algorithm>

#include "features/audit/history.h"
#include "features/expenses/expense_form.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_words.h"
#include "features/expenses/money_json.h"
#include "features/expenses/recover_expense.h"
#include "features/rules/load_rules.h"
#include "features/trips/trip_words.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

bool is_kept(Expense const& expense) { return !expense.money.empty(); }

std::string price_text(Language language, Price const& price) {
  if (price.currency == "KRW") return won_text(language, Won{price.hundredths / 100});
  auto const cents = std::to_string(price.hundredths % 100);
  return price.currency + " " + with_commas(price.hundredths / 100) + "." + (cents.size() < 2 ? "0" : "") + cents;
}

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

class Facts {
 public:
  Facts(std::vector<ExpenseFact>& facts, Language language) : facts_{facts}, language_{language} {}

  void text(std::string_view key, std::string text, std::string path = {}) {
    if (!text.empty()) facts_.push_back({.label_key = std::string{key}, .text = std::move(text), .path = std::move(path)});
  }
  void day(std::string_view key, std::optional<Date> const& day) {
    if (day) text(key, trip_day(language_, *day));
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

void show_facts(ExpenseShowView& view, Site const& site, Actor const& actor, ExpenseShown const& shown) {
  auto const& expense = shown.expense;
  auto facts = Facts{view.facts, actor.language};
  facts.text("expense.trip", expense.trip_number + " " + expense.trip_purpose, "/trips/" + to_text(expense.trip));
  facts.text("expense.period", trip_period(actor.language, expense.starts_on, expense.ends_on));
  facts.text("expense.person", expense.person_name + " (" + expense.department_name + ")");
  facts.day("expense.due", shown.settle_by);
  facts.day("expense.over_cap_due", shown.over_cap_by);
  facts.day("expense.claimed_on", expense.claimed_on);
  facts.won("expense.claimed_won", expense.claimed);
  if (expense.confirmation != Confirmation::unasked) {
    facts.won("expense.approved_won", expense.approved);
    facts.text("expense.confirmation", site.words(actor, "expense.confirmation." + std::string{to_word(expense.confirmation)}));
    facts.text("expense.confirmed_by", expense.confirmed_by_name);
    facts.day("expense.confirmed_on", expense.confirmed_on);
  }
  if (expense.decided_on) {
    facts.won("expense.reduction", expense.reduction);
    facts.text("expense.allowed_won", won_text(actor.language, expense.allowed));
    facts.text("expense.decided_by", expense.decided_by_name);
    facts.day("expense.decided_on", expense.decided_on);
    facts.text("expense.decision_reason", expense.decision_reason);
  }
  facts.day("expense.paid_on", expense.paid_on);
  facts.text("expense.payment_no", expense.payment_no);
  auto journey = Facts{view.journey, actor.language};
  auto const& said = expense.facts;
  auto const yes = site.words(actor, "form.yes");
  if (said.has_official_car) journey.text("expense.official_car", yes);
  journey.text("expense.shared_with", said.shared_with);
  journey.count("expense.meals_provided", said.meals_provided);
  journey.count("expense.relatives_nights", said.relatives_nights);
  if (said.is_within_city) journey.text("expense.within_city", yes);
  if (said.local_minutes) journey.text("expense.local_hours", site.words(actor, "expense.minutes", {std::to_string(*said.local_minutes)}));
  if (said.has_flat_lodging) journey.text("expense.flat_lodging", yes);
  journey.text("expense.mileage_answer", said.mileage_answer);
  journey.won("expense.fare_saved", said.fare_saved);
  journey.won("expense.given_by_others", said.given_by_others);
  journey.text("expense.given_by", said.given_by);
  journey.won("expense.meals_above", said.meals_above);
  journey.text("expense.meals_above_reason", said.meals_above_reason);
  for (auto const& stay : said.stays)
    journey.text("expense.stays", trip_day(actor.language, stay.from) + " · " + stay.place + " (" + stay.country + ")");
}

void show_receipts(ExpenseShowView& view, Site const& site, Actor const& actor, Expense const& expense) {
  auto const path = "/expenses/" + to_text(expense.id);
  for (auto const& receipt : expense.receipts) {
    auto const at = path + "/receipts/" + to_text(receipt.id);
    auto row = ReceiptView{.kind = site.words(actor, "expense.receipt." + std::string{to_word(receipt.kind)})};
    row.on = trip_day(actor.language, receipt.on);
    row.what = receipt.what;
    row.amount = price_text(actor.language, receipt.price);
    for (auto const* part : {&receipt.seat, &receipt.departs_at, &receipt.approval_no})
      if (!part->empty()) row.proof += (row.proof.empty() ? "" : " · ") + *part;
    if (receipt.kind == ReceiptKind::lodging && receipt.nights > 1)
      row.proof += (row.proof.empty() ? "" : " · ") + site.words(actor, "expense.nights", {std::to_string(receipt.nights)});
    row.reason = receipt.over_cap_reason;
    row.file_name = receipt.file_name;
    if (!receipt.digest.empty()) row.file_path = at + "/file";
    if (may_write_expense(actor, expense)) row.remove_path = at + "/removal";
    view.receipts.push_back(std::move(row));
  }
}

// Whose the other claim is stays between the accountants and the auditor.
void show_duplicates(ExpenseShowView& view, Site const& site, Actor const& actor, ExpenseShown const& shown) {
  for (auto const& duplicate : shown.duplicates) {
    auto const other = may_see_all_expenses(actor) || duplicate.other == shown.expense.id ? duplicate.other_number
                                                                                          : site.words(actor, "expense.another_claim");
    view.alerts.push_back({.text = site.words(actor, "expense.duplicate." + std::string{to_word(duplicate.kind)}, {duplicate.what, other}),
                           .tone = Tone::warning});
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
  auto const has_above = std::ranges::any_of(shown.expense.receipts, [](Receipt const& one) { return !one.over_cap_reason.empty(); });
  if (has_above && shown.over_cap_by && on > *shown.over_cap_by)
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

void show_recoveries(ExpenseShowView& view, Site const& site, Actor const& actor, Expense const& expense) {
  for (auto const& recovery : expense.recoveries) {
    auto shown = RecoveryView{.title = site.words(actor, "expense.recovery") + " · " + trip_day(actor.language, recovery.flagged_on)};
    auto facts = Facts{shown.facts, actor.language};
    facts.text("expense.flagged_by", recovery.flagged_by_name);
    facts.text("expense.flag_reason", recovery.flag_reason);
    facts.won("expense.recovery_amount", recovery.amount);
    if (!recovery.surcharge_rule.empty())
      facts.text("expense.surcharge_rule",
                 site.words(actor, "expense.surcharge_text",
                            {std::to_string(recovery.surcharge_times), won_text(actor.language, recovery.surcharge)}) +
                     " · " + recovery.surcharge_rule + " (" + to_text(recovery.surcharge_rule_from.value_or(Date{})) + ")");
    facts.won("expense.recovery_total", recovery.amount + recovery.surcharge);
    facts.day("expense.decided_on", recovery.decided_on);
    facts.text("expense.decision_reason", recovery.decision_reason);
    facts.day("expense.paid_back_on", recovery.paid_back_on);
    facts.text("expense.repayment_no", recovery.record_no);
    view.recoveries.push_back(std::move(shown));
  }
}

}  // namespace

Result<ExpenseShown> read_expense_shown(Tx& tx, Actor const& actor, ExpenseId id) {
  auto shown = ExpenseShown{.expense = TRY(find_expense(tx, actor, id)), .today = tx.today()};
  auto const book = load_rule_book(tx);
  shown.is_kept = is_kept(shown.expense);
  shown.money = shown.is_kept ? read_money(shown.expense.money) : money_of(book, shown.expense, tx.today(), actor.language);
  shown.duplicates = list_duplicates(tx, shown.expense);
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
  view.steps = to_steps(expense);
  if (may_write_expense(actor, expense)) {
    view.edit_path = "/expenses/" + to_text(expense.id) + "/edit";
    view.receipt_path = "/expenses/" + to_text(expense.id) + "/receipts/new";
  }
  show_marks(view, site, actor, shown);
  show_facts(view, site, actor, shown);
  view.money = to_money_view(site, actor, shown.money);
  view.is_kept = shown.is_kept;
  show_receipts(view, site, actor, expense);
  show_confirmation(view, site, actor, shown);
  show_duplicates(view, site, actor, shown);
  show_asked(view, site, actor, shown, form);
  show_recoveries(view, site, actor, expense);
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.summary = form.summary();
  return view;
}

}  // namespace baeumgil
