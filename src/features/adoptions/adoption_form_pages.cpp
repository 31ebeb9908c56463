#include "features/adoptions/adoption_badge_view.h"
#include "features/adoptions/adoption_input.h"
#include "features/adoptions/adoption_pages.h"
#include "features/adoptions/adoption_step_form.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/cost_gate_view.h"
#include "features/adoptions/memory_store.h"
#include "features/adoptions/plan_change_view.h"
#include "features/adoptions/propose_adoption.h"
#include "features/cases/draw_case.h"
#include "features/cases/find_case.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/reports/find_report.h"
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

bool is_of_plan(AdoptionStep step) { return step == AdoptionStep::plan || step == AdoptionStep::ask_plan_change; }

// The sum the page speaks of: what is typed where a preview is asked for, else what is kept.
std::optional<GateQuestion> question_of(AdoptionStep step, Adoption const& adoption, Fields* typed) {
  auto question = gate_question(adoption);
  if (step == AdoptionStep::review && adoption.expected_cost) question->cost = *adoption.expected_cost;
  if (typed == nullptr) return question;
  auto const cost = typed->won(is_of_plan(step) ? "budget" : "expected_cost");
  if (!cost) return std::nullopt;
  return GateQuestion{.cost = *cost,
                      .traits = is_of_plan(step) ? adoption.cost_traits : read_cost_traits(*typed),
                      .passed = adoption.gates,
                      .consultations = adoption.consultations};
}

void add_gates(StepAsked& asked, Site const& site, Actor const& actor, RuleBook const& rules, GateQuestion const& question) {
  asked.choices.gates = gate_notes(site, actor, rules, question, asked.choices.today);
  for (auto const& gate : gates_met(rules, question, asked.choices.today, actor.language))
    if (gate.is_open) asked.choices.open_gates.push_back({.value = gate.code, .label = gate.words});
}

Result<StepAsked> read_step(Tx& tx, Actor const& actor, AdoptionId id, AdoptionStep step) {
  auto asked = StepAsked{.adoption = TRY(find_adoption(tx, actor, id))};
  auto const& adoption = asked.adoption;
  auto& choices = asked.choices;
  choices.today = tx.today();
  choices.milestones = adoption.milestones;
  choices.cost_traits = adoption.cost_traits;
  if (step == AdoptionStep::assign) choices.officers = list_people_with(tx, Role::owner_officer);
  if (step == AdoptionStep::plan) choices.officers = list_people_of(tx, adoption.owner_department);
  for (auto& department : list_departments(tx))
    if (step == AdoptionStep::assign || department.id != adoption.owner_department) choices.departments.push_back(std::move(department));
  for (auto const& one : adoption.consultations)
    if (may_answer_consultation(actor, one)) choices.consultations.push_back(one);
  if (step == AdoptionStep::mark_card) {
    choices.cards = list_cards(tx, id);
    choices.card_parties = card_parties(actor, adoption);
  }
  if (step == AdoptionStep::check)
    for (auto const& check : due_checks(load_rule_book(tx), adoption))
      if (!check.made && check.due_on <= choices.today) choices.checks.push_back(check);
  return asked;
}

bool shows_gates(AdoptionStep step) {
  return step == AdoptionStep::review || is_of_plan(step) || step == AdoptionStep::gate || step == AdoptionStep::fund ||
         step == AdoptionStep::accept_plan_change;
}

bool has_live_part(AdoptionStep step) { return step == AdoptionStep::review || is_of_plan(step); }

// Sent by the button that only asks what the sum would mean.
bool is_preview(Request const& request, AdoptionMove const& move) {
  return has_live_part(move.step) && Fields::of(request).flag("preview");
}

struct StepWanted {
  AdoptionId id{};
  AdoptionStep step{};
  Fields* typed{nullptr};
};

Result<StepAsked> read_step_page(Tx& tx, Site const& site, Actor const& actor, StepWanted const& wanted) {
  auto asked = TRY(read_step(tx, actor, wanted.id, wanted.step));
  if (asked.adoption.plan_change) asked.choices.plan_change = plan_change_notes(site, actor, *asked.adoption.plan_change);
  if (asked.adoption.drop_request) asked.choices.drop = {drop_note(site, actor, *asked.adoption.drop_request)};
  if (!shows_gates(wanted.step)) return asked;
  if (auto const question = question_of(wanted.step, asked.adoption, wanted.typed))
    add_gates(asked, site, actor, load_rule_book(tx), *question);
  return asked;
}

struct ProposalAsked {
  Case source{};
  AdoptionChoices choices{};
};

Result<ProposalAsked> read_proposal(Tx& tx, Actor const& actor, CaseId id, Locale const& locale) {
  auto asked = ProposalAsked{.source = TRY(find_case(tx, actor, id))};
  asked.choices.issues = list_choosable_issues(tx, actor);
  asked.choices.departments = list_departments(tx);
  for (auto const& kept : list_kept_decisions(tx))
    if (kept.source_case == id)
      asked.choices.memory.push_back(
          {.text = locale.words(actor.language, "adoption.memory.before", {kept.number, kept.owner_department, kept.reason})});
  return asked;
}

// What the report behind the case proposed: the row that was asked for, or the one the case is of.
std::optional<ReportProposal> proposal_behind(Tx& tx, Actor const& actor, CaseId id, std::int64_t number) {
  auto const found = find_case(tx, actor, id);
  if (!found || found->report.is_nil()) return std::nullopt;
  auto const report = find_report(tx, actor, found->report);
  if (!report) return std::nullopt;
  auto const place = number > 0 ? static_cast<std::size_t>(number - 1) : proposal_of(*report, found->title);
  return place < report->proposals.size() ? std::optional{report->proposals[place]} : std::nullopt;
}

void fill_proposal(Form& form, ReportProposal const& row, Date today) {
  form.set("proposal", row.what);
  if (!row.owner.is_nil()) form.set("owner", to_text(row.owner));
  if (row.due_on && *row.due_on >= today) form.set("wished_by", to_text(*row.due_on));
}

}  // namespace

Result<Response> AdoptionPages::proposal_page(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_proposal(tx, actor, id, site.locale()); }));
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
  auto const number = Fields::of_query(request).integer("proposal").value_or(0);
  auto const row = db.read(actor, [&](Tx& tx) { return proposal_behind(tx, actor, *id, number); });
  if (row) fill_proposal(form, *row, day_in_seoul(db.now()));
  return proposal_page(request, actor, *id, form);
}

Result<Response> AdoptionPages::propose(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const proposed = read_proposed(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<AdoptionId>{*unreadable} : propose_adoption(db, actor, *id, proposed);
  if (made) return redirect("/adoptions/" + to_text(*made), "adoption.flash.proposed");
  if (made.error().kind != Kind::invalid) return made.error();
  return proposal_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> AdoptionPages::step_page(Request const& request, Actor const& actor, AdoptionId id, AdoptionMove const& move,
                                          std::optional<Problem> const& problem) const {
  auto fields = Fields::of(request);
  auto const is_typed = problem || is_preview(request, move);
  auto* const typed = is_typed && has_live_part(move.step) ? &fields : nullptr;
  auto const asked = TRY(db.read(actor, [&](Tx& tx) { return read_step_page(tx, site, actor, {id, move.step, typed}); }));
  if (!move.may(actor, asked.adoption)) return forbidden("adoption.not_allowed");
  auto form = Form{site.locale(), actor.language};
  if (is_typed)
    form.typed(request);
  else
    fill_step(form, move.step, asked.adoption, asked.choices.today);
  if (!is_typed && asked.choices.card_parties.size() == 1) form.set("party", std::string{to_word(asked.choices.card_parties.front())});
  if (problem) form.refuse(*problem);
  for (auto const* name : {"milestone", "year", "quarter"})
    if (auto const chosen = request.query_value(name); !problem && !chosen.empty()) form.set(name, std::string{chosen});
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
  if (is_preview(request, move)) return step_page(request, actor, *id, move, {});
  auto fields = Fields::of(request);
  auto const done = move.carry_out(db, actor, *id, fields);
  if (done) return redirect("/adoptions/" + to_text(*id), move.flash_key);
  if (done.error().kind != Kind::invalid || !move.asks) return done.error();
  return step_page(request, actor, *id, move, done.error());
}

}  // namespace baeumgil
