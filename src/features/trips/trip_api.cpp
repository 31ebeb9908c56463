#include "features/trips/trip_api.h"

#include "features/rules/verdict_rows.h"
#include "features/trips/approve_trip.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/edit_trip.h"
#include "features/trips/judge_trip.h"
#include "features/trips/plan_trip.h"
#include "features/trips/return_trip.h"
#include "features/trips/submit_trip.h"
#include "features/trips/tell_cancellation_fee.h"
#include "features/trips/travel.h"
#include "features/trips/trip_fields_api.h"
#include "features/trips/trip_filter.h"
#include "features/trips/trip_input.h"
#include "features/trips/trip_json.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_row(JsonWriter& json, TripRow const& trip) {
  json.begin_object().field("id", to_text(trip.id)).field("number", trip.number).field("purpose", trip.purpose);
  json.field("destination", trip.destination).field("starts_on", to_text(trip.starts_on)).field("ends_on", to_text(trip.ends_on));
  json.field("state", to_word(trip.state)).field("kind", to_word(trip.kind)).field("team_name", trip.team_name);
  json.field("issue_title", trip.issue_title).field("leader_name", trip.leader_name).field("department_name", trip.department_name);
  json.field("travelers", trip.travelers).field("cancellation_fee_won", trip.cancellation_fee.amount).end_object();
}

Result<Response> done(Result<TripId> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

ApiOperation move(std::string_view noun, std::string summary, std::vector<ApiField> input = {}) {
  return {.method = Method::post,
          .path = "/api/v1/trips/{id}/" + std::string{noun},
          .summary = std::move(summary),
          .tag = "trips",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

ApiField text(std::string name, std::string description, bool is_required = true) {
  return {.name = std::move(name), .type = ApiType::text, .description = std::move(description), .required = is_required};
}

}  // namespace

Result<Response> TripApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_trip_list(query, actor).filter;
  auto const page = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto after = std::optional<TripId>{};
  if (page.after) after = TripId{*page.after};
  auto const rows = db.read(actor, [&](Tx& tx) { return list_trips_after(tx, actor, filter, after, page.limit + 1); });
  return page_answer(rows, page, write_row);
}

Result<Response> TripApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const trip = TRY(db.read(actor, [&](Tx& tx) { return find_trip(tx, actor, *id); }));
  return json_response(200, to_json(trip));
}

Result<Response> TripApi::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_trip(tx, actor, *id); }));
  return json_response(
      200, verdicts_json({.title = judged.trip.purpose, .day = judged.trip.starts_on, .verdicts = judged.verdicts}, actor.language));
}

Result<Response> TripApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const team = fields.id<TeamId>("team");
  if (!team && !fields.problem()) fields.refuse("team", "field.required");
  auto const input = read_trip_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(plan_trip(db, actor, *team, input), 201);
}

Result<Response> TripApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_trip_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(edit_trip(db, actor, *id, input));
}

Result<Response> TripApi::submit(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const wished = fields.id<PersonId>("approver").value_or(PersonId{});
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(submit_trip(db, actor, *id, wished));
}

Result<Response> TripApi::approve(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return done(approve_trip(db, actor, *id));
}

Result<Response> TripApi::send_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(return_trip(db, actor, *id, reason));
}

Result<Response> TripApi::cancel(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  auto const cost = read_cancellation_cost(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(cancel_trip(db, actor, *id, reason, cost));
}

Result<Response> TripApi::tell_fee(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const cost = read_cancellation_cost(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(tell_cancellation_fee(db, actor, *id, cost));
}

Result<Response> TripApi::make_ready(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const risk = fields.text("accepted_risk");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(make_trip_ready(db, actor, *id, risk));
}

Result<Response> TripApi::start(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return done(start_trip(db, actor, *id));
}

Result<Response> TripApi::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return done(come_back(db, actor, *id));
}

Result<Response> TripApi::close(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return done(close_trip(db, actor, *id));
}

void add_trip_api(Router& router, TripApi api) {
  auto add = [&](ApiOperation operation, Result<Response> (TripApi::*method)(Request const&, Actor const&) const) {
    router.api(std::move(operation), Access::staff,
               [api, method](Request const& request, Actor const& actor) { return (api.*method)(request, actor); });
  };
  add({.path = "/api/v1/trips",
       .summary = "Trips, newest first",
       .tag = "trips",
       .query = trip_list_query(),
       .answer = ApiAnswer::page,
       .schema = trip_row_schema()},
      &TripApi::list);
  add({.path = "/api/v1/trips/{id}", .summary = "One trip with its plan", .tag = "trips", .schema = trip_schema()}, &TripApi::show);
  add({.path = "/api/v1/trips/{id}/verdicts",
       .summary = "Every rule that applies to one trip, met or not",
       .tag = "trips",
       .schema = verdicts_schema()},
      &TripApi::verdicts);
  auto creating = trip_input_fields();
  creating.insert(creating.begin(), {.name = "team", .type = ApiType::id, .description = "that travels"});
  add({.method = Method::post,
       .path = "/api/v1/trips",
       .summary = "Plan a trip of a team",
       .tag = "trips",
       .input = std::move(creating),
       .answer = ApiAnswer::done},
      &TripApi::create);
  add({.method = Method::put,
       .path = "/api/v1/trips/{id}",
       .summary = "Change a plan that is a draft or was returned",
       .tag = "trips",
       .input = trip_input_fields(),
       .answer = ApiAnswer::done},
      &TripApi::edit);
  add(move("submission", "Hand the plan to the department head",
           {{.name = "approver", .type = ApiType::id, .description = "whom the caller expects to decide", .required = false}}),
      &TripApi::submit);
  add(move("approval", "Approve, or permit when the caller is the approver by rule"), &TripApi::approve);
  add(move("return", "Return the plan to its team", {text("reason", "told to the team")}), &TripApi::send_back);
  add(move("cancellation", "Cancel the trip; hosts that were asked are told",
           {text("reason", "told to travellers and hosts"),
            {.name = "cancel_fee", .type = ApiType::integer, .description = "tickets and rooms not taken back, in won", .required = false},
            text("cancel_basis", "what was paid and what shows it; needed with a fee", false)}),
      &TripApi::cancel);
  add(move("cancellation-fee", "Tell what giving the trip up cost, when that is known only later",
           {{.name = "cancel_fee", .type = ApiType::integer, .description = "tickets and rooms not taken back, in won"},
            text("cancel_basis", "what was paid and what shows it")}),
      &TripApi::tell_fee);
  add(move("readiness", "Say that all hosts are confirmed, or why the trip goes ahead",
           {text("accepted_risk", "needed while a host has not confirmed", false)}),
      &TripApi::make_ready);
  add(move("start", "Begin the trip"), &TripApi::start);
  add(move("end", "Come back; the report is opened with its due date"), &TripApi::end);
  add(move("closure", "Close a trip whose report is accepted"), &TripApi::close);
}

}  // namespace baeumgil
