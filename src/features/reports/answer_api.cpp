#include "features/reports/answer_api.h"

#include <map>

#include "features/reports/answer_pages.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema answer_schema() {
  return {
      .name = "ReportAnswer",
      .fields = {{.name = "id", .type = ApiType::id, .description = "of the question"},
                 {.name = "same_as", .type = ApiType::id, .description = "the newest question that means the same; itself when none does"},
                 {.name = "question"},
                 {.name = "kind", .values = words_of<AnswerKind>()},
                 {.name = "answer"},
                 {.name = "unanswered_reason"},
                 {.name = "source"},
                 {.name = "host_ids", .type = ApiType::array, .fields = {{.type = ApiType::id}}},
                 {.name = "hosts", .type = ApiType::array, .description = "names, in the order of the ids", .fields = {{}}},
                 {.name = "report_id", .type = ApiType::id},
                 {.name = "report_number"},
                 {.name = "report_state", .values = words_of<ReportState>()},
                 {.name = "trip_id", .type = ApiType::id},
                 {.name = "came_back_on", .type = ApiType::date},
                 {.name = "team"},
                 {.name = "theme"},
                 {.name = "issue"}}};
}

struct Listed {
  QuestionId id{};
  QuestionId same_as{};
  AskedQuestion asked{};
};

std::vector<Listed> in_groups(std::vector<AskedQuestion> const& asked) {
  auto items = std::vector<Listed>{};
  for (auto const& row : to_answer_grid(asked).rows)
    for (auto const place : row.asked)
      items.push_back({.id = asked[place].id, .same_as = asked[row.asked.front()].id, .asked = asked[place]});
  return items;
}

void write_item(JsonWriter& json, Listed const& item) {
  auto const& asked = item.asked;
  json.begin_object().field("id", to_text(item.id)).field("same_as", to_text(item.same_as)).field("question", asked.question);
  json.field("kind", to_word(asked.kind())).field("answer", asked.answer).field("unanswered_reason", asked.unanswered_reason);
  json.field("source", asked.source).key("host_ids").begin_array();
  for (auto const& host : asked.hosts) json.value(to_text(host.id));
  json.end_array().key("hosts").begin_array();
  for (auto const& host : asked.hosts) json.value(host.name);
  json.end_array().field("report_id", to_text(asked.report)).field("report_number", asked.report_number);
  json.field("report_state", to_word(asked.report_state)).field("trip_id", to_text(asked.trip));
  json.field("came_back_on", to_text(asked.came_back_on)).field("team", asked.team).field("theme", asked.theme);
  json.field("issue", asked.issue).end_object();
}

}  // namespace

Result<Response> AnswerApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_answer_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const found = db.read(actor, [&](Tx& tx) { return list_asked(tx, actor, filter); });
  return page_of_all(in_groups(found.asked), asked, write_item);
}

void add_answer_api(Router& router, AnswerApi api) {
  auto const filters = std::vector<ApiField>{{.name = "issue", .type = ApiType::id, .required = false},
                                             {.name = "field", .required = false, .values = words_of<PolicyField>()},
                                             {.name = "host", .type = ApiType::id, .required = false},
                                             {.name = "year", .type = ApiType::integer, .required = false},
                                             {.name = "kind", .required = false, .values = words_of<AnswerKind>()},
                                             {.name = "about", .required = false}};
  router.api({.path = "/api/v1/report-answers",
              .summary = "Questions of trips and what their reports answer, those that mean the same together",
              .tag = "reports",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = answer_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
}

}  // namespace baeumgil
