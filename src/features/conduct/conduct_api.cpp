#include "features/conduct/conduct_api.h"

#include "features/conduct/conduct_input.h"
#include "features/conduct/conduct_store.h"
#include "features/conduct/duty_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema conduct_schema() {
  return {.name = "ConductEntry",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "kind", .values = words_of<ConductKind>()},
                     {.name = "person_id", .type = ApiType::id},
                     {.name = "person_name"},
                     {.name = "happened_on", .type = ApiType::date},
                     {.name = "words"},
                     {.name = "giver"},
                     {.name = "worth_won", .type = ApiType::integer},
                     {.name = "is_returned", .type = ApiType::boolean},
                     {.name = "recorded_by"},
                     {.name = "is_withdrawn", .type = ApiType::boolean},
                     {.name = "withdrawn_reason"}}};
}

void write_conduct(JsonWriter& json, ConductEntry const& entry) {
  json.begin_object().field("id", to_text(entry.id)).field("kind", to_word(entry.kind)).field("person_id", to_text(entry.person));
  json.field("person_name", entry.person_name).field("happened_on", to_text(entry.happened_on)).field("words", entry.words);
  json.field("giver", entry.giver).field("worth_won", entry.worth.amount).field("is_returned", entry.is_returned);
  json.field("recorded_by", entry.recorder).field("is_withdrawn", !entry.counts());
  json.field("withdrawn_reason", entry.withdrawn_reason).end_object();
}

ApiSchema duty_schema() {
  return {.name = "EmergencyDuty",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "name"},
                     {.name = "department_id", .type = ApiType::id, .description = "null: everybody's", .nullable = true},
                     {.name = "department_name"},
                     {.name = "starts_on", .type = ApiType::date},
                     {.name = "ends_on", .type = ApiType::date, .description = "null: until it is lifted", .nullable = true},
                     {.name = "ordered_by"}}};
}

void write_duty(JsonWriter& json, EmergencyDuty const& duty) {
  json.begin_object().field("id", to_text(duty.id)).field("name", duty.name);
  json.field("department_id", duty.department.is_nil() ? std::nullopt : std::optional{to_text(duty.department)});
  json.field("department_name", duty.department_name).field("starts_on", to_text(duty.starts_on));
  json.field("ends_on", duty.ends_on ? std::optional{to_text(*duty.ends_on)} : std::nullopt).field("ordered_by", duty.orderer).end_object();
}

Result<Response> list_entries(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const entries = TRY(db.read(actor, [&](Tx& tx) -> Result<std::vector<ConductEntry>> {
    auto const trip = TRY(find_trip(tx, actor, *id));
    if (!may_see_conduct(actor, trip)) return not_found();
    return list_conduct(tx, actor, trip);
  }));
  return page_of_all(entries, asked, write_conduct);
}

Result<Response> put_down(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_conduct_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const entry = TRY(record_conduct(db, actor, *id, draft));
  return done_answer(201, to_text(entry));
}

Result<Response> take_back(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<ConductId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const entry = TRY(withdraw_conduct(db, actor, *id, reason));
  return done_answer(200, to_text(entry));
}

Result<Response> list_all_duties(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [](Tx& tx) { return list_duties(tx); }), asked, write_duty);
}

Result<Response> order_one(Database& db, Request const& request, Actor const& actor) {
  auto fields = Fields::of(request);
  auto const draft = read_duty_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const duty = TRY(order_duty(db, actor, draft));
  return done_answer(201, to_text(duty));
}

Result<Response> lift_one(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<DutyId>();
  if (!id) return not_found();
  auto const duty = TRY(lift_duty(db, actor, *id));
  return done_answer(200, to_text(duty));
}

std::vector<ApiField> conduct_fields() {
  return {
      {.name = "kind", .values = words_of<ConductKind>()},
      {.name = "person", .type = ApiType::id, .description = "a traveller; left out: of a gift, whoever declares it", .required = false},
      {.name = "happened_on", .type = ApiType::date},
      {.name = "words", .max_length = kMostOfConduct},
      {.name = "giver", .description = "of a gift", .required = false, .max_length = kMostOfConduct},
      {.name = "worth", .type = ApiType::integer, .description = "of a gift, in won", .required = false},
      {.name = "is_returned", .type = ApiType::boolean, .required = false}};
}

void add_conduct_entries(Router& router, Database& db) {
  router.api({.path = "/api/v1/trips/{id}/conduct",
              .summary = "What travellers were given, and breaches of discipline, as far as one may see them",
              .tag = "trips",
              .answer = ApiAnswer::page,
              .schema = conduct_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list_entries(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/trips/{id}/conduct",
              .summary = "Declare what one was given, or put down a breach of discipline",
              .tag = "trips",
              .input = conduct_fields(),
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return put_down(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/conduct/{id}/withdrawal",
              .summary = "Withdraw what was put down wrongly",
              .tag = "trips",
              .input = {{.name = "reason", .max_length = kMostOfConduct}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return take_back(db, request, actor); });
}

}  // namespace

void add_conduct_api(Router& router, Database& db) {
  add_conduct_entries(router, db);
  router.api({.path = "/api/v1/emergency-duties",
              .summary = "Emergency duties, the newest first",
              .tag = "trips",
              .answer = ApiAnswer::page,
              .schema = duty_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list_all_duties(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/emergency-duties",
              .summary = "Order an emergency duty",
              .tag = "trips",
              .input = {{.name = "name", .max_length = kMostOfDutyName},
                        {.name = "department", .type = ApiType::id, .description = "left out: everybody's", .required = false},
                        {.name = "starts_on", .type = ApiType::date},
                        {.name = "ends_on", .type = ApiType::date, .description = "left out: until it is lifted", .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return order_one(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/emergency-duties/{id}/lifting",
              .summary = "Lift an emergency duty: today is its last day",
              .tag = "trips",
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return lift_one(db, request, actor); });
}

}  // namespace baeumgil
