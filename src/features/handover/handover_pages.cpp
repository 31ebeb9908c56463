#include "features/handover/handover_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/adoptions/find_adoption.h"
#include "features/audit/history.h"
#include "features/handover/hand_over.h"
#include "features/handover/handover_input.h"
#include "features/handover/handover_store.h"
#include "features/handover/handover_views.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"

namespace baeumgil {
namespace {

Badge state_of(Site const& site, Actor const& actor, Handover const& handover) {
  if (handover.closed_on) return {.label = site.words(actor, "handover.closed"), .tone = Tone::success};
  return {.label = site.words(actor, "handover.open"), .tone = Tone::warning};
}

ActionButton accept_button(std::string path, std::optional<int> promise) {
  auto button = ActionButton{.label_key = promise ? "handover.accept" : "handover.accept_all", .path = std::move(path)};
  button.style = promise ? "secondary" : "primary";
  button.fields = {{.name = "answer", .value = "accepted"}};
  if (promise) button.fields.push_back({.name = "promise", .value = std::to_string(*promise)});
  return button;
}

std::string title_of(Site const& site, Actor const& actor, Promise const& promise) {
  return promise.is_hidden ? site.words(actor, "handover.hidden") : promise.title;
}

PromiseView to_view(Site const& site, Actor const& actor, Promise const& promise, Date today) {
  auto view = PromiseView{.matter = title_of(site, actor, promise), .promised_to = promise.promised_to, .reason = promise.reason};
  if (!promise.is_hidden) view.matter_path = path_of(promise);
  view.what = site.words(actor, "handover.promise." + std::string{to_word(promise.kind)}, {promise.detail});
  if (promise.due_on) view.due_on = day_text(actor.language, *promise.due_on);
  if (promise.due_on && *promise.due_on < today && !promise.answer) view.late = Badge{site.words(actor, "handover.late"), Tone::danger};
  view.answer = {site.words(actor, "handover.unanswered"), Tone::gray};
  if (promise.answer)
    view.answer = {site.words(actor, "handover.answer." + std::string{to_word(*promise.answer)}),
                   *promise.answer == HandoverAnswer::accepted ? Tone::success : Tone::danger};
  return view;
}

struct Shown {
  Handover handover{};
  std::vector<RecordedEvent> events{};
  Date today{};
};

struct Choices {
  std::vector<LeftBehind> left_behind{};
  std::vector<Person> successors{};
  std::optional<Person> giver{};
};

Choices read_choices(Tx& tx, Actor const& actor, std::string const& giver) {
  auto choices = Choices{.left_behind = list_left_behind(tx)};
  if (auto const id = id_from_text<PersonId>(giver))
    if (auto person = find_person(tx, *id)) choices.giver = std::move(*person);
  for (auto const& department : list_departments(tx)) {
    auto const is_owner =
        std::ranges::any_of(choices.left_behind, [&](LeftBehind const& left) { return left.department == department.id; });
    if (!is_owner && department.id != actor.department && !choices.giver) continue;  // of a person: where he was, too
    for (auto& person : list_people_of(tx, department.id)) choices.successors.push_back(std::move(person));
  }
  return choices;
}

}  // namespace

Result<Response> HandoverPages::list(Request const& request, Actor const& actor) const {
  struct Listed {
    std::vector<Handover> handovers{};
    std::vector<LeftBehind> left_behind{};
  };
  auto const listed = db.read(actor, [&](Tx& tx) { return Listed{list_handovers(tx, actor), list_left_behind(tx)}; });
  auto view = HandoverListView{.title = site.words(actor, "handover.list")};
  for (auto const& left : listed.left_behind) {
    auto row = LeftBehindView{
        .words = site.words(actor, "handover.left_row", {left.officer_name, left.department_name, std::to_string(left.count)})};
    if (may_make_handover(actor, left.officer, left.department)) row.path = "/handovers/new?giver=" + to_text(left.officer);
    view.left_behind.push_back(std::move(row));
  }
  for (auto const& handover : listed.handovers)
    view.rows.push_back({.path = "/handovers/" + to_text(handover.id),
                         .giver = handover.giver_name,
                         .successor = handover.successor_name,
                         .department = handover.department_name,
                         .made_on = day_text(actor.language, handover.made_on),
                         .state = state_of(site, actor, handover)});
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/handovers"}, view);
}

Result<Response> HandoverPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<HandoverId>();
  if (!id) return not_found();
  auto const shown = TRY(db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto handover = find_handover(tx, actor, *id);
    if (!handover) return handover.error();
    return Shown{std::move(*handover), list_events_of(tx, "handover", id->value), tx.today()};
  }));
  auto const& handover = shown.handover;
  auto const path = "/handovers/" + to_text(handover.id);
  auto view = HandoverShowView{.title = site.words(actor, "handover.title", {handover.giver_name, handover.successor_name}),
                               .department = handover.department_name,
                               .note = handover.note,
                               .state = state_of(site, actor, handover),
                               .made = day_text(actor.language, handover.made_on)};
  auto const may_answer = may_answer_handover(actor, handover);
  if (may_answer) view.accept_all = accept_button(path + "/answers", {});
  for (auto const& promise : handover.promises) {
    auto row = to_view(site, actor, promise, shown.today);
    if (may_answer && !promise.answer) {
      row.accept = accept_button(path + "/answers", promise.position);
      row.return_path = path + "/answers?promise=" + std::to_string(promise.position);
    }
    view.promises.push_back(std::move(row));
  }
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "handover.list"), .path = "/handovers"}, {.label = view.title}},
                    .section = "/handovers"},
                   view);
}

Result<Response> HandoverPages::make_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const choices = db.read(actor, [&](Tx& tx) { return read_choices(tx, actor, form.value("giver")); });
  auto givers = std::vector<Choice>{{.value = to_text(actor.person), .label = actor.name}};
  auto add_giver = [&](PersonId id, std::string const& name) {
    auto const value = to_text(id);
    if (std::ranges::none_of(givers, [&](Choice const& one) { return one.value == value; }))
      givers.push_back({.value = value, .label = name});
  };
  for (auto const& left : choices.left_behind)
    if (may_make_handover(actor, left.officer, left.department))
      add_giver(left.officer, left.officer_name + " (" + left.department_name + ")");
  if (choices.giver) add_giver(choices.giver->id, choices.giver->name + " (" + choices.giver->department_name + ")");
  auto successors = std::vector<Choice>{};
  for (auto const& person : choices.successors)
    successors.push_back({.value = to_text(person.id), .label = person.name + " (" + person.department_name + ")"});
  auto view = StepForm{.title = site.words(actor, "handover.make"), .lead = site.words(actor, "handover.make_lead")};
  view.action = view.cancel = "/handovers";
  view.submit_key = "handover.submit";
  view.sections.push_back({.parts = {form.select("giver", "handover.giver", std::move(givers), {.required = true}),
                                     form.select("successor", "handover.successor", std::move(successors),
                                                 {.required = true, .hint_key = "handover.successor_hint"}),
                                     form.area("note", "handover.note", {.max_length = 2000, .hint_key = "handover.note_hint"})}});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "handover.list"), .path = "/handovers"}, {.label = view.title}},
                    .section = "/handovers",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> HandoverPages::make(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  auto const asked = std::string{request.query_value("giver")};
  form.set("giver", asked.empty() ? to_text(actor.person) : asked);
  return make_page(request, actor, form);
}

Result<Response> HandoverPages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_handover(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<HandoverId>{*unreadable} : hand_over(db, actor, input);
  if (made) return redirect("/handovers/" + to_text(*made), "handover.flash.made");
  if (made.error().kind != Kind::invalid) return made.error();
  return make_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> HandoverPages::reply_page(Request const& request, Actor const& actor, HandoverId id, Form const& form) const {
  auto const handover = TRY(db.read(actor, [&](Tx& tx) { return find_handover(tx, actor, id); }));
  if (!may_answer_handover(actor, handover)) return forbidden("handover.not_successor");
  auto promises = std::vector<Choice>{};
  for (auto const& promise : handover.promises)
    if (!promise.answer)
      promises.push_back({.value = std::to_string(promise.position),
                          .label = title_of(site, actor, promise) + ": " +
                                   site.words(actor, "handover.promise." + std::string{to_word(promise.kind)}, {promise.detail})});
  auto view = StepForm{.title = site.words(actor, "handover.return"), .lead = site.words(actor, "handover.return_lead")};
  auto const path = "/handovers/" + to_text(id);
  view.action = path + "/answers";
  view.cancel = path;
  view.submit_key = "handover.return";
  view.hidden = {{.name = "answer", .value = "returned"}};
  view.sections.push_back({.parts = {form.select("promise", "handover.what", std::move(promises), {.required = true}),
                                     form.area("reason", "handover.reason", {.required = true, .max_length = 1000})}});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "handover.list"), .path = "/handovers"}, {.label = view.title}},
                    .section = "/handovers",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> HandoverPages::reply(Request const& request, Actor const& actor) const {
  auto const id = request.id<HandoverId>();
  if (!id) return not_found();
  auto form = Form{site.locale(), actor.language};
  form.set("promise", std::string{request.query_value("promise")});
  return reply_page(request, actor, *id, form);
}

Result<Response> HandoverPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<HandoverId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reply = read_reply(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<HandoverId>{*unreadable} : answer_handover(db, actor, *id, reply);
  auto const is_accepted = reply.answer == HandoverAnswer::accepted;
  if (done) return redirect("/handovers/" + to_text(*id), is_accepted ? "handover.flash.accepted" : "handover.flash.returned");
  if (done.error().kind != Kind::invalid || is_accepted) return done.error();
  return reply_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
