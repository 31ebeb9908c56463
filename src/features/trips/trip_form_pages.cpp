#include "features/teams/find_team.h"
#include "features/trips/edit_trip.h"
#include "features/trips/plan_trip.h"
#include "features/trips/submit_trip.h"
#include "features/trips/trip_form.h"
#include "features/trips/trip_pages.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct OpenedPlan {
  Trip trip{};
  Team team{};
};

Result<OpenedPlan> open_plan(Tx& tx, Actor const& actor, TripId id) {
  auto opened = OpenedPlan{.trip = TRY(find_trip(tx, actor, id))};
  opened.team = TRY(find_team(tx, actor, opened.trip.team));
  return opened;
}

// What was written, with what is wrong with it. Rows that could not be read are shown as typed; of a plan that was read,
// the empty rows are gone already, and problems name the rows that are left.
Form typed_form(Form form, Request const& request, Fields const& fields, TripInput const& input) {
  if (fields.problem())
    form.typed(request);
  else
    fill(form, input);
  return form;
}

}  // namespace

Result<Response> TripPages::form_page(Request const& request, Actor const& actor, Team const& team, Trip const* trip,
                                      Form const& form) const {
  auto const stock = db.read(actor, [&](Tx& tx) { return read_stock(tx, actor, team, trip); });
  auto view = to_form_view(form, stock, site.locale(), actor.language);
  if (trip != nullptr)
    view.money = to_trip_money_view(site, actor, db.read(actor, [&](Tx& tx) { return find_estimate(tx, actor, *trip); }));
  view.title = site.words(actor, trip != nullptr ? "trip.edit" : "trip.new");
  view.action = trip != nullptr ? "/trips/" + to_text(trip->id) : "/teams/" + to_text(team.id) + "/trips";
  view.cancel = trip != nullptr ? view.action : "/teams/" + to_text(team.id);
  view.may_submit = team.leader == actor.person;
  auto crumbs = std::vector<Crumb>{{.label = site.words(actor, "trip.list"), .path = "/trips"}};
  if (trip != nullptr) crumbs.push_back({.label = trip->number, .path = view.action});
  crumbs.push_back({.label = view.title});
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title, .crumbs = std::move(crumbs), .section = "/trips", .status = status, .is_wide = false}, view);
}

Result<Response> TripPages::new_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto const team = TRY(db.read(actor, [&](Tx& tx) { return find_team(tx, actor, *id); }));
  if (!may_plan_trip(actor, team)) return forbidden("trip.plan.not_member");
  auto form = Form{site.locale(), actor.language};
  fill(form, planned_from(team));
  return form_page(request, actor, team, nullptr, form);
}

Result<Response> TripPages::create(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_trip_input(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<TripId>{*unreadable} : plan_trip(db, actor, *id, input);
  if (made) return after_saving(request, actor, *made);
  if (made.error().kind != Kind::invalid) return made.error();
  auto const team = TRY(db.read(actor, [&](Tx& tx) { return find_team(tx, actor, *id); }));
  return form_page(request, actor, team, nullptr,
                   typed_form(Form{site.locale(), actor.language}, request, fields, input).refuse(made.error()));
}

Result<Response> TripPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open_plan(tx, actor, *id); }));
  if (!may_edit_trip(actor, opened.trip)) return forbidden("trip.edit.not_allowed");
  auto form = Form{site.locale(), actor.language};
  fill(form, input_of(opened.trip));
  return form_page(request, actor, opened.team, &opened.trip, form);
}

Result<Response> TripPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_trip_input(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<TripId>{*unreadable} : edit_trip(db, actor, *id, input);
  if (saved) return after_saving(request, actor, *id);
  if (saved.error().kind != Kind::invalid) return saved.error();
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open_plan(tx, actor, *id); }));
  return form_page(request, actor, opened.team, &opened.trip,
                   typed_form(Form{site.locale(), actor.language}, request, fields, input).refuse(saved.error()));
}

Result<Response> TripPages::after_saving(Request const& request, Actor const& actor, TripId id) const {
  auto const path = "/trips/" + to_text(id);
  if (request.form_value("then") == "steps") return redirect(path + "/plan", "trip.flash.saved");
  if (request.form_value("then") != "submit") return redirect(path + "/edit", "trip.flash.saved");
  // The same request makes a second change, which is remembered under a key of its own.
  auto submitting = actor;
  if (!submitting.key.id.empty()) submitting.key.id += ".submission";
  auto const submitted = submit_trip(db, submitting, id);
  if (submitted) return redirect(path, "trip.flash.submitted");
  if (submitted.error().kind != Kind::invalid) return submitted.error();
  return refused_submission(request, actor, id, submitted.error());
}

Result<Response> TripPages::refused_submission(Request const& request, Actor const& actor, TripId id, Problem const& problem) const {
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open_plan(tx, actor, id); }));
  auto form = Form{site.locale(), actor.language};
  fill(form, input_of(opened.trip));
  return form_page(request, actor, opened.team, &opened.trip, form.refuse(problem));
}

Result<Response> TripPages::submit(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const submitted = submit_trip(db, actor, *id);
  if (submitted) return redirect("/trips/" + to_text(*id), "trip.flash.submitted");
  if (submitted.error().kind != Kind::invalid) return submitted.error();
  return refused_submission(request, actor, *id, submitted.error());
}

}  // namespace baeumgil
