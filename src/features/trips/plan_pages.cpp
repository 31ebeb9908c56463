#include "features/trips/plan_pages.h"
#include "features/trips/elsewhere_view.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/expenses/estimate_trip.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"
#include "features/trips/official_share.h"
#include "features/trips/plan_step_view.h"
#include "features/trips/same_way.h"
#include "features/trips/save_plan_step.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kJson = std::string_view{"application/json"};

std::string path_of(TripId id, PlanStep step) { return "/trips/" + to_text(id) + "/plan/" + std::string{to_word(step)}; }

std::optional<PlanStep> after(PlanStep step) {
  auto const all = all_of<PlanStep>();
  auto const at = std::ranges::find(all, step);
  return at + 1 == all.end() ? std::nullopt : std::optional{*(at + 1)};
}

// All a step's page is made of, read in one snapshot.
struct OpenedStep {
  Trip trip{};
  TripFormStock stock{};
  PlanProgress progress{};
  std::vector<SeenTrip> seen{};
  std::vector<CaseElsewhere> elsewhere{};
  std::optional<Issue> issue{};
  TripEstimate estimate{};
};

Result<OpenedStep> open(Tx& tx, Actor const& actor, TripId id) {
  auto opened = OpenedStep{.trip = TRY(find_trip(tx, actor, id))};
  if (!may_edit_trip(actor, opened.trip)) return forbidden("trip.edit.not_allowed");
  auto team = TRY(find_team(tx, actor, opened.trip.team));
  opened.stock = read_stock(tx, actor, std::move(team), &opened.trip);
  opened.progress = TRY(read_progress(tx, actor, opened.trip));
  opened.seen = list_already_seen(tx, actor, opened.trip);
  opened.elsewhere = list_seen_elsewhere(tx, opened.trip);
  if (auto issue = find_issue(tx, actor, opened.trip.issue)) opened.issue = *std::move(issue);
  opened.estimate = find_estimate(tx, actor, opened.trip);
  return opened;
}

// What may be added to the questions: "issue.N" grows from the issue, anything else is an open question's id.
std::vector<Choice> choices_to_take(Site const& site, Actor const& actor, OpenedStep const& opened) {
  auto choices = std::vector<Choice>{};
  auto const is_asked = [&](auto const& matches) { return std::ranges::any_of(opened.trip.questions, matches); };
  for (auto const& open : open_questions_of(opened.seen))
    if (!is_asked([&](TripQuestion const& mine) { return mine.from == open.id; }))
      choices.push_back({.value = to_text(open.id), .label = site.words(actor, "trip.take.open", {open.question})});
  if (!opened.issue) return choices;
  auto number = 0;
  for (auto& text : suggested_questions(site, actor, *opened.issue)) {
    auto const value = "issue." + std::to_string(number++);
    if (!is_asked([&](TripQuestion const& mine) { return mine.question == text; }))
      choices.push_back({.value = value, .label = std::move(text)});
  }
  return choices;
}

std::vector<TripQuestion> taken_from(Site const& site, Actor const& actor, OpenedStep const& opened,
                                     std::vector<std::string> const& values) {
  auto taken = std::vector<TripQuestion>{};
  for (auto const& open : open_questions_of(opened.seen))
    if (std::ranges::find(values, to_text(open.id)) != values.end()) taken.push_back({.question = open.question, .from = open.id});
  if (!opened.issue) return taken;
  auto number = 0;
  for (auto& text : suggested_questions(site, actor, *opened.issue))
    if (std::ranges::find(values, "issue." + std::to_string(number++)) != values.end()) taken.push_back({.question = std::move(text)});
  return taken;
}

std::string seen_lead(Site const& site, Actor const& actor, std::vector<SeenTrip> const& seen) {
  auto const must = std::ranges::count_if(seen, &SeenTrip::must_be_answered);
  if (seen.empty()) return site.words(actor, "trip.seen.none");
  return must == 0 ? site.words(actor, "trip.seen.only_field") : site.words(actor, "trip.seen.must_answer", {std::to_string(must)});
}

void show_extras(PlanStepView& view, Site const& site, Actor const& actor, OpenedStep const& opened, Form const& form) {
  view.seen = to_seen(site, actor, opened.seen);
  for (auto const& found : opened.elsewhere)
    view.elsewhere.push_back({.title = found.title, .one_line = found.from_name, .path = "/exchange/cases/" + to_text(found.id)});
  view.seen_lead = seen_lead(site, actor, opened.seen);
  if (auto const share = official_share(opened.trip.stops))
    view.official_share = site.words(actor, "trip.official_share", {std::to_string(share->percent())});
  view.take = form.checks("take", "trip.take.choose", choices_to_take(site, actor, opened), {});
  view.take_path = path_of(opened.trip.id, PlanStep::questions) + "/taken";
  view.form.money = to_trip_money_view(site, actor, opened.estimate);
}

Result<PlanOverviewView> read_overview(Tx& tx, Site const& site, Actor const& actor, TripId id) {
  auto const trip = TRY(find_trip(tx, actor, id));
  if (!may_edit_trip(actor, trip)) return forbidden("trip.edit.not_allowed");
  auto const progress = TRY(read_progress(tx, actor, trip));
  auto view = to_overview(site, actor, trip, progress);
  view.elsewhere = elsewhere_text(site, actor, progress.elsewhere);
  if (auto const others = list_same_way(tx, actor, trip); !others.empty())
    view.same_way = site.words(actor, "trip.same_way.lead", {std::to_string(others.size())});
  view.joint_path = "/trips/" + to_text(id) + "/joint";
  if (auto const approver = find_person(tx, progress.approver)) view.approver = approver->department_name + " " + approver->name;
  return view;
}

}  // namespace

Result<Response> PlanPages::overview(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const found = db.read(actor, [&](Tx& tx) { return read_overview(tx, site, actor, *id); });
  if (!found) return found.error();
  auto const& view = *found;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = view.number, .path = view.show_path},
                               {.label = site.words(actor, "trip.plan")}},
                    .section = "/trips",
                    .is_wide = false},
                   view);
}

Result<Response> PlanPages::step_page(Request const& request, Actor const& actor, TripId id, PlanStep step, Form const& form) const {
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open(tx, actor, id); }));
  auto const word = std::string{to_word(step)};
  auto view = PlanStepView{.step = word, .title = site.words(actor, "trip.plan.step." + word), .lead_key = "trip.plan.lead." + word};
  view.nav = to_nav(site, actor, opened.trip, opened.progress, step);
  view.form = to_form_view(form, opened.stock, site.locale(), actor.language);
  view.action = path_of(id, step);
  // Where somebody saved first, both texts are shown; who saves once more has seen the other.
  auto const seal = seal_of(step, input_of(opened.trip));
  view.seal = {.name = "seal", .value = seal};
  auto const seen = form.value("seal");
  if (!seen.empty() && seen != seal) view.stored = texts_of(step, input_of(opened.trip));
  view.kept_as = to_text(id) + "." + word + "." + to_text(actor.person);
  auto const next = after(step);
  view.next_path = next ? path_of(id, *next) : "/trips/" + to_text(id) + "/plan";
  show_extras(view, site, actor, opened, form);
  view.form.summary = form.summary();
  auto const status = !view.stored.empty() ? 409 : view.form.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = opened.trip.number, .path = "/trips/" + to_text(id)},
                               {.label = site.words(actor, "trip.plan"), .path = view.nav.overview_path},
                               {.label = view.title}},
                    .section = "/trips",
                    .status = status},
                   view);
}

Result<Response> PlanPages::step(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const step = enum_from_word<PlanStep>(request.parameter("step"));
  if (!id || !step) return not_found();
  auto const trip = TRY(db.read(actor, [&](Tx& tx) { return find_trip(tx, actor, *id); }));
  auto form = Form{site.locale(), actor.language};
  fill(form, input_of(trip));
  return step_page(request, actor, *id, *step, form);
}

Result<Response> PlanPages::save(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  auto const step = enum_from_word<PlanStep>(request.parameter("step"));
  if (!id || !step) return not_found();
  auto const is_script = request.header("accept").find(kJson) != std::string_view::npos;
  auto fields = Fields::of(request);
  auto const draft = StepDraft{.step = *step, .typed = read_trip_input(fields), .seal = fields.text("seal")};
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<TripId>{*unreadable} : save_plan_step(db, actor, *id, draft);
  if (saved && is_script) return saved_answer(actor, *id, *step);
  if (saved) {
    auto const next = request.form_value("then") == "next" ? after(*step) : step;
    return redirect(next ? path_of(*id, *next) : "/trips/" + to_text(*id) + "/plan", "trip.flash.saved");
  }
  auto const is_late = saved.error().kind == Kind::conflict;
  if (saved.error().kind != Kind::invalid && (is_script || !is_late)) return saved.error();
  if (is_script) return unsaved_answer(actor, saved.error());
  return step_page(request, actor, *id, *step, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

Result<Response> PlanPages::saved_answer(Actor const& actor, TripId id, PlanStep step) const {
  return db.read(actor, [&](Tx& tx) -> Result<Response> {
    auto const trip = TRY(find_trip(tx, actor, id));
    auto const progress = TRY(read_progress(tx, actor, trip));
    auto json = JsonWriter{};
    json.begin_object().field("saved", true).field("seal", seal_of(step, input_of(trip))).key("steps").begin_array();
    for (auto const& row : to_nav(site, actor, trip, progress, step).rows)
      json.begin_object().field("step", row.step).field("left", row.left).field("is_done", row.is_done).end_object();
    json.end_array();
    auto const share = official_share(trip.stops);
    json.field("share", share ? site.words(actor, "trip.official_share", {std::to_string(share->percent())}) : std::string{});
    json.end_object();
    return json_response(200, json.take());
  });
}

Response PlanPages::unsaved_answer(Actor const& actor, Problem const& problem) const {
  auto json = JsonWriter{};
  json.begin_object().field("saved", false).key("problems").begin_array();
  for (auto const& field : problem.fields)
    json.begin_object()
        .field("field", field.field)
        .field("text", site.words(actor, label_of(field.field)) + ": " + site.words(actor, field.key, field.arguments))
        .end_object();
  json.end_array().end_object();
  return json_response(200, json.take());
}

Result<Response> PlanPages::take_questions(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const values = fields.texts("take");
  auto const opened = TRY(db.read(actor, [&](Tx& tx) { return open(tx, actor, *id); }));
  auto const added = add_plan_questions(db, actor, *id, taken_from(site, actor, opened, values));
  if (added) return redirect(path_of(*id, PlanStep::questions), "trip.flash.taken");
  if (added.error().kind != Kind::invalid) return added.error();
  auto form = Form{site.locale(), actor.language};
  fill(form, input_of(opened.trip));
  return step_page(request, actor, *id, PlanStep::questions, form.refuse(added.error()));
}

}  // namespace baeumgil
