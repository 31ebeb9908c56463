#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_step_form.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/propose_adoption.h"
#include "features/cases/find_case.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct StepAsked {
  Adoption adoption{};
  AdoptionChoices choices{};
};

Result<StepAsked> read_step(Tx& tx, Actor const& actor, AdoptionId id, AdoptionStep step, Locale const& locale) {
  auto asked = StepAsked{.adoption = TRY(find_adoption(tx, actor, id))};
  asked.choices.today = tx.today();
  if (step == AdoptionStep::assign) {
    asked.choices.departments = list_departments(tx);
    asked.choices.officers = list_people_with(tx, Role::owner_officer);
  }
  asked.choices.milestones = asked.adoption.milestones;
  if (step == AdoptionStep::plan) asked.choices.officers = list_people_of(tx, asked.adoption.owner_department);
  if (step == AdoptionStep::review && asked.adoption.expected_cost)
    for (auto const& gate : gates_met(load_rule_book(tx), *asked.adoption.expected_cost, tx.today(), actor.language))
      asked.choices.gates.push_back({.text = gate.words, .tone = Tone::warning, .rule = citation_text(locale, actor.language, gate.rule)});
  return asked;
}

struct ProposalAsked {
  Case source{};
  AdoptionChoices choices{};
};

Result<ProposalAsked> read_proposal(Tx& tx, Actor const& actor, CaseId id) {
  auto asked = ProposalAsked{.source = TRY(find_case(tx, actor, id))};
  asked.choices.issues = list_choosable_issues(tx, actor);
  return asked;
}

}  // namespace

Result<Response> AdoptionPages::proposal_page(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_proposal(tx, actor, id); }));
  if (!may_propose_adoption(actor, asked.source)) return forbidden("adoption.propose.not_allowed");
  auto view = proposal_form(form, asked.choices);
  auto const path = "/cases/" + to_text(id);
  view.title = site.words(actor, "adoption.propose");
  view.lead = asked.source.title;
  view.action = path + "/adoptions";
  view.cancel = path;
  view.submit_key = "adoption.propose.submit";
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = view.title}},
                    .section = "/adoptions",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> AdoptionPages::proposal(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto form = Form{site.locale(), actor.language};
  if (auto const issue = std::string{request.query_value("issue")}; !issue.empty()) form.set("issue", issue);
  return proposal_page(request, actor, *id, form);
}

Result<Response> AdoptionPages::propose(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const issue = fields.id<IssueId>("issue").value_or(IssueId{});
  auto const proposal_text = fields.text("proposal");
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<AdoptionId>{*unreadable} : propose_adoption(db, actor, *id, issue, proposal_text);
  if (made) return redirect("/adoptions/" + to_text(*made), "adoption.flash.proposed");
  if (made.error().kind != Kind::invalid) return made.error();
  return proposal_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> AdoptionPages::step_page(Request const& request, Actor const& actor, AdoptionId id, AdoptionMove const& move,
                                          std::optional<Problem> const& problem) const {
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_step(tx, actor, id, move.step, site.locale()); }));
  if (!move.may(actor, asked.adoption)) return forbidden("adoption.not_allowed");
  auto form = Form{site.locale(), actor.language};
  if (problem)
    form.typed(request).refuse(*problem);
  else
    fill_step(form, move.step, asked.adoption, asked.choices.today);
  if (auto const chosen = request.query_value("milestone"); !problem && !chosen.empty()) form.set("milestone", std::string{chosen});
  auto view = step_form(move.step, form, asked.choices);
  auto const path = "/adoptions/" + to_text(id);
  view.title = site.words(actor, move.label_key);
  view.lead = asked.adoption.number + " " + (asked.adoption.policy_name.empty() ? asked.adoption.case_title : asked.adoption.policy_name);
  view.action = path + "/" + std::string{move.noun};
  view.cancel = path;
  view.submit_key = move.step == AdoptionStep::review ? "form.save" : std::string{move.label_key};  // written bit by bit
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"},
                               {.label = asked.adoption.number, .path = path},
                               {.label = view.title}},
                    .section = "/adoptions",
                    .status = problem ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> AdoptionPages::step(Request const& request, Actor const& actor, AdoptionMove const& move) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  return step_page(request, actor, *id, move, {});
}

Result<Response> AdoptionPages::carry_out(Request const& request, Actor const& actor, AdoptionMove const& move) const {
  auto const id = request.id<AdoptionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = move.carry_out(db, actor, *id, fields);
  if (done) return redirect("/adoptions/" + to_text(*id), move.flash_key);
  if (done.error().kind != Kind::invalid || !move.asks) return done.error();
  return step_page(request, actor, *id, move, done.error());
}

}  // namespace baeumgil
