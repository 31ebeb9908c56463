#include "features/awards/contest_api.h"

#include "features/awards/award_fields_api.h"
#include "features/awards/award_input.h"
#include "features/awards/contest_store.h"
#include "features/awards/declare_tie.h"
#include "features/awards/rank_round.h"
#include "features/awards/share_merit.h"
#include "features/awards/vote_for.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

template <class IdType>
Result<Response> done(Result<IdType> const& result, int status = 200) {
  if (!result) return result.error();
  return done_answer(status, to_text(*result));
}

void write_objection(JsonWriter& json, Actor const& actor, Objection const& objection) {
  json.begin_object().field("id", to_text(objection.id)).field("nomination_id", to_text(objection.nomination));
  json.field("title", objection.nomination_title).field("raised_by", raised_by(actor, objection)).field("words", objection.words);
  json.field("raised_at", to_text(objection.raised_at)).field("state", to_word(objection.state)).field("remedy", to_word(objection.remedy));
  json.field("answer", objection.answer).field("is_order_changed", objection.is_order_changed).end_object();
}

void write_ledger_row(JsonWriter& json, LedgerRow const& row) {
  json.begin_object().field("year", row.year).field("department", row.department_name).field("instrument", to_word(row.instrument));
  json.field("prizes", row.prizes).field("contributors_won", row.contributors.amount).field("department_won", row.own.amount);
  json.field("adopted_won", row.adopted.amount).field("sum_won", row.sum().amount).field("paid_won", row.paid.amount).end_object();
}

void write_panels(JsonWriter& json, RankedRound const& ranked, Standing const& standing) {
  json.key("panels").begin_array();
  for (std::size_t i = 0; i < standing.panels.size(); ++i) {
    auto const& panel = standing.panels[i];
    auto const doubt = panel.severity.doubt ? std::optional{std::string{to_word(*panel.severity.doubt)}} : std::nullopt;
    json.begin_object().field("panel", to_word(panel.panel)).field("weight", static_cast<int>(ranked.contest.panels[i].weight));
    json.field("doubt", doubt).field("between", panel.severity.between).field("noise", panel.severity.noise).key("judges").begin_array();
    for (std::size_t judge = 0; judge < ranked.judges.size(); ++judge) {
      json.begin_object().field("reviewer_id", to_text(ranked.judges[judge]));
      json.field("severity", panel.severity.by_judge[judge]).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

void write_modes(JsonWriter& json, RankedRound const& ranked, Standing const& standing) {
  auto const id_of = [&](std::size_t entry) { return to_text(ranked.nominations[entry].id); };
  json.field("ordering", to_word(ranked.contest.ordering)).key("modes").begin_array();
  for (auto const& mode : standing.modes) {
    json.begin_object().field("mode", to_word(mode.panel)).field("weight", static_cast<int>(mode.weight)).key("places").begin_array();
    for (std::size_t entry = 0; entry < mode.places.size(); ++entry) {
      json.begin_object().field("nomination_id", id_of(entry)).field("place", mode.places[entry]);
      json.field("score", mode.score[entry]).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("pairs").begin_array();
  for (std::size_t a = 0; a < ranked.nominations.size(); ++a)
    for (std::size_t b = 0; b < ranked.nominations.size(); ++b) {
      if (a == b) continue;
      json.begin_object().field("nomination_id", id_of(a)).field("other_id", id_of(b));
      json.field("preferred", standing.merged.preferred[a][b]).field("strongest", standing.merged.strongest[a][b]).end_object();
    }
  json.end_array();
}

std::string standing_json(RankedRound const& ranked, int places) {
  auto const standing = stand(ranked.contest);
  auto json = JsonWriter{};
  json.begin_object();
  write_panels(json, ranked, standing);
  write_modes(json, ranked, standing);
  json.key("places").begin_array();
  for (auto const& place : standing.places) {
    json.begin_object().field("nomination_id", to_text(ranked.nominations[place.entry].id)).field("rank", place.rank);
    json.field("judged_score", place.judged).field("score", place.score).field("is_tied", place.is_tied);
    json.field("rank_by_sum", place.rank_by_sum).field("rank_by_merging", place.rank_by_merging).end_object();
  }
  json.end_array().key("without_judge").begin_array();
  for (auto const& without : leave_one_out(ranked.contest, static_cast<std::size_t>(places))) {
    json.begin_object().field("reviewer_id", to_text(ranked.judges[without.judge])).field("is_unknown", without.is_unknown);
    json.field("order_changes", without.order_changes).field("prizes_change", without.prizes_change).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

}  // namespace

Result<Response> ContestApi::share(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const contributors = read_contributors_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(share_merit(db, actor, *id, contributors));
}

Result<Response> ContestApi::sign(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  return done(sign_share(db, actor, *id));
}

Result<Response> ContestApi::declare(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(declare_tie(db, actor, *id, reason));
}

Result<Response> ContestApi::vote(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const nominations = fields.ids<NominationId>("nominations");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(vote_for(db, actor, *id, nominations));
}

Result<Response> ContestApi::object(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const words = fields.text("words");
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(raise_objection(db, actor, *id, words), 201);
}

Result<Response> ContestApi::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<ObjectionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_objection_answer(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(answer_objection(db, actor, *id, input));
}

Result<Response> ContestApi::call(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_award_meeting_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(call_award_meeting(db, actor, *id, input));
}

Result<Response> ContestApi::resolve(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_award_resolution_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  return done(resolve_awards(db, actor, *id, input));
}

Result<Response> ContestApi::objections(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const found = db.read(actor, [&](Tx& tx) -> Result<std::vector<Objection>> {
    TRY(find_round(tx, actor, *id));
    return list_objections(tx, *id);
  });
  if (!found) return found.error();
  return page_of_all(*found, asked, [&](JsonWriter& json, Objection const& objection) { write_objection(json, actor, objection); });
}

Result<Response> ContestApi::standing(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const json = db.read(actor, [&](Tx& tx) -> Result<std::string> {
    auto const round = TRY(find_round(tx, actor, *id));
    if (!may_see_all_scores(actor, round)) return not_found();
    return standing_json(read_contest(tx, actor, round), total_places(round));
  });
  if (!json) return json.error();
  return json_response(200, *json);
}

Result<Response> ContestApi::ledger(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_register_filter(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto json = JsonWriter{};
  json.begin_object().key("rows").begin_array();
  for (auto const& row : db.read(actor, [&](Tx& tx) { return list_ledger(tx, filter.year); })) write_ledger_row(json, row);
  json.end_array().end_object();
  return json_response(200, json.take());
}

namespace {

using Answer = Result<Response> (ContestApi::*)(Request const&, Actor const&) const;

void add(Router& router, ContestApi api, ApiOperation operation, Answer answer) {
  operation.tag = "awards";
  if (operation.method == Method::post) operation.answer = ApiAnswer::done;
  router.api(std::move(operation), Access::staff,
             [api, answer](auto const& request, auto const& actor) { return (api.*answer)(request, actor); });
}

ApiOperation post(std::string path, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post, .path = std::move(path), .summary = std::move(summary), .input = std::move(input)};
}

}  // namespace

void add_contest_api(Router& router, ContestApi api) {
  add(router, api, post("/api/v1/nominations/{id}/contributors", "Name who contributed which share", contributors_input()),
      &ContestApi::share);
  add(router, api, post("/api/v1/nominations/{id}/signature", "Sign the own share", {}), &ContestApi::sign);
  add(router, api, post("/api/v1/nominations/{id}/tie", "Declare a tie to whose merit it is", tie_input()), &ContestApi::declare);
  add(router, api, post("/api/v1/nominations/{id}/objections", "Object to what was disclosed", objection_input()), &ContestApi::object);
  add(router, api, post("/api/v1/objections/{id}/answer", "Answer an objection", objection_answer_input()), &ContestApi::answer);
  add(router, api, post("/api/v1/awards/{id}/ballot", "Vote, or change the own ballot", ballot_input()), &ContestApi::vote);
  add(router, api, post("/api/v1/awards/{id}/meeting", "Call the committee", meeting_input()), &ContestApi::call);
  add(router, api, post("/api/v1/awards/{id}/resolution", "Record what the committee resolved", resolution_input()), &ContestApi::resolve);
  add(router, api,
      {.path = "/api/v1/awards/{id}/objections",
       .summary = "Objections of a round",
       .answer = ApiAnswer::page,
       .schema = objection_schema()},
      &ContestApi::objections);
  add(router, api,
      {.path = "/api/v1/awards/{id}/standing",
       .summary = "Places, how strict each judge was, and the order without each of them",
       .schema = standing_schema()},
      &ContestApi::standing);
  add(router, api,
      {.path = "/api/v1/awards/ledger",
       .summary = "Prize money by department and year",
       .query = ledger_filters(),
       .schema = ledger_schema()},
      &ContestApi::ledger);
}

}  // namespace baeumgil
