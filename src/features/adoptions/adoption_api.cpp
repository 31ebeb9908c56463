#include "features/adoptions/adoption_api.h"

#include "features/adoptions/adoption_fields_api.h"
#include "features/adoptions/adoption_input.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/memory_store.h"
#include "features/adoptions/plan_change_store.h"
#include "features/adoptions/propose_adoption.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_row(JsonWriter& json, AdoptionRow const& row) {
  json.begin_object()
      .field("id", to_text(row.id))
      .field("number", row.number)
      .field("title", row.title)
      .field("case_title", row.case_title)
      .field("host", row.host_name)
      .field("owner_department", row.owner_department)
      .field("state", to_word(row.state))
      .field("decide_by", to_text(row.decide_by))
      .field("progress_percent", row.progress_percent)
      .end_object();
}

void write_change(JsonWriter& json, ConditionChange const& change) {
  json.begin_object().field("id", to_text(change.id)).field("kind", to_word(change.kind)).field("subject", change.subject);
  json.field("what", change.what).field("source", change.source).field("changed_on", to_text(change.changed_on)).end_object();
}

}  // namespace

Result<Response> AdoptionApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_adoption_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const after = asked.after ? std::optional{AdoptionId{*asked.after}} : std::nullopt;
  return page_answer(db.read(actor, [&](Tx& tx) { return list_adoptions_after(tx, actor, filter, after, asked.limit + 1); }), asked,
                     write_row);
}

Result<Response> AdoptionApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto const adoption = TRY(db.read(actor, [&](Tx& tx) { return find_adoption(tx, actor, *id); }));
  return json_response(200, to_json(adoption));
}

Result<Response> AdoptionApi::cards(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const cards = db.read(actor, [&](Tx& tx) -> Result<std::vector<ProgressCard>> {
    TRY(find_adoption(tx, actor, *id));
    return list_cards(tx, *id);
  });
  if (!cards) return cards.error();
  return page_of_all(*cards, asked, write_card);
}

Result<Response> AdoptionApi::plan_changes(Request const& request, Actor const& actor) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const changes = db.read(actor, [&](Tx& tx) -> Result<std::vector<AdoptionPlanChange>> {
    TRY(find_adoption(tx, actor, *id));
    return list_plan_changes(tx, *id);
  });
  if (!changes) return changes.error();
  return page_of_all(*changes, asked, write_plan_change);
}

Result<Response> AdoptionApi::propose(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const source = fields.id<CaseId>("case");
  auto const proposed = read_proposed(fields);
  if (!source && !fields.problem()) fields.refuse("case", "field.required");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = propose_adoption(db, actor, *source, proposed);
  if (!made) return made.error();
  return done_answer(201, to_text(*made));
}

Result<Response> AdoptionApi::carry_out(Request const& request, Actor const& actor, AdoptionMove const& move) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = move.carry_out(db, actor, *id, fields);
  if (!done) return done.error();
  return done_answer(move.step == AdoptionStep::card ? 201 : 200, *done);
}

Result<Response> AdoptionApi::changes(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [&](Tx& tx) { return list_condition_changes(tx); }), asked, write_change);
}

Result<Response> AdoptionApi::add_change(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_condition_change(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = record_condition_change(db, actor, input);
  if (!made) return made.error();
  return done_answer(201, to_text(*made));
}

void add_adoption_api(Router& router, AdoptionApi api) {
  router.api({.path = "/api/v1/condition-changes",
              .summary = "What changed around us, newest first: ordinances, budgets, organisation",
              .tag = "adoptions",
              .answer = ApiAnswer::page,
              .schema = condition_change_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.changes(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/condition-changes",
              .summary = "Record such a change; decisions that waited for it wake",
              .tag = "adoptions",
              .input = condition_change_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.add_change(request, actor); });
  router.api({.path = "/api/v1/adoptions",
              .summary = "Adoptions, newest first",
              .tag = "adoptions",
              .query = adoption_filters(),
              .answer = ApiAnswer::page,
              .schema = adoption_row_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/adoptions/{id}", .summary = "One adoption", .tag = "adoptions", .schema = adoption_schema()}, Access::staff,
             [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.path = "/api/v1/adoptions/{id}/cards",
              .summary = "Progress cards, newest quarter first",
              .tag = "adoptions",
              .answer = ApiAnswer::page,
              .schema = progress_card_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.cards(request, actor); });
  router.api({.path = "/api/v1/adoptions/{id}/plan-changes",
              .summary = "Changes of its plan that were asked for, newest first, each with the plan before and after",
              .tag = "adoptions",
              .answer = ApiAnswer::page,
              .schema = plan_change_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.plan_changes(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/adoptions",
              .summary = "Propose that a case becomes policy for an issue",
              .tag = "adoptions",
              .input = {{.name = "case", .type = ApiType::id},
                        {.name = "issue", .type = ApiType::id},
                        {.name = "proposal", .type = ApiType::text},
                        {.name = "owner", .type = ApiType::id, .description = "the department that should do it", .required = false},
                        {.name = "wished_by", .type = ApiType::date, .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.propose(request, actor); });
  for (auto const& move : adoption_moves())
    router.api({.method = Method::post,
                .path = "/api/v1/adoptions/{id}/" + std::string{move.noun},
                .summary = std::string{move.summary},
                .tag = "adoptions",
                .input = adoption_input(move.step),
                .answer = ApiAnswer::done},
               Access::staff, [api, &move](auto const& request, auto const& actor) { return api.carry_out(request, actor, move); });
}

}  // namespace baeumgil
