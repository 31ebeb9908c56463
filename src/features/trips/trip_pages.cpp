#include "features/trips/trip_pages.h"

#include "base/field_name.h"
#include "features/trips/approve_trip.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/return_trip.h"
#include "features/trips/tell_cancellation_fee.h"
#include "features/trips/travel.h"
#include "features/trips/trip_input.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {

Result<Response> TripPages::after_step(Request const& request, Actor const& actor, Result<TripId> const& done,
                                       std::string_view flash_key) const {
  if (done) return redirect("/trips/" + to_text(*done), flash_key);
  auto const id = request.id<TripId>();
  if (!id || done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> TripPages::approve(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return after_step(request, actor, approve_trip(db, actor, *id), "trip.flash.approved");
}

Result<Response> TripPages::send_back(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, return_trip(db, actor, *id, fields.text("reason")), "trip.flash.returned");
}

Result<Response> TripPages::cancel(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("cancel_reason");
  auto const cost = read_cancellation_cost(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<TripId>{*unreadable} : cancel_trip(db, actor, *id, reason, cost);
  return after_step(request, actor, as_field(done, "reason", "cancel_reason"), "trip.flash.cancelled");
}

Result<Response> TripPages::tell_fee(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const cost = read_cancellation_cost(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<TripId>{*unreadable} : tell_cancellation_fee(db, actor, *id, cost);
  return after_step(request, actor, done, "trip.flash.fee_told");
}

Result<Response> TripPages::make_ready(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, make_trip_ready(db, actor, *id, fields.text("accepted_risk")), "trip.flash.ready");
}

Result<Response> TripPages::start(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return after_step(request, actor, start_trip(db, actor, *id), "trip.flash.started");
}

Result<Response> TripPages::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return after_step(request, actor, come_back(db, actor, *id), "trip.flash.came_back");
}

Result<Response> TripPages::close(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return after_step(request, actor, close_trip(db, actor, *id), "trip.flash.closed");
}

}  // namespace baeumgil
