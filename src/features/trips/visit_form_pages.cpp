#include <algorithm>

#include "features/targets/find_institution.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"
#include "features/trips/visit_input.h"
#include "features/trips/visit_pages.h"
#include "features/trips/visit_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// Hosts of the itinerary and of the team's wishes, each once.
std::vector<Choice> host_choices(Trip const& trip, Team const& team) {
  auto choices = std::vector<Choice>{};
  auto add = [&](InstitutionId id, std::string const& name) {
    auto const value = to_text(id);
    if (id.is_nil() || std::ranges::find(choices, value, &Choice::value) != choices.end()) return;
    choices.push_back({.value = value, .label = name});
  };
  for (auto const& stop : trip.stops) add(stop.host, stop.host_name);
  for (auto const& host : team.hosts) add(host.host, host.name);
  return choices;
}

void fill(Form& form, Visit const& visit) {
  form.set("host", to_text(visit.host)).set("host_department", visit.host_department).set("host_email", visit.host_email);
  form.set("first_choice_on", to_text(day_in_seoul(visit.first_choice_at))).set("first_choice_time", time_in_seoul(visit.first_choice_at));
  if (visit.second_choice_at)
    form.set("second_choice_on", to_text(day_in_seoul(*visit.second_choice_at)))
        .set("second_choice_time", time_in_seoul(*visit.second_choice_at));
  form.set("place", visit.place).set("topic", visit.topic).set("requests", visit.requests).set("contact_phone", visit.contact_phone);
}

// A fresh letter starts from what the plan says of its first host.
void fill(Form& form, Trip const& trip, Site const& site, Language language) {
  form.set("requests", site.locale().words(language, "visit.requests_usual"));
  auto const stop = std::ranges::find_if(trip.stops, [](Stop const& s) { return !s.host.is_nil(); });
  form.set("first_choice_on", to_text(stop == trip.stops.end() ? trip.starts_on : stop->on));
  if (stop == trip.stops.end()) return;
  form.set("host", to_text(stop->host)).set("first_choice_time", stop->from_time).set("place", stop->place);
}

VisitFormView to_form_view(Form const& form, std::vector<Choice> hosts, Visit const* visit) {
  auto view = VisitFormView{.is_new = visit == nullptr};
  if (visit != nullptr) view.kept_host = {.name = "host", .value = to_text(visit->host)};
  view.host = form.select("host", "visit.host", std::move(hosts), {.required = true, .hint_key = "visit.host_hint"});
  view.host_name = form.text("host_name", "trip.stop.host_name", {.max_length = 100, .hint_key = "trip.stop.host_name_hint"});
  view.host_department =
      form.text("host_department", "visit.host_department", {.max_length = 100, .hint_key = "visit.host_department_hint"});
  view.host_email = form.text("host_email", "visit.host_email", {.required = true, .max_length = 200, .type = "email"});
  view.first_choice_on = form.date("first_choice_on", "visit.first_choice_on", {.required = true});
  view.first_choice_time = form.text("first_choice_time", "visit.first_choice_time", {.required = true, .type = "time"});
  view.second_choice_on = form.date("second_choice_on", "visit.second_choice_on", {});
  view.second_choice_time = form.text("second_choice_time", "visit.second_choice_time", {.type = "time"});
  view.place = form.text("place", "visit.place", {.max_length = 200});
  view.topic = form.area("topic", "visit.topic", {.required = true, .max_length = 2000, .rows = 3, .hint_key = "visit.topic_hint"});
  view.requests = form.area("requests", "visit.requests", {.max_length = 2000, .rows = 3, .hint_key = "visit.requests_hint"});
  view.contact_phone = form.text("contact_phone", "visit.contact_phone", {.max_length = 40, .type = "tel"});
  view.summary = form.summary();
  return view;
}

struct OpenedTrip {
  Trip trip{};
  Team team{};
  std::vector<HostDeskLink> desks{};
};

Result<OpenedTrip> open_trip(Tx& tx, Actor const& actor, TripId id) {
  auto opened = OpenedTrip{.trip = TRY(find_trip(tx, actor, id))};
  opened.team = TRY(find_team(tx, actor, opened.trip.team));
  for (auto const& choice : host_choices(opened.trip, opened.team)) {
    auto const host = find_institution(tx, id_from_text<InstitutionId>(choice.value).value_or(InstitutionId{}));
    if (host && host->is_tenant && host->id != tx.institution())
      opened.desks.push_back({.name = host->name, .path = "/institutions/" + choice.value + "/visit-desk"});
  }
  return opened;
}

}  // namespace

Result<Response> VisitPages::form_page(Request const& request, Actor const& actor, TripId trip_id, Visit const* visit,
                                       Form const& form) const {
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open_trip(tx, actor, trip_id); }));
  auto view = to_form_view(form, host_choices(opened.trip, opened.team), visit);
  view.title = visit == nullptr ? site.words(actor, "visit.new") : site.words(actor, "visit.edit", {visit->host_name});
  view.desks = opened.desks;
  auto const trip_path = "/trips/" + to_text(trip_id);
  view.action = visit == nullptr ? trip_path + "/visits" : "/visits/" + to_text(visit->id);
  view.cancel = visit == nullptr ? trip_path : view.action;
  auto const crumbs = std::vector<Crumb>{
      {.label = site.words(actor, "trip.list"), .path = "/trips"}, {.label = opened.trip.number, .path = trip_path}, {.label = view.title}};
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor, {.title = view.title, .crumbs = crumbs, .section = "/trips", .status = status, .is_wide = false}, view);
}

Result<Response> VisitPages::new_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const trip = TRY(db.read(actor, [&](Tx& tx) { return find_trip(tx, actor, *id); }));
  if (!may_request_visit(actor, trip)) return forbidden("visit.request.not_allowed");
  auto form = Form{site.locale(), actor.language};
  fill(form, trip, site, actor.language);
  return form_page(request, actor, *id, nullptr, form);
}

Result<Response> VisitPages::create(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_visit_input(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<VisitId>{*unreadable} : request_visit(db, actor, *id, input);
  if (made) return redirect("/visits/" + to_text(*made), "visit.flash.requested");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, *id, nullptr, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> VisitPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const visit = TRY(db.read(actor, [&](Tx& tx) { return find_visit(tx, actor, *id); }));
  if (visit.state != VisitState::draft) return conflict("visit.edit.signed");
  auto form = Form{site.locale(), actor.language};
  fill(form, visit);
  return form_page(request, actor, visit.trip, &visit, form);
}

Result<Response> VisitPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_visit_input(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<VisitId>{*unreadable} : edit_visit(db, actor, *id, input);
  if (saved) return redirect("/visits/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  auto const visit = TRY(db.read(actor, [&](Tx& tx) { return find_visit(tx, actor, *id); }));
  return form_page(request, actor, visit.trip, &visit, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

}  // namespace baeumgil
