#include "features/expenses/expense_api.h"

#include "features/expenses/add_receipt.h"
#include "features/expenses/begin_expense.h"
#include "features/expenses/expense_fields_api.h"
#include "features/expenses/expense_input.h"
#include "features/expenses/expense_json.h"
#include "features/expenses/expense_money.h"
#include "features/expenses/judge_expense.h"
#include "features/expenses/money_json.h"
#include "features/expenses/write_facts.h"
#include "features/rules/load_rules.h"
#include "features/rules/verdict_rows.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/text/base64.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_day(JsonWriter& json, std::string_view name, std::optional<Date> const& day) {
  json.key(name);
  if (day)
    json.value(to_text(*day));
  else
    json.null();
}

void write_row(JsonWriter& json, ExpenseRow const& row) {
  json.begin_object().field("id", to_text(row.id)).field("number", row.number).field("trip_id", to_text(row.trip));
  json.field("trip_number", row.trip_number).field("purpose", row.purpose).field("starts_on", to_text(row.starts_on));
  json.field("ends_on", to_text(row.ends_on)).field("person_name", row.person_name).field("department_name", row.department_name);
  json.field("state", to_word(row.state));
  write_day(json, "claimed_on", row.claimed_on);
  json.field("claimed_won", row.claimed.amount).field("confirmation", to_word(row.confirmation)).field("allowed_won", row.allowed.amount);
  write_day(json, "paid_on", row.paid_on);
  json.field("payment_no", row.payment_no).end_object();
}

Result<Response> done(Result<ExpenseId> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

Result<Receipt> with_file(FileStore& files, Fields& fields, Receipt receipt) {
  auto const name = fields.text("file_name");
  auto const encoded = fields.text("file_base64");
  if (encoded.empty()) return receipt;
  auto const bytes = from_base64(encoded);
  if (!bytes) return invalid("file_base64", "expense.receipt.base64");
  auto const kept = TRY(files.keep_bytes(*bytes, name));
  receipt.digest = kept.digest;
  receipt.file_name = kept.file_name;
  receipt.content_type = kept.content_type;
  receipt.size_bytes = kept.size_bytes;
  return receipt;
}

}  // namespace

Result<Response> ExpenseApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_expense_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const after = asked.after ? std::optional{ExpenseId{*asked.after}} : std::nullopt;
  return page_answer(db.read(actor, [&](Tx& tx) { return list_expenses_after(tx, actor, filter, after, asked.limit + 1); }), asked,
                     write_row);
}

Result<Response> ExpenseApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const expense = TRY(db.read(actor, [&](Tx& tx) { return find_expense(tx, actor, *id); }));
  return json_response(200, to_json(expense));
}

Result<Response> ExpenseApi::money(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const money = db.read(actor, [&](Tx& tx) -> Result<TravelMoney> {
    auto const expense = TRY(find_expense(tx, actor, *id));
    return kept_or_reckoned(load_rule_book(tx), expense, tx.today(), actor.language);
  });
  if (!money) return money.error();
  return json_response(200, to_json(*money));
}

Result<Response> ExpenseApi::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_expense(tx, actor, *id); }));
  auto const& expense = judged.expense;
  return json_response(200,
                       verdicts_json({.title = expense.trip_purpose, .day = expense.ends_on, .verdicts = judged.verdicts}, actor.language));
}

Result<Response> ExpenseApi::begin(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return done(begin_expense(db, actor, *id), 201);
}

Result<Response> ExpenseApi::write(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const facts = read_expense_facts(fields);
  auto const version = fields.integer("version").value_or(0);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(write_facts(db, actor, *id, facts, static_cast<int>(version)));
}

Result<Response> ExpenseApi::add(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto const open = db.read(actor, [&](Tx& tx) { return find_expense(tx, actor, *id); });
  if (!open) return open.error();
  if (!may_write_expense(actor, *open)) return forbidden("expense.write.not_allowed");
  auto fields = Fields::of(request);
  auto const typed = read_receipt_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const receipt = TRY(with_file(files, fields, typed));
  return done(add_receipt(db, actor, *id, receipt), 201);
}

Result<Response> ExpenseApi::take_out(Request const& request, Actor const& actor) const {
  auto const id = request.id<ExpenseId>();
  auto const which = request.id<ReceiptId>("receipt");
  if (!id || !which) return not_found();
  return done(take_receipt_out(db, actor, *id, *which));
}

Result<Response> ExpenseApi::carry_out(Request const& request, Actor const& actor, ExpenseMove const& move) const {
  auto const id = request.id<ExpenseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return done(move.carry_out(db, actor, *id, fields));
}

void add_expense_api(Router& router, ExpenseApi api) {
  auto add = [&](ApiOperation operation, Result<Response> (ExpenseApi::*method)(Request const&, Actor const&) const) {
    operation.tag = "expenses";
    router.api(std::move(operation), Access::staff,
               [api, method](Request const& request, Actor const& actor) { return (api.*method)(request, actor); });
  };
  add({.path = "/api/v1/expenses",
       .summary = "Travel claims, newest first",
       .query = expense_filters(),
       .answer = ApiAnswer::page,
       .schema = expense_row_schema()},
      &ExpenseApi::list);
  add({.path = "/api/v1/expenses/{id}", .summary = "One claim with its receipts", .schema = expense_schema()}, &ExpenseApi::show);
  add({.path = "/api/v1/expenses/{id}/money", .summary = "What a claim comes to, line by line with its rules", .schema = money_schema()},
      &ExpenseApi::money);
  add({.path = "/api/v1/expenses/{id}/verdicts",
       .summary = "Every rule that applies to a claim, with what it allows and what is the case",
       .schema = verdicts_schema()},
      &ExpenseApi::verdicts);
  add({.method = Method::post,
       .path = "/api/v1/trips/{id}/expenses",
       .summary = "Begin the own claim for a trip",
       .answer = ApiAnswer::done},
      &ExpenseApi::begin);
  add({.method = Method::put,
       .path = "/api/v1/expenses/{id}",
       .summary = "Say what the journey was like",
       .input = facts_input(),
       .answer = ApiAnswer::done},
      &ExpenseApi::write);
  add({.method = Method::post,
       .path = "/api/v1/expenses/{id}/receipts",
       .summary = "Add a receipt with its evidence",
       .input = receipt_input(),
       .answer = ApiAnswer::done},
      &ExpenseApi::add);
  add({.method = Method::remove,
       .path = "/api/v1/expenses/{id}/receipts/{receipt}",
       .summary = "Take a receipt out of an open claim",
       .answer = ApiAnswer::done},
      &ExpenseApi::take_out);
  for (auto const& move : expense_moves())
    router.api({.method = Method::post,
                .path = "/api/v1/expenses/{id}/" + std::string{move.noun},
                .summary = std::string{move.summary},
                .tag = "expenses",
                .input = expense_step_input(move.step),
                .answer = ApiAnswer::done},
               Access::staff, [api, &move](auto const& request, auto const& actor) { return api.carry_out(request, actor, move); });
}

}  // namespace baeumgil
