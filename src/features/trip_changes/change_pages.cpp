#include "features/trip_changes/change_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/rules/load_rules.h"
#include "features/trip_changes/answer_change.h"
#include "features/trip_changes/change_input.h"
#include "features/trip_changes/change_store.h"
#include "features/trip_changes/change_views.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::string changes_path(TripId id) { return "/trips/" + to_text(id) + "/changes"; }
Tone tone_of(TripChangeState state) {
  if (state == TripChangeState::withdrawn) return Tone::gray;
  return state == TripChangeState::agreed ? Tone::success : state == TripChangeState::reported ? Tone::warning : Tone::danger;
}

TripChangeRowView to_row(Site const& site, Actor const& actor, Trip const& trip, TripChange const& change, Form const& form) {
  auto const word = [&](std::string_view prefix, std::string_view value) { return site.words(actor, std::string{prefix} += value); };
  auto row = TripChangeRowView{.kind = word("trip_change.kind.", to_word(change.kind)), .words = change.words};
  auto const is_found = change.state == TripChangeState::found || change.state == TripChangeState::withdrawn;
  row.when = site.words(actor, is_found ? "trip_change.found_by" : "trip_change.reported_by",
                        {day_text_with_weekday(actor.language, change.happened_on), change.reporter});
  auto const days = day_in_seoul(change.reported_at) - change.happened_on;
  if (days > 0 && !is_found) row.late = site.words(actor, "trip_change.late", {std::to_string(days)});
  if (change.new_starts_on)
    row.new_day = site.words(actor, "trip_change.from", {day_text_with_weekday(actor.language, *change.new_starts_on)}) + " ";
  if (change.new_ends_on)
    row.new_day += site.words(actor, "trip_change.until", {day_text_with_weekday(actor.language, *change.new_ends_on)});
  if (!change.leaver.empty()) row.new_day = site.words(actor, "trip_change.leaver_name", {change.leaver});
  row.state = {.label = word("trip_change.state.", to_word(change.state)), .tone = tone_of(change.state)};
  if (change.answered_at) row.answer = change.answer.empty() ? change.answerer : change.answerer + ": " + change.answer;
  if (change.state == TripChangeState::reported && may_answer_change(actor, trip) && !is_own_report(actor, change)) {
    row.answer_path = changes_path(trip.id) + "/" + to_text(change.id) + "/answer";
    row.answer_field =
        form.area("answer", "trip_change.answer", {.max_length = kMostOfChange, .rows = 3, .hint_key = "trip_change.answer_hint"});
  }
  if (change.state == TripChangeState::found && may_find_change(actor, trip)) {
    row.is_found = true;
    row.answer_path = changes_path(trip.id) + "/" + to_text(change.id) + "/answer";
    row.answer_field = form.area("answer", "trip_change.withdraw_reason", {.required = true, .max_length = kMostOfChange, .rows = 2});
  }
  return row;
}

std::vector<Choice> traveler_choices(Trip const& trip) {
  auto choices = std::vector<Choice>{};
  for (auto const& traveler : trip.travelers)
    choices.push_back({.value = to_text(traveler.person), .label = traveler.name + " (" + traveler.department_name + ")"});
  return choices;
}

}  // namespace

Result<Response> TripChangePages::page(Request const& request, Actor const& actor, TripId id, Form const& form) const {
  auto changes = std::vector<TripChange>{};
  auto today = Date{};
  auto view = TripChangesView{.title = site.words(actor, "trip_change.list")};
  auto const trip = TRY(db.read(actor, [&](Tx& tx) -> Result<Trip> {
    changes = list_changes(tx, id);
    today = tx.today();
    auto const rules = load_rule_book(tx);
    if (auto const* rule = rules.in_force("trip.change.reported", today))
      view.rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
    return find_trip(tx, actor, id);
  }));
  view.number = trip.number + " " + trip.purpose;
  view.trip_path = "/trips/" + to_text(id);
  view.period = day_text_with_weekday(actor.language, trip.starts_on) + " ~ " + day_text_with_weekday(actor.language, trip.ends_on);
  for (auto const& change : changes) view.rows.push_back(to_row(site, actor, trip, change, form));
  auto const finds = may_find_change(actor, trip);
  view.may_report = finds || may_report_change(actor, trip);
  view.report_key = finds ? "trip_change.find" : "trip_change.report";
  if (finds) view.report_lead = site.words(actor, "trip_change.find_lead");
  view.report_path = changes_path(id);
  auto const changes_plan = trip.kind == TripKind::overseas && !finds;
  if (changes_plan) view.plan_path = "/overseas/trips/" + to_text(id);
  auto kinds = enum_choices<TripChangeKind>(site.locale(), actor.language, "trip_change.kind.", "other");
  if (changes_plan) std::erase_if(kinds, [](Choice const& kind) { return kind.value == to_word(TripChangeKind::period); });
  view.kind = form.radio("kind", "trip_change.kind", std::move(kinds), {.required = true});
  view.words = form.area("words", "trip_change.words",
                         {.required = true, .max_length = kMostOfChange, .rows = 4, .hint_key = "trip_change.words_hint"});
  view.happened_on = form.date("happened_on", "trip_change.happened_on", {.hint_key = finds ? "" : "trip_change.happened_hint"});
  if (view.happened_on.value.empty()) view.happened_on.value = to_text(finds ? std::min(today, trip.ends_on) : today);
  if (may_move_first_day(trip)) view.new_starts_on = form.date("new_starts_on", "trip_change.new_starts_on", {});
  if (!finds && !changes_plan) {
    view.new_ends_on = form.date("new_ends_on", "trip_change.new_ends_on", {.hint_key = "trip_change.new_day_hint"});
    if (trip.travelers.size() > 1)
      view.leaving = form.select("leaving", "trip_change.leaving", traveler_choices(trip), {.hint_key = "trip_change.leaving_hint"});
  }
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = trip.number, .path = view.trip_path},
                               {.label = view.title}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> TripChangePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> TripChangePages::report(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_change_input(fields);
  auto const unreadable = fields.problem();
  auto const reported = unreadable ? Result<TripChangeId>{*unreadable} : report_change(db, actor, *id, draft);
  if (reported) return redirect(changes_path(*id), "trip_change.flash.reported");
  if (reported.error().kind != Kind::invalid) return reported.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(reported.error()));
}

Result<Response> TripChangePages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const change = request.id<TripChangeId>("change");
  if (!id || !change) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.choice<TripChangeState>("to").value_or(TripChangeState::agreed);
  auto const answered = answer_change(db, actor, *change, to, fields.text("answer"));
  if (answered)
    return redirect(changes_path(*id), to == TripChangeState::withdrawn ? "trip_change.flash.withdrawn" : "trip_change.flash.answered");
  if (answered.error().kind != Kind::invalid) return answered.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(answered.error()));
}

}  // namespace baeumgil
