#include "features/handover/handover_api.h"

#include "features/handover/handover_input.h"
#include "features/handover/handover_json.h"
#include "features/handover/handover_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> promise_fields() {
  return {{.name = "promise", .type = ApiType::integer, .description = "its position"},
          {.name = "matter", .type = ApiType::text, .values = words_of<PromiseMatter>()},
          {.name = "matter_id",
           .type = ApiType::id,
           .description = "of the matter; of a question: of its case; all zeros: not the caller's to know"},
          {.name = "title", .type = ApiType::text, .description = "of the matter, as it was that day; empty: not the caller's to know"},
          {.name = "kind", .type = ApiType::text, .values = words_of<PromiseKind>()},
          {.name = "detail", .type = ApiType::text},
          {.name = "promised_to", .type = ApiType::text},
          {.name = "due_on", .type = ApiType::date, .nullable = true},
          {.name = "answer", .type = ApiType::text, .nullable = true, .values = words_of<HandoverAnswer>()},
          {.name = "reason", .type = ApiType::text},
          {.name = "answered_on", .type = ApiType::date, .nullable = true}};
}

std::vector<ApiField> handover_fields() {
  auto const promise = ApiField{.name = "", .type = ApiType::object, .fields = promise_fields()};
  return {{.name = "id", .type = ApiType::id},
          {.name = "department_id", .type = ApiType::id},
          {.name = "giver_id", .type = ApiType::id},
          {.name = "successor_id", .type = ApiType::id},
          {.name = "note", .type = ApiType::text},
          {.name = "made_on", .type = ApiType::date},
          {.name = "closed_on", .type = ApiType::date, .nullable = true},
          {.name = "promises", .type = ApiType::array, .fields = {promise}}};
}

struct HandoverApi {
  Database& db;

  Result<Response> list(Request const& request, Actor const& actor) const {
    auto query = Fields::of_query(request);
    auto const asked = read_page_asked(query);
    if (auto problem = query.problem()) return *std::move(problem);
    auto const handovers = db.read(actor, [&](Tx& tx) {
      auto all = list_handovers(tx, actor);
      for (auto& handover : all) handover = *find_handover(tx, actor, handover.id);
      return all;
    });
    return page_of_all(handovers, asked, write_handover);
  }

  Result<Response> show(Request const& request, Actor const& actor) const {
    auto const id = request.id<HandoverId>();
    if (!id) return not_found();
    auto const handover = TRY(db.read(actor, [&](Tx& tx) { return find_handover(tx, actor, *id); }));
    return json_response(200, to_json(handover));
  }

  Result<Response> make(Request const& request, Actor const& actor) const {
    auto fields = Fields::of(request);
    auto const input = read_handover(fields);
    if (auto problem = fields.problem()) return *std::move(problem);
    auto const made = hand_over(db, actor, input);
    if (!made) return made.error();
    return done_answer(201, to_text(*made));
  }

  Result<Response> answer(Request const& request, Actor const& actor) const {
    auto const id = request.id<HandoverId>();
    if (!id) return not_found();
    auto fields = Fields::of(request);
    auto const reply = read_reply(fields);
    if (auto problem = fields.problem()) return *std::move(problem);
    auto const done = answer_handover(db, actor, *id, reply);
    if (!done) return done.error();
    return done_answer(200, to_text(*done));
  }
};

std::vector<ApiField> answer_input() {
  return {{.name = "promise", .type = ApiType::integer, .description = "its position; left out: all that are open", .required = false},
          {.name = "answer", .type = ApiType::text, .values = words_of<HandoverAnswer>()},
          {.name = "reason", .type = ApiType::text, .description = "compulsory when it is returned", .required = false}};
}

}  // namespace

void add_handover_api(Router& router, Database& db) {
  auto const api = HandoverApi{db};
  auto const schema = ApiSchema{.name = "Handover", .fields = handover_fields()};
  router.api({.path = "/api/v1/handovers",
              .summary = "Handovers the caller may see, newest first",
              .tag = "handovers",
              .answer = ApiAnswer::page,
              .schema = schema},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/handovers/{id}", .summary = "One handover, promise by promise", .tag = "handovers", .schema = schema},
             Access::staff, [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/handovers",
              .summary = "Hand all promises of a person to a successor: what the successor's department owns, and what is the person's own",
              .tag = "handovers",
              .input = {{.name = "giver", .type = ApiType::id},
                        {.name = "successor", .type = ApiType::id},
                        {.name = "note", .type = ApiType::text, .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.make(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/handovers/{id}/answers",
              .summary = "Accept a promise, or return it with the reason",
              .tag = "handovers",
              .input = answer_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.answer(request, actor); });
}

}  // namespace baeumgil
