#include <algorithm>

#include "features/cases/case_pages.h"
#include "features/cases/case_views.h"
#include "features/cases/draw_case.h"
#include "features/cases/edit_case.h"
#include "features/cases/find_case.h"
#include "features/cases/host_choice_input.h"
#include "features/reports/find_report.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

template <class Number>
std::string text_of(std::optional<Number> const& number) {
  if (!number) return {};
  if constexpr (std::is_same_v<Number, Won>)
    return std::to_string(number->amount);
  else
    return std::to_string(*number);
}

// Names of the six items in forms, in the order they are asked.
constexpr auto kFitNames = std::array<std::string_view, 6>{"population", "density", "finance", "law", "organisation", "technology"};

// The hosts of the trip's stops, each once; the first one chosen.
std::vector<Choice> hosts_of(Trip const& trip) {
  auto choices = std::vector<Choice>{};
  for (auto const& stop : trip.stops) {
    auto const value = to_text(stop.host);
    if (stop.host.is_nil() || std::ranges::find(choices, value, &Choice::value) != choices.end()) continue;
    choices.push_back({.value = value, .label = stop.host_name, .is_chosen = choices.empty()});
  }
  return choices;
}

// Asked before the form is shown, so that nobody fills it in for nothing.
Result<Trip> trip_behind(Tx& tx, Actor const& actor, ReportId id) {
  auto const report = TRY(find_report(tx, actor, id));
  if (!may_draw_case(actor, report)) return forbidden("case.draw.not_allowed");
  return find_trip(tx, actor, report.trip);
}

// What the report proposes to adopt: each may be what the card is about.
Result<std::vector<CaseFormView::Offer>> offered(Tx& tx, Actor const& actor, ReportId id) {
  auto const report = TRY(find_report(tx, actor, id));
  auto offers = std::vector<CaseFormView::Offer>{};
  for (auto const& proposal : report.proposals)
    offers.push_back({.what = proposal.what,
                      .owner = proposal.owner_name,
                      .due_on = proposal.due_on,
                      .path = "/reports/" + to_text(id) + "/cases/new?proposal=" + std::to_string(offers.size() + 1)});
  return offers;
}

void fill(Form& form, CaseInput const& input) {
  form.set("title", input.title).set("one_line", input.one_line).set("since_year", text_of(input.since_year));
  if (input.field) form.set("field", std::string{to_word(*input.field)});
  form.set("problem_before", input.problem_before).set("what_they_did", input.what_they_did);
  form.set("cost_initial", text_of(input.cost_initial)).set("cost_yearly", text_of(input.cost_yearly)).set("cost_note", input.cost_note);
  form.set("result_metric", input.result_metric).set("result_before", input.result_before).set("result_after", input.result_after);
  form.set("result_period", input.result_period).set("result_source", input.result_source);
  form.set("legal_basis", input.legal_basis).set("failure_points", input.failure_points).set("conditions", input.conditions);
  form.set("already_copied_by", input.already_copied_by).set("award", input.award).set("evidence_url", input.evidence_url);
  form.set("evidence_grade", std::string{to_word(input.evidence_grade)}).set("outcome", std::string{to_word(input.outcome)});
  form.set("keywords", input.keywords).set("share_scope", std::string{to_word(input.share_scope)});
  if (input.is_host_verified) form.set("is_host_verified", "1");
  auto const& fit = input.fit;
  auto const answers = std::array{fit.population, fit.density, fit.finance, fit.law, fit.organisation, fit.technology};
  for (auto i = std::size_t{0}; i < kFitNames.size(); ++i) form.set("fit_" + std::string{kFitNames[i]}, text_of(answers[i]));
}

CaseInput input_of(Case const& found) {
  auto input = CaseInput{.host = found.host, .title = found.title, .one_line = found.one_line, .field = found.field};
  input.problem_before = found.problem_before;
  input.what_they_did = found.what_they_did;
  input.since_year = found.since_year;
  input.cost_initial = found.cost_initial;
  input.cost_yearly = found.cost_yearly;
  input.cost_note = found.cost_note;
  input.result_metric = found.result_metric;
  input.result_before = found.result_before;
  input.result_after = found.result_after;
  input.result_period = found.result_period;
  input.result_source = found.result_source;
  input.legal_basis = found.legal_basis;
  input.failure_points = found.failure_points;
  input.conditions = found.conditions;
  input.fit = found.fit;
  input.already_copied_by = found.already_copied_by;
  input.award = found.award;
  input.evidence_url = found.evidence_url;
  input.evidence_grade = found.evidence_grade;
  input.outcome = found.outcome;
  input.keywords = found.keywords;
  input.share_scope = found.share_scope;
  input.is_host_verified = found.is_host_verified;
  return input;
}

void show_what(CaseFormView& view, Form const& form, Locale const& locale, Language language) {
  view.name = form.text("title", "case.title", {.required = true, .max_length = 120, .hint_key = "case.title_hint"});
  view.one_line = form.text("one_line", "case.one_line", {.max_length = 200, .hint_key = "case.one_line_hint"});
  view.field = form.select("field", "case.field", enum_choices<PolicyField>(locale, language, "policy_field.", ""), {.required = true});
  view.field.empty_label = form.words("form.choose");
  view.since_year = form.text("since_year", "case.since_year", {.max_length = 4, .hint_key = "case.since_year_hint"});
  view.problem_before = form.area("problem_before", "case.problem_before", {.max_length = 4000, .hint_key = "case.problem_before_hint"});
  view.what_they_did =
      form.area("what_they_did", "case.what_they_did", {.max_length = 4000, .rows = 6, .hint_key = "case.what_they_did_hint"});
  view.cost_initial = form.text("cost_initial", "case.cost_initial", {.hint_key = "case.cost_hint"});
  view.cost_yearly = form.text("cost_yearly", "case.cost_yearly", {.hint_key = "case.cost_hint"});
  view.cost_note = form.text("cost_note", "case.cost_note", {.max_length = 200, .hint_key = "case.cost_note_hint"});
}

void show_results(CaseFormView& view, Form const& form) {
  view.result_metric = form.text("result_metric", "case.result_metric", {.max_length = 100, .hint_key = "case.result_metric_hint"});
  view.result_before = form.text("result_before", "case.result_before", {.max_length = 60});
  view.result_after = form.text("result_after", "case.result_after", {.max_length = 60});
  view.result_period = form.text("result_period", "case.result_period", {.max_length = 60, .hint_key = "case.result_period_hint"});
  view.result_source = form.text("result_source", "case.result_source", {.max_length = 300, .hint_key = "case.result_source_hint"});
}

void show_transfer(CaseFormView& view, Form const& form, Locale const& locale, Language language) {
  view.legal_basis = form.area("legal_basis", "case.legal_basis", {.max_length = 1000, .rows = 2});
  view.failure_points = form.area("failure_points", "case.failure_points", {.max_length = 4000, .hint_key = "case.failure_points_hint"});
  view.conditions = form.area("conditions", "case.conditions", {.max_length = 4000, .hint_key = "case.conditions_hint"});
  for (auto const name : kFitNames) {
    auto choices = std::vector<Choice>{{.value = "", .label = form.words("case.fit.unknown")}};
    for (auto const* value : {"0", "1", "2"})
      choices.push_back({.value = value, .label = form.words(std::string{"case.fit.value."} + value)});
    view.fit.push_back(form.radio("fit_" + std::string{name}, "case.fit." + std::string{name}, std::move(choices), {}));
  }
  view.already_copied_by = form.text("already_copied_by", "case.already_copied_by", {.max_length = 300});
  view.award = form.text("award", "case.award", {.max_length = 200});
  view.evidence_url =
      form.text("evidence_url", "case.evidence_url", {.max_length = 500, .hint_key = "case.evidence_url_hint", .type = "url"});
  view.evidence_grade =
      form.select("evidence_grade", "case.evidence_grade", enum_choices<EvidenceGrade>(locale, language, "case.evidence_grade.", "unrated"),
                  {.hint_key = "case.evidence_grade_hint"});
  view.outcome = form.radio("outcome", "case.outcome", enum_choices<CaseOutcome>(locale, language, "case.outcome.", "success"),
                            {.hint_key = "case.outcome_hint"});
  view.keywords = form.text("keywords", "case.keywords", {.max_length = 200, .hint_key = "case.keywords_hint"});
  view.share_scope = form.radio("share_scope", "case.share_scope",
                                enum_choices<ShareScope>(locale, language, "case.share_scope.", "internal"), {.required = true});
  auto const verified = std::vector<Choice>{{.value = "1", .label = form.words("case.verified_hint")}};
  view.is_host_verified = form.checks("is_host_verified", "case.verified", verified, {});
}

}  // namespace

Result<Response> CasePages::form_page(Request const& request, Actor const& actor, Target const& target, Form const& form) const {
  auto view = CaseFormView{.version = {.name = "version", .value = form.value("version")}};
  auto title = std::string{"case.add"};
  view.action = "/cases";
  view.cancel = "/cases";
  view.lead_key = "case.form_lead";
  if (target.report) {
    auto const trip = TRY(db.read(actor, [&](Tx& tx) { return trip_behind(tx, actor, *target.report); }));
    if (auto hosts = hosts_of(trip); !hosts.empty()) {
      view.host = form.select("host", "case.host", std::move(hosts), {.required = true, .hint_key = "case.host_of_trip_hint"});
      view.host->empty_label = form.words("case.host_other");
    }
    title = "case.draw";
    view.lead_key = "case.draw_lead";
    view.proposals = TRY(db.read(actor, [&](Tx& tx) { return offered(tx, actor, *target.report); }));
    view.cancel = "/reports/" + to_text(*target.report);
    view.action = view.cancel + "/cases";
  }
  if (target.found) {
    title = "case.edit";
    view.action = view.cancel = "/cases/" + to_text(*target.found);
  }
  view.title = site.words(actor, title);
  view.host_name = form.text("host_name", view.host ? "case.host_name_other" : "case.host",
                             {.required = !view.host, .max_length = 100, .hint_key = "case.host_name_hint"});
  show_what(view, form, site.locale(), actor.language);
  show_results(view, form);
  show_transfer(view, form, site.locale(), actor.language);
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"}, {.label = view.title}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> CasePages::save(Request const& request, Actor const& actor, Target const& target) const {
  auto fields = Fields::of(request);
  auto input = read_case_input(fields);
  db.read(actor, [&](Tx& tx) {
    // A short name that was not touched stays what it was, however many institutions bear it.
    auto const stored = target.found ? find_case(tx, actor, *target.found) : Result<Case>{not_found()};
    if (stored && stored->host_name == fields.text("host_name")) input.host = stored->host;
    choose_host(tx, fields, input);
    return Done{};
  });
  auto saved = Result<CaseId>{CaseId{}};
  if (auto const unreadable = fields.problem())
    saved = *unreadable;
  else if (target.report)
    saved = draw_case(db, actor, *target.report, input);
  else
    saved = target.found ? edit_case(db, actor, *target.found, input) : add_case(db, actor, input);
  if (saved) return redirect("/cases/" + to_text(*saved), target.found ? "form.saved" : "case.flash.captured");
  auto problem = saved.error();
  if (problem.kind != Kind::invalid) return problem;
  // A missing host is put right where a name can be typed.
  for (auto& field : problem.fields)
    if (field.field == "host") field.field = "host_name";
  return form_page(request, actor, target, Form{site.locale(), actor.language}.typed(request).refuse(problem));
}

Result<Response> CasePages::new_form(Request const& request, Actor const& actor) const {
  if (!may_add_case(actor)) return forbidden("case.add.not_officer");
  return form_page(request, actor, {}, Form{site.locale(), actor.language});
}

Result<Response> CasePages::create(Request const& request, Actor const& actor) const { return save(request, actor, {}); }

Result<Response> CasePages::draw_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  auto const report = TRY(db.read(actor, [&](Tx& tx) { return find_report(tx, actor, *id); }));
  auto form = Form{site.locale(), actor.language};
  auto query = Fields::of_query(request);
  fill(form, drawn_from(report, query.integer("proposal").value_or(0)));
  return form_page(request, actor, {.report = *id}, form);
}

Result<Response> CasePages::draw(Request const& request, Actor const& actor) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return save(request, actor, {.report = *id});
}

Result<Response> CasePages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return find_case(tx, actor, *id); }));
  if (!may_edit_case(actor, found)) return forbidden("case.edit.not_allowed");
  auto form = Form{site.locale(), actor.language};
  fill(form, input_of(found));
  form.set("host_name", found.host_name).set("version", std::to_string(found.version));
  return form_page(request, actor, {.found = *id}, form);
}

Result<Response> CasePages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return save(request, actor, {.found = *id});
}

}  // namespace baeumgil
