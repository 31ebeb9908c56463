#include "features/issues/issue_pages.h"

#include "features/issues/accept_issue.h"
#include "features/issues/drop_issue.h"
#include "features/issues/edit_issue.h"
#include "features/issues/issue_form.h"
#include "features/issues/issue_rows_view.h"
#include "features/issues/issue_table_input.h"
#include "features/issues/issue_views.h"
#include "features/issues/open_issue.h"
#include "features/issues/register_issue.h"
#include "features/issues/solve_issue.h"
#include "features/issues/support_issue.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

void fill(Form& form, Issue const& issue) {
  for (auto& [name, value] : issue_cells(draft_of(issue), to_text(issue.owner_department))) form.set(name, std::move(value));
  form.set("version", std::to_string(issue.version));
}

IssueFormView to_form_view(Site const& site, Actor const& actor, Form const& form, std::vector<Department> const& departments) {
  auto view = IssueFormView{.summary = form.summary(), .version = {.name = "version", .value = form.value("version")}};
  view.name = form.text("title", "issue.title", {.required = true, .max_length = 120, .hint_key = "issue.title_hint"});
  view.description = form.area("description", "issue.description",
                               {.required = true, .max_length = 4000, .rows = 8, .hint_key = "issue.description_hint"});
  view.field = form.select("field", "issue.field", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", ""),
                           {.required = true});
  view.priority = form.radio("priority", "issue.priority",
                             enum_choices<Priority>(site.locale(), actor.language, "issue.priority.", "normal"), {.required = true});
  auto choices = std::vector<Choice>{};
  for (auto const& department : departments)
    choices.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = department.id == actor.department});
  view.owner_department = form.select("owner_department", "issue.owner_department", std::move(choices),
                                      {.required = true, .hint_key = "issue.owner_department_hint"});
  view.pledge = form.text("pledge", "issue.pledge", {.max_length = 200, .hint_key = "issue.pledge_hint"});
  view.baseline_value = form.text("baseline_value", "issue.baseline.value", {.hint_key = "issue.baseline.value_hint"});
  view.baseline_unit = form.text("baseline_unit", "issue.baseline.unit", {.max_length = 30, .hint_key = "issue.baseline.unit_hint"});
  view.baseline_on = form.date("baseline_on", "issue.baseline.on", {});
  view.baseline_source =
      form.text("baseline_source", "issue.baseline.source", {.max_length = 200, .hint_key = "issue.baseline.source_hint"});
  view.target_value = form.text("target_value", "issue.target.value", {.hint_key = "issue.target.value_hint"});
  view.target_on = form.date("target_on", "issue.target_on", {});
  return view;
}

}  // namespace

Result<Response> IssuePages::form_page(Request const& request, Actor const& actor, IssueFormPage const& page, Form const& form) const {
  auto const& id = page.id;
  auto const departments = db.read(actor, [](Tx& tx) { return list_departments(tx); });
  auto view = to_form_view(site, actor, form, departments);
  for (auto const& issue : page.similar) view.similar.push_back(to_row(site, actor, issue));
  view.title = site.words(actor, id ? "issue.edit" : "issue.register");
  view.action = id ? "/issues/" + to_text(*id) : "/issues";
  view.cancel = view.action;
  view.submit_key = id ? "form.save" : view.similar.empty() ? "issue.register" : "issue.register_anyway";
  if (!view.similar.empty()) view.compared = {.name = "compared", .value = form.value("title")};
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "issue.list"), .path = "/issues"}, {.label = view.title}},
                    .section = "/issues",
                    .status = status,
                    .is_wide = false},
                   view);
}

Result<Response> IssuePages::new_form(Request const& request, Actor const& actor) const {
  if (!may_register_issue(actor)) return forbidden("issue.register.not_officer");
  return form_page(request, actor, {}, Form{site.locale(), actor.language});
}

// Once: who was shown what is like this very title and saves it again means it.
std::vector<IssueWithSupport> IssuePages::similar_to(Request const& request, Actor const& actor, IssueDraft const& draft) const {
  if (!may_register_issue(actor) || request.form_value("compared") == draft.title) return {};
  if (db.read(actor, [&](Tx& tx) { return problem_of(draft, tx.today()); })) return {};
  return find_similar(db, likeness, actor, draft.title);
}

Result<Response> IssuePages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_issue_draft(fields);
  auto const unreadable = fields.problem();
  auto similar = unreadable ? std::vector<IssueWithSupport>{} : similar_to(request, actor, draft);
  if (!similar.empty())
    return form_page(request, actor, {.similar = std::move(similar)}, Form{site.locale(), actor.language}.typed(request));
  auto const made = unreadable ? Result<IssueId>{*unreadable} : register_issue(db, actor, draft);
  if (made) return redirect("/issues/" + to_text(*made), "issue.flash.registered");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> IssuePages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto const issue = TRY(db.read(actor, [&](Tx& tx) { return find_issue(tx, actor, *id); }));
  if (!may_edit_issue(actor, issue)) return forbidden("issue.edit.not_allowed");
  auto form = Form{site.locale(), actor.language};
  fill(form, issue);
  return form_page(request, actor, {.id = id}, form);
}

Result<Response> IssuePages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_issue_draft(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<IssueId>{*unreadable} : edit_issue(db, actor, *id, draft);
  if (saved) return redirect("/issues/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, {.id = id}, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

Result<Response> IssuePages::after_step(Request const& request, Actor const& actor, Result<IssueId> const& done,
                                        std::string_view flash_key) const {
  if (done) return redirect("/issues/" + to_text(*done), flash_key);
  auto const id = request.id<IssueId>();
  if (!id || done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> IssuePages::accept(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const figure = read_baseline_draft(fields);
  auto const unreadable = fields.problem();
  return after_step(request, actor, unreadable ? Result<IssueId>{*unreadable} : accept_issue(db, actor, *id, figure),
                    "issue.flash.accepted");
}

Result<Response> IssuePages::open(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return after_step(request, actor, open_issue(db, actor, *id), "issue.flash.opened");
}

Result<Response> IssuePages::drop(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, drop_issue(db, actor, *id, fields.text("reason")), "issue.flash.dropped");
}

Result<Response> IssuePages::solve(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, solve_issue(db, actor, *id, fields.text("evidence")), "issue.flash.solved");
}

Result<Response> IssuePages::support(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return after_step(request, actor, support_issue(db, actor, *id), "issue.flash.supported");
}

Result<Response> IssuePages::withdraw_support(Request const& request, Actor const& actor) const {
  auto const id = request.id<IssueId>();
  if (!id) return not_found();
  return after_step(request, actor, baeumgil::withdraw_support(db, actor, *id), "issue.flash.support_withdrawn");
}

}  // namespace baeumgil
