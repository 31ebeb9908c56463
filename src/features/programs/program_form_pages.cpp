#include "features/issues/find_issue.h"
#include "features/programs/edit_program.h"
#include "features/programs/program_form.h"
#include "features/programs/program_pages.h"
#include "features/programs/program_store.h"
#include "features/programs/program_views.h"
#include "features/programs/write_program.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

void fill(Form& form, Program const& program) {
  form.set("title", program.title)
      .set("fiscal_year", std::to_string(program.fiscal_year))
      .set("legal_basis", program.legal_basis)
      .set("purpose", program.purpose)
      .set("starts_on", to_text(program.starts_on))
      .set("ends_on", to_text(program.ends_on))
      .set("apply_from", to_text(program.apply_from))
      .set("apply_until", to_text(program.apply_until))
      .set("participants", program.participants)
      .set("team_max", std::to_string(program.team_max))
      .set("nights_max", std::to_string(program.nights_max))
      .set("days_max", std::to_string(program.days_max))
      .set("budget", std::to_string(program.budget.amount))
      .set("expense_rule", program.expense_rule)
      .set("report_due_days", std::to_string(program.report_due_days))
      .set("awards_plan", program.awards_plan)
      .set("overseas_plan", program.overseas_plan)
      .set("safety", program.safety)
      .set("notes", program.notes)
      .set("gist", program.gist)
      .set("keywords", program.keywords)
      .set("disclosure", std::string{to_word(program.disclosure)})
      .set("version", std::to_string(program.version));
  for (auto const field : program.fields) form.set("fields", std::string{to_word(field)});
  for (auto const kind : program.host_kinds) form.set("host_kinds", std::string{to_word(kind)});
  for (auto const& issue : program.issues) form.set("issues", to_text(issue));
}

// What the first programme of this kind asked for: teams of four, two nights, three days.
void fill_usual(Form& form, int year) {
  form.set("fiscal_year", std::to_string(year))
      .set("team_max", "4")
      .set("nights_max", "2")
      .set("days_max", "3")
      .set("report_due_days", "7");
  form.set("disclosure", "open");
}

void show_conduct(ProgramFormView& view, Form const& form, Site const& site, Actor const& actor) {
  view.starts_on = form.date("starts_on", "program.starts_on", {.required = true});
  view.ends_on = form.date("ends_on", "program.ends_on", {.required = true});
  view.apply_from = form.date("apply_from", "program.apply_from", {.required = true});
  view.apply_until = form.date("apply_until", "program.apply_until", {.required = true});
  view.participants =
      form.area("participants", "program.participants", {.max_length = 1000, .rows = 2, .hint_key = "program.participants_hint"});
  view.team_max = form.text("team_max", "program.team_max", {.required = true, .type = "number"});
  view.nights_max = form.text("nights_max", "program.nights_max", {.required = true, .type = "number"});
  view.days_max = form.text("days_max", "program.days_max", {.required = true, .type = "number"});
  view.fields = form.checks("fields", "program.fields", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", ""), {});
  view.host_kinds =
      form.checks("host_kinds", "program.host_kinds", enum_choices<HostKind>(site.locale(), actor.language, "program.host_kind.", ""), {});
}

// What the plan may name: scouting wishes first, marked.
struct Choosable {
  std::vector<Issue> issues{};
  Date wished_before{};
};

std::vector<Choice> to_choices(Site const& site, Actor const& actor, Choosable const& choosable) {
  auto choices = std::vector<Choice>{};
  for (auto const& issue : choosable.issues)
    if (is_scouting_wish(issue, choosable.wished_before))
      choices.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title + " · " + site.words(actor, "issue.wish")});
  for (auto const& issue : choosable.issues)
    if (!is_scouting_wish(issue, choosable.wished_before))
      choices.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
  return choices;
}

ProgramFormView to_form_view(Site const& site, Actor const& actor, Form const& form, Choosable const& choosable) {
  auto view = ProgramFormView{.version = {.name = "version", .value = form.value("version")}, .summary = form.summary()};
  view.name = form.text("title", "program.title", {.required = true, .max_length = 120, .hint_key = "program.title_hint"});
  view.fiscal_year = form.text("fiscal_year", "program.fiscal_year", {.required = true, .type = "number"});
  view.legal_basis =
      form.area("legal_basis", "program.legal_basis", {.max_length = 4000, .rows = 3, .hint_key = "program.legal_basis_hint"});
  view.purpose = form.area("purpose", "program.purpose", {.max_length = 4000, .rows = 4});
  show_conduct(view, form, site, actor);
  view.issues = form.checks("issues", "program.issues", to_choices(site, actor, choosable), {.hint_key = "program.issues_hint"});
  view.budget = form.text("budget", "program.budget", {.hint_key = "program.budget_hint"});
  view.expense_rule = form.area("expense_rule", "program.expense_rule", {.max_length = 4000, .rows = 3});
  view.report_due_days = form.text("report_due_days", "program.report_due_days",
                                   {.required = true, .hint_key = "program.report_due_days_hint", .type = "number"});
  view.awards_plan = form.area("awards_plan", "program.awards_plan", {.max_length = 4000, .rows = 3});
  view.overseas_plan = form.area("overseas_plan", "program.overseas_plan", {.max_length = 4000, .rows = 3});
  view.safety = form.area("safety", "program.safety", {.max_length = 4000, .rows = 3});
  view.notes = form.area("notes", "program.notes", {.max_length = 4000, .rows = 3});
  view.gist = form.area("gist", "program.gist", {.max_length = 500, .rows = 3, .hint_key = "program.gist_hint"});
  view.keywords = form.text("keywords", "program.keywords", {.max_length = 200, .hint_key = "program.keywords_hint"});
  view.disclosure = form.radio("disclosure", "program.disclosure",
                               enum_choices<Disclosure>(site.locale(), actor.language, "program.disclosure.", "open"), {.required = true});
  return view;
}

}  // namespace

Result<Response> ProgramPages::form_page(Request const& request, Actor const& actor, std::optional<ProgramId> id, Form const& form) const {
  auto const choosable = db.read(actor, [&](Tx& tx) { return Choosable{list_choosable_issues(tx, actor), wished_before(tx)}; });
  auto view = to_form_view(site, actor, form, choosable);
  view.title = site.words(actor, id ? "program.edit" : "program.write");
  view.action = id ? "/programs/" + to_text(*id) : "/programs";
  view.cancel = view.action;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "program.list"), .path = "/programs"}, {.label = view.title}},
                    .section = "/programs",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> ProgramPages::new_form(Request const& request, Actor const& actor) const {
  if (!may_write_program(actor)) return forbidden("program.write.not_officer");
  auto form = Form{site.locale(), actor.language};
  fill_usual(form, db.read(actor, [](Tx& tx) { return tx.today().year(); }));
  return form_page(request, actor, {}, form);
}

Result<Response> ProgramPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_program_draft(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<ProgramId>{*unreadable} : write_program(db, actor, draft);
  if (made) return redirect("/programs/" + to_text(*made), "program.flash.written");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> ProgramPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto const program = TRY(db.read(actor, [&](Tx& tx) { return find_program(tx, actor, *id); }));
  if (!may_edit_program(actor, program)) return forbidden("program.write.not_officer");
  auto form = Form{site.locale(), actor.language};
  fill(form, program);
  return form_page(request, actor, id, form);
}

Result<Response> ProgramPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_program_draft(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<ProgramId>{*unreadable} : edit_program(db, actor, *id, draft);
  if (saved) return redirect("/programs/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

}  // namespace baeumgil
