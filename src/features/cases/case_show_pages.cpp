#include <algorithm>

#include "features/adoptions/find_adoption.h"
#include "features/audit/history.h"
#include "features/cases/case_badges_view.h"
#include "features/cases/case_pages.h"
#include "features/cases/case_views.h"
#include "features/cases/find_case.h"
#include "features/cases/mail_case.h"
#include "features/chain/chain_line.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Shown {
  Case found{};
  std::string author{};
  std::vector<Issue> matched{};
  std::vector<Issue> choosable{};
  std::vector<Adoption> adoptions{};
  std::optional<Report> report{};  // when the reader may see it
  ChainLine chain{};
  std::vector<RecordedEvent> events{};
  std::vector<CaseCorner> corners{};
  Date today{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, CaseId id, Locale const& locale, CaseHooks const& hooks) {
  auto shown = Shown{.found = TRY(find_case(tx, actor, id)), .today = tx.today()};
  if (auto const author = find_person(tx, shown.found.author)) shown.author = author->department_name + " " + author->name;
  for (auto const& issue : shown.found.issues)
    if (auto found = find_issue(tx, actor, issue)) shown.matched.push_back(*std::move(found));
  if (may_match_case(actor, shown.found)) shown.choosable = list_choosable_issues(tx, actor);
  shown.adoptions = list_adoptions_of_case(tx, actor, id);
  if (!shown.found.report.is_nil())
    if (auto report = find_report(tx, actor, shown.found.report)) shown.report = *std::move(report);
  shown.chain = chain_line(tx, actor, Stage::good_case, id.value, locale);
  shown.events = list_events_of(tx, "case", id.value);
  for (auto const& corner : hooks.corners)
    if (auto said = corner(tx, actor, shown.found, locale)) shown.corners.push_back(*std::move(said));
  return shown;
}

Badge fit_badge(Site const& site, Actor const& actor, std::optional<int> fit) {
  if (!fit) return {.label = site.words(actor, "case.fit.unknown"), .tone = Tone::gray};
  auto const tone = *fit == 2 ? Tone::success : *fit == 1 ? Tone::warning : Tone::danger;
  return {.label = site.words(actor, "case.fit.value." + std::to_string(*fit)), .tone = tone};
}

void show_texts(CaseShowView& view, Case const& found) {
  view.problem_before = found.problem_before;
  view.what_they_did = found.what_they_did;
  if (found.since_year) view.since = std::to_string(*found.since_year);
  view.cost_initial = found.cost_initial;
  view.cost_yearly = found.cost_yearly;
  view.cost_note = found.cost_note;
  view.result_metric = found.result_metric;
  view.result_before = found.result_before;
  view.result_after = found.result_after;
  view.result_period = found.result_period;
  view.result_source = found.result_source;
  view.legal_basis = link_laws(found.legal_basis);
  view.failure_points = found.failure_points;
  view.conditions = found.conditions;
  view.already_copied_by = found.already_copied_by;
  view.award = found.award;
  view.evidence_url = found.evidence_url;
  view.keywords = found.keywords;
  view.share_scope = std::string{to_word(found.share_scope)};
  view.valid_until = found.valid_until;
  view.evidence_grade = std::string{to_word(found.evidence_grade)};
  view.as_of = found.as_of;
}

void show_fit(CaseShowView& view, Site const& site, Actor const& actor, Transferability const& fit) {
  view.fit = {
      {"case.fit.population", fit_badge(site, actor, fit.population)},     {"case.fit.density", fit_badge(site, actor, fit.density)},
      {"case.fit.finance", fit_badge(site, actor, fit.finance)},           {"case.fit.law", fit_badge(site, actor, fit.law)},
      {"case.fit.organisation", fit_badge(site, actor, fit.organisation)}, {"case.fit.technology", fit_badge(site, actor, fit.technology)}};
}

void show_links(CaseShowView& view, Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const path = "/cases/" + view.id;
  auto const may_match = may_match_case(actor, shown.found);
  for (auto const& issue : shown.matched) {
    auto line = CaseShowView::Issue{.id = to_text(issue.id), .title = issue.number + " " + issue.title};
    if (may_match)
      line.unmatch = ActionButton{.label_key = "case.unmatch", .path = path + "/issues/" + line.id + "/removal", .style = "text"};
    view.issues.push_back(std::move(line));
  }
  if (may_match) {
    auto choices = std::vector<Choice>{};
    for (auto const& issue : shown.choosable)
      if (std::ranges::find(shown.found.issues, issue.id) == shown.found.issues.end())
        choices.push_back({.value = to_text(issue.id), .label = issue.number + " " + issue.title});
    if (!choices.empty()) {
      view.match = form.select("issue", "case.match.issue", std::move(choices), {.required = true, .hint_key = "case.match.hint"});
      view.match->empty_label = form.words("form.choose");
    }
  }
  for (auto const& adoption : shown.adoptions) {
    auto const word = std::string{to_word(adoption.state)};
    auto const state = Badge{.label = site.words(actor, "adoption.state." + word), .tone = tone_of_state(word)};
    auto const title = adoption.number + " " + adoption.owner_department_name;
    view.adoptions.push_back({.path = "/adoptions/" + to_text(adoption.id), .title = title, .state = state});
  }
  if (!shown.report) return;
  auto const word = std::string{to_word(shown.report->state)};
  auto const state = Badge{.label = site.words(actor, "report.state." + word), .tone = tone_of_state(word)};
  auto const title = shown.report->number + " " + shown.report->trip_purpose;
  view.report = CaseShowView::Linked{.path = "/reports/" + to_text(shown.report->id), .title = title, .state = state};
}

void show_steps(CaseShowView& view, Actor const& actor, Case const& found, Form const& form) {
  auto const path = "/cases/" + view.id;
  view.is_standing = is_standing(found);
  view.may_edit = may_edit_case(actor, found);
  view.may_propose = may_propose_adoption(actor, found);
  view.may_mail = may_mail_case(actor, found);
  if (may_hand_in_case(actor, found)) view.moves.push_back({.label_key = "case.hand_in", .path = path + "/submission"});
  if (may_check_case(actor, found)) {
    if (found.state == CaseState::drafted) view.moves.push_back({.label_key = "case.check", .path = path + "/check"});
    if (found.state == CaseState::checked)
      view.moves.push_back({.label_key = "case.publish", .path = path + "/publication", .confirm_key = "case.publish.confirm"});
    auto reason = form.area("reason", "case.return.reason", {.required = true, .max_length = 1000, .rows = 3});
    auto const is_open = !reason.error.empty();
    view.steps.push_back({.label_key = "case.return", .action = path + "/return", .reason = std::move(reason), .is_open = is_open});
  }
  if (may_renew_case(actor, found))
    view.moves.push_back({.label_key = "case.renew", .path = path + "/renewal", .confirm_key = "case.renew.confirm"});
  if (!may_retire_case(actor, found)) return;
  auto reason = form.area("reason", "case.retire.reason", {.required = true, .max_length = 1000, .rows = 3});
  auto const is_open = !reason.error.empty();
  view.steps.push_back({.label_key = "case.retire", .action = path + "/retirement", .reason = std::move(reason), .is_open = is_open});
}

CaseShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& found = shown.found;
  auto view = CaseShowView{.id = to_text(found.id), .number = found.number, .title = found.title, .one_line = found.one_line};
  view.files.path = "/cases/" + view.id + "/card";
  view.state = state_badge(site, actor, found.state);
  view.field = field_badge(site, actor, found.field);
  view.verified = {.label = site.words(actor, found.is_host_verified ? "case.verified" : "case.unverified"),
                   .tone = found.is_host_verified ? Tone::success : Tone::gray};
  view.marks = case_marks(site, actor, found.outcome, found.ask_again_on && *found.ask_again_on < shown.today);
  view.state_reason = found.state_reason;
  view.host_id = to_text(found.host);
  view.host = found.host_name;
  view.author = shown.author;
  show_texts(view, found);
  show_fit(view, site, actor, found.fit);
  show_links(view, site, actor, shown, form);
  show_steps(view, actor, found, form);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  for (auto const& corner : shown.corners) (corner.is_wide ? view.below : view.beside).push_back(corner);
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> CasePages::shown(Request const& request, Actor const& actor, CaseId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id, site.locale(), hooks); }));
  if (!found.found.merged_into.is_nil()) return redirect("/cases/" + to_text(found.found.merged_into));
  auto const view = to_view(site, actor, found, form);
  if (hooks.was_read != nullptr && is_standing(found.found)) hooks.was_read(db, actor, id);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "case.list"), .path = "/cases"}, {.label = view.number}},
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> CasePages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

}  // namespace baeumgil
