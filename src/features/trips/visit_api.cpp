#include "features/trips/visit_api.h"

#include "features/trips/follow_visit.h"
#include "features/trips/send_visit.h"
#include "features/trips/thank_you_document.h"
#include "features/trips/trip_fields_api.h"
#include "features/trips/trip_json.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_input.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

Result<Response> done(Result<VisitId> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

ApiOperation move(std::string_view noun, std::string summary, std::vector<ApiField> input = {}) {
  return {.method = Method::post,
          .path = "/api/v1/visits/{id}/" + std::string{noun},
          .summary = std::move(summary),
          .tag = "visits",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

using Step = Result<VisitId> (*)(Database&, Actor const&, VisitId);

Result<Response> take_step(Database& db, Request const& request, Actor const& actor, Step step) {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  return done(step(db, actor, *id));
}

}  // namespace

Result<Response> VisitApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto filter = VisitFilter{.trip = query.id<TripId>("trip"), .host = query.id<InstitutionId>("host")};
  filter.state = query.choice<VisitState>("state");
  auto const page = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  if (page.after) filter.after = VisitId{*page.after};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_visits(tx, actor, filter, page.limit + 1); });
  return page_answer(rows, page, write_visit);
}

Result<Response> VisitApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const visit = TRY(db.read(actor, [&](Tx& tx) { return find_visit(tx, actor, *id); }));
  return json_response(200, to_json(visit));
}

Result<Response> VisitApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const trip = fields.id<TripId>("trip");
  if (!trip && !fields.problem()) fields.refuse("trip", "field.required");
  auto const input = read_visit_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(request_visit(db, actor, *trip, input), 201);
}

Result<Response> VisitApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_visit_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(edit_visit(db, actor, *id, input));
}

Result<Response> VisitApi::sign(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const record_no = fields.text("record_no");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(sign_visit(db, actor, *id, record_no));
}

// The host's link goes out by mail; programs are told only that it went.
Result<Response> VisitApi::send(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(letter_attachments(db, actor, *id, locale));
  auto const sent = send_visit(db, actor, *id, base_address, letter);
  if (!sent) return sent.error();
  return done_answer(200, to_text(*id));
}

Result<Response> VisitApi::agree(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const chosen = read_date_chosen(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(agree_date(db, actor, *id, chosen));
}

Result<Response> VisitApi::confirm(Request const& request, Actor const& actor) const {
  return take_step(db, request, actor, confirm_visit);
}

Result<Response> VisitApi::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(withdraw_visit(db, actor, *id, reason));
}

Result<Response> VisitApi::mark(Request const& request, Actor const& actor) const { return take_step(db, request, actor, mark_visited); }

Result<Response> VisitApi::thank(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(thank_you_attachments(db, actor, *id, locale));
  return done(thank_host(db, actor, *id, letter));
}

void add_visit_api(Router& router, VisitApi const& api) {
  auto add = [&](ApiOperation operation, Result<Response> (VisitApi::*method)(Request const&, Actor const&) const) {
    router.api(std::move(operation), Access::staff,
               [api, method](Request const& request, Actor const& actor) { return (api.*method)(request, actor); });
  };
  auto states = std::vector<std::string>{};
  for (auto const state : all_of<VisitState>()) states.emplace_back(to_word(state));
  add({.path = "/api/v1/visits",
       .summary = "Co-operation letters, newest first",
       .tag = "visits",
       .query = {{.name = "trip", .type = ApiType::id, .required = false},
                 {.name = "host", .type = ApiType::id, .required = false},
                 {.name = "state", .type = ApiType::text, .required = false, .values = states}},
       .answer = ApiAnswer::page,
       .schema = visit_schema()},
      &VisitApi::list);
  add({.path = "/api/v1/visits/{id}", .summary = "One co-operation letter", .tag = "visits", .schema = visit_schema()}, &VisitApi::show);
  auto creating = visit_input_fields();
  creating.insert(creating.begin(), {.name = "trip", .type = ApiType::id, .description = "the letter belongs to"});
  add({.method = Method::post,
       .path = "/api/v1/visits",
       .summary = "Write a letter to one host of a trip",
       .tag = "visits",
       .input = std::move(creating),
       .answer = ApiAnswer::done},
      &VisitApi::create);
  add({.method = Method::put,
       .path = "/api/v1/visits/{id}",
       .summary = "Change a letter that is not signed yet",
       .tag = "visits",
       .input = visit_input_fields(),
       .answer = ApiAnswer::done},
      &VisitApi::edit);
  add(move("signature", "Sign the letter", {{.name = "record_no", .type = ApiType::text, .description = "of the document system"}}),
      &VisitApi::sign);
  add(move("sending", "Send the letter, or send it again"), &VisitApi::send);
  add(move("agreement", "Agree to one of the host's other times",
           {{.name = "proposal", .type = ApiType::integer, .description = "which of them, from 0; of one nothing", .required = false},
            {.name = "agreed_time", .type = ApiType::text, .description = "the hour in that part of the day", .required = false}}),
      &VisitApi::agree);
  add(move("confirmation", "Confirm the visit"), &VisitApi::confirm);
  add(move("withdrawal", "Withdraw the letter", {{.name = "reason", .type = ApiType::text, .description = "told to the host"}}),
      &VisitApi::withdraw);
  add(move("completion", "Say that the visit took place"), &VisitApi::mark);
  add(move("thanks", "Thank the host"), &VisitApi::thank);
}

}  // namespace baeumgil
