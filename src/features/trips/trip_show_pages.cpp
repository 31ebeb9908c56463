#include <algorithm>

#include "base/day_text.h"
#include "base/text.h"
#include "features/audit/history.h"
#include "features/conduct/conduct.h"
#include "features/rules/verdict_rows.h"
#include "features/targets/find_institution.h"
#include "features/trips/cancel_trip.h"
#include "features/trips/elsewhere_view.h"
#include "features/trips/judge_trip.h"
#include "features/trips/official_share.h"
#include "features/trips/trip_document.h"
#include "features/trips/trip_package_document.h"
#include "features/trips/trip_pages.h"
#include "features/trips/trip_shown_view.h"
#include "features/trips/trip_views.h"
#include "features/trips/trip_words.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kReasonLength = 1000;

Steps to_steps(Trip const& trip) {
  auto steps = Steps{};
  if (trip.state == TripState::cancelled) return steps;
  if (trip.state == TripState::rejected) return steps;
  auto line = std::vector{TripState::draft, TripState::submitted};
  if (trip.kind == TripKind::overseas)
    line.insert(line.end(), {TripState::preconsult, TripState::review_requested, TripState::reviewed_ok});
  line.insert(line.end(), {TripState::permitted, TripState::ready, TripState::in_progress, TripState::came_back, TripState::reported,
                           TripState::closed});
  // A returned plan is being written again; the head's yes is half of the decision; held and conditional are with the committee.
  auto const at = trip.state == TripState::returned                                       ? TripState::draft
                  : trip.state == TripState::dept_approved                                ? TripState::submitted
                  : trip.state == TripState::held || trip.state == TripState::conditional ? TripState::review_requested
                                                                                          : trip.state;
  for (auto const state : line)
    steps.steps.push_back({.label_key = "trip.state." + std::string{to_word(state)},
                           .state = state < at    ? Step::State::done
                                    : state == at ? Step::State::current
                                                  : Step::State::coming});
  return steps;
}

void show_facts(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  auto const& trip = shown.trip;
  auto fact = [&](std::string_view key, std::string text, std::string path = {}) {
    if (!text.empty()) view.facts.push_back({.label_key = std::string{key}, .text = std::move(text), .path = std::move(path)});
  };
  auto const word = [&](std::string_view prefix, std::string_view value) { return site.words(actor, std::string{prefix} += value); };
  auto const nights = site.words(actor, "trip.nights_days", {std::to_string(trip.nights()), std::to_string(trip.days())});
  fact("trip.period", trip_period(actor.language, trip.starts_on, trip.ends_on) + " (" + nights + ")");
  fact("trip.destination", trip.destination);
  fact("trip.kind", word("trip.kind.", to_word(trip.kind)));
  fact("trip.transport", word("trip.transport.", to_word(trip.transport)));
  fact("trip.own_car_reason", trip.own_car_reason);
  fact("trip.lodging_plan", trip.lodging_plan);
  if (trip.distance_km) fact("trip.distance", with_commas(*trip.distance_km) + " km");
  fact("trip.issue", shown.issue_title, "/issues/" + to_text(trip.issue));
  fact("trip.team", trip.team_name, "/teams/" + to_text(trip.team));
  fact("trip.program", shown.program_title, "/programs/" + to_text(trip.program));
  fact("trip.budget_line", trip.budget_line);
  if (trip.estimate.amount > 0) fact("trip.cost", site.words(actor, "trip.won", {with_commas(trip.estimate)}));
  if (trip.cancellation_fee.amount > 0) fact("trip.cancel_fee", site.words(actor, "trip.won", {with_commas(trip.cancellation_fee)}));
  fact("trip.cancel_basis", trip.cancellation_basis);
  fact("trip.approver", shown.approver);
  fact("trip.decided_by", shown.decided_by);
  auto const is_waiting = trip.state == TripState::submitted || trip.state == TripState::dept_approved;
  if (is_waiting) fact("trip.stand_ins", join(shown.stand_ins, ", "));
  fact("trip.record_no", trip.record_no);
  auto const joint_path = "/trips/" + to_text(trip.id) + "/joint";
  for (auto const& other : shown.joint)
    fact("trip.joint", other.number + " " + other.purpose + " (" + other.department_name + ")", joint_path);
  if (shown.joint.empty() && !shown.same_way.empty())
    fact("trip.same_way", site.words(actor, "trip.same_way.teams", {std::to_string(shown.same_way.size())}), joint_path);
}

void show_texts(TripShowView& view, Actor const& actor, Trip const& trip) {
  auto text = [&](std::string_view key, std::string content) {
    if (!content.empty()) view.texts.push_back({.label_key = std::string{key}, .text = std::move(content)});
  };
  auto figure = trip.our_figure;
  if (!figure.empty() && trip.our_figure_on) figure += " (" + day_text_with_weekday(actor.language, *trip.our_figure_on) + ")";
  if (!figure.empty() && !trip.our_figure_source.empty()) figure += " · " + trip.our_figure_source;
  text("trip.our_status", trip.our_status);
  text("trip.our_figure", figure);
  text("trip.gap", trip.gap);
  text("trip.desk_findings", trip.desk_findings);
  text("trip.data_to_get", trip.data_to_get);
}

void show_itinerary(TripShowView& view, Site const& site, Actor const& actor, Trip const& trip) {
  auto stops = trip.stops;
  std::ranges::stable_sort(stops, {}, [](Stop const& stop) { return std::pair{stop.on, stop.from_time}; });
  auto on = std::optional<Date>{};
  for (auto const& stop : stops) {
    if (on != stop.on) view.days.push_back({.day = day_text_with_weekday(actor.language, stop.on)});
    on = stop.on;
    auto shown = TripStopView{.hours = trip_hours(stop), .place = stop.place, .note = stop.note};
    if (!stop.host.is_nil()) {
      shown.host = stop.host_name;
      shown.host_path = "/targets/" + to_text(stop.host);
    }
    shown.activity = site.words(actor, "trip.activity." + std::string{to_word(stop.activity)});
    view.days.back().stops.push_back(std::move(shown));
  }
  if (auto const share = official_share(trip.stops))
    view.official_share = site.words(actor, "trip.official_share", {std::to_string(share->percent())});
}

void show_visits(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  for (auto const& visit : shown.visits)
    view.visits.push_back({.path = "/visits/" + to_text(visit.id),
                           .number = visit.number,
                           .host = visit.host_name,
                           .when = trip_moment(actor.language, visit.agreed_at.value_or(visit.first_choice_at)),
                           .state = state_badge(site, actor, visit.state)});
  for (auto const& earlier : shown.earlier)
    view.earlier.push_back({.text = earlier.hosts + " · " + day_text_with_weekday(actor.language, earlier.on) + " · " + earlier.team_name +
                                    " · " + earlier.number,
                            .path = "/trips/" + to_text(earlier.trip)});
  if (may_request_visit(actor, shown.trip)) view.request_visit_path = "/trips/" + to_text(shown.trip.id) + "/visits/new";
}

void show_money(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  auto const path = "/trips/" + to_text(shown.trip.id);
  auto const word = std::string{to_word(shown.settlement)};
  view.money = to_trip_money_view(site, actor, shown.estimate);
  view.money.fare = fare_text(site.locale(), actor.language, shown);
  view.settlement = {.label = site.words(actor, "trip.settlement." + word),
                     .tone = shown.settlement == Settlement::settled    ? Tone::success
                             : shown.settlement == Settlement::recovery ? Tone::danger
                                                                        : Tone::gray};
  if (shown.own_expense)
    view.own_expense_path = "/expenses/" + to_text(*shown.own_expense);
  else if (may_begin_expense(actor, shown.trip))
    view.begin_expense_path = path + "/expenses";
  if (may_see_all_expenses(actor)) view.expenses_path = "/expenses?trip=" + to_text(shown.trip.id);
}

// Before the decision: that the trip has begun without it.
void show_late_order(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  if (!shown.late_order) return;
  auto const& late = *shown.late_order;
  view.alerts.push_back({.text = site.words(actor, late.refuses ? "trip.late_order.refuses" : "trip.late_order.warns",
                                            {day_text_with_weekday(actor.language, shown.trip.starts_on)}) +
                                 " " + citation_text(site.locale(), actor.language, late.rule),
                         .tone = late.refuses ? Tone::danger : Tone::warning});
}

// Before the decision: what the programme has left, by the row that asks.
void show_over_budget(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  if (!shown.over_budget) return;
  auto const& over = *shown.over_budget;
  view.alerts.push_back({.text = site.words(actor, over.refuses ? "trip.over_budget.refuses" : "trip.over_budget.warns",
                                            {with_commas(over.estimate), with_commas(over.left)}) +
                                 " " + citation_text(site.locale(), actor.language, over.rule),
                         .tone = over.refuses ? Tone::danger : Tone::warning});
}

// One click each; what needs a reason is asked below.
void show_actions(TripShowView& view, Actor const& actor, Trip const& trip) {
  auto const path = "/trips/" + to_text(trip.id);
  auto offer = [&](bool may, std::string_view key, std::string_view noun, std::string_view confirm_key = {}) {
    if (!may) return;
    view.actions.push_back({.label_key = std::string{key}, .path = path + std::string{noun}, .confirm_key = std::string{confirm_key}});
  };
  if (may_edit_trip(actor, trip)) view.edit_path = path + "/plan";
  if (trip.kind == TripKind::overseas) view.overseas_path = "/overseas" + path;
  offer(may_submit_trip(actor, trip), "trip.submit", "/submission");
  auto const is_reviewed = trip.kind == TripKind::domestic || trip.state == TripState::reviewed_ok;
  auto const is_final = (trip.approver == actor.person || stands_in_for_approver(actor, trip)) && is_reviewed;
  offer(may_approve_trip(actor, trip), is_final ? "trip.permit" : "trip.approve", "/approval",
        is_final ? "trip.permit_confirm" : "trip.approve_confirm");
  offer(may_start_trip(actor, trip), "trip.start", "/start");
  offer(may_come_back(actor, trip), "trip.come_back", "/end", "trip.come_back_confirm");
  offer(may_close_trip(actor, trip), "trip.close", "/closure", "trip.close_confirm");
}

void show_change(TripShowView& view, Site const& site, Actor const& actor, TripShown const& shown) {
  if (is_standing_from(shown.trip, TripState::permitted) || shown.change != ChangeFlag::none)
    view.changes_path = "/trips/" + to_text(shown.trip.id) + "/changes";
  if (shown.change == ChangeFlag::none) return;
  view.change = {.label = site.words(actor, "trip.change." + std::string{to_word(shown.change)}),
                 .tone = shown.change == ChangeFlag::waiting ? Tone::warning : Tone::information};
}

void show_asked(TripShowView& view, Actor const& actor, TripShown const& shown, Form const& form) {
  auto const path = "/trips/" + to_text(shown.trip.id);
  auto ask = [&](TripStepView step, std::string_view noun, TextArea reason) {
    step.path = path + std::string{noun};
    step.is_open =
        step.is_open || !reason.error.empty() || std::ranges::any_of(step.texts, [](TextField const& text) { return !text.error.empty(); });
    step.reason = std::move(reason);
    view.asked.push_back(std::move(step));
  };
  auto const reason = [&](std::string_view field) {
    return form.area(field, "trip.reason", {.required = true, .max_length = kReasonLength, .rows = 3});
  };
  if (may_make_trip_ready(actor, shown.trip))
    ask({.label_key = "trip.make_ready", .hint_key = "trip.make_ready_hint", .style = "primary", .is_open = true}, "/readiness",
        form.area("accepted_risk", "trip.accepted_risk", {.max_length = kReasonLength, .rows = 3}));
  if (may_return_trip(actor, shown.trip)) ask({.label_key = "trip.return", .hint_key = "trip.return_hint"}, "/return", reason("reason"));
  if (may_cancel_trip(actor, shown.trip))
    ask({.label_key = "trip.cancel",
         .hint_key = "trip.cancel_hint",
         .texts = {form.text("cancel_fee", "trip.cancel_fee", {.hint_key = "trip.cancel_fee_hint"}),
                   form.text("cancel_basis", "trip.cancel_basis", {.max_length = kMostOfBasis, .hint_key = "trip.cancel_basis_hint"})}},
        "/cancellation", reason("cancel_reason"));
  if (may_tell_cancellation_fee(actor, shown.trip))
    ask({.label_key = "trip.tell_fee",
         .hint_key = "trip.tell_fee_hint",
         .texts = {form.text("cancel_fee", "trip.cancel_fee", {.required = true})}},
        "/cancellation-fee",
        form.area("cancel_basis", "trip.cancel_basis",
                  {.required = true, .max_length = kMostOfBasis, .rows = 3, .hint_key = "trip.cancel_basis_hint"}));
}

TripShowView to_view(Site const& site, Actor const& actor, TripShown const& shown, Form const& form) {
  auto const& trip = shown.trip;
  auto view = TripShowView{.title = trip.purpose, .number = trip.number, .state = state_badge(site, actor, trip.state)};
  view.files.path = "/trips/" + to_text(trip.id) + "/plan";
  view.verdicts_path = "/trips/" + to_text(trip.id) + "/verdicts";
  if (has_trip_package(trip)) view.e_approval_path = "/trips/" + to_text(trip.id) + "/e-approval.zip";
  view.reason = trip.state_reason;
  if (is_standing_from(trip, TripState::permitted)) view.on_site_path = "/on-site/" + to_text(trip.id);
  if (!shown.approver.empty() && shown.ladder)
    view.approver_note = citation_text(site.locale(), actor.language, citation_of(shown.ladder->rule, actor.language));
  view.steps = to_steps(trip);
  view.chain = shown.chain;
  show_facts(view, site, actor, shown);
  show_texts(view, actor, trip);
  for (auto const& traveler : trip.travelers) {
    auto const deputy = shown.names.find(traveler.deputy);
    view.travelers.push_back({.name = traveler.name + " " + traveler.rank,
                              .department = traveler.department_name,
                              .task = traveler.task,
                              .deputy = deputy == shown.names.end() ? std::string{} : deputy->second});
  }
  for (auto const& question : trip.questions) view.questions.push_back(question.question);
  view.earlier_answer = trip.earlier_visits_answer;
  show_itinerary(view, site, actor, trip);
  show_visits(view, site, actor, shown);
  show_actions(view, actor, trip);
  show_money(view, site, actor, shown);
  if (shown.held) view.alerts.push_back({.text = site.words(actor, shown.held->key, shown.held->arguments), .tone = Tone::warning});
  show_over_budget(view, site, actor, shown);
  show_late_order(view, site, actor, shown);
  if (!shown.elsewhere.empty()) view.alerts.push_back({.text = elsewhere_text(site, actor, shown.elsewhere), .tone = Tone::warning});
  for (auto const& duty : shown.duties)
    view.alerts.push_back({.text = site.words(actor, "duty.during", {duty.name, day_text_with_weekday(actor.language, duty.starts_on)}),
                           .tone = Tone::warning});
  if (may_see_conduct(actor, trip) && is_standing_from(trip, TripState::permitted))
    view.conduct_path = "/trips/" + to_text(trip.id) + "/conduct";
  show_change(view, site, actor, shown);
  show_asked(view, actor, shown, form);
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> TripPages::shown(Request const& request, Actor const& actor, TripId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_trip_shown(tx, actor, id, site.locale()); }));
  auto const view = to_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = found.trip.purpose,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"}, {.label = found.trip.number}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> TripPages::plan(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto institution = std::string{};
  auto const found = TRY(db.read(actor, [&](Tx& tx) {
    if (auto const own = find_institution(tx, tx.institution())) institution = own->name;
    return read_trip_shown(tx, actor, *id, site.locale());
  }));
  auto const name = site.words(actor, "trip.document.file", {found.trip.number});
  return document_download(to_document(found, institution, site.locale(), actor.language), format, name);
}

Result<Response> TripPages::verdicts(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const judged = TRY(db.read(actor, [&](Tx& tx) { return judge_trip(tx, actor, *id); }));
  auto const& trip = judged.trip;
  auto const path = "/trips/" + to_text(trip.id);
  auto const view =
      to_verdicts_view(site.locale(), actor.language,
                       {.title = trip.purpose, .number = trip.number, .path = path, .day = trip.starts_on, .verdicts = judged.verdicts});
  auto const title = site.words(actor, "rules.verdicts");
  return site.page(
      request, actor,
      {.title = title, .crumbs = {{site.words(actor, "trip.list"), "/trips"}, {trip.number, path}, {title, ""}}, .section = "/trips"},
      view);
}

Result<Response> TripPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

}  // namespace baeumgil
