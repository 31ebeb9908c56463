#include "features/joint_trips/joint_api.h"

#include "features/joint_trips/joint_store.h"
#include "features/joint_trips/offer_joint_trip.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiSchema schema() {
  return {.name = "JointOffer",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "from_trip_id", .type = ApiType::id},
                     {.name = "to_trip_id", .type = ApiType::id},
                     {.name = "message", .type = ApiType::text},
                     {.name = "state", .type = ApiType::text, .values = {"offered", "accepted", "declined", "withdrawn"}},
                     {.name = "answer", .type = ApiType::text}}};
}

void write(JsonWriter& json, JointOffer const& offer) {
  json.begin_object()
      .field("id", to_text(offer.id))
      .field("from_trip_id", to_text(offer.from))
      .field("to_trip_id", to_text(offer.to))
      .field("message", offer.message)
      .field("state", to_word(offer.state))
      .field("answer", offer.answer)
      .end_object();
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const offers = TRY(db.read(actor, [&](Tx& tx) -> Result<std::vector<JointOffer>> {
    if (auto const trip = find_trip(tx, actor, *id); !trip) return trip.error();
    return list_offers(tx, *id);
  }));
  return page_of_all(offers, asked, write);
}

Result<Response> offer(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.id<TripId>("to").value_or(TripId{});
  auto const message = fields.text("message");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(offer_joint_trip(db, actor, *id, to, message));
  return done_answer(201, to_text(made));
}

Result<Response> answer(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<JointOfferId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.choice<JointState>("to").value_or(JointState::offered);
  auto const words = fields.text("answer");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = TRY(answer_joint_offer(db, actor, *id, to, words));
  return done_answer(200, to_text(done));
}

}  // namespace

void add_joint_trip_api(Router& router, Database& db) {
  router.api({.path = "/api/v1/trips/{id}/joint-offers",
              .summary = "Offers to go together, made by a trip or to it",
              .tag = "trips",
              .answer = ApiAnswer::page,
              .schema = schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/trips/{id}/joint-offers",
              .summary = "Offer another team that goes the same way to go together",
              .tag = "trips",
              .input = {{.name = "to", .type = ApiType::id, .description = "the other trip"},
                        {.name = "message", .type = ApiType::text, .max_length = 500}},
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return offer(db, request, actor); });
  router.api(
      {.method = Method::post,
       .path = "/api/v1/joint-offers/{id}/answer",
       .summary = "Accept or decline an offer, or take it back",
       .tag = "trips",
       .input = {{.name = "to", .type = ApiType::text, .values = {"accepted", "declined", "withdrawn"}},
                 {.name = "answer", .type = ApiType::text, .description = "needed to decline", .required = false, .max_length = 500}},
       .answer = ApiAnswer::done},
      Access::staff, [&db](auto const& request, auto const& actor) { return answer(db, request, actor); });
}

}  // namespace baeumgil
