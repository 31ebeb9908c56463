#include "features/trip_changes/change_api.h"

#include "features/trip_changes/answer_change.h"
#include "features/trip_changes/change_input.h"
#include "features/trip_changes/change_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<std::string> kinds() { return {"period", "itinerary", "host", "traveler", "other"}; }

ApiSchema schema() {
  return {.name = "TripChange",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "kind", .type = ApiType::text, .values = kinds()},
                     {.name = "words", .type = ApiType::text},
                     {.name = "happened_on", .type = ApiType::date},
                     {.name = "new_starts_on", .type = ApiType::date, .nullable = true},
                     {.name = "new_ends_on", .type = ApiType::date, .nullable = true},
                     {.name = "leaving", .type = ApiType::id, .nullable = true},
                     {.name = "reporter", .type = ApiType::text},
                     {.name = "reported_at", .type = ApiType::instant},
                     {.name = "state", .type = ApiType::text, .values = words_of<TripChangeState>()},
                     {.name = "answer", .type = ApiType::text}}};
}

void write(JsonWriter& json, TripChange const& change) {
  json.begin_object()
      .field("id", to_text(change.id))
      .field("kind", to_word(change.kind))
      .field("words", change.words)
      .field("happened_on", to_text(change.happened_on))
      .field("new_starts_on", change.new_starts_on ? std::optional{to_text(*change.new_starts_on)} : std::nullopt)
      .field("new_ends_on", change.new_ends_on ? std::optional{to_text(*change.new_ends_on)} : std::nullopt)
      .field("leaving", change.leaving.is_nil() ? std::nullopt : std::optional{to_text(change.leaving)})
      .field("reporter", change.reporter)
      .field("reported_at", to_text(change.reported_at))
      .field("state", to_word(change.state))
      .field("answer", change.answer)
      .end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const changes = TRY(db.read(actor, [&](Tx& tx) -> Result<std::vector<TripChange>> {
    if (auto const trip = find_trip(tx, actor, *id); !trip) return trip.error();
    return list_changes(tx, *id);
  }));
  return page_of_all(changes, asked, write);
}

Result<Response> report(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_change_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const change = TRY(report_change(db, actor, *id, draft));
  return done_answer(201, to_text(change));
}

Result<Response> answer(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripChangeId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.choice<TripChangeState>("to").value_or(TripChangeState::reported);
  auto const words = fields.text("answer");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const change = TRY(answer_change(db, actor, *id, to, words));
  return done_answer(200, to_text(change));
}

}  // namespace

void add_trip_change_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/trips/{id}/changes",
              .summary = "What turned out otherwise on a trip",
              .tag = "trips",
              .answer = ApiAnswer::page,
              .schema = schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/trips/{id}/changes",
              .summary = "Report a change at once; by who decides on the trip, put down one that nobody reported",
              .tag = "trips",
              .input = {{.name = "kind", .type = ApiType::text, .values = kinds()},
                        {.name = "words", .type = ApiType::text, .max_length = 1000},
                        {.name = "happened_on", .type = ApiType::date, .description = "left out: today", .required = false},
                        {.name = "new_starts_on",
                         .type = ApiType::date,
                         .description = "of a change of the period, before the trip begins",
                         .required = false},
                        {.name = "new_ends_on", .type = ApiType::date, .description = "of a change of the period", .required = false},
                        {.name = "leaving",
                         .type = ApiType::id,
                         .description = "of a change of the travellers of a domestic trip: who does not go after all",
                         .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return report(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/trip-changes/{id}/answer",
              .summary = "Agree to a change, or say that the plan stands; withdraw one that was put down wrongly",
              .tag = "trips",
              .input = {{.name = "to", .type = ApiType::text, .values = {"agreed", "refused", "withdrawn"}},
                        {.name = "answer",
                         .type = ApiType::text,
                         .description = "needed to refuse and to withdraw",
                         .required = false,
                         .max_length = 1000}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return answer(db, request, actor); });
}

}  // namespace baeumgil
