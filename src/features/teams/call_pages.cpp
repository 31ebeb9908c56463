#include "features/teams/call_pages.h"

#include "features/teams/call_for_members.h"
#include "features/teams/call_store.h"
#include "features/teams/call_views.h"
#include "features/teams/team_store.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Read {
  std::optional<Team> team{};
  std::vector<TeamCall> calls{};
};

CallAnswerView to_view(Site const& site, Actor const& actor, TeamCall const& call, CallAnswer const& answer) {
  auto const path = "/calls/" + to_text(call.id);
  auto const word = std::string{to_word(answer.state)};
  auto view = CallAnswerView{.name = answer.name, .department = answer.department_name, .message = answer.message};
  view.state = {.label = site.words(actor, "team.call.answer." + word),
                .tone = answer.state == CallAnswerState::accepted ? Tone::success : Tone::gray};
  if (!may_decide_call(actor, call) || answer.state != CallAnswerState::waiting) return view;
  auto const person = HiddenField{.name = "person", .value = to_text(answer.person)};
  view.buttons.push_back({.label_key = "team.call.accept", .path = path + "/acceptance", .fields = {person}});
  view.buttons.push_back({.label_key = "team.call.decline", .path = path + "/refusal", .style = "tertiary", .fields = {person}});
  return view;
}

CallView to_view(Site const& site, Actor const& actor, TeamCall const& call, Form const& form) {
  auto const path = "/calls/" + to_text(call.id);
  auto view = CallView{.team = call.team_name, .team_path = "/teams/" + to_text(call.team), .issue = call.issue_title};
  view.role = call.role;
  view.duties = call.duties;
  view.state = {.label = site.words(actor, "team.call.state." + std::string{to_word(call.state)}),
                .tone = call.state == CallState::open ? Tone::primary : Tone::gray};
  for (auto const& answer : call.answers) view.answers.push_back(to_view(site, actor, call, answer));
  if (may_withdraw_answer(actor, call))
    view.buttons.push_back({.label_key = "team.call.withdraw", .path = path + "/answer-withdrawal", .style = "tertiary"});
  if (may_decide_call(actor, call))
    view.buttons.push_back(
        {.label_key = "team.call.close", .path = path + "/closing", .style = "tertiary", .confirm_key = "team.call.close_confirm"});
  if (may_answer_call(actor, call)) {
    view.answer_path = path + "/answers";
    view.message = form.area("message-" + to_text(call.id), "team.call.message", {.max_length = 300, .rows = 2});
  }
  return view;
}

}  // namespace

Result<Response> CallPages::page(Request const& request, Actor const& actor, std::optional<TeamId> id, Form const& form) const {
  auto const read_all = [&](Tx& tx) -> Result<Read> {
    auto read = Read{};
    if (id) read.team = TRY(find_team(tx, actor, *id));
    read.calls = list_calls(tx, actor, id);
    return read;
  };
  auto const read = TRY(db.read(actor, read_all));
  auto view = CallListView{.title = site.words(actor, "team.calls")};
  view.lead = read.team ? read.team->name : site.words(actor, "team.calls_lead");
  for (auto const& call : read.calls) view.calls.push_back(to_view(site, actor, call, form));
  view.nothing = {.title_key = "team.no_calls", .hint_key = "team.no_calls_hint"};
  if (read.team && may_edit_team(actor, *read.team)) {
    view.open_path = "/teams/" + to_text(*id) + "/calls";
    view.role = form.text("role", "team.call.role", {.required = true, .max_length = 60, .hint_key = "team.call.role_hint"});
    view.duties = form.area("duties", "team.call.duties", {.max_length = 300, .rows = 2});
  }
  view.summary = form.summary();
  auto crumbs = std::vector<Crumb>{{.label = site.words(actor, "team.list"), .path = "/teams"}};
  if (read.team) crumbs.push_back({.label = read.team->number, .path = "/teams/" + to_text(*id)});
  crumbs.push_back({.label = view.title});
  return site.page(request, actor,
                   {.title = view.title, .crumbs = std::move(crumbs), .section = "/teams", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> CallPages::list(Request const& request, Actor const& actor) const {
  return page(request, actor, {}, Form{site.locale(), actor.language});
}

Result<Response> CallPages::list_of_team(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  return page(request, actor, id, Form{site.locale(), actor.language});
}

Result<Response> CallPages::open(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const opened = open_call(db, actor, *id, {.role = fields.text("role"), .duties = fields.text("duties")});
  if (opened) return redirect("/teams/" + to_text(*id) + "/calls", "team.flash.call_opened");
  if (opened.error().kind != Kind::invalid) return opened.error();
  return page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(opened.error()));
}

Result<Response> CallPages::after(Request const& request, Actor const& actor, Result<CallId> const& done,
                                  std::string_view flash_key) const {
  auto const id = request.id<CallId>();
  if (!id) return not_found();
  if (!done && done.error().kind != Kind::invalid) return done.error();
  auto const call = TRY(db.read(actor, [&](Tx& tx) { return find_call(tx, actor, *id); }));
  if (done) return redirect("/teams/" + to_text(call.team) + "/calls", flash_key);
  // Each call on the page has a message of its own.
  auto problem = done.error();
  for (auto& field : problem.fields)
    if (field.field == "message") field.field += "-" + to_text(*id);
  return page(request, actor, call.team, Form{site.locale(), actor.language}.typed(request).refuse(problem));
}

Result<Response> CallPages::close(Request const& request, Actor const& actor) const {
  return after(request, actor, close_call(db, actor, request.id<CallId>().value_or(CallId{})), "team.flash.call_closed");
}

Result<Response> CallPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<CallId>().value_or(CallId{});
  auto fields = Fields::of(request);
  return after(request, actor, answer_call(db, actor, id, fields.text("message-" + to_text(id))), "team.flash.call_answered");
}

Result<Response> CallPages::withdraw(Request const& request, Actor const& actor) const {
  return after(request, actor, withdraw_answer(db, actor, request.id<CallId>().value_or(CallId{})), "team.flash.call_withdrawn");
}

Result<Response> CallPages::accept(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  return after(request, actor, accept_answer(db, actor, request.id<CallId>().value_or(CallId{}), person), "team.flash.call_accepted");
}

Result<Response> CallPages::decline(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  return after(request, actor, decline_answer(db, actor, request.id<CallId>().value_or(CallId{}), person), "team.flash.call_declined");
}

}  // namespace baeumgil
