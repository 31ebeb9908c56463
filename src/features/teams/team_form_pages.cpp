#include "features/issues/find_issue.h"
#include "features/programs/find_program.h"
#include "features/targets/find_institution.h"
#include "features/teams/edit_team.h"
#include "features/teams/team_form.h"
#include "features/teams/team_pages.h"
#include "features/teams/team_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Choices {
  std::vector<Program> programs{};
  std::vector<Issue> issues{};
  std::string host_name{};
};

Choices read_choices(Tx& tx, Actor const& actor, Form const& form) {
  auto choices = Choices{list_programs_taking_teams(tx, actor), list_choosable_issues(tx, actor)};
  if (auto const host = id_from_text<InstitutionId>(form.value("hosts.0.host")))
    if (auto const found = find_institution(tx, *host)) choices.host_name = found->full_name;
  return choices;
}

TeamFormView to_form_view(Site const& site, Actor const& actor, Form const& form, Choices const& read) {
  auto view = TeamFormView{.version = {.name = "version", .value = form.value("version")}, .summary = form.summary()};
  auto programs = std::vector<Choice>{};
  for (auto const& program : read.programs)
    programs.push_back({.value = to_text(program.id), .label = program.title, .is_chosen = read.programs.size() == 1});
  view.program = form.select("program", "team.program", std::move(programs), {.required = true});
  auto issues = std::vector<Choice>{};
  for (auto const& issue : read.issues) issues.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
  view.issue = form.select("issue", "team.issue", std::move(issues), {.required = true, .hint_key = "team.issue_hint"});
  view.name = form.text("name", "team.name", {.required = true, .max_length = 60, .hint_key = "team.name_hint"});
  view.field =
      form.select("field", "team.field", enum_choices<PolicyField>(site.locale(), actor.language, "policy_field.", ""), {.required = true});
  view.theme = form.text("theme", "team.theme", {.required = true, .max_length = 120, .hint_key = "team.theme_hint"});
  view.hypothesis =
      form.area("hypothesis", "team.hypothesis", {.required = true, .max_length = 300, .rows = 2, .hint_key = "team.hypothesis_hint"});
  view.preferred_from = form.date("preferred_from", "team.preferred_from", {});
  view.preferred_until = form.date("preferred_until", "team.preferred_until", {});
  view.host_name = read.host_name;
  view.host = {.name = "hosts.0.host", .value = form.value("hosts.0.host")};
  view.host_why =
      form.area("hosts.0.why", "team.host.why", {.required = true, .max_length = 500, .rows = 3, .hint_key = "team.host.why_hint"});
  view.host_evidence = form.text("hosts.0.evidence_url", "team.host.evidence",
                                 {.required = true, .max_length = 500, .hint_key = "team.host.evidence_hint", .type = "url"});
  return view;
}

}  // namespace

Result<Response> TeamPages::form_page(Request const& request, Actor const& actor, std::optional<TeamId> id, Form const& form) const {
  auto const choices = db.read(actor, [&](Tx& tx) { return read_choices(tx, actor, form); });
  auto view = to_form_view(site, actor, form, choices);
  view.has_programs = id || !choices.programs.empty();
  view.takes_program = !id;
  view.title = site.words(actor, id ? "team.edit" : "team.form");
  view.action = id ? "/teams/" + to_text(*id) : "/teams";
  view.cancel = view.action;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "team.list"), .path = "/teams"}, {.label = view.title}},
                    .section = "/teams",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> TeamPages::new_form(Request const& request, Actor const& actor) const {
  if (actor.has(Role::auditor)) return forbidden("team.form.not_allowed");
  auto form = Form{site.locale(), actor.language};
  for (auto const* name : {"program", "issue"})
    if (auto const value = request.query_value(name); !value.empty()) form.set(name, std::string{value});
  if (auto const host = request.query_value("host"); !host.empty()) form.set("hosts.0.host", std::string{host});
  return form_page(request, actor, {}, form);
}

Result<Response> TeamPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_team_draft(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<TeamId>{*unreadable} : form_team(db, actor, draft);
  if (made) return redirect("/teams/" + to_text(*made), "team.flash.formed");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> TeamPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto const team = TRY(db.read(actor, [&](Tx& tx) { return find_team(tx, actor, *id); }));
  if (!may_edit_team(actor, team)) return forbidden("team.edit.not_allowed");
  auto form = Form{site.locale(), actor.language};
  form.set("issue", to_text(team.issue)).set("name", team.name).set("field", std::string{to_word(team.field)});
  form.set("theme", team.theme).set("hypothesis", team.hypothesis).set("version", std::to_string(team.version));
  if (team.preferred_from) form.set("preferred_from", to_text(*team.preferred_from));
  if (team.preferred_until) form.set("preferred_until", to_text(*team.preferred_until));
  return form_page(request, actor, id, form);
}

Result<Response> TeamPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_team_draft(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<TeamId>{*unreadable} : edit_team(db, actor, *id, draft);
  if (saved) return redirect("/teams/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

}  // namespace baeumgil
