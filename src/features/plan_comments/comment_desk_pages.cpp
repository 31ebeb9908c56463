#include "base/day_text.h"
#include "base/field_name.h"
#include "base/json_writer.h"
#include "features/citizens/public_record.h"
#include "features/plan_comments/open_comments.h"
#include "features/plan_comments/plan_comment_pages.h"
#include "features/plan_comments/plan_comment_store.h"
#include "features/plan_comments/plan_comment_views.h"
#include "features/plan_comments/say_comment.h"
#include "features/rules/load_rules.h"
#include "features/targets/find_institution.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kShown = 200;

struct Desk {
  std::vector<WindowRow> windows{};
  std::vector<WindowRow> openable{};
  std::vector<PlanComment> comments{};
  std::string code{};
  bool is_open_now{false};
  RuleBook rules{};
  Date today{};
};

Desk read_desk(Tx& tx) {
  auto const own = find_institution(tx, tx.institution());
  return {.windows = list_windows(tx, kShown),
          .openable = list_openable(tx, kShown),
          .comments = list_comments(tx, kShown),
          .code = own ? own->code : std::string{},
          .is_open_now = is_open(tx),
          .rules = load_rule_book(tx),
          .today = tx.today()};
}

Tone tone_of(CommentState state) {
  if (state == CommentState::received) return Tone::warning;
  return state == CommentState::shown ? Tone::success : Tone::gray;
}

void write_comment(JsonWriter& json, PlanComment const& comment) {
  json.begin_object().field("id", to_text(comment.id)).field("trip_id", to_text(comment.trip)).field("body", comment.body);
  json.field("received_at", to_text(comment.received_at)).field("state", to_word(comment.state)).field("reason", comment.reason);
  json.end_object();
}

// Each row of the page has a field of its own, named after what it is about.
std::string day_field(TripId id) { return "closes_on_" + to_text(id); }
std::string reason_field(PlanCommentId id) { return "reason_" + to_text(id); }

CommentDecision read_decision(Fields& fields, std::string_view reason) {
  return {.state = fields.choice<CommentState>("state").value_or(CommentState::received), .reason = fields.text(reason)};
}

}  // namespace

Result<Response> CommentDeskPages::page(Request const& request, Actor const& actor, Form const& form, Refused const& refused) const {
  if (!may_moderate_comments(actor) && !actor.has(Role::committee_secretary)) return not_found();
  auto const desk = db.read(actor, read_desk);
  auto const blank = Form{site.locale(), actor.language};
  auto view = CommentDeskView{.summary = form.summary()};
  if (!desk.is_open_now) view.alerts.push_back({.text = site.words(actor, "plan_comment.pages_closed"), .tone = Tone::warning});
  for (auto const kind : {TripKind::overseas, TripKind::domestic})
    if (auto const* rule = comment_rule(desk.rules, kind, desk.today))
      view.alerts.push_back(
          {.text = rule->words(actor.language), .rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language))});
  auto const add = [&](std::vector<WindowView>& to, WindowRow const& row) {
    auto shown =
        WindowView{.title = row.purpose, .number = row.number, .trip_path = "/trips/" + to_text(row.trip), .comments = row.comments};
    if (row.window) {
      auto const takes = row.window->takes_comments(desk.today);
      shown.state = {.label = site.words(actor, takes ? "plan_comment.window.open" : "plan_comment.window.over"),
                     .tone = takes ? Tone::success : Tone::gray};
      shown.until = day_text_with_weekday(actor.language, row.window->closes_on);
      if (desk.is_open_now) shown.public_path = "/open/" + desk.code + "/plans/" + to_text(row.trip);
    } else if (desk.is_open_now) {
      shown.action = "/trips/" + to_text(row.trip) + "/comment-window";
      shown.is_open = row.trip == refused.trip;
      shown.closes_on = (shown.is_open ? form : blank).date(day_field(row.trip), "plan_comment.closes_on", {.required = true});
    }
    to.push_back(std::move(shown));
  };
  for (auto const& row : desk.windows) add(view.windows, row);
  for (auto const& row : desk.openable) add(view.openable, row);
  for (auto const& comment : desk.comments) {
    auto row = CommentRowView{.id = to_text(comment.id), .trip_path = "/trips/" + to_text(comment.trip), .trip = comment.trip_purpose};
    row.body = comment.body;
    row.at = comment.received_at;
    row.state = {.label = site.words(actor, "plan_comment.state." + std::string{to_word(comment.state)}), .tone = tone_of(comment.state)};
    row.reason = comment.reason;
    row.may_show = may_moderate_comments(actor) && comment.state != CommentState::shown;
    row.may_hide = may_moderate_comments(actor) && comment.state != CommentState::hidden;
    row.why = (comment.id == refused.comment ? form : blank)
                  .area(reason_field(comment.id), "plan_comment.why_hidden", {.required = true, .max_length = 500, .rows = 2});
    view.comments.push_back(std::move(row));
  }
  auto const title = site.words(actor, "plan_comment.desk");
  return site.page(
      request, actor,
      {.title = title, .crumbs = {{.label = title}}, .section = "/plan-comments", .status = view.summary.is_shown() ? 422 : 200}, view);
}

Result<Response> CommentDeskPages::desk(Request const& request, Actor const& actor) const {
  return page(request, actor, Form{site.locale(), actor.language}, {});
}

Result<Response> CommentDeskPages::open(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const name = day_field(*id);
  auto const closes_on = fields.date(name);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<TripId>{*unreadable} : as_field(open_comments(db, actor, *id, closes_on), "closes_on", name);
  if (done) return redirect("/plan-comments", "plan_comment.flash.opened");
  if (done.error().kind != Kind::invalid) return done.error();
  return page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), {.trip = *id});
}

Result<Response> CommentDeskPages::decide(Request const& request, Actor const& actor) const {
  auto const id = request.id<PlanCommentId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const name = reason_field(*id);
  auto const decision = read_decision(fields, name);
  auto const done = as_field(decide_comment(db, actor, *id, decision), "reason", name);
  if (done)
    return redirect("/plan-comments", decision.state == CommentState::shown ? "plan_comment.flash.shown" : "plan_comment.flash.hidden");
  if (done.error().kind != Kind::invalid) return done.error();
  return page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), {.comment = *id});
}

Result<Response> CommentDeskPages::json(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const comments = db.read(actor, [&](Tx& tx) -> Result<std::vector<PlanComment>> {
    if (auto const trip = find_trip(tx, actor, *id); !trip) return trip.error();
    return may_moderate_comments(actor) ? list_comments_of(tx, *id) : list_shown_comments(tx, *id);
  });
  if (!comments) return comments.error();
  return page_of_all(*comments, asked, write_comment);
}

Result<Response> CommentDeskPages::open_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const closes_on = fields.date("closes_on");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = TRY(open_comments(db, actor, *id, closes_on));
  return done_answer(200, to_text(done));
}

Result<Response> CommentDeskPages::decide_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<PlanCommentId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const decision = read_decision(fields, "reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = TRY(decide_comment(db, actor, *id, decision));
  return done_answer(200, to_text(done));
}

}  // namespace baeumgil
