#include "features/teams/call_api.h"

#include "features/teams/call_for_members.h"
#include "features/teams/call_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema call_schema() {
  auto const answer =
      std::vector<ApiField>{{.name = "person", .type = ApiType::id},
                            {.name = "name", .type = ApiType::text},
                            {.name = "message", .type = ApiType::text},
                            {.name = "state", .type = ApiType::text, .values = {"waiting", "accepted", "declined", "withdrawn"}}};
  return {.name = "TeamCall",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "team", .type = ApiType::id},
                     {.name = "team_name", .type = ApiType::text},
                     {.name = "role", .type = ApiType::text},
                     {.name = "duties", .type = ApiType::text},
                     {.name = "state", .type = ApiType::text, .values = {"open", "filled", "closed"}},
                     {.name = "answers", .type = ApiType::array, .description = "those the reader may see", .fields = answer},
                     {.name = "version", .type = ApiType::integer}}};
}

void write_call(JsonWriter& json, TeamCall const& call) {
  json.begin_object()
      .field("id", to_text(call.id))
      .field("team", to_text(call.team))
      .field("team_name", call.team_name)
      .field("role", call.role)
      .field("duties", call.duties)
      .field("state", to_word(call.state))
      .key("answers")
      .begin_array();
  for (auto const& answer : call.answers)
    json.begin_object()
        .field("person", to_text(answer.person))
        .field("name", answer.name)
        .field("message", answer.message)
        .field("state", to_word(answer.state))
        .end_object();
  json.end_array().field("version", call.version).end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [&](Tx& tx) { return list_calls(tx, actor, {}); }), asked, write_call);
}

Result<Response> open(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = CallDraft{.role = fields.text("role"), .duties = fields.text("duties")};
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const call = TRY(open_call(db, actor, *id, draft));
  return done_answer(201, to_text(call));
}

using Move = Result<CallId> (*)(Database&, Actor const&, CallId, PersonId, std::string const&);

struct MoveRoute {
  std::string_view noun{};
  std::string_view summary{};
  std::vector<ApiField> input{};
  Move move{nullptr};
};

std::vector<MoveRoute> move_routes() {
  auto const person = ApiField{.name = "person", .type = ApiType::id};
  auto const message = ApiField{.name = "message", .type = ApiType::text, .required = false, .max_length = 300};
  return {{"answers",
           "Answer a call",
           {message},
           [](auto& db, auto& actor, auto id, auto, auto& said) { return answer_call(db, actor, id, said); }},
          {"answer-withdrawal",
           "Withdraw one's answer",
           {},
           [](auto& db, auto& actor, auto id, auto, auto&) { return withdraw_answer(db, actor, id); }},
          {"acceptance",
           "Take who answered into the team",
           {person},
           [](auto& db, auto& actor, auto id, auto who, auto&) { return accept_answer(db, actor, id, who); }},
          {"refusal",
           "Decline an answer",
           {person},
           [](auto& db, auto& actor, auto id, auto who, auto&) { return decline_answer(db, actor, id, who); }},
          {"closing", "Close a call", {}, [](auto& db, auto& actor, auto id, auto, auto&) { return close_call(db, actor, id); }}};
}

}  // namespace

void add_call_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/team-calls",
              .summary = "Open calls for members",
              .tag = "teams",
              .answer = ApiAnswer::page,
              .schema = call_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/teams/{id}/calls",
              .summary = "Say which role a team still seeks",
              .tag = "teams",
              .input = {{.name = "role", .type = ApiType::text, .max_length = 60},
                        {.name = "duties", .type = ApiType::text, .required = false, .max_length = 300}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return open(db, request, actor); });
  for (auto const& route : move_routes())
    router.api({.method = Method::post,
                .path = "/api/v1/team-calls/{id}/" + std::string{route.noun},
                .summary = std::string{route.summary},
                .tag = "teams",
                .input = route.input,
                .answer = ApiAnswer::done},
               Access::staff,
               [&db, move = route.move, has_body = !route.input.empty()](Request const& request, Actor const& actor) -> Result<Response> {
                 auto const id = request.id<CallId>();
                 if (!id) return not_found();
                 auto person = PersonId{};
                 auto message = std::string{};
                 if (has_body) {
                   auto fields = Fields::of(request);
                   person = fields.id<PersonId>("person").value_or(PersonId{});
                   message = fields.text("message");
                   if (auto problem = fields.problem()) return *std::move(problem);
                 }
                 auto const done = TRY(move(db, actor, *id, person, message));
                 return done_answer(200, to_text(done));
               });
}

}  // namespace baeumgil
