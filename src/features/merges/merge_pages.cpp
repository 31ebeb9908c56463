#include "features/merges/merge_pages.h"

#include "features/cases/find_case.h"
#include "features/merges/merge_cases.h"
#include "features/merges/merge_store.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Merging {
  Case found{};
  std::vector<Survivor> survivors{};
};

Result<Merging> read_merging(Tx& tx, Actor const& actor, CaseId id) {
  auto merging = Merging{.found = TRY(find_case(tx, actor, id))};
  merging.survivors = list_survivors(tx, merging.found);
  return merging;
}

}  // namespace

Result<Response> MergePages::form_page(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const merging = TRY(db.read(actor, [&](Tx& tx) { return read_merging(tx, actor, id); }));
  if (!may_merge_case(actor, merging.found)) return forbidden("merge.not_allowed");
  auto choices = std::vector<Choice>{};
  for (auto const& survivor : merging.survivors) choices.push_back({.value = to_text(survivor.id), .label = survivor.title});
  auto into = form.select("into", "merge.into", std::move(choices), {.required = true, .hint_key = "merge.into_hint"});
  into.empty_label = form.words("form.choose");
  auto view = StepForm{.title = site.words(actor, "merge.merge"), .lead = site.words(actor, "merge.lead")};
  view.cancel = "/cases/" + to_text(id);
  view.action = view.cancel + "/merge";
  view.submit_key = "merge.merge";
  view.sections.push_back(
      {.parts = {std::move(into), form.area("reason", "merge.reason", {.required = true, .max_length = 1000, .rows = 3})}});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"},
                               {.label = merging.found.number, .path = view.cancel},
                               {.label = view.title}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> MergePages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return form_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> MergePages::merge(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const into = fields.id<CaseId>("into").value_or(CaseId{});
  auto const done = merge_cases(db, actor, *id, into, fields.text("reason"));
  if (done) return redirect("/cases/" + to_text(*done), "merge.flash.merged");
  if (done.error().kind != Kind::invalid) return done.error();
  return form_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> MergePages::undo(Request const& request, Actor const& actor) const {
  auto const id = request.id<MergeId>();
  if (!id) return not_found();
  auto const done = TRY(undo_merge(db, actor, *id));
  return redirect("/cases/" + to_text(done), "merge.flash.undone");
}

Result<Response> MergePages::merge_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const into = fields.id<CaseId>("into").value_or(CaseId{});
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = merge_cases(db, actor, *id, into, reason);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

Result<Response> MergePages::undo_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<MergeId>();
  if (!id) return not_found();
  auto const done = undo_merge(db, actor, *id);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
