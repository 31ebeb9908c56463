#include "features/visit_desk/desk_api.h"

#include "features/trips/proposed_time_rows.h"
#include "features/visit_desk/desk_form.h"
#include "features/visit_desk/desk_json.h"
#include "features/visit_desk/desk_pages.h"
#include "features/visit_desk/desk_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_lines(JsonWriter& json, std::string_view name, std::vector<std::string> const& lines) {
  json.key(name).begin_array();
  for (auto const& line : lines) json.value(line);
  json.end_array();
}

void write_request(JsonWriter& json, DeskRequest const& one) {
  json.begin_object().field("id", to_text(one.id)).field("number", one.number).field("guest_name", one.guest_name);
  json.field("record_no", one.record_no).field("for_department", one.for_department);
  json.field("contact", one.contact).field("reach", one.reach).field("topic", one.topic).field("requests", one.requests);
  json.field("place", one.place).field("visitors", one.visitors).field("first_choice_at", to_text(one.first_choice_at));
  json.field("second_choice_at", moment_if_any(one.second_choice_at)).field("state", to_word(one.state));
  json.field("state_reason", one.state_reason).field("agreed_at", moment_if_any(one.agreed_at));
  json.field("received_at", to_text(one.received_at));
  json.field("answered_at", moment_if_any(one.answered_at));
  json.field("bundle_id", one.bundle.is_nil() ? std::nullopt : std::optional{to_text(one.bundle)});
  json.key("proposed").begin_array();
  for (auto const& time : one.proposed) json.begin_object().field("at", to_text(time.at)).field("part", to_word(time.part)).end_object();
  json.end_array();
  write_lines(json, "questions", one.questions);
  write_lines(json, "visitor_lines", one.visitor_lines);
  json.end_object();
}

ApiSchema request_schema() {
  auto const maybe = [](std::string name, ApiType type) { return ApiField{.name = std::move(name), .type = type, .nullable = true}; };
  auto const lines = [](std::string name) {
    return ApiField{.name = std::move(name), .type = ApiType::array, .fields = {{.type = ApiType::text}}};
  };
  return {.name = "DeskRequest",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number", .description = "the guest's"},
                     {.name = "guest_name"},
                     {.name = "record_no"},
                     {.name = "for_department"},
                     {.name = "contact"},
                     {.name = "reach"},
                     {.name = "topic"},
                     {.name = "requests"},
                     {.name = "place"},
                     {.name = "visitors", .type = ApiType::integer},
                     {.name = "first_choice_at", .type = ApiType::instant},
                     maybe("second_choice_at", ApiType::instant),
                     {.name = "state", .values = words_of<VisitState>()},
                     {.name = "state_reason"},
                     maybe("agreed_at", ApiType::instant),
                     {.name = "received_at", .type = ApiType::instant},
                     maybe("answered_at", ApiType::instant),
                     maybe("bundle_id", ApiType::id),
                     {.name = "proposed",
                      .type = ApiType::array,
                      .fields = {{.name = "at", .type = ApiType::instant}, {.name = "part", .values = words_of<DayPart>()}}},
                     lines("questions"),
                     lines("visitor_lines")}};
}

std::vector<ApiField> answer_fields() {
  auto const text = [](std::string name) { return ApiField{.name = std::move(name), .required = false}; };
  auto const yes_or_no = [](std::string name) { return ApiField{.name = std::move(name), .type = ApiType::boolean, .required = false}; };
  auto fields = std::vector<ApiField>{{.name = "decision", .values = {"accept", "accept_second", "propose_date", "decline"}},
                                      {.name = "slot", .type = ApiType::id, .description = "of the times offered", .required = false},
                                      text("attendants"),
                                      text("limits"),
                                      yes_or_no("photo_allowed"),
                                      yes_or_no("share_allowed"),
                                      text("arrival_info"),
                                      text("decline_reason")};
  for (auto position = std::size_t{0}; position < kMostProposed; ++position) {
    fields.push_back({.name = proposed_field("proposed_on", position), .type = ApiType::date, .required = false});
    fields.push_back(text(proposed_field("proposed_time", position)));
    fields.push_back({.name = proposed_field("proposed_part", position), .required = false, .values = words_of<DayPart>()});
  }
  return fields;
}

}  // namespace

Result<Response> DeskPages::list_json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const requests = db.read(actor, [](Tx& tx) { return list_desk_requests(tx); });
  return page_of_all(requests, asked, write_request);
}

Result<Response> DeskPages::answer_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<DeskRequestId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const said = read_desk_answer(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = answer_request(db, actor, *id, said);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

void add_desk_api(Router& router, DeskPages const& pages) {
  router.api({.path = "/api/v1/visit-desk",
              .summary = "Requests to visit the institution, newest first",
              .tag = "visit-desk",
              .answer = ApiAnswer::page,
              .schema = request_schema()},
             Access::officer, handler(pages, &DeskPages::list_json));
  router.api({.method = Method::post,
              .path = "/api/v1/visit-desk/{id}/answer",
              .summary = "Answer a request to visit the institution",
              .tag = "visit-desk",
              .input = answer_fields(),
              .answer = ApiAnswer::done},
             Access::officer, handler(pages, &DeskPages::answer_json));
}

}  // namespace baeumgil
