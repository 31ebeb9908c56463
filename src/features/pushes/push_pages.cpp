#include "features/pushes/push_pages.h"

#include "base/day_text.h"
#include "features/cases/case.h"
#include "features/people/find_person.h"
#include "features/pushes/answer_push.h"
#include "features/pushes/push_line.h"
#include "features/pushes/push_store.h"
#include "features/pushes/push_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

PushRowView to_row(Site const& site, Actor const& actor, Push const& push) {
  auto row = PushRowView{.id = to_text(push.id), .title = push.title, .path = path_of(push), .issue = push.issue_title};
  row.issue_path = "/issues/" + to_text(push.issue);
  row.meta = site.words(actor, "push.meta", {push.department_name, push.finder_name, day_text(actor.language, push.pushed_at)});
  row.noun = {.label = site.words(actor, "push.noun." + std::string{to_word(push.noun)}), .tone = Tone::primary};
  row.state = push_badge(site.locale(), actor.language, push.state);
  row.reason = push.reason;
  if (push.answered_at)
    row.answered = site.words(actor, "push.answered", {push.answered_by_name, day_text(actor.language, *push.answered_at)});
  return row;
}

}  // namespace

Result<Response> PushPages::list_page(Request const& request, Actor const& actor, Form const& form, PushId refused) const {
  auto const pushes = db.read(actor, [&](Tx& tx) { return list_pushes(tx, actor); });
  auto const blank = Form{site.locale(), actor.language};
  auto view = PushListView{.title = site.words(actor, "push.list"), .lead = site.words(actor, "push.lead")};
  for (auto const& push : pushes) {
    auto row = to_row(site, actor, push);
    if (may_answer_push(actor, push)) {
      auto const is_open = !push.is_issue_closed;
      if (is_open) row.accept = ActionButton{.label_key = "push.accept", .path = "/pushes/" + row.id + "/acceptance"};
      row.decline.push_back(
          (push.id == refused ? form : blank)
              .area("reason", "push.reason",
                    {.required = is_open, .max_length = 1000, .rows = 3, .hint_key = is_open ? "" : "push.reason.issue_closed"}));
    }
    if (push.state == PushState::accepted && push.noun == PushedNoun::good_case && may_propose_adoptions(actor))
      row.adopt_path = row.path + "/adoptions/new";
    view.rows.push_back(std::move(row));
  }
  view.summary = form.summary();
  view.nothing = {.title_key = "push.none", .hint_key = "push.none_hint", .action_key = "case.list", .action_path = "/cases"};
  return site.page(
      request, actor,
      {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/pushes", .status = view.summary.is_shown() ? 422 : 200}, view);
}

Result<Response> PushPages::list(Request const& request, Actor const& actor) const {
  return list_page(request, actor, Form{site.locale(), actor.language}, {});
}

Result<Response> PushPages::finds(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  struct Finds {
    std::string name{};
    std::vector<Push> pushes{};
  };
  auto const found = db.read(actor, [&](Tx& tx) -> Result<Finds> {
    auto const person = TRY(find_person(tx, *id));
    return Finds{person.name, list_accepted_of(tx, *id)};
  });
  auto const finds = TRY(found);
  auto view =
      PushListView{.title = site.words(actor, "push.finds", {finds.name}), .lead = site.words(actor, "push.finds_lead"), .is_name = true};
  for (auto const& push : finds.pushes) view.rows.push_back(to_row(site, actor, push));
  view.nothing = {.title_key = "push.finds_none", .hint_key = "push.finds_none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/pushes"}, view);
}

Result<Response> PushPages::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<PushId>();
  if (!id) return not_found();
  auto const done = accept_push(db, actor, *id);
  if (done) return redirect("/pushes", "push.flash.accepted");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()), {});
}

Result<Response> PushPages::decline(Request const& request, Actor const& actor) const {
  auto const id = request.id<PushId>();
  if (!id) return not_found();
  auto const done = decline_push(db, actor, *id, Fields::of(request).text("reason"));
  if (done) return redirect("/pushes", "push.flash.declined");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), *id);
}

Result<Response> PushPages::json(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const pushes = db.read(actor, [&](Tx& tx) { return list_pushes(tx, actor); });
  return page_of_all(pushes, asked, write_push);
}

Result<Response> PushPages::accept_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<PushId>();
  if (!id) return not_found();
  auto const done = accept_push(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> PushPages::decline_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<PushId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = decline_push(db, actor, *id, reason);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
