#include "features/remarks/remark_pages.h"

#include "base/day_text.h"
#include "features/cases/find_case.h"
#include "features/remarks/remark_store.h"
#include "features/remarks/remark_views.h"
#include "features/remarks/say_remark.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Said {
  Case found{};
  std::vector<Remark> remarks{};
};

Result<Said> read_said(Tx& tx, Actor const& actor, CaseId id) {
  return Said{.found = TRY(find_case(tx, actor, id)), .remarks = list_remarks(tx, id)};
}

Badge badge_of(Site const& site, Actor const& actor, Remark const& remark) {
  if (remark.kind == RemarkKind::comment) return {.label = site.words(actor, "remark.kind.comment"), .tone = Tone::gray};
  return {.label = site.words(actor, is_open(remark) ? "remark.open" : "remark.kind.question"),
          .tone = is_open(remark) ? Tone::warning : Tone::success};
}

RemarkInput read_remark_input(Fields& fields) { return {.kind = fields.choice<RemarkKind>("kind"), .body = fields.text("body")}; }

}  // namespace

Result<CaseId> RemarkPages::case_of(Actor const& actor, RemarkId id) const {
  auto const remark = TRY(db.read(actor, [&](Tx& tx) { return find_remark(tx, id); }));
  return remark.good_case;
}

Result<Response> RemarkPages::list_page(Request const& request, Actor const& actor, CaseId id, Form const& form, RemarkId refused) const {
  auto const said = TRY(db.read(actor, [&](Tx& tx) { return read_said(tx, actor, id); }));
  auto const blank = Form{site.locale(), actor.language};
  auto view = RemarksView{.path = "/cases/" + to_text(id), .title = said.found.number + " " + said.found.title};
  for (auto const& remark : said.remarks) {
    auto row = RemarkRowView{.id = to_text(remark.id), .kind = badge_of(site, actor, remark)};
    row.who = remark.author_name + " · " + day_text(actor.language, remark.said_at);
    row.body = remark.withdrawn_at ? site.words(actor, "remark.withdrawn") : remark.body;
    row.answer = remark.answer;
    if (remark.answered_at) row.answered = remark.answered_by_name + " · " + day_text(actor.language, *remark.answered_at);
    if (may_answer_remark(actor, said.found, remark))
      row.reply.push_back(
          (remark.id == refused ? form : blank).area("answer", "remark.answer", {.required = true, .max_length = 2000, .rows = 3}));
    if (may_withdraw_remark(actor, remark))
      row.withdraw = ActionButton{.label_key = "remark.withdraw", .path = "/remarks/" + row.id + "/withdrawal", .style = "text"};
    view.rows.push_back(std::move(row));
  }
  if (may_remark(actor, said.found)) {
    view.kind = form.radio("kind", "remark.kind", enum_choices<RemarkKind>(site.locale(), actor.language, "remark.kind.", "comment"),
                           {.required = true});
    view.body = form.area("body", "remark.body", {.required = true, .max_length = 2000, .rows = 4, .hint_key = "remark.body_hint"});
  }
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = site.words(actor, "remark.title"),
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"},
                               {.label = said.found.number, .path = view.path},
                               {.label = site.words(actor, "remark.title")}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> RemarkPages::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return list_page(request, actor, *id, Form{site.locale(), actor.language}, {});
}

Result<Response> RemarkPages::say(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_remark_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<RemarkId>{*unreadable} : say_remark(db, actor, *id, input);
  if (done) return redirect("/cases/" + to_text(*id) + "/remarks", "remark.flash.said");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), {});
}

Result<Response> RemarkPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<RemarkId>();
  if (!id) return not_found();
  auto const good_case = TRY(case_of(actor, *id));
  auto const done = answer_remark(db, actor, *id, Fields::of(request).text("answer"));
  if (done) return redirect("/cases/" + to_text(good_case) + "/remarks", "remark.flash.answered");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, good_case, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), *id);
}

Result<Response> RemarkPages::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<RemarkId>();
  if (!id) return not_found();
  auto const good_case = TRY(case_of(actor, *id));
  (void)TRY(withdraw_remark(db, actor, *id));
  return redirect("/cases/" + to_text(good_case) + "/remarks", "remark.flash.withdrawn");
}

Result<Response> RemarkPages::json(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const said = TRY(db.read(actor, [&](Tx& tx) { return read_said(tx, actor, *id); }));
  return page_of_all(said.remarks, asked, write_remark);
}

Result<Response> RemarkPages::say_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_remark_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = say_remark(db, actor, *id, input);
  if (!done) return done.error();
  return done_answer(201, to_text(*done));
}

Result<Response> RemarkPages::answer_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<RemarkId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const text = fields.text("answer");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = answer_remark(db, actor, *id, text);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> RemarkPages::withdraw_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<RemarkId>();
  if (!id) return not_found();
  auto const done = withdraw_remark(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
