#include "features/awards/award_api.h"

#include "features/awards/award_fields_api.h"
#include "features/awards/award_input.h"
#include "features/awards/award_json.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/nomination_store.h"
#include "features/awards/revoke_award.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write_row(JsonWriter& json, RoundRow const& row) {
  json.begin_object()
      .field("id", to_text(row.id))
      .field("title", row.title)
      .field("program", row.program_title)
      .field("instrument", to_word(row.instrument))
      .field("state", to_word(row.state))
      .field("nominate_until", to_text(row.nominate_until))
      .field("score_until", to_text(row.score_until))
      .field("nominations", row.nominations)
      .end_object();
}

template <class IdType>
Result<Response> done(Result<IdType> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

}  // namespace

Result<Response> AwardApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_round_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const after = asked.after ? std::optional{AwardRoundId{*asked.after}} : std::nullopt;
  return page_answer(db.read(actor, [&](Tx& tx) { return list_rounds_after(tx, actor, filter, after, asked.limit + 1); }), asked,
                     write_row);
}

Result<Response> AwardApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const round = TRY(db.read(actor, [&](Tx& tx) { return find_round(tx, actor, *id); }));
  return json_response(200, to_json(round));
}

Result<Response> AwardApi::plan(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_round_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(plan_round(db, actor, input), 201);
}

Result<Response> AwardApi::carry_out(Request const& request, Actor const& actor, RoundMove const& move) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return done(move.carry_out(db, actor, *id, fields));
}

Result<Response> AwardApi::prizes_given(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_register_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_answer(db.read(actor, [&](Tx& tx) { return list_register_after(tx, filter, asked.after, asked.limit + 1); }), asked,
                     write_register_entry);
}

Result<Response> AwardApi::nominations(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const found = db.read(actor, [&](Tx& tx) -> Result<std::vector<Nomination>> {
    TRY(find_round(tx, actor, *id));
    return list_nominations(tx, actor, *id);
  });
  if (!found) return found.error();
  return page_of_all(*found, asked, write_nomination);
}

Result<Response> AwardApi::nominate(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_nomination_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(baeumgil::nominate(db, actor, *id, input), 201);
}

Result<Response> AwardApi::nomination(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  return db.read(actor, [&](Tx& tx) -> Result<Response> {
    auto const found = TRY(find_nomination(tx, actor, *id));
    return json_response(200, to_json(found, list_checks_for(tx, actor, found)));
  });
}

Result<Response> AwardApi::judge(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_eligibility_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(judge_eligibility(db, actor, *id, input));
}

Result<Response> AwardApi::revoke(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(revoke_award(db, actor, *id, reason));
}

Result<Response> AwardApi::score(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_score_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(score_nomination(db, actor, *id, input));
}

namespace {

using Read = Result<Response> (AwardApi::*)(Request const&, Actor const&) const;

void get(Router& router, AwardApi api, ApiOperation operation, Read read) {
  operation.tag = "awards";
  router.api(std::move(operation), Access::staff,
             [api, read](auto const& request, auto const& actor) { return (api.*read)(request, actor); });
}

void post(Router& router, AwardApi api, ApiOperation operation, Read write) {
  operation.method = Method::post;
  operation.answer = ApiAnswer::done;
  get(router, api, std::move(operation), write);
}

}  // namespace

void add_award_api(Router& router, AwardApi api) {
  get(router, api,
      {.path = "/api/v1/awards",
       .summary = "Rounds of awards, newest first",
       .query = round_filters(),
       .answer = ApiAnswer::page,
       .schema = round_row_schema()},
      &AwardApi::list);
  get(router, api,
      {.path = "/api/v1/awards/register",
       .summary = "Prizes given, newest first",
       .query = register_filters(),
       .answer = ApiAnswer::page,
       .schema = register_schema()},
      &AwardApi::prizes_given);
  get(router, api, {.path = "/api/v1/awards/{id}", .summary = "One round", .schema = round_schema()}, &AwardApi::show);
  get(router, api,
      {.path = "/api/v1/awards/{id}/nominations",
       .summary = "What was nominated, as far as the reader may see it",
       .answer = ApiAnswer::page,
       .schema = nomination_schema()},
      &AwardApi::nominations);
  get(router, api,
      {.path = "/api/v1/nominations/{id}", .summary = "One nomination, with what was asked of it", .schema = checked_nomination_schema()},
      &AwardApi::nomination);
  post(router, api, {.path = "/api/v1/awards", .summary = "Plan a round", .input = round_input()}, &AwardApi::plan);
  post(router, api, {.path = "/api/v1/awards/{id}/nominations", .summary = "Nominate a merit", .input = nomination_input()},
       &AwardApi::nominate);
  post(router, api,
       {.path = "/api/v1/nominations/{id}/eligibility", .summary = "Judge whether it may be rewarded", .input = eligibility_input()},
       &AwardApi::judge);
  post(router, api, {.path = "/api/v1/nominations/{id}/revocation", .summary = "Take a prize back", .input = revocation_input()},
       &AwardApi::revoke);
  post(router, api, {.path = "/api/v1/nominations/{id}/scores", .summary = "Give points, or change them", .input = score_input()},
       &AwardApi::score);
  for (auto const& move : round_moves())
    router.api({.method = Method::post,
                .path = "/api/v1/awards/{id}/" + std::string{move.noun},
                .summary = std::string{move.summary},
                .tag = "awards",
                .input = move_input(move.step),
                .answer = ApiAnswer::done},
               Access::staff, [api, &move](auto const& request, auto const& actor) { return api.carry_out(request, actor, move); });
}

}  // namespace baeumgil
