#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/citizens/open_door.h"
#include "features/plan_comments/plan_comment_pages.h"
#include "features/plan_comments/plan_comment_store.h"
#include "features/plan_comments/plan_comment_views.h"
#include "features/plan_comments/say_comment.h"
#include "features/publications/public_cover.h"
#include "features/trips/trip_words.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"
#include "platform/web/kept_by_anybody.h"

namespace baeumgil {
namespace {

constexpr auto kShownInPublic = 200;

Badge window_badge(Site const& site, Actor const& actor, CommentWindow const& window, Date today) {
  auto const takes = window.takes_comments(today);
  return {.label = site.words(actor, takes ? "plan_comment.window.open" : "plan_comment.window.over"),
          .tone = takes ? Tone::success : Tone::gray};
}

struct Shown {
  PublicPlan plan{};
  CommentWindow window{};
  std::vector<PlanComment> comments{};
  Date today{};
};

Result<Shown> read_shown(Tx& tx, TripId id) {
  auto shown = Shown{.plan = TRY(find_public_plan(tx, id)), .today = tx.today()};
  shown.window = *find_comment_window(tx, id);
  shown.comments = list_shown_comments(tx, id);
  auto const cover = load_public_cover(tx).everywhere();
  for (auto& comment : shown.comments) comment.body = cover(std::string_view{comment.body});
  return shown;
}

std::string won_of(Actor const& actor, Won won) {
  return actor.language == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won);
}

OpenPlanView to_view(Site const& site, Actor const& actor, Shown const& shown, std::string const& path) {
  auto const& plan = shown.plan;
  auto view = OpenPlanView{.title = plan.purpose, .number = plan.number};
  auto const takes = shown.window.takes_comments(shown.today);
  view.alerts.push_back({.text = site.words(actor, takes ? "plan_comment.open_until" : "plan_comment.was_open_until",
                                            {day_text_with_weekday(actor.language, shown.window.closes_on)}),
                         .tone = takes ? Tone::success : Tone::information});
  view.facts = {{"trip.destination", plan.destination},
                {"trip.period", trip_period(actor.language, plan.starts_on, plan.ends_on)},
                {"plan_comment.travelers", std::to_string(plan.travelers.size())},
                {"trip.cost", won_of(actor, plan.estimate)}};
  for (auto const& [key, text] :
       {std::pair{"plan_comment.necessity", &plan.necessity}, std::pair{"plan_comment.why_not_home", &plan.why_not_home},
        std::pair{"plan_comment.why_not_online", &plan.why_not_online}, std::pair{"plan_comment.effect", &plan.expected_effect}})
    if (!text->empty()) view.texts.push_back({key, *text});
  for (auto const& one : plan.travelers) view.travelers.push_back({{one.department, one.rank, one.task}});
  for (auto const& stop : plan.stops)
    view.stops.push_back({{day_text_with_weekday(actor.language, stop.on), stop.hours, stop.place, stop.host,
                           site.words(actor, "trip.activity." + stop.activity)}});
  for (auto const& cost : plan.costs) view.costs.push_back({{site.words(actor, "overseas.cost." + cost.kind), won_of(actor, cost.amount)}});
  for (auto const& comment : shown.comments) view.comments.push_back({comment.body, comment.received_at});
  if (takes) view.say_path = path + "/comments/new";
  return view;
}

}  // namespace

Result<Response> OpenPlanPages::list(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto view = OpenPlansView{.home = open_path(request.parameter("code"))};
  auto today = Date{};
  auto const rows = db.read(institution, [&](Tx& tx) {
    today = tx.today();
    return list_public_windows(tx, kShownInPublic);
  });
  for (auto const& row : rows)
    view.rows.push_back({.path = view.home + "/plans/" + to_text(row.trip),
                         .title = row.purpose,
                         .number = row.number,
                         .state = window_badge(site, actor, *row.window, today),
                         .until = day_text_with_weekday(actor.language, row.window->closes_on),
                         .comments = row.comments});
  auto const title = site.words(actor, "plan_comment.plans");
  return kept_by_anybody(
      site.page(request, actor,
                {.title = title, .crumbs = {{.label = site.words(actor, "citizens.home"), .path = view.home}, {.label = title}}}, view));
}

// The same for programs, which anybody may keep.
Result<Response> OpenPlanPages::json(Request const& request, Actor const&) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto json = JsonWriter{};
  json.begin_object().key("plans").begin_array();
  for (auto const& row : db.read(institution, [](Tx& tx) { return list_public_windows(tx, kShownInPublic); }))
    json.begin_object()
        .field("number", row.number)
        .field("purpose", row.purpose)
        .field("kind", to_word(row.kind))
        .field("opened_on", to_text(row.window->opened_on))
        .field("closes_on", to_text(row.window->closes_on))
        .field("comments", row.comments)
        .field("path", open_path(request.parameter("code")) + "/plans/" + to_text(row.trip))
        .end_object();
  json.end_array().end_object();
  return open_data(json_response(200, json.take()));
}

Result<Response> OpenPlanPages::show(Request const& request, Actor const& actor) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(institution, [&](Tx& tx) { return read_shown(tx, *id); }));
  auto const home = open_path(request.parameter("code"));
  auto const view = to_view(site, actor, shown, home + "/plans/" + to_text(*id));
  return kept_by_anybody(site.page(request, actor,
                                   {.title = view.title,
                                    .crumbs = {{.label = site.words(actor, "citizens.home"), .path = home},
                                               {.label = site.words(actor, "plan_comment.plans"), .path = home + "/plans"},
                                               {.label = view.number}}},
                                   view));
}

Result<Response> OpenPlanPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const institution = TRY(open_institution(db, request.parameter("code")));
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(institution, [&](Tx& tx) { return read_shown(tx, *id); }));
  if (!shown.window.takes_comments(shown.today)) return conflict("plan_comment.closed");
  auto const path = open_path(request.parameter("code")) + "/plans/" + to_text(*id);
  auto view = SayCommentView{.title = shown.plan.purpose, .action = path + "/comments", .cancel = path, .summary = form.summary()};
  view.body =
      form.area("body", "plan_comment.body", {.required = true, .max_length = 2000, .rows = 8, .hint_key = "plan_comment.body_hint"});
  auto const title = site.words(actor, "plan_comment.say");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "plan_comment.plans"), .path = open_path(request.parameter("code")) + "/plans"},
                               {.label = shown.plan.number, .path = path},
                               {.label = title}},
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> OpenPlanPages::say_form(Request const& request, Actor const& actor) const {
  return form_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> OpenPlanPages::say(Request const& request, Actor const& actor) const {
  auto const citizen = citizen_of(TRY(open_institution(db, request.parameter("code"))), actor);
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const said = say_comment(db, citizen, *id, Fields::of(request).text("body"));
  if (said) return redirect(open_path(request.parameter("code")) + "/plans/" + to_text(*id), "plan_comment.flash.received");
  if (said.error().kind != Kind::invalid) return said.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(said.error()));
}

}  // namespace baeumgil
