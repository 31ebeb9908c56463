#include "features/conduct/conduct_pages.h"

#include "base/day_text.h"
#include "features/conduct/conduct_facts.h"
#include "features/conduct/conduct_input.h"
#include "features/conduct/conduct_views.h"
#include "features/programs/find_program.h"
#include "features/rules/evaluate.h"
#include "features/trips/find_approver.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::string conduct_path(TripId id) { return "/trips/" + to_text(id) + "/conduct"; }
struct ConductShown {
  Trip trip{};
  TripConduct known{};
  std::vector<Verdict> verdicts{};
  Date today{};
};

Result<ConductShown> read_shown(Tx& tx, Actor const& actor, TripId id) {
  auto shown = ConductShown{.trip = TRY(find_trip(tx, actor, id)), .today = tx.today()};
  if (!may_see_conduct(actor, shown.trip)) return not_found();
  shown.known = find_trip_conduct(tx, actor, shown.trip);
  auto situation = Situation{.about = {AppliesTo::trip}, .language = actor.language};
  set_conduct_facts(tx, actor, shown.trip, shown.known, situation);
  auto const program = TRY(find_program(tx, actor, shown.trip.program));
  shown.verdicts = evaluate(rules_of(tx, program), situation, shown.trip.starts_on);
  return shown;
}

ConductRowView to_row(Site const& site, Actor const& actor, ConductEntry const& entry) {
  auto row =
      ConductRowView{.person = entry.person_name, .when = day_text_with_weekday(actor.language, entry.happened_on), .words = entry.words};
  row.kind = {.label = site.words(actor, "conduct.kind." + std::string{to_word(entry.kind)}),
              .tone = is_gift(entry.kind) ? Tone::information : Tone::danger};
  row.giver = entry.giver;
  if (is_gift(entry.kind))
    row.worth = site.words(actor, entry.is_returned ? "conduct.worth_returned" : "conduct.worth_text", {with_commas(entry.worth)});
  row.recorder =
      site.words(actor, "conduct.recorded_by", {entry.recorder, day_text_with_weekday(actor.language, day_in_seoul(entry.recorded_at))});
  if (entry.withdrawn_at) row.withdrawn = site.words(actor, "conduct.withdrawn", {entry.withdrawn_reason});
  return row;
}

void show_alerts(ConductView& view, Site const& site, Actor const& actor, ConductShown const& shown) {
  for (auto const& duty : shown.known.duties)
    view.alerts.push_back({.text = site.words(actor, "duty.during", {duty.name, day_text_with_weekday(actor.language, duty.starts_on)}),
                           .tone = Tone::warning});
  for (auto const& verdict : shown.verdicts)
    if (!verdict.passed && verdict.rule.fact != "trip.emergency_duties")  // each duty is named above
      view.alerts.push_back({.text = site.words(actor, "conduct.not_met", {verdict.words, verdict.actual, verdict.limit}),
                             .tone = Tone::danger,
                             .rule = citation_text(site.locale(), actor.language, citation_of(verdict.rule, actor.language))});
}

SelectField whom(Form const& form, Trip const& trip, std::string_view label_key) {
  auto people = std::vector<Choice>{};
  for (auto const& traveler : trip.travelers)
    people.push_back({.value = to_text(traveler.person), .label = traveler.name + " (" + traveler.department_name + ")"});
  return form.select("person", label_key, std::move(people), {.required = true});
}

void ask_gift(ConductView& view, Form const& form, Site const& site, Actor const& actor, Trip const& trip) {
  view.record_key = "conduct.declare";
  view.record_lead = site.words(actor, "conduct.declare_lead");
  auto kinds = enum_choices<ConductKind>(site.locale(), actor.language, "conduct.kind.", "");
  std::erase_if(kinds, [](Choice const& choice) { return choice.value == to_word(ConductKind::violation); });
  view.kind = form.radio("kind", "conduct.kind", std::move(kinds), {.required = true});
  if (trip.leader == actor.person) view.person = whom(form, trip, "conduct.receiver");
  view.happened_on = form.date("happened_on", "conduct.given_on", {.required = true});
  view.giver = form.text("giver", "conduct.giver", {.required = true, .max_length = kMostOfConduct, .hint_key = "conduct.giver_hint"});
  view.words =
      form.area("words", "conduct.what", {.required = true, .max_length = kMostOfConduct, .rows = 3, .hint_key = "conduct.what_hint"});
  view.worth = form.text("worth", "conduct.worth", {.required = true, .hint_key = "conduct.worth_hint"});
  view.is_returned = form.checks("is_returned", "conduct.returned", {{.value = "on", .label = form.words("conduct.returned_yes")}}, {});
}

void ask_violation(ConductView& view, Form const& form, Site const& site, Actor const& actor, Trip const& trip) {
  view.record_key = "conduct.violate";
  view.record_lead = site.words(actor, "conduct.violate_lead");
  view.breach = HiddenField{.name = "kind", .value = std::string{to_word(ConductKind::violation)}};
  view.person = whom(form, trip, "conduct.violator");
  view.happened_on = form.date("happened_on", "conduct.violated_on", {.required = true});
  view.words =
      form.area("words", "conduct.breach", {.required = true, .max_length = kMostOfConduct, .rows = 3, .hint_key = "conduct.breach_hint"});
}

void ask_withdrawal(ConductView& view, Form const& form, Actor const& actor, ConductShown const& shown) {
  auto own = std::vector<Choice>{};
  for (auto const& entry : shown.known.entries)
    if (may_withdraw_conduct(actor, shown.trip, entry))
      own.push_back({.value = to_text(entry.id),
                     .label = day_text_with_weekday(actor.language, entry.happened_on) + " " + entry.person_name + " · " + entry.words});
  if (own.empty()) return;
  view.withdraw_path = conduct_path(shown.trip.id) + "/withdrawal";
  view.entry = form.select("entry", "conduct.entry", std::move(own), {.required = true});
  view.reason = form.area("reason", "conduct.reason", {.required = true, .max_length = kMostOfConduct, .rows = 2});
}

}  // namespace

Result<Response> ConductPages::page(Request const& request, Actor const& actor, TripId id, Form const& form) const {
  auto const shown = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id); }));
  auto const& trip = shown.trip;
  auto view = ConductView{.title = site.words(actor, "conduct.title"), .number = trip.number + " " + trip.purpose};
  view.trip_path = "/trips/" + to_text(id);
  view.verdicts_path = view.trip_path + "/verdicts";
  show_alerts(view, site, actor, shown);
  for (auto const& entry : shown.known.entries) view.rows.push_back(to_row(site, actor, entry));
  auto const declares = may_declare_gift(actor, trip);
  if (declares || may_record_violation(actor, trip)) view.record_path = conduct_path(id);
  if (declares)
    ask_gift(view, form, site, actor, trip);
  else if (!view.record_path.empty())
    ask_violation(view, form, site, actor, trip);
  ask_withdrawal(view, form, actor, shown);
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

Result<Response> ConductPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ConductPages::record(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_conduct_input(fields);
  auto const unreadable = fields.problem();
  auto const recorded = unreadable ? Result<ConductId>{*unreadable} : record_conduct(db, actor, *id, draft);
  if (recorded) return redirect(conduct_path(*id), "conduct.flash.recorded");
  if (recorded.error().kind != Kind::invalid) return recorded.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(recorded.error()));
}

Result<Response> ConductPages::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const entry = fields.id<ConductId>("entry");
  if (!entry && !fields.problem()) fields.refuse("entry", "field.required");
  auto const reason = fields.text("reason");
  auto const unreadable = fields.problem();
  auto const withdrawn = unreadable ? Result<ConductId>{*unreadable} : withdraw_conduct(db, actor, *entry, reason);
  if (withdrawn) return redirect(conduct_path(*id), "conduct.flash.withdrawn");
  if (withdrawn.error().kind != Kind::invalid) return withdrawn.error();
  return page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(withdrawn.error()));
}

}  // namespace baeumgil
