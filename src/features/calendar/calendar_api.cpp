#include "features/calendar/calendar_api.h"

#include "features/calendar/list_absences.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

constexpr auto kDaysAtMost = 366;
constexpr auto kDays = 31;

ApiSchema absences_schema() {
  auto const absence = std::vector<ApiField>{{.name = "kind", .type = ApiType::text, .values = {"planned", "trip", "cancelled"}},
                                             {.name = "person", .type = ApiType::id},
                                             {.name = "name", .type = ApiType::text},
                                             {.name = "department", .type = ApiType::id},
                                             {.name = "department_name", .type = ApiType::text},
                                             {.name = "deputy", .type = ApiType::id, .nullable = true},
                                             {.name = "title", .type = ApiType::text},
                                             {.name = "path", .type = ApiType::text},
                                             {.name = "from", .type = ApiType::date},
                                             {.name = "until", .type = ApiType::date}};
  return {.name = "Absences", .fields = {{.name = "absences", .type = ApiType::array, .fields = absence}}};
}

void write_absence(JsonWriter& json, Absence const& absence) {
  json.begin_object()
      .field("kind", to_word(absence.kind))
      .field("person", to_text(absence.person))
      .field("name", absence.name)
      .field("department", to_text(absence.department))
      .field("department_name", absence.department_name)
      .field("deputy", absence.deputy.is_nil() ? std::nullopt : std::optional{to_text(absence.deputy)})
      .field("title", absence.title)
      .field("path", absence.path)
      .field("from", to_text(absence.from))
      .field("until", to_text(absence.until))
      .end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const from = query.date("from");
  auto const until = query.date("until");
  auto const department = query.id<DepartmentId>("department");
  if (from && until && (*until < *from || *until - *from > kDaysAtMost)) query.refuse("until", "field.out_of_range");
  if (auto problem = query.problem()) return *std::move(problem);
  auto const absences = db.read(actor, [&](Tx& tx) {
    auto const first = from.value_or(tx.today());
    return list_absences(tx, actor, {.from = first, .until = until.value_or(first + kDays), .department = department});
  });
  auto json = JsonWriter{};
  json.begin_object().key("absences").begin_array();
  for (auto const& absence : absences) write_absence(json, absence);
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace

void add_calendar_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/absences",
              .summary = "Who is away when, with deputies",
              .tag = "calendar",
              .query = {{.name = "from", .type = ApiType::date, .required = false},
                        {.name = "until", .type = ApiType::date, .required = false},
                        {.name = "department", .type = ApiType::id, .required = false}},
              .schema = absences_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
}

}  // namespace baeumgil
