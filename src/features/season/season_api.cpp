#include "features/season/season_api.h"

#include "features/season/ask_proposal.h"
#include "features/season/form_season_teams.h"
#include "features/season/proposal_store.h"
#include "features/season/season_fields_api.h"
#include "features/season/season_input.h"
#include "features/season/season_store.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  return page_of_all(db.read(actor, [](Tx& tx) { return list_seasons(tx); }), asked, write_season);
}

Result<Response> show(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto const season = TRY(db.read(actor, [&](Tx& tx) { return find_season(tx, *id); }));
  auto json = JsonWriter{};
  write_season(json, season);
  return json_response(200, json.take());
}

Result<Response> show_wish(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto const wish = db.read(actor, [&](Tx& tx) { return find_wish(tx, *id, actor.person); });
  if (!wish) return not_found();
  auto json = JsonWriter{};
  write_wish(json, *wish);
  return json_response(200, json.take());
}

Result<Response> put_wish(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_wish_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const stated = TRY(state_wish(db, actor, *id, draft));
  return done_answer(200, to_text(stated));
}

Result<Response> remove_wish(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto const withdrawn = TRY(withdraw_wish(db, actor, *id));
  return done_answer(200, to_text(withdrawn));
}

Result<Response> ask(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const asked = ProposalRequest{.based_on = fields.id<ProposalId>("based_on"), .seed = fields.integer("seed")};
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const proposal = TRY(ask_proposal(db, actor, *id, asked));
  return done_answer(201, to_text(proposal));
}

struct Found {
  Proposal proposal{};
  std::vector<StoredUnmet> unmet{};
};

Result<Response> show_proposal(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<ProposalId>();
  if (!id || !may_see_proposals(actor)) return not_found();
  auto const read = [&](Tx& tx) -> Result<Found> {
    auto proposal = TRY(find_proposal(tx, *id));
    return Found{std::move(proposal), list_unmet(tx, *id)};
  };
  auto const found = TRY(db.read(actor, read));
  auto json = JsonWriter{};
  write_proposal(json, found.proposal, found.unmet);
  return json_response(200, json.take());
}

// What a change to a proposal reads from the body.
struct HandBody {
  PersonId person{};
  std::optional<std::int64_t> team{};
  std::vector<PersonId> people{};
  JourneyDraft journey{};
  Lock lock{Lock::locked};

  int number() const { return static_cast<int>(team.value_or(0)); }
};

using Hand = Result<ProposalId> (*)(Database&, Actor const&, ProposalId, HandBody const&);

struct HandRoute {
  std::string_view noun{};
  std::string_view summary{};
  std::vector<ApiField> input{};
  Hand hand{nullptr};
};

std::vector<HandRoute> hand_routes() {
  auto const person = ApiField{.name = "person", .type = ApiType::id};
  auto const team = ApiField{.name = "team", .type = ApiType::integer, .description = "its number"};
  auto const maybe_team = ApiField{.name = "team", .type = ApiType::integer, .description = "left out: into none", .required = false};
  auto const people = ApiField{.name = "people", .type = ApiType::array, .fields = {{.name = "", .type = ApiType::id}}};
  auto const lock = ApiField{.name = "lock", .type = ApiType::text, .values = {"locked", "open"}};
  return {
      {"cancellation",
       "Stop working on a proposal",
       {},
       [](auto& db, auto& actor, auto id, auto&) { return cancel_proposal(db, actor, id); }},
      {"teams",
       "Make the proposed teams real and invite their people",
       {},
       [](auto& db, auto& actor, auto id, auto&) { return form_season_teams(db, actor, id); }},
      {"moves",
       "Move a person into a team or out of one",
       {person, maybe_team},
       [](auto& db, auto& actor, auto id, auto& body) {
         return move_person(db, actor, id, body.person, body.team ? std::optional{body.number()} : std::nullopt);
       }},
      {"splits",
       "Split a team",
       {team, people},
       [](auto& db, auto& actor, auto id, auto& body) { return split_team(db, actor, id, body.number(), body.people); }},
      {"dissolutions",
       "Dissolve a team",
       {team},
       [](auto& db, auto& actor, auto id, auto& body) { return dissolve_team(db, actor, id, body.number()); }},
      {"journeys",
       "Change a team's host or days",
       {team,
        {.name = "host", .type = ApiType::id, .required = false},
        {.name = "starts_on", .type = ApiType::date, .required = false},
        {.name = "days", .type = ApiType::integer, .required = false}},
       [](auto& db, auto& actor, auto id, auto& body) { return change_journey(db, actor, id, body.number(), body.journey); }},
      {"team-locks",
       "Lock or open a team",
       {team, lock},
       [](auto& db, auto& actor, auto id, auto& body) { return lock_team(db, actor, id, body.number(), body.lock); }},
      {"person-locks",
       "Lock or open a person's place",
       {person, lock},
       [](auto& db, auto& actor, auto id, auto& body) { return lock_person(db, actor, id, body.person, body.lock); }},
  };
}

Result<Response> lay_hand_on(Database& db, Request const& request, Actor const& actor, Hand hand, bool has_body) {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  auto body = HandBody{};
  if (has_body) {
    auto fields = Fields::of(request);
    body.person = fields.id<PersonId>("person").value_or(PersonId{});
    body.team = fields.integer("team");
    if (body.team && (*body.team < 0 || *body.team > 100000)) fields.refuse("team", "field.out_of_range");
    body.people = fields.ids<PersonId>("people");
    body.journey = read_journey(fields);
    body.lock = fields.choice<Lock>("lock").value_or(Lock::locked);
    if (auto problem = fields.problem()) return *std::move(problem);
  }
  auto const adjusted = TRY(hand(db, actor, *id, body));
  return done_answer(200, to_text(adjusted));
}

template <class Answer>
Handler with(Database& db, Answer answer) {
  return [&db, answer](Request const& request, Actor const& actor) { return answer(db, request, actor); };
}

}  // namespace

void add_season_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/seasons",
              .summary = "Seasons, newest first",
              .tag = "season",
              .answer = ApiAnswer::page,
              .schema = season_schema()},
             Access::staff, with(db, list));
  router.api({.path = "/api/v1/seasons/{id}", .summary = "One season with its hosts", .tag = "season", .schema = season_schema()},
             Access::staff, with(db, show));
  router.api({.path = "/api/v1/seasons/{id}/wish", .summary = "One's own wish", .tag = "season", .schema = wish_schema()}, Access::staff,
             with(db, show_wish));
  router.api({.method = Method::put,
              .path = "/api/v1/seasons/{id}/wish",
              .summary = "State one's wish, or state it anew",
              .tag = "season",
              .input = wish_input(),
              .answer = ApiAnswer::done},
             Access::staff, with(db, put_wish));
  router.api({.method = Method::post,
              .path = "/api/v1/seasons/{id}/wish-withdrawal",
              .summary = "Withdraw one's wish",
              .tag = "season",
              .answer = ApiAnswer::done},
             Access::staff, with(db, remove_wish));
  router.api({.method = Method::post,
              .path = "/api/v1/seasons/{id}/proposals",
              .summary = "Have teams proposed, in the background",
              .tag = "season",
              .input = {{.name = "based_on", .type = ApiType::id, .description = "whose locks are kept", .required = false},
                        {.name = "seed", .type = ApiType::integer, .required = false}},
              .answer = ApiAnswer::done},
             Access::staff, with(db, ask));
  router.api({.path = "/api/v1/proposals/{id}",
              .summary = "One proposal with teams and unmet wishes",
              .tag = "season",
              .schema = proposal_schema()},
             Access::staff, with(db, show_proposal));
  for (auto const& route : hand_routes())
    router.api({.method = Method::post,
                .path = "/api/v1/proposals/{id}/" + std::string{route.noun},
                .summary = std::string{route.summary},
                .tag = "season",
                .input = route.input,
                .answer = ApiAnswer::done},
               Access::staff, [&db, hand = route.hand, has_body = !route.input.empty()](Request const& request, Actor const& actor) {
                 return lay_hand_on(db, request, actor, hand, has_body);
               });
}

}  // namespace baeumgil
