#include "features/expenses/expense_pages.h"

#include <algorithm>

#include "features/expenses/add_receipt.h"
#include "features/expenses/begin_expense.h"
#include "features/expenses/expense_form.h"
#include "features/expenses/expense_input.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/expense_shown_view.h"
#include "features/expenses/judge_expense.h"
#include "features/expenses/write_facts.h"
#include "features/rules/load_rules.h"
#include "features/rules/verdict_rows.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string path_of(ExpenseId id) { return "/expenses/" + to_text(id); }

struct Opened {
  Expense expense{};
  TravelKind kind{};
};

Result<Opened> open_claim(Database& db, Actor const& actor, ExpenseId id) {
  return db.read(actor, [&](Tx& tx) -> Result<Opened> {
    auto expense = TRY(find_expense(tx, actor, id));
    if (!may_write_expense(actor, expense)) return forbidden("expense.write.not_allowed");
    auto const kind = travel_of(load_rule_book(tx), expense, tx.today()).kind;
    return Opened{std::move(expense), kind};
  });
}

// The chosen file goes into the store first; the receipt then only names it.
Result<Receipt> with_file(FileStore& files, Request const& request, Receipt receipt) {
  for (auto const& upload : request.uploads) {
    if (upload.field != "file" || (upload.size_bytes == 0 && upload.file_name.empty())) continue;
    auto const kept = TRY(files.keep(upload));
    receipt.digest = kept.digest;
    receipt.file_name = kept.file_name;
    receipt.content_type = kept.content_type;
    receipt.size_bytes = kept.size_bytes;
  }
  return receipt;
}

void dress(StepForm& view, Site const& site, Actor const& actor, ExpenseId id, std::string_view title_key) {
  view.title = site.words(actor, title_key);
  view.cancel = path_of(id);
}

Response form_response(Site const& site, Request const& request, Actor const& actor, Expense const& expense, StepForm const& view) {
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "expense.list"), .path = "/expenses"},
                               {.label = expense.number, .path = path_of(expense.id)},
                               {.label = view.title}},
                    .section = "/expenses",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

}  // namespace

Result<Response> ExpensePages::begin(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const made = TRY(begin_expense(db, actor, *id));
  return redirect(path_of(made), "expense.flash.begun");
}

Result<Response> ExpensePages::shown(Request const& request, Actor const& actor, ExpenseId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_expense_shown(tx, actor, id); }));
  auto const view = to_show_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "expense.list"), .path = "/expenses"}, {.label = view.number}},
                    .section = "/expenses",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ExpensePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ExpensePages::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_expense(tx, actor, *id); }));
  auto const& expense = judged.expense;
  auto const view = to_verdicts_view(
      site.locale(), actor.language,
      {.title = expense.trip_purpose, .number = expense.number, .path = path_of(*id), .day = expense.ends_on, .verdicts = judged.verdicts});
  auto const title = site.words(actor, "rules.verdicts");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "expense.list"), "/expenses"}, {expense.number, path_of(*id)}, {title, ""}},
                    .section = "/expenses"},
                   view);
}

Result<Response> ExpensePages::facts_page(Request const& request, Actor const& actor, ExpenseId id, Form const& form) const {
  auto const opened = TRY(open_claim(db, actor, id));
  auto filled = form;
  if (!filled.summary().is_shown()) fill_facts(filled, opened.expense);
  auto view = facts_form(filled, opened.kind);
  dress(view, site, actor, id, "expense.edit");
  view.action = path_of(id);
  view.submit_key = "form.save";
  return form_response(site, request, actor, opened.expense, view);
}

Result<Response> ExpensePages::facts(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  return facts_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ExpensePages::write(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const said = read_expense_facts(fields);
  auto const version = fields.integer("version").value_or(0);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<ExpenseId>{*unreadable} : write_facts(db, actor, *id, said, static_cast<int>(version));
  if (saved) return redirect(path_of(*id), "expense.flash.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return facts_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

Result<Response> ExpensePages::receipt_page(Request const& request, Actor const& actor, ExpenseId id, Form const& form,
                                            std::vector<Alert> said) const {
  auto const opened = TRY(open_claim(db, actor, id));
  auto view = receipt_form(form, opened.expense);
  dress(view, site, actor, id, "expense.receipt.add");
  view.lead = opened.expense.trip_purpose;
  view.action = path_of(id) + "/receipts";
  view.submit_key = "expense.receipt.add";
  view.live = LivePart{.title_key = "expense.reading", .path = view.action, .fields = "file", .preview_key = "expense.reading.ask"};
  view.live->is_asked_by_button = true;
  view.live->notes = std::move(said);
  return form_response(site, request, actor, opened.expense, view);
}

Result<Response> ExpensePages::receipt(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto form = Form{site.locale(), actor.language};
  form.set("kind", "lodging").set("nights", "1");
  return receipt_page(request, actor, *id, form);
}

Result<Response> ExpensePages::add(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  TRY(open_claim(db, actor, *id));
  if (request.form_value("preview") == "1")
    return receipt_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request), read_from(request, actor));
  auto fields = Fields::of(request);
  auto const typed = read_receipt_input(fields);
  auto const unreadable = fields.problem();
  auto const complete = unreadable ? Result<Receipt>{*unreadable} : with_file(files, request, typed);
  auto const added = complete ? add_receipt(db, actor, *id, *complete) : Result<ExpenseId>{complete.error()};
  if (added) return redirect(path_of(*id), "expense.flash.receipt_added");
  if (added.error().kind != Kind::invalid) return added.error();
  return receipt_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> ExpensePages::take_out(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  auto const which = request.id<ReceiptId>("receipt");
  if (!id || !which) return not_found();
  TRY(take_receipt_out(db, actor, *id, *which));
  return redirect(path_of(*id), "expense.flash.receipt_removed");
}

Result<Response> ExpensePages::file(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  auto const which = request.id<ReceiptId>("receipt");
  if (!id || !which) return not_found();
  auto const expense = TRY(db.read(actor, [&](Tx& tx) { return find_expense(tx, actor, *id); }));
  auto const found = std::ranges::find(expense.receipts, *which, &Receipt::id);
  if (found == expense.receipts.end()) return not_found();
  auto const path = files.path_of(found->digest);
  if (!path) return not_found();
  return download_file(found->content_type, found->file_name, *path);
}

Result<Response> ExpensePages::carry_out(Request const& request, Actor const& actor, ExpenseMove const& move) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = move.carry_out(db, actor, *id, fields);
  if (done) return redirect(path_of(*id), move.flash_key);
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
