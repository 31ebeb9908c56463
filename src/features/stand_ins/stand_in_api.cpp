#include "features/stand_ins/stand_in_api.h"

#include "features/stand_ins/stand_in_input.h"
#include "features/stand_ins/stand_in_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema schema() {
  return {.name = "StandIn",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "principal_id", .type = ApiType::id, .description = "null: nobody holds the post", .nullable = true},
                     {.name = "principal_name", .type = ApiType::text},
                     {.name = "post", .type = ApiType::text},
                     {.name = "department_id", .type = ApiType::id},
                     {.name = "department_name", .type = ApiType::text},
                     {.name = "deputy_id", .type = ApiType::id},
                     {.name = "deputy_name", .type = ApiType::text},
                     {.name = "kind", .type = ApiType::text, .values = {"absence", "vacancy", "delegation"}},
                     {.name = "starts_on", .type = ApiType::date},
                     {.name = "ends_on", .type = ApiType::date},
                     {.name = "reason", .type = ApiType::text},
                     {.name = "record_no", .type = ApiType::text},
                     {.name = "ended_on", .type = ApiType::date, .nullable = true}}};
}

void write(JsonWriter& json, StandIn const& row) {
  json.begin_object()
      .field("id", to_text(row.id))
      .field("principal_id", row.principal.is_nil() ? std::nullopt : std::optional{to_text(row.principal)})
      .field("principal_name", row.principal_name)
      .field("post", to_word(row.post))
      .field("department_id", to_text(row.department))
      .field("department_name", row.department_name)
      .field("deputy_id", to_text(row.deputy))
      .field("deputy_name", row.deputy_name)
      .field("kind", to_word(row.kind))
      .field("starts_on", to_text(row.starts_on))
      .field("ends_on", to_text(row.ends_on))
      .field("reason", row.reason)
      .field("record_no", row.record_no)
      .field("ended_on", row.ended_on ? std::optional{to_text(*row.ended_on)} : std::nullopt)
      .end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [](Tx& tx) { return list_stand_ins(tx); }), asked, write);
}

Result<Response> name(Database& db, Request const& request, Actor const& actor) {
  auto fields = Fields::of(request);
  auto const draft = read_stand_in_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const id = TRY(name_stand_in(db, actor, draft));
  return done_answer(201, to_text(id));
}

}  // namespace

void add_stand_in_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/stand-ins",
              .summary = "Who decides in whose place",
              .tag = "people",
              .answer = ApiAnswer::page,
              .schema = schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  auto const person = [](std::string name, std::string description, bool is_required) {
    return ApiField{.name = std::move(name), .type = ApiType::id, .description = std::move(description), .required = is_required};
  };
  router.api({.method = Method::post,
              .path = "/api/v1/stand-ins",
              .summary = "Name who decides in somebody's place",
              .tag = "people",
              .input = {{.name = "kind", .type = ApiType::text, .values = {"absence", "vacancy", "delegation"}},
                        person("principal", "whose place it is; not of a vacancy", false),
                        person("deputy", "who decides", true),
                        {.name = "post",
                         .type = ApiType::text,
                         .description = "of a vacancy",
                         .required = false,
                         .values = {"department_head", "bureau_head", "deputy_mayor", "mayor"}},
                        person("department", "of a vacancy", false),
                        {.name = "starts_on", .type = ApiType::date},
                        {.name = "ends_on", .type = ApiType::date},
                        {.name = "reason", .type = ApiType::text},
                        {.name = "record_no", .type = ApiType::text, .description = "of a vacancy or delegation", .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return name(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/stand-ins/{id}/end",
              .summary = "Take it back before its time",
              .tag = "people",
              .answer = ApiAnswer::done},
             Access::staff, [&db](Request const& request, Actor const& actor) -> Result<Response> {
               auto const id = request.id<StandInId>();
               if (!id) return not_found();
               auto const ended = TRY(end_stand_in(db, actor, *id));
               return done_answer(200, to_text(ended));
             });
}

}  // namespace baeumgil
