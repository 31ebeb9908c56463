#include "features/visit_desk/desk_pages.h"

#include <algorithm>

#include "features/audit/history.h"
#include "features/trips/follow_visit.h"
#include "features/trips/trip_words.h"
#include "features/visit_desk/desk_form.h"
#include "features/visit_desk/desk_load.h"
#include "features/visit_desk/desk_store.h"
#include "features/visit_desk/find_desk_offer.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kAskedShown = std::size_t{8};
constexpr auto kOthersShown = std::size_t{50};

std::string path_of(DeskRequestId id) { return "/visit-desk/" + to_text(id); }

std::string wishes_of(Language language, DeskRequest const& request) {
  if (request.agreed_at) return trip_moment(language, *request.agreed_at);
  auto text = trip_moment(language, request.first_choice_at);
  if (request.second_choice_at) text += " / " + trip_moment(language, *request.second_choice_at);
  return text;
}

DeskRowView to_row(Site const& site, Actor const& actor, DeskRequest const& request) {
  auto row = DeskRowView{.id = to_text(request.id), .path = path_of(request.id), .guest = request.guest_name, .number = request.number};
  row.topic = request.topic;
  row.wishes = wishes_of(actor.language, request);
  row.visitors = site.words(actor, "desk.people", {std::to_string(request.visitors)});
  row.state = state_badge(site, actor, request.state);
  row.is_together = !request.bundle.is_nil();
  return row;
}

void show_load(DeskListView& view, Site const& site, Actor const& actor, std::vector<DeskRequest> const& requests, int year) {
  auto const load = load_of(requests, year);
  auto fact = [&](std::string_view key, int count) { view.load.push_back({.label_key = std::string{key}, .text = with_commas(count)}); };
  view.year = std::to_string(year);
  fact("desk.load.requests", load.requests);
  fact("desk.load.visits", load.visits);
  fact("desk.load.groups", load.groups);
  fact("desk.load.guests", load.guests);
  fact("desk.load.visitors", load.visitors);
  fact("desk.load.declined", load.declined);
  for (auto month = std::size_t{0}; month < load.by_month.size(); ++month)
    view.months.push_back({.name = site.words(actor, "desk.month", {std::to_string(month + 1)}), .visits = load.by_month[month]});
}

void show_facts(DeskRequestView& view, Site const& site, Actor const& actor, DeskRequest const& request) {
  auto fact = [&](std::string_view key, std::string text) {
    if (!text.empty()) view.facts.push_back({.label_key = std::string{key}, .text = std::move(text)});
  };
  auto moment = [&](std::optional<Instant> const& at) { return at ? trip_moment(actor.language, *at) : std::string{}; };
  fact("desk.guest", request.guest_name);
  fact("visit.record_no", request.record_no);
  fact("visit.host_department", request.for_department);
  fact("desk.first_choice", moment(request.first_choice_at));
  fact("desk.second_choice", moment(request.second_choice_at));
  fact("visit.agreed_at", moment(request.agreed_at));
  if (request.state == VisitState::counter_proposed)
    fact("visit.proposed_at", proposed_words(site.locale(), actor.language, request.proposed));
  fact("visit.place", request.place);
  fact("visit.topic", request.topic);
  fact("visit.requests", request.requests);
  fact("desk.contact", request.contact + (request.reach.empty() ? "" : " (" + request.reach + ")"));
  fact("desk.received_at", moment(request.received_at));
  fact("visit.answered_at", moment(request.answered_at));
  fact("trip.reason", request.state_reason);
}

struct OpenedRequest {
  DeskRequest request{};
  Date today{};
  std::vector<VisitSlot> slots{};
  std::vector<RecordedEvent> events{};
};

Result<OpenedRequest> open_request(Tx& tx, DeskRequestId id) {
  auto opened = OpenedRequest{.request = TRY(find_desk_request(tx, id))};
  opened.today = tx.today();
  opened.slots = list_visit_slots(tx, tx.institution());
  opened.events = list_events_of(tx, "desk_request", id.value);
  return opened;
}

}  // namespace

Result<Response> DeskPages::list(Request const& request, Actor const& actor) const {
  auto today = Date{};
  auto answers = std::vector<StandingAnswer>{};
  auto const requests = db.read(actor, [&](Tx& tx) {
    today = tx.today();
    answers = list_standing_answers(tx, tx.institution());
    return list_desk_requests(tx);
  });
  auto view = DeskListView{};
  for (auto const& one : requests) {
    if (awaits_desk(one))
      view.waiting.push_back(to_row(site, actor, one));
    else if (view.others.size() < kOthersShown)
      view.others.push_back(to_row(site, actor, one));
  }
  show_load(view, site, actor, requests, today.year());
  for (auto const& asked : asked_most(requests, answers, kAskedShown))
    view.asked.push_back({.question = asked.question,
                          .times = site.words(actor, "desk.asked_times", {std::to_string(asked.requests)}),
                          .has_answer = asked.has_standing_answer});
  return site.page(
      request, actor,
      {.title = site.words(actor, "desk.title"), .crumbs = {{.label = site.words(actor, "desk.title")}}, .section = "/visit-desk"}, view);
}

Result<Response> DeskPages::request_page(Request const& request, Actor const& actor, DeskRequestId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return open_request(tx, id); }));
  auto const& one = found.request;
  auto view = DeskRequestView{.title = site.words(actor, "desk.request_title", {one.guest_name}), .number = one.number};
  view.state = state_badge(site, actor, one.state);
  view.path = path_of(id);
  show_facts(view, site, actor, one);
  view.questions = one.questions;
  view.visitors = one.visitor_lines;
  view.feedback = one.feedback;
  // Read at the guest, as a link of the guest's would show it (decisions/0052).
  if (took_place(one.state)) {
    auto const inspired = db.read(one.guest, [&](Tx& tx) { return list_inspired_by(tx, one.visit, actor.institution); });
    view.inspired = to_inspired_list(site, actor, inspired, found.today);
  }
  view.may_answer = awaits_desk(one) && may_run_desk(actor);
  if (view.may_answer) view.form = to_answer_form(form, actor.language, &one, found.slots);
  view.history = to_timeline(site.locale(), actor.language, found.events);
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "desk.title"), .path = "/visit-desk"}, {.label = one.number}},
                    .section = "/visit-desk",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> DeskPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<DeskRequestId>();
  if (!id) return not_found();
  return request_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> DeskPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<DeskRequestId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const said = read_desk_answer(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<DeskRequestId>{*unreadable} : answer_request(db, actor, *id, said);
  if (done) return redirect(path_of(*id), "desk.flash.answered");
  if (done.error().kind != Kind::invalid) return done.error();
  return request_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> DeskPages::bundle_page(Request const& request, Actor const& actor, std::vector<DeskRequestId> const& ids,
                                        Form const& form) const {
  auto slots = std::vector<VisitSlot>{};
  auto const requests = db.read(actor, [&](Tx& tx) {
    slots = list_visit_slots(tx, tx.institution());
    return list_desk_requests(tx);
  });
  auto view = DeskBundleView{.title = site.words(actor, "desk.bundle")};
  for (auto const& one : requests)
    if (awaits_desk(one) && std::ranges::find(ids, one.id) != ids.end()) view.rows.push_back(to_row(site, actor, one));
  view.form = to_answer_form(form, actor.language, nullptr, slots);
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "desk.title"), .path = "/visit-desk"}, {.label = view.title}},
                    .section = "/visit-desk",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> DeskPages::bundle_form(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const ids = query.ids<DeskRequestId>("request");
  auto form = Form{site.locale(), actor.language};
  if (ids.size() < 2) form.refuse(invalid("request", "desk.bundle.at_least_two"));
  return bundle_page(request, actor, ids, form);
}

Result<Response> DeskPages::bundle(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_bundle(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<DeskBundleId>{*unreadable} : bundle_requests(db, actor, input);
  if (done) return redirect("/visit-desk", "desk.flash.bundled");
  if (done.error().kind != Kind::invalid) return done.error();
  return bundle_page(request, actor, input.requests, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
